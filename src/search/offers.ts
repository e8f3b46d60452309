/**
 * Offers in an index of Pagefind: its own ranking, filters and excerpts over the words of each contact page.
 * https://pagefind.app/docs/api/, https://pagefind.app/docs/ranking/
 */
import type { Locale } from '../i18n/locale.ts';
import { withBase } from '../i18n/path.ts';
import { corrections, type Lexicon, makeLexicon } from './corrections.ts';
import { fold, type Word, wordsOf } from './terms.ts';

/** The part of Pagefind that is used. */
export interface PagefindModule {
  createInstance(options: { basePath: string; baseUrl: string; ranking: object }): Pagefind;
}

interface Pagefind {
  search(words: string, options?: { filters?: Record<string, string> }): Promise<Found>;
  filters(): Promise<Record<string, Record<string, number>>>;
}

interface Found {
  results: { data(): Promise<Fragment> }[];
  /** Hits by kind, once the filters are loaded. */
  filters: Record<string, Record<string, number>>;
}

interface Fragment {
  url: string;
  /** HTML with marked words; text apart from `<mark>` is escaped. */
  excerpt: string;
  content: string;
  meta: Record<'title' | 'publisher' | 'kind' | 'parts' | 'phones', string>;
}

export interface OfferHit {
  url: string;
  title: string;
  publisher: string;
  kind: string;
  excerpt: string;
}

export interface OfferHits {
  count: number;
  kinds: Record<string, number>;
  /** Terms of the query that the first hits hold. */
  holds: Set<string>;
  /** A word that was typed, and the name that was found in its place. */
  typed?: string;
  meant?: string;
  /** Loads the first hits. */
  first(count: number): Promise<OfferHit[]>;
}

/** How the files of the index are read. */
export interface Loader {
  /** What stands before the addresses of the files; nothing on a site. */
  origin?: string;
  module(href: string): Promise<unknown>;
  json(href: string): Promise<unknown>;
}

export interface Offers {
  /**
   * Finds offers that hold all words that say something; where none does, those that hold the words unknown elsewhere.
   * @param unknown tells whether guidance lacks a term
   * @param kind only offers of this kind, '' for all; then hits are counted by kind
   * @param typed whether slips are left as they were typed
   * @throws Error when a part of the index could not be loaded
   */
  search(query: string, unknown: (term: string) => boolean, kind?: string, typed?: boolean): Promise<OfferHits>;
}

/** Where the index of a locale lies. */
export const offersPath = (locale: Locale): string => `/pagefind/${locale}/`;
/** Words of names of offers and publishers, for those that are mistyped: Pagefind finds none of them. */
export const namesPath = (locale: Locale): string => `${offersPath(locale)}names.json`;

const RANKING = { pageLength: 0.4, metaWeights: { title: 6, publisher: 5, kind: 0, parts: 2, phones: 2 } };
/** A part of a name is found from so many letters on. */
export const PART_FROM = 4;
/** Hits that are looked at to tell whether they hold the words asked for. */
const LOOKED_AT = 5;
/** Pagefind shortens a word until something begins with it: this share of it must be left. */
const KEPT = 0.75;

/** A phone number as a word that is found by its last digits. */
export function phoneKey(digits: string): string {
  return `tel${[...digits].reverse().join('')}`;
}

/** The digits of a query that is a phone number in any spelling, without what only the way of dialing adds. */
export function phoneDigits(query: string): string | undefined {
  if (!/^[\d\s()+./\u2010-\u2015-]+$/.test(query.trim())) return undefined;
  const digits = query.replace(/\(0\)/, '').replaceAll(/\D/g, '').replace(/^0+/, '');
  return digits.length > 5 ? digits : undefined;
}

/**
 * Opens the index of offers of a locale.
 * @throws Error when a file cannot be loaded; another attempt loads again
 */
