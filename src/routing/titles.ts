import type { State } from './engine.ts';
import type { Wording } from './types.ts';

/** The part of the wording that holds the titles of states. */
type Titles = Pick<Wording, 'questions' | 'detours'> & { outcomes: Record<string, { heading: string }> };

/**
 * Gives the title of a state: of its question, detour or outcome.
 * @throws Error when the wording lacks it, which the proof excludes
 */
export function stateTitle(wording: Titles, state: State): string {
  const title =
    state.kind === 'outcome'
      ? wording.outcomes[state.destination]?.heading
      : state.kind === 'detour'
        ? wording.detours[state.detour]?.title
        : wording.questions[state.question]?.title;
  if (title === undefined) throw new Error(`routing: no title for “${state.ids.join('/')}”`);
  return title;
}
