import { LADDERS, resolveContact } from '../advice/ladder.ts';
import type { ProjectedOffer } from '../offers/types.ts';
import type { RoutingData } from '../routing/types.ts';

/** An offer with answers without a channel, and their number. */
export interface Unreached {
  id: string;
  /** The number of destinations that lead to the publisher and end without a channel. */
  outcomes: number;
}

/**
 * Lists the offers whose publisher cannot be reached in some answer, those with most such answers first.
 * @param offers projected offers of one edition
 * @returns the offers, and the number of destinations that lead to a publisher
 */
export function unreached(
  { destinations }: Pick<RoutingData, 'destinations'>,
  offers: readonly ProjectedOffer[],
): { offers: Unreached[]; destinations: number } {
  const asked = Object.values(destinations).flatMap(({ ladder }) => ladder ?? []);
  const found = offers.map((offer) => ({
    id: offer.id,
    outcomes: asked.filter((ladder) => resolveContact(ladder, offer).step === LADDERS[ladder].end).length,
  }));
  return {
    offers: found
      .filter(({ outcomes }) => outcomes > 0)
      .sort((a, b) => b.outcomes - a.outcomes || (a.id < b.id ? -1 : 1)),
    destinations: asked.length,
  };
}