export async function openOffers(locale: Locale, loader: Loader): Promise<Offers> {
  const basePath = (loader.origin ?? '') + withBase(offersPath(locale));
  const entryPath = `${basePath}pagefind-entry.json`;
  const [{ createInstance }, entry] = await Promise.all([
    loader.module(`${basePath}pagefind.js`) as Promise<PagefindModule>,
    loader.json(entryPath).then((value) => JSON.stringify(value)),
  ]);
  const engine = createInstance({ basePath, baseUrl: '/', ranking: RANKING });
  // Pagefind forgets what it found when its answer is collected as garbage: the answers in use are kept.
  let names: Lexicon | undefined;
  const ask = async (words: string, kind?: string) => {
    if (kind !== undefined) await engine.filters();
    const answer = await engine.search(words, kind === undefined || kind === '' ? {} : { filters: { kind } });
    // It keeps to itself that a file could not be loaded, or was replaced since.
    if (answer.results.length === 0 && JSON.stringify(await loader.json(entryPath)) !== entry) {
      throw new Error('search: the index of offers was replaced.');
    }
    return answer;
  };
  const hits = async ({ results, filters }: Found, holds: (fragment: Fragment) => string[]): Promise<OfferHits> => {
    const looked = await Promise.all(results.slice(0, LOOKED_AT).map((result) => result.data()));
    const good = looked.map((fragment) => holds(fragment).length > 0);
    const fits = good.includes(true);
    const kept = fits ? results.filter((_, index) => good[index] ?? good.at(-1)) : [];
    return {
      count: kept.length,
      kinds: fits ? (filters.kind ?? {}) : {},
      holds: new Set(looked.flatMap(holds)),
      first: async (count) =>
        (await Promise.all(kept.slice(0, count).map((result) => result.data()))).map(({ url, excerpt, meta }) => {
          return { url, excerpt, title: meta.title, publisher: meta.publisher, kind: meta.kind };
        }),
    };
  };
  /** Words of a query that a hit holds, all or none. */
  const holding = (some: readonly Word[]) => (fragment: Fragment) => {
    const text = ` ${fold(`${fragment.meta.title} ${fragment.meta.publisher} ${fragment.meta.parts} ${fragment.content}`)}`;
    const begins = (word: string) => text.includes(` ${word.slice(0, Math.max(3, Math.ceil(word.length * KEPT)))}`);
    return some.every((word) => begins(fold(word.text))) ? some.map(({ term }) => term) : [];
  };
  const search = async (some: readonly Word[], kind?: string) =>
    hits(await ask(some.map(({ text }) => text).join(' '), kind), holding(some));
  return {
    async search(query, unknown, kind, typed) {
      const digits = phoneDigits(query);
      if (digits !== undefined) {
        const key = phoneKey(digits);
        return hits(await ask(key, kind), ({ meta }) => (` ${meta.phones}`.includes(` ${key}`) ? [key] : []));
      }
      const words = offerWords(query, locale);
      const content = words.filter((word) => word.kind === 'content');
      const asked = content.length > 0 ? content : words;
      const whole = await search(asked, kind);
      const strange = asked.filter(({ term }) => unknown(term)).sort((a, b) => b.text.length - a.text.length);
      const [longest] = strange;
      if (whole.count > 0 || longest === undefined) return whole;
      const part = strange.length < asked.length ? await search(strange, kind) : await search([longest], kind);
      if (part.count > 0 || typed) return part;
      names ??= makeLexicon((await loader.json((loader.origin ?? '') + withBase(namesPath(locale)))) as string[]);
      for (const meant of corrections(longest.text, names)) {
        const found = await search(wordsOf(meant, locale), kind);
        if (found.count > 0) return { ...found, holds: new Set(), typed: longest.text, meant };
      }
      return part;
    },
  };
}

/** The words of a query. Of an address its host counts, without the last label, which says nothing. */
function offerWords(query: string, locale: Locale) {
  const plain = query.replaceAll(/\S*@/g, ' ').replaceAll(/([\p{L}\p{N}-]{2,})\.\p{L}{2,}(?=$|[\s/])/gu, '$1');
  return wordsOf(plain, locale).filter(({ kind }) => kind !== 'stop');
}
