/** Which questions the publisher of one offer may be asked, for the table "for what, to whom" of its contact page. */
import type { CspState, ProjectedOffer } from '../offers/types.ts';
import type { LadderKind } from './ladder.ts';

/** What this module needs to know of a destination; records of `content/routing/destinations.yaml` fit. */
export interface LadderDestination {
  recipient: string;
  ladder?: LadderKind | undefined;
}

export interface LadderTopics {
  ladder: LadderKind;
  /** Destination ids in the order of the destinations given. */
  destinations: string[];
}

const ORDER: LadderKind[] = ['technical', 'commercial', 'customer'];
const OPEN: CspState[] = ['all', 'some'];
const CLOSED: CspState[] = ['notSet', 'none', 'terminated'];

/**
 * Destinations that make sense only for some values of an offer's CSP availability. One that is not named here fits
 * every offer. Asking for the opt-in is pointless when everybody may sell the offer; asking to be selected needs a
 * selection.
 */
export const ONLY_FOR_CSP_STATE: Readonly<Record<string, readonly CspState[]>> = {
  'isv-opt-in': CLOSED,
  'isv-exclusive': ['some'],
  'isv-margin': OPEN,
  'isv-private-offer': OPEN,
};

/**
 * Destinations that partners wrongly bring to a publisher most often: the contact page names them with their answer.
 * From the duties that Microsoft's support page gives to partner and Microsoft.
 */
export const NOT_FOR_PUBLISHER: readonly string[] = [
  'self-billing',
  'self-change',
  'self-refund',
  'microsoft-deployment',
  'microsoft-partner-invoice',
];

/**
 * Takes a projected offer and all destinations by id; gives those whose recipient is the publisher, grouped by ladder
 * (technical, commercial, customer), without groups that are empty. Destinations that do not fit the offer's CSP
 * availability are left out; where that is not known, all may be asked.
 */
export function topicsFor(
  offer: Pick<ProjectedOffer, 'csp'>,
  destinations: Readonly<Record<string, LadderDestination>>,
): LadderTopics[] {
  const fitting = Object.entries(destinations).filter(
    ([id, destination]) =>
      destination.recipient === 'isv-publisher' &&
      (offer.csp.state === 'unknown' || (ONLY_FOR_CSP_STATE[id]?.includes(offer.csp.state) ?? true)),
  );
  return ORDER.map((ladder) => ({
    ladder,
    destinations: fitting.filter(([, destination]) => destination.ladder === ladder).map(([id]) => id),
  })).filter((group) => group.destinations.length > 0);
}
