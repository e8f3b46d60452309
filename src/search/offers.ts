/**
 * Offers in an index of Pagefind: its own ranking, filters and excerpts over the words of each contact page.
 * https://pagefind.app/docs/api/, https://pagefind.app/docs/ranking/
 */
import type { Locale } from '../i18n/locale.ts';
import { withBase } from '../i18n/path.ts';
import { corrections, type Lexicon, makeLexicon } from '../words/slips.ts';
import { fold, type Word, wordsOf } from '../words/terms.ts';

/** The part of Pagefind that is used. */
export interface PagefindModule {
  createInstance(options: { basePath: string; baseUrl: string; ranking: object }): Pagefind;
}

interface Pagefind {
  search(words: string, options?: { filters?: Record<string, string> }): Promise<Found>;
  filters(): Promise<unknown>;
}

interface Found {
  results: { data(): Promise<OfferHit> }[];
  /** Hits by kind, once the filters are loaded. */
  filters: Record<string, Record<string, number>>;
}

/** An offer as Pagefind gives it. */
export interface OfferHit {
  url: string;
  /** HTML with marked words; text apart from `<mark>` is escaped. */
  excerpt: string;
  content: string;
  meta: Record<'title' | 'publisher' | 'kind' | 'parts' | 'phones', string>;
}

export interface OfferHits {
  count: number;
  kinds: Record<string, number>;
  /** Terms of the query that the first hits hold as they were typed. */
  holds: ReadonlySet<string>;
  /** A word that was typed, and the name that was found in its place. */
  corrected?: { typed: string; meant: string };
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

/**
 * Finds offers that hold all words that say something; where none does, those that hold the words unknown elsewhere.
 * @param unknown tells whether guidance lacks a term
 * @param kind only offers of this kind, '' for all; then hits are counted by kind
 * @param typed whether slips are left as they were typed
 * @throws Error when a part of the index could not be loaded
 */
export type Offers = (
  query: string,
  unknown: (term: string) => boolean,
  kind?: string,
  typed?: boolean,
) => Promise<OfferHits>;

/** Where the index of a locale lies. */
export const offersPath = (locale: Locale): string => `/pagefind/${locale}/`;
/** Words of names of offers and publishers, for those that are mistyped: Pagefind finds none of them. */
export const namesPath = (locale: Locale): string => `${offersPath(locale)}names.json`;
export const NO_OFFERS: OfferHits = { count: 0, kinds: {}, holds: new Set(), first: async () => [] };

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
  const entryOf = async () => JSON.stringify(await loader.json(entryPath));
  const [module, entry] = await Promise.all([loader.module(`${basePath}pagefind.js`), entryOf()]);
  const engine = (module as PagefindModule).createInstance({ basePath, baseUrl: '/', ranking: RANKING });
  let names: Lexicon | undefined;

  /** Asks for words; hits that Pagefind found by too short a beginning of them are left out. */
  const find = async (words: readonly Word[], kind?: string, kept = KEPT): Promise<OfferHits> => {
    if (kind !== undefined) await engine.filters();
    const typed = words.map(({ text }) => text).join(' ');
    const answer = await engine.search(typed, kind ? { filters: { kind } } : {});
    // It keeps to itself that a file could not be loaded, or was replaced since.
    if (answer.results.length === 0 && (await entryOf()) !== entry) throw new Error('search: the index was replaced.');
    // Pagefind forgets what it found when its answer is collected as garbage: what is given back keeps the answer.
    const load = (count: number, from = answer.results) => Promise.all(from.slice(0, count).map((each) => each.data()));
    const texts = (await load(LOOKED_AT)).map(foldedText);
    const fits = texts.map((text) => words.every((word) => text.includes(` ${beginning(fold(word.text), kept)}`)));
    const fitting = answer.results.filter((_, index) => fits[index] ?? fits.at(-1));
    if (fitting.length === 0) return NO_OFFERS;
    const held = words.filter(({ term }) => texts.some((text, index) => fits[index] && text.includes(` ${term}`)));
    return {
      count: fitting.length,
      kinds: answer.filters.kind ?? {},
      holds: new Set(held.map(({ term }) => term)),
      first: (count) => load(count, fitting),
    };
  };

  return async (query, unknown, kind, typed) => {
    const digits = phoneDigits(query);
    if (digits !== undefined) return find(wordsOf(phoneKey(digits), locale), kind, 1);
    const asked = askedWords(query, locale);
    const whole = await find(asked, kind);
    const strange = asked.filter(({ term }) => unknown(term)).sort((a, b) => b.text.length - a.text.length);
    const [longest] = strange;
    if (whole.count > 0 || longest === undefined) return whole;
    const part = await find(strange.length < asked.length ? strange : [longest], kind);
    if (part.count > 0 || typed) return part;
    names ??= makeLexicon((await loader.json((loader.origin ?? '') + withBase(namesPath(locale)))) as string[]);
    for (const meant of corrections(longest.text, names)) {
      const found = await find(wordsOf(meant, locale), kind);
      if (found.count > 0) return { ...found, holds: new Set(), corrected: { typed: longest.text, meant } };
    }
    return part;
  };
}

/** All words of an offer that are searched. */
function foldedText({ meta, content }: OfferHit): string {
  return ` ${fold(`${meta.title} ${meta.publisher} ${meta.parts} ${meta.phones} ${content}`)}`;
}

function beginning(word: string, share: number): string {
  return word.slice(0, Math.max(3, Math.ceil(word.length * share)));
}

/** The words of a query that say something. Of an address its host counts, without the last label, which says nothing. */
function askedWords(query: string, locale: Locale): Word[] {
  const plain = query.replaceAll(/\S*@/g, ' ').replaceAll(/([\p{L}\p{N}-]{2,})\.\p{L}{2,}(?=$|[\s/])/gu, '$1');
  const words = wordsOf(plain, locale).filter(({ kind }) => kind !== 'stop');
  const content = words.filter(({ kind }) => kind === 'content');
  return content.length > 0 ? content : words;
}
