/** Both indexes of a locale, and what a query finds in them: guidance first, offers when they are there. */
import type { Locale } from '../i18n/locale.ts';
import {
  type Correction,
  correct,
  find,
  type Hit,
  openShelf,
  type Reader,
  type Shelf,
  unknownWords,
} from './engine.ts';
import type { Entry, Shelves } from './shelf.ts';
import { searchWords } from './words.ts';

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

/** Reads each file once; what failed is read again. */
export function reader(read: Reader): Reader {
  const files = new Map<string, Promise<unknown>>();
  return (href) => {
    const known = files.get(href);
    if (known !== undefined) return known;
    const file = read(href).catch((error: unknown) => {
      files.delete(href);
      throw error;
    });
    files.set(href, file);
    return file;
  };
}

/** Opens the index of guidance of a locale. */
export async function openLibrary(locale: Locale, read: Reader): Promise<Library> {
  const shelves = (await read(`/search/${locale}.json`)) as Shelves;
  let offers: Promise<Shelf> | undefined;
  return {
    guidance: await openShelf('guidance', locale, shelves.guidance, read),
    offers() {
      offers ??= openShelf('offers', locale, shelves.offers, read).catch((error: unknown) => {
        offers = undefined;
        throw error;
      });
      return offers;
    },
  };
}

/**
 * Asks a library. A word that neither index knows is taken for the term it is nearest to.
 * @param library the indexes
 * @param query what was typed
 * @param early called with the guidance found, before the index of offers is loaded
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
      const nearest = [correct(guidance, word), correct(offers, word)]
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
