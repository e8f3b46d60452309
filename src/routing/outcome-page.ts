/** The view of the page of an outcome. A file of its own, because the pages of the tree need nothing of it. */
import { outcomeHref, stateHref } from './codec.ts';
import type { RoutingPack } from './pack.ts';
import { outcome, packed } from './state-view.ts';
import { journeysTo } from './states.ts';
import type { OutcomePageView } from './view.ts';

/**
 * Makes the view of the page of an outcome, without answers and with the claims of all rows that lead there.
 * @throws Error when there is no such destination
 */
export function outcomePageView(pack: RoutingPack, destination: string): OutcomePageView {
  const rules = pack.rules.filter((rule) => rule.destination === destination);
  const href = outcomeHref(pack.locale, destination);
  return {
    ...outcome(pack, destination, rules),
    href,
    startHref: stateHref(pack.locale, []),
    answers: [],
    dropped: [],
    journeys: journeysTo(pack, destination).map((ids) => ({
      href: stateHref(pack.locale, ids),
      label: ids.map((id) => packed(pack.wording.options, id).label).join(' → '),
    })),
    refusedFrom: Object.entries(pack.destinations)
      .filter(([, candidate]) => candidate.refused === destination)
      .map(([id]) => ({ label: packed(pack.wording.outcomes, id).heading, href: outcomeHref(pack.locale, id) })),
  };
}
