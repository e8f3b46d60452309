import type { State } from './engine.ts';
import type { Wording } from './types.ts';

/** The part of the wording that names what is found at a state. */
export interface Titles {
  questions: Wording['questions'];
  detours: Wording['detours'];
  outcomes: Record<string, { heading: string }>;
}

/**
 * Names what is found at a state: the question, the way to find out, or the answer.
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
