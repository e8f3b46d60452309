/** Both indexes of a locale, and what a query finds in them: guidance first, offers when they are there. */
import type { Locale } from '../i18n/locale.ts';
import { withBase } from '../i18n/path.ts';
import { OFFER_KINDS } from '../offers/types.ts';
import { type Entry, find, type Hit, type Shelf, unknownWords } from './engine.ts';
import { type ShelfName, searchKinds } from './kinds.ts';
import { FACET, indexLanguage, indexPath, type PagefindModule, type PagefindResult, RANKING } from './pagefind.ts';
import { type Correction, correct, vocabularyOf, type WordsFile } from './vocabulary.ts';
import { searchWords } from './words.ts';

/** How the files of an index are read. */
export interface Loader {
  /** What stands before the addresses of the indexes; nothing on a site. */
  origin?: string;
  module(href: string): Promise<PagefindModule>;
  json(href: string): Promise<unknown>;
}

/** The indexes of a locale: guidance at once, offers on demand. */
export interface Library {
  guidance: Shelf;
  offers(): Promise<Shelf>;
}

/** What was found so far. */
export interface Found {
  guidance: Hit[];
  /** Missing until the index of offers is there. */
  offers?: Hit[];
  corrections: readonly Correction[];
}

const VALUES: Record<ShelfName, readonly string[]> = { guidance: searchKinds, offers: OFFER_KINDS };

/**
 * Opens the index of guidance of a locale; that of offers is merged into it when it is asked for.
 * @throws Error when a file cannot be loaded; what was opened is of no use then
 */
export async function openLibrary(locale: Locale, loader: Loader): Promise<Library> {
  const path = (name: ShelfName) => (loader.origin ?? '') + withBase(indexPath(locale, name));
  const wordsOf = async (name: ShelfName) => vocabularyOf((await loader.json(`${path(name)}words.json`)) as WordsFile);
  const [{ createInstance }, words] = await Promise.all([
    loader.module(`${path('guidance')}pagefind.js`),
    wordsOf('guidance'),
  ]);
  const engine = createInstance({ basePath: path('guidance'), baseUrl: '/', ranking: RANKING });
  // Both indexes answer at once: a word is asked for once.
  let asked = new Map<string, Promise<PagefindResult[]>>();
  const ask = (term: string) => {
    const known = asked.get(term) ?? engine.search(term).then(({ results }) => results);
    asked.set(term, known);
    return known;
  };
  const shelf = (name: ShelfName, words: Shelf['words']): Shelf => {
    const prefix = `${indexLanguage(locale, name)}_`;
    const own = (results: PagefindResult[]) => results.filter(({ id }) => id.startsWith(prefix));
    let facets: Promise<(id: string) => string> | undefined;
    return {
      name,
      locale,
      words,
      ask: async (term) => own(await ask(term)).filter(({ score }) => score > 0),
      facets() {
        const others = VALUES[name].filter((value) => value !== words.commonest);
        facets ??= Promise.all(
          others.map(async (value) => {
            const { results } = await engine.search(null, { filters: { [FACET[name]]: value } });
            return own(results).map(({ id }): [string, string] => [id, value]);
          }),
        ).then((entries) => {
          const known = new Map(entries.flat());
          // Pagefind keeps to itself that a file could not be loaded.
          if (known.size !== words.faceted) throw new Error(`search: no facets of ${name}`);
          return (id) => known.get(id) ?? words.commonest;
        });
        return facets;
      },
    };
  };
  const guidance = shelf('guidance', words);
  // What could not be loaded is told now, not with the first query.
  await guidance.facets();
  let offers: Promise<Shelf> | undefined;
  const openOffers = async () => {
    const words = await wordsOf('offers');
    if (words.size > 0) await engine.mergeIndex(path('offers'), { baseUrl: '/', ranking: RANKING });
    asked = new Map();
    return shelf('offers', words);
  };
  return {
    guidance,
    offers() {
      offers ??= openOffers();
      return offers;
    },
  };
}

/**
 * Asks a library. A word that neither index knows is taken for the term it is nearest to.
 * @param library the indexes
 * @param query what was typed
 * @param early called with the guidance found, before the index of offers is loaded
 * @throws Error when a part of an index could not be loaded; what was opened is of no use then
 */
export async function ask(library: Library, query: string, early?: (found: Found) => void): Promise<Found> {
  const { guidance } = library;
  const first = await find(guidance, query);
  if (first.length > 0) early?.({ guidance: first, corrections: [] });
  const offers = await library.offers();
  const corrections = correctionsFor(guidance, offers, query);
  if (corrections.length === 0) return { guidance: first, offers: await find(offers, query), corrections };
  return {
    guidance: await find(guidance, query, corrections),
    offers: await find(offers, query, corrections),
    corrections,
  };
}

function correctionsFor(guidance: Shelf, offers: Shelf, query: string): Correction[] {
  const unknown = unknownWords(offers, query).map(({ term }) => term);
  return unknownWords(guidance, query)
    .filter(({ term }) => unknown.includes(term))
    .flatMap((word) => {
      const nearest = [correct(guidance.words, word), correct(offers.words, word)]
        .filter((each) => each !== undefined)
        .sort((a, b) => a.distance - b.distance)[0];
      return nearest === undefined ? [] : [nearest];
    });
}

/**
 * Writes a query anew, with the words that were meant.
 * @param query what was typed
 * @param corrections what was meant
 * @param entries pages found: the meant words are written as they are there
 * @returns nothing where a meant word stands in none of the texts shown
 */
export function corrected(
  query: string,
  corrections: readonly Correction[],
  entries: readonly Entry[],
  locale: Locale,
): string | undefined {
  const words = entries.flatMap(({ title, summary }) => searchWords(`${title} ${summary}`, locale));
  return corrections.reduce<string | undefined>((text, { word, term }) => {
    const written = words.find((each) => each.term === term) ?? words.find((each) => each.term.includes(term));
    return written === undefined ? undefined : text?.replace(word.text, written.text);
  }, query);
}
