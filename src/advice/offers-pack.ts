import type { ProjectedListing, ProjectedOffer } from '../offers/types.ts';

/** What picker and contact answer need of the offers: everything but the long texts. */
export type OffersPack = ProjectedOffer[];

/**
 * Takes the long texts out of offers: the picker finds by title and publisher, the answer shows contacts.
 * @param offers projected offers of the edition
 */
export function makeOffersPack(offers: readonly ProjectedOffer[]): OffersPack {
  return offers.map((offer) => ({ ...offer, listings: offer.listings.map(withoutTexts) }));
}

function withoutTexts(listing: ProjectedListing): ProjectedListing {
  const { summary, shortDescription, description, gettingStarted, keywords, privacyPolicy, ...rest } = listing;
  return { ...rest, links: [] };
}

/**
 * Finds offers by parts of title or publisher; case and accents do not count.
 * @param pack the offers
 * @param query what was typed; nothing typed finds nothing
 * @param most how many to give at most
 * @returns the first matches and how many there are in all
 */
export function findOffers(pack: OffersPack, query: string, most: number): { offers: OffersPack; count: number } {
  const words = fold(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return { offers: [], count: 0 };
  const found = pack.filter((offer) => {
    const text = fold([offer.publisher.name, ...offer.listings.map(({ title }) => title ?? offer.offer)].join(' '));
    return words.every((word) => text.includes(word));
  });
  return { offers: found.slice(0, most), count: found.length };
}

function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
}
