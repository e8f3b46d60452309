/** Both indexes of a locale, and what the page shows of a query: guidance at once, offers when they are there. */
import type { AsPlainObject } from 'minisearch';
import type { Locale } from '../i18n/locale.ts';
import { withBase } from '../i18n/path.ts';
import { markTerms, type Piece, passageOf, reasonOf } from './excerpt.ts';
import { type GuidanceKind, openGuidance, type Sought } from './guidance.ts';
import { type Loader, type OfferHits, type Offers, openOffers, phoneDigits } from './offers.ts';
import type { SearchState } from './state.ts';
import type { Word } from './terms.ts';

/** The file of guidance of a locale. */
export interface GuidanceFile {
  /** How many offers there are: without any, there is no index of them. */
  offers: number;
  /** Names of the roles that answers differ by. */
  roles: Record<string, string>;
  index: AsPlainObject;
}

/** Where the index of guidance of a locale lies. */
export const guidancePath = (locale: Locale): string => `/search/${locale}.json`;

/** A page found. */
export interface Hit {
  kind: GuidanceKind;
  url: string;
  title: string;
  context?: string;
  text: string;
  /** Names and phrases by which it may have been found. */
  names: string[];
  terms: ReadonlySet<string>;
  /** The same for other roles. */
  others: { role: string; url: string }[];
}

export interface SearchAnswer {
  query: string;
  hits: Hit[];
  sought: Sought[];
  /** Missing until the offers were searched. */
  offers?: OfferHits;
  /** Whether the offers could not be searched. */
  failed?: boolean;
}

export interface Library {
  locale: Locale;
  /** Finds guidance; terms that are known elsewhere are not corrected. */
  guidance(query: string, asTyped: (term: string) => boolean, role?: string | null): Omit<SearchAnswer, 'offers'>;
  offers(): Promise<Offers | undefined>;
}

/**
 * Opens the index of guidance of a locale; that of offers on demand.
 * @throws Error when a file cannot be loaded; another attempt loads again
 */
export async function openLibrary(locale: Locale, loader: Loader): Promise<Library> {
  const file = (await loader.json((loader.origin ?? '') + withBase(guidancePath(locale)))) as GuidanceFile;
  const guidance = openGuidance(file.index, locale);
  const families = Map.groupBy(guidance.records, ({ family }) => family);
  let offers: Promise<Offers | undefined> | undefined;
  return {
    locale,
    guidance(query, asTyped, role) {
      // A phone number is that of an offer.
      const { hits, sought } = phoneDigits(query) ? { hits: [], sought: [] } : guidance.search(query, asTyped);
      const seen = new Set<string>();
      const shown = hits.flatMap((best): Hit[] => {
        const key = best.family ?? best.url;
        if (seen.has(key)) return [];
        seen.add(key);
        const family = best.family === undefined ? [best] : (families.get(best.family) ?? [best]);
        const own = family.find(({ roles }) => role && roles?.includes(role)) ?? best;
        const others = family
          .filter(({ url }) => url !== own.url)
          .flatMap(({ roles = [], url }) => roles.map((each) => ({ role: file.roles[each] ?? each, url })));
        const names = [...(own.names ?? []), ...(own.phrases ?? [])];
        const { kind, url, title, context, text } = own;
        return [{ kind, url, title, ...(context && { context }), text, names, terms: new Set(best.terms), others }];
      });
      return { query, hits: shown, sought };
    },
    offers() {
      offers ??= (file.offers === 0 ? Promise.resolve(undefined) : openOffers(locale, loader)).catch((error) => {
        offers = undefined;
        throw error;
      });
      return offers;
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
  state: SearchState,
  role: string | null,
  early?: (answer: SearchAnswer) => void,
): Promise<SearchAnswer> {
  const { query, typed, kind, type } = state;
  const first = library.guidance(query, () => typed === true, role);
  if (kind !== 'offer') early?.(first);
  if (kind !== undefined && kind !== 'offer') return { ...first, offers: NONE };
  const unknown = new Set(
    first.sought.filter(({ terms, corrected }) => terms.size === 0 || corrected).map(({ word }) => word.term),
  );
  try {
    const offers = await library.offers();
    if (offers === undefined) return { ...first, offers: NONE };
    const narrowed = kind === 'offer' ? (type ?? '') : undefined;
    const found = await offers.search(query, (term) => unknown.has(term), narrowed, typed);
    const isHeld = (term: string) => typed === true || found.holds.has(term);
    return { ...([...unknown].some(isHeld) ? library.guidance(query, isHeld, role) : first), offers: found };
  } catch {
    return { ...first, offers: NONE, failed: true };
  }
}

const NONE: OfferHits = { count: 0, kinds: {}, holds: new Set(), first: async () => [] };

/** Tells whether offers come first: a word of the query is known only there, or nothing else was found. */
export function offersFirst({ hits, sought, offers }: SearchAnswer): boolean {
  if (offers === undefined || offers.count === 0) return false;
  return hits.length === 0 || sought.some(({ word, terms }) => terms.size === 0 && isHeld(offers, word));
}

/** The words of a query that nothing holds. */
export function missingWords({ sought, offers }: SearchAnswer): string[] {
  return sought
    .filter(({ word, terms }) => terms.size === 0 && word.kind === 'content' && !isHeld(offers, word))
    .map(({ word }) => word.text);
}

function isHeld(offers: OfferHits | undefined, { term, text }: Word): boolean {
  return offers !== undefined && (offers.holds.has(term) || offers.typed === text);
}

/** The words that were looked for in place of unknown ones. */
export function correctionsOf({ sought, offers }: SearchAnswer): { typed: string; meant: string }[] {
  const own = offers?.typed && offers.meant ? [{ typed: offers.typed, meant: offers.meant }] : [];
  const other = sought.flatMap(({ word, corrected }) =>
    corrected === undefined ? [] : [{ typed: word.text, meant: corrected }],
  );
  return [...other, ...own.filter(({ meant }) => other.every((each) => each.meant !== meant))];
}

/** What a hit shows: title and passage with the words marked, and by which name it was found where they do not tell. */
export function viewOf(hit: Hit, locale: Locale): { title: Piece[]; passage: Piece[]; reason?: string } {
  const passage = passageOf(hit.text, hit.terms, locale);
  const reason = reasonOf(hit.names, `${hit.title} ${passage}`, hit.terms, locale);
  return {
    title: markTerms(hit.title, hit.terms, locale),
    passage: markTerms(passage, hit.terms, locale),
    ...(reason !== undefined && { reason }),
  };
}
