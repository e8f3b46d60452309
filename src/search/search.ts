/** Both indexes of a locale, and what the page shows of a query: guidance at once, offers when they are there. */
import type { Locale } from '../i18n/locale.ts';
import { withBase } from '../i18n/path.ts';
import type { Word } from '../words/terms.ts';
import { type Guidance, type GuidanceFile, type Hit, openGuidance, type Sought } from './guidance.ts';
import { type Loader, NO_OFFERS, type OfferHits, type Offers, openOffers, phoneDigits } from './offers.ts';
import type { SearchState } from './state.ts';

/** Where the index of guidance of a locale lies. */
export const guidancePath = (locale: Locale): string => `/search/${locale}.json`;

export interface SearchAnswer {
  hits: Hit[];
  sought: Sought[];
  /** Missing until the offers were searched. */
  offers?: OfferHits;
  /** Whether the offers could not be searched. */
  failed?: boolean;
}

export interface Library {
  guidance: Guidance;
  /** Opens its index with the first query. */
  offers: Offers;
}

/**
 * Opens the index of guidance of a locale; that of offers on demand.
 * @throws Error when a file cannot be loaded; another attempt loads again
 */
export async function openLibrary(locale: Locale, loader: Loader): Promise<Library> {
  const file = (await loader.json((loader.origin ?? '') + withBase(guidancePath(locale)))) as GuidanceFile;
  const guidance = openGuidance(file, locale);
  let opened: Promise<Offers> | undefined;
  return {
    // A phone number is that of an offer.
    guidance: (query, ...rest) => (phoneDigits(query) ? { hits: [], sought: [] } : guidance(query, ...rest)),
    async offers(...asked) {
      if (file.offers === 0) return NO_OFFERS;
      opened ??= openOffers(locale, loader);
      return (await opened)(...asked);
    },
  };
}

/**
 * Asks both indexes. A word that offers hold is not corrected in guidance; where the offers cannot be searched, guidance stands
 * alone.
 * @param early called with the guidance found, before the offers are searched
 */
export async function ask(
  library: Library,
  { query, typed = false, kind, type }: SearchState,
  role: string | undefined,
  early?: (answer: SearchAnswer) => void,
): Promise<SearchAnswer> {
  const first = library.guidance(query, () => typed, role);
  if (kind !== undefined && kind !== 'offer') return { ...first, offers: NO_OFFERS };
  if (kind === undefined) early?.(first);
  const unknown = new Set(
    first.sought.filter(({ terms, corrected }) => terms.size === 0 || corrected).map(({ word }) => word.term),
  );
  try {
    const found = await library.offers(query, (term) => unknown.has(term), kind && (type ?? ''), typed);
    const isHeld = (term: string) => typed || found.holds.has(term);
    return { ...([...unknown].some(isHeld) ? library.guidance(query, isHeld, role) : first), offers: found };
  } catch {
    return { ...first, offers: NO_OFFERS, failed: true };
  }
}

/** Tells whether offers come first: a word of the query is known only there, or nothing else was found. */
export function offersFirst({ hits, sought, offers = NO_OFFERS }: SearchAnswer): boolean {
  if (offers.count === 0) return false;
  return hits.length === 0 || sought.some(({ word, terms }) => terms.size === 0 && isHeld(offers, word));
}

/** The words of a query that nothing holds. */
export function missingWords({ sought, offers = NO_OFFERS }: SearchAnswer): string[] {
  return sought
    .filter(({ word, terms }) => terms.size === 0 && word.kind === 'content' && !isHeld(offers, word))
    .map(({ word }) => word.text);
}

function isHeld({ holds, corrected }: OfferHits, { term, text }: Word): boolean {
  return holds.has(term) || corrected?.typed === text;
}

/** The words that were looked for in place of unknown ones. */
export function correctionsOf({ sought, offers }: SearchAnswer): { typed: string; meant: string }[] {
  const found = sought.flatMap(({ word, corrected }) =>
    corrected === undefined ? [] : [{ typed: word.text, meant: corrected }],
  );
  const own = offers?.corrected;
  return own === undefined || found.some(({ meant }) => meant === own.meant) ? found : [...found, own];
}
