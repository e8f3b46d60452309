import type { OutcomeView, StateView } from '../routing/view.ts';

/** The parameter of an address that names an offer. */
export const OFFER_PARAMETER = 'offer';

/**
 * Gives the query that carries an offer through the tree.
 * @returns with its question mark; empty without an offer
 */
export function offerQuery(id: string | undefined): string {
  // A query may hold the slash between publisher and offer unencoded.
  return id === undefined ? '' : `?${OFFER_PARAMETER}=${encodeURIComponent(id).replaceAll('%2F', '/')}`;
}

/**
 * Adds a query to all addresses of a state, so that a link opened in a new tab carries it, too.
 * @param view its own address is not changed, because it identifies the state
 * @param query with its question mark; an empty one changes nothing
 */
export function carry<V extends StateView>(view: V, query: string): V {
  if (query === '') return view;
  const { startHref, backHref, answers } = view;
  const common = {
    ...view,
    startHref: startHref + query,
    ...(backHref !== undefined && { backHref: backHref + query }),
    answers: answers.map((answer) => ({ ...answer, changeHref: answer.changeHref + query })),
  };
  if (view.kind === 'outcome') return { ...common, ...refusalOf(view, query) };
  return { ...common, options: view.options.map((option) => ({ ...option, href: option.href + query })) };
}

function refusalOf({ refused }: OutcomeView, query: string): Partial<OutcomeView> {
  if (refused?.href === undefined) return {};
  // The address may carry the role already.
  const more = refused.href.includes('?') ? query.replace('?', '&') : query;
  return { refused: { ...refused, href: refused.href + more } };
}

/**
 * Tells whether a date typed at an option belongs to a state: to the option, and to all states before and after it.
 * @param taken address of the state that the option leads to
 */
export function belongsTo(taken: string, href: string): boolean {
  return href.startsWith(taken) || taken.startsWith(href);
}
