/**
 * Reads the data of offers that `shards.ts` makes. Parts are fetched when a question needs them, once, and again after
 * a failure. The function that fetches is passed in, so that this code runs in browsers and tests alike.
 */

import { queryWords } from '../i18n/fold.ts';
import type { Locale } from '../i18n/locale.ts';
import { directionOf } from '../offers/direction.ts';
import type { ProjectedListing, ProjectedOffer } from '../offers/types.ts';
import type { PublisherCount } from './letters.ts';
import {
  decode,
  type EncodedFacets,
  hashOf,
  type OfferBlock,
  type OffersIndex,
  type Part,
  type Parts,
  type Publishers,
  type WordPostings,
} from './shard-format.ts';

/** What a list shows of an offer. */
export interface OfferEntry {
  /** `<publisher>/<offer>`. */
  id: string;
  offer: string;
  publisher: { id: string; name: string };
  listings: Pick<ProjectedListing, 'language' | 'direction' | 'title'>[];
}

/**
 * One number for each offer: an index into `OFFER_KINDS`, `CSP_STATES` or `languageSets`, or bits of `CONTACT_BITS`.
 */
export interface FacetColumns {
  kind: number[];
  csp: number[];
  languages: number[];
  contacts: number[];
  languageSets: string[][];
}

/** A publisher and its offers, whose numbers begin at `first`. */
export interface PublisherEntry extends PublisherCount {
  first: number;
}

/** The offers of an edition, fetched as needed. Each offer has a number, in the order of publishers and titles. */
export interface Catalogue {
  count: number;
  /** Offers in which each word of the query begins a word of title, publisher or address, or else stands within one. */
  find(query: string): Promise<number[]>;
  /** What a list shows of these offers, in the order given. */
  entries(numbers: readonly number[]): Promise<OfferEntry[]>;
  /** An offer with its contacts, without long texts; undefined when there is none of this id. */
  offer(id: string): Promise<ProjectedOffer | undefined>;
  facets(): Promise<FacetColumns>;
  publishers(): Promise<PublisherEntry[]>;
  /** For each offer its position in the order of titles in a locale. */
  ranks(locale: Locale): Promise<number[]>;
  /** For each offer the day of its last confirmation, as a number of days. */
  confirmed(): Promise<number[]>;
}

/**
 * Opens the catalogue behind an address.
 * @param load fetches a data file; rejects when it cannot
 */
export async function loadCatalogue(href: string, load: (href: string) => Promise<unknown>): Promise<Catalogue> {
  const index = (await load(href)) as OffersIndex;
  const loaded = new Map<string, Promise<unknown>>();
  const read = <T>(part: Part<T>): Promise<T> => {
    if (typeof part !== 'string') return Promise.resolve(part);
    let promise = loaded.get(part);
    if (promise === undefined) {
      promise = load(part).catch((error: unknown) => {
        loaded.delete(part);
        throw error;
      });
      loaded.set(part, promise);
    }
    return promise as Promise<T>;
  };
  const readAll = <K, T>(parts: Parts<K, T>): Promise<T[]> => Promise.all(parts.map(({ part }) => read(part)));
  // The next letter usually needs the same blocks. Decoding them again would take as long as painting the list.
  const takenApart = new WeakMap<OfferBlock, OfferEntry[]>();
  const entriesOf = (block: OfferBlock): OfferEntry[] => {
    const known = takenApart.get(block) ?? takeApart(block, index.titleLanguages);
    takenApart.set(block, known);
    return known;
  };
  // Each letter needs them. Decoding those of 20,000 offers takes 6 ms, on a slow phone several times as long.
  let facetColumns: FacetColumns | undefined;
  const column = async (parts: Parts<number, string[]>) => (await readAll(parts)).flat().flatMap(decode);

  /** Marks the offers that have a word, and tells whether there are any. */
  const collect = ({ words, offers }: WordPostings, fits: (word: string) => boolean, marks: Uint8Array): boolean => {
    const found = offers.split(' ');
    let any = false;
    words.split(' ').forEach((word, offset) => {
      if (!fits(word)) return;
      any = true;
      let number = 0;
      for (const difference of decode(found[offset] ?? '')) {
        number += difference;
        marks[number] = 1;
      }
    });
    return any;
  };
  const offersWith = async (word: string): Promise<Uint8Array> => {
    const marks = new Uint8Array(index.count);
    const begins = await readAll(
      index.words.filter(({ from }, offset) => {
        const next = index.words[offset + 1];
        return (from <= word || from.startsWith(word)) && (next === undefined || next.from >= word);
      }),
    );
    const beginning = (each: string) => each.startsWith(word);
    // German has compounds: a word that begins none may stand within one.
    if (!begins.map((part) => collect(part, beginning, marks)).includes(true) && word.length > 2) {
      for (const part of await readAll(index.words)) collect(part, (each) => each.includes(word), marks);
    }
    return marks;
  };

  return {
    count: index.count,
    async find(query) {
      const marks = await Promise.all([...queryWords(query)].map(offersWith));
      const first = marks[0];
      if (first === undefined) return [];
      const numbers: number[] = [];
      first.forEach((_, number) => {
        if (marks.every((each) => each[number] === 1)) numbers.push(number);
      });
      return numbers;
    },
    async entries(numbers) {
      const found = await Promise.all(
        numbers.map(async (number) => {
          const piece = partOf(index.blocks, number);
          return piece && entriesOf(await read(piece.part))[number - piece.from];
        }),
      );
      return found.filter((entry) => entry !== undefined);
    },
    async offer(id) {
      const piece = partOf(index.details, hashOf(id));
      if (piece === undefined) return undefined;
      return (await read(piece.part)).find((each) => each.id === id);
    },
    async facets() {
      const parts = await readAll(index.facets);
      const join = (name: keyof EncodedFacets) => parts.flatMap((part) => decode(part[name]));
      facetColumns ??= {
        kind: join('kind'),
        csp: join('csp'),
        languages: join('languages'),
        contacts: join('contacts'),
        languageSets: index.languageSets,
      };
      return facetColumns;
    },
    async publishers() {
      let first = 0;
      return (await readAll(index.publishers)).flatMap((part: Publishers) => {
        const names = part.names.split('\n');
        const counts = decode(part.counts);
        return part.ids.split(' ').map((id, offset) => {
          const count = counts[offset] ?? 0;
          first += count;
          return { id, name: names[offset] ?? id, first: first - count, count };
        });
      });
    },
    ranks: (locale) => column(index.rank[locale]),
    confirmed: () => column(index.confirmed),
  };
}

/** The part that holds a key: the last one that begins at or before it. */
function partOf<T>(parts: Parts<number, T>, key: number): Parts<number, T>[number] | undefined {
  return parts.findLast(({ from }) => from <= key);
}

function takeApart(block: OfferBlock, titleLanguages: readonly string[][]): OfferEntry[] {
  const titles = block.titles.split('\n');
  const languages = decode(block.languages);
  const publishers = block.publishers.flatMap(([id, name, count]) =>
    Array.from({ length: count }, () => ({ id, name })),
  );
  let next = 0;
  return block.offers.split(' ').map((offer, offset) => {
    const publisher = publishers[offset] ?? { id: '', name: '' };
    const listings = (titleLanguages[languages[offset] ?? 0] ?? []).map((language) => {
      const title = titles[next] ?? '';
      next += 1;
      return { language, direction: directionOf(language), ...(title !== '' && { title }) };
    });
    return { id: `${publisher.id}/${offer}`, offer, publisher, listings };
  });
}
