import type { Locale } from '../i18n/locale.ts';
import { listingFor } from '../offers/listing-for.ts';
import type { OfferEntry } from './catalogue.ts';

interface Props {
  locale: Locale;
  entries: readonly OfferEntry[];
  onChoose: (id: string) => void;
  onKeyDown?: (event: KeyboardEvent & { currentTarget: HTMLElement }) => void;
}

/** Offers found as buttons, of which the reader chooses one. */
export function OfferOptions({ locale, entries, onChoose, onKeyDown }: Props) {
  return (
    <ul class="options">
      {entries.map((entry, index) => {
        const listing = listingFor(entry, locale);
        return (
          // Keyed by index: changing texts costs less than replacing elements when the next letter is typed.
          <li key={index}>
            <button class="option" type="button" onKeyDown={onKeyDown} onClick={() => onChoose(entry.id)}>
              <span class="label" lang={listing.language} dir={listing.direction}>
                {listing.title ?? entry.offer}
              </span>{' '}
              <span class="hint">{entry.publisher.name}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
