import type { Locale } from '../i18n/locale.ts';
import { localizedPath } from '../i18n/path.ts';
import { cspLabel, kindLabel } from '../offers/kinds.ts';
import { listingFor } from '../offers/listing-for.ts';
import type { CspState, OfferKind, ProjectedListing } from '../offers/types.ts';

/** What the list shows of an offer. */
export interface ListedOffer {
  id: string;
  offer: string;
  publisher: { id: string; name: string };
  kind: OfferKind;
  csp: CspState;
  listings: readonly Pick<ProjectedListing, 'language' | 'direction' | 'title'>[];
}

/** Offers as a list of links to their contact pages, for the static page and for search results. */
export function OfferEntries({ locale, offers }: { locale: Locale; offers: readonly ListedOffer[] }) {
  return (
    <ul class="entries">
      {offers.map((offer, index) => {
        const listing = listingFor(offer, locale);
        return (
          // Keyed by index: changing texts and addresses costs less than replacing elements when the next letter is
          // typed.
          <li key={index}>
            <a
              class="title"
              href={localizedPath(locale, 'offers', offer.publisher.id, offer.offer)}
              lang={listing.language}
              dir={listing.direction}
            >
              {listing.title ?? offer.offer}
            </a>
            <div class="hint parts">
              <span>{offer.publisher.name}</span> <span>{kindLabel(locale, offer.kind)}</span>{' '}
              <span>{cspLabel(locale, offer.csp)}</span>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
