import type { ProjectedListing } from './types.ts';

/**
 * Chooses the listing for a reader of a locale: with the same tag, else of the same language, else English, else the
 * first. `locale` may be any BCP 47 tag in any case.
 */
export function listingFor<L extends Pick<ProjectedListing, 'language'>>(
  offer: { id: string; listings: readonly L[] },
  locale: string,
): L {
  const wanted = locale.toLowerCase();
  const primary = (tag: string) => tag.toLowerCase().split('-')[0];
  const { listings } = offer;
  const chosen =
    listings.find((listing) => listing.language.toLowerCase() === wanted) ??
    listings.find((listing) => primary(listing.language) === primary(wanted)) ??
    listings.find((listing) => primary(listing.language) === 'en') ??
    listings[0];
  if (!chosen) throw new Error(`offer ${offer.id} has no listing`);
  return chosen;
}
