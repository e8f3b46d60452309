import type { RoutingPack } from '../routing/pack.ts';
import { stateView } from '../routing/state-view.ts';
import { ROLE } from '../routing/types.ts';
import type { QuestionView } from '../routing/view.ts';

/** The question that a copy begins with. */
export interface FirstQuestion {
  view: QuestionView;
  /** Answers given already: the role, where the copy asks one alone. */
  ids: string[];
  /** The name of that role. */
  role?: string;
  /** Other roles are to be offered: they are asked at the address that asks all. */
  narrowed: boolean;
}

/**
 * Gives the question that a copy begins with. Where it serves one role, that is the next question; where it serves some,
 * the others are left out. States and their addresses stay what they are.
 * @param served roles that the copy asks; without them it asks all
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
