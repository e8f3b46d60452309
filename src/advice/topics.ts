/** The questions that the publisher of an offer answers, for the table "for what, to whom" of its contact page. */
import type { CspState, ProjectedOffer } from '../offers/types.ts';
import type { LadderKind } from './ladder.ts';

/** The part of a destination that this module needs; records of `content/routing/destinations.yaml` fit. */
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
 * Destinations that fit only some CSP states of an offer. Destinations that are missing here fit every offer. Asking
 * for the opt-in is pointless if all partners may sell the offer; asking to be selected requires that partners are
 * selected.
 */
export const ONLY_FOR_CSP_STATE: Readonly<Record<string, readonly CspState[]>> = {
  'isv-opt-in': CLOSED,
  'isv-exclusive': ['some'],
  'isv-margin': OPEN,
  'isv-private-offer': OPEN,
};

/**
 * The matters that partners most often bring to a publisher by mistake, by the duties on Microsoft's support page. The
 * contact page names them with their answer.
 */
export const NOT_FOR_PUBLISHER: readonly string[] = [
  'self-billing',
  'self-change',
  'self-refund',
  'microsoft-deployment',
  'microsoft-partner-invoice',
];

/**
 * Lists the destinations whose recipient is the publisher, grouped by ladder (technical, commercial, customer), without
 * empty groups. Destinations that do not fit the offer's CSP state are left out; if the state is unknown, none is.
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
