import type { RoutingPack } from '../routing/pack.ts';
import { stateView } from '../routing/state-view.ts';
import { ROLE } from '../routing/types.ts';
import type { QuestionView } from '../routing/view.ts';

export interface FirstQuestion {
  view: QuestionView;
  /** Answers that are given already: the role, if the copy is for one role only. */
  ids: string[];
  role?: string;
  /** True if the question leaves roles out; a link then leads to the complete question. */
  narrowed: boolean;
}

/**
 * Gives the first question of a copy. If it serves one role, that is the next question; if it serves some, the others
 * are left out. States and their addresses do not change.
 * @param served the roles that the copy serves; without them all
 * @throws Error when the tree does not begin with the role, which the tests exclude
 */
export function firstQuestion(pack: RoutingPack, served: readonly string[] | undefined): FirstQuestion {
  const all = questionAt(pack, []);
  if (served === undefined) return { view: all, ids: [], narrowed: false };
  const options = pack.tree.questions[pack.tree.start]?.options ?? [];
  const others = options.filter(({ set }) => set[ROLE]?.some((role) => served.includes(role)) === false);
  if (others.length === 0) return { view: all, ids: [], narrowed: false };
  const asked = options.filter(({ set }) => set[ROLE]?.some((role) => served.includes(role)));
  const [only] = asked;
  if (only !== undefined && asked.length === 1) {
    const role = all.options.find(({ id }) => id === only.id)?.label;
    return { view: questionAt(pack, [only.id]), ids: [only.id], narrowed: true, ...(role !== undefined && { role }) };
  }
  const left = all.options.filter(({ id }) => !others.some((other) => other.id === id));
  return { view: { ...all, options: left }, ids: [], narrowed: true };
}

function questionAt(pack: RoutingPack, ids: string[]): QuestionView {
  const view = stateView(pack, ids);
  if (view.kind !== 'question') throw new Error(`routing: “${ids.join('/')}” is no question`);
  return view;
}
