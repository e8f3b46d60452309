/**
 * The offers as data for browsers: an index and its parts, each small enough to be fetched for one answer, however many
 * offers there are. Offers are numbered in the order of publisher and title; parts hold ranges of numbers, words or
 * hashes:
 *
 * - `blocks`: what a list of offers shows, by number;
 * - `words`: which offers have a word in title, publisher or address, by word;
 * - `facets`: what is filtered and counted, by number; `confirmed` and `rank`: what is sorted by;
 * - `publishers`: names and numbers of offers, by publisher;
 * - `details`: what an answer with a contact needs, by hash of the offer's id.
 *
 * A part stands in the index itself as long as there is room, so that a small catalogue is two files. `catalogue.ts`
 * reads all this. Pure and without dependencies: the functions that weigh texts and name files are passed in.
 */

import { indexWords } from '../i18n/fold.ts';
import { type Locale, languageTag, perLocale } from '../i18n/locale.ts';
import { listingFor } from '../offers/listing-for.ts';
import { CSP_STATES, OFFER_KINDS, type ProjectedOffer } from '../offers/types.ts';
import { type Chunk, cut } from './chunks.ts';
import { publishersOf } from './letters.ts';
import {
  contactBits,
  type EncodedFacets,
  encode,
  hashOf,
  type OfferBlock,
  type OffersIndex,
  type Parts,
} from './shard-format.ts';

/** How the parts become files. */
export interface Making {
  /** The weight of a text on the wire, in bytes. */
  weigh: (text: string) => number;
  /** Takes the name of a part and its text; gives the address of the file. */
  publish: (name: string, text: string) => string;
}

/** The most bytes of one file, compressed. */
export const MOST_BYTES = 30_000;
/** Blocks are small, because a list of offers that are far apart reads as many blocks. */
const BLOCK_BYTES = 4_500;
/**
 * The greatest number of detail and block files together. An edition has at most 200 files: if there are many details,
 * blocks are fewer and larger.
 */
const DETAILS_AND_BLOCKS = 150;
const FEWEST_BLOCKS = 20;
/** Each typed word reads one part, a single letter up to three. */
const WORD_BYTES = 8_000;
/** The greatest size of parts within the index. */
const INLINE_BYTES = 8_000;

/** The days between two dates `YYYY-MM-DD`. */
function daysBetween(first: string, last: string): number {
  return Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000);
}

/**
 * Makes the index of an edition and the files that it names.
 * @returns the index, which the caller writes
 */
export function makeShards(offers: readonly ProjectedOffer[], making: Making): OffersIndex {
  const ordered = inOrder(offers);
  const languageSets = new Numbering<string[]>();
  const titleLanguages = new Numbering<string[]>();
  const days = ordered.map(({ confirmed }) => confirmed).sort();
  const confirmedFrom = days[0] ?? '1970-01-01';
  const facets: Fact[] = ordered.map((offer) => ({
    kind: OFFER_KINDS.indexOf(offer.kind),
    csp: CSP_STATES.indexOf(offer.csp.state),
    languages: languageSets.of([...new Set(offer.support.languages)].sort()),
    contacts: contactBits(offer),
  }));
  const titles = ordered.map(({ listings }) => titleLanguages.of(listings.map(({ language }) => language)));
  const confirmed = ordered.map((offer) => daysBetween(confirmedFrom, offer.confirmed));
  const ranks = perLocale((locale) => ranksOf(ordered, locale));

  const { weigh, publish } = making;
  let room = INLINE_BYTES;
  /** Divides one kind of data into parts: within the index if all of it fits there, else in files. */
  function partition<I, K, T>(name: string, items: readonly I[], most: number, shape: Shape<I, K, T>): Parts<K, T> {
    const pieces = cut(items, most, (piece) => JSON.stringify(shape.part(piece)), weigh);
    const from = (piece: Chunk<I>) => shape.from(piece.items[0] as I, piece.first);
    const weight = pieces.reduce((sum, { text }) => sum + weigh(text), 0);
    if (weight <= room && pieces.length <= 1) {
      room -= weight;
      return pieces.map((piece) => ({ from: from(piece), part: shape.part(piece.items) }));
    }
    return pieces.map((piece, index) => ({ from: from(piece), part: publish(`${name}-${index}`, piece.text) }));
  }
  const details = cut(
    ordered.map((offer) => ({ hash: hashOf(offer.id), offer })).sort((a, b) => a.hash - b.hash),
    MOST_BYTES,
    (items) => JSON.stringify(items.map(({ offer }) => withoutLongTexts(offer))),
    weigh,
    ({ hash }) => hash,
  );
  const listed = ordered.map((offer, index) => ({ offer, languages: titles[index] ?? 0 }));
  const mostBlocks = Math.max(FEWEST_BLOCKS, DETAILS_AND_BLOCKS - details.length);
  const blockBytes = Math.min(
    MOST_BYTES,
    Math.max(BLOCK_BYTES, Math.ceil(weigh(JSON.stringify(blockPart(listed))) / mostBlocks)),
  );
  const byNumber = (_: unknown, first: number) => first;
  const numbers = { from: byNumber, part: (items: readonly number[]) => [encode(items)] };

  return {
    count: ordered.length,
    languageSets: languageSets.all,
    titleLanguages: titleLanguages.all,
    confirmedFrom,
    facets: partition('offer-facets', facets, MOST_BYTES, { from: byNumber, part: facetsPart }),
    blocks: partition('offer-list', listed, blockBytes, { from: byNumber, part: blockPart }),
    words: partition('offer-words', postings(ordered), WORD_BYTES, {
      from: ([word]) => word,
      part: (items) => ({
        words: items.map(([word]) => word).join(' '),
        offers: items.map(([, found]) => encode(found)).join(' '),
      }),
    }),
    publishers: partition('offer-publishers', publishersOf(ordered), MOST_BYTES, {
      from: byNumber,
      part: (items) => ({
        ids: items.map(({ id }) => id).join(' '),
        names: items.map(({ name }) => name).join('\n'),
        counts: encode(items.map(({ count }) => count)),
      }),
    }),
    confirmed: partition('offer-confirmed', confirmed, MOST_BYTES, numbers),
    rank: perLocale((locale) => partition(`offer-titles-${locale}`, ranks[locale], MOST_BYTES, numbers)),
    details: details.map(({ items, text }, index) => ({
      from: items[0]?.hash ?? 0,
      part: publish(`offer-contacts-${index}`, text),
    })),
  };
}

/** The part of an offer that an answer with a contact needs. */
function withoutLongTexts(offer: ProjectedOffer): ProjectedOffer {
  const listings = offer.listings.map(
    ({ summary, shortDescription, description, gettingStarted, keywords, privacyPolicy, ...kept }) => ({
      ...kept,
      links: [],
    }),
  );
  return { ...offer, listings };
}

interface Fact {
  kind: number;
  csp: number;
  languages: number;
  contacts: number;
}

interface Shape<I, K, T> {
  from: (item: I, number: number) => K;
  part: (items: readonly I[]) => T;
}

/** Numbers the values that occur. */
class Numbering<T> {
  readonly all: T[] = [];
  readonly #known = new Map<string, number>();
  of(value: T): number {
    const key = JSON.stringify(value);
    let index = this.#known.get(key);
    if (index === undefined) {
      index = this.all.push(value) - 1;
      this.#known.set(key, index);
    }
    return index;
  }
}

function inOrder(offers: readonly ProjectedOffer[]): ProjectedOffer[] {
  const { compare } = new Intl.Collator('en', { numeric: true });
  const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return offers
    .map((offer) => ({ offer, title: offer.listings[0]?.title ?? offer.offer }))
    .sort(
      (a, b) =>
        compare(a.offer.publisher.name, b.offer.publisher.name) ||
        byCode(a.offer.publisher.id, b.offer.publisher.id) ||
        compare(a.title, b.title) ||
        byCode(a.offer.id, b.offer.id),
    )
    .map(({ offer }) => offer);
}

/** For each offer its position in the order of titles of a locale. */
function ranksOf(offers: readonly ProjectedOffer[], locale: Locale): number[] {
  const { compare } = new Intl.Collator(languageTag(locale));
  const ranks: number[] = [];
  offers
    .map((offer, number) => ({ number, title: listingFor(offer, locale).title ?? offer.offer }))
    .sort((a, b) => compare(a.title, b.title) || a.number - b.number)
    .forEach(({ number }, rank) => {
      ranks[number] = rank;
    });
  return ranks;
}

function postings(offers: readonly ProjectedOffer[]): [word: string, differences: number[]][] {
  const found = new Map<string, { last: number; differences: number[] }>();
  offers.forEach(({ id, publisher, listings }, number) => {
    const text = [id, publisher.name, ...listings.map(({ title }) => title ?? '')].join(' ');
    for (const word of indexWords(text)) {
      const known = found.get(word);
      if (known === undefined) found.set(word, { last: number, differences: [number] });
      else {
        known.differences.push(number - known.last);
        known.last = number;
      }
    }
  });
  return [...found]
    .map(([word, { differences }]): [string, number[]] => [word, differences])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function facetsPart(items: readonly Fact[]): EncodedFacets {
  const column = (name: keyof Fact) => encode(items.map((item) => item[name]));
  return { kind: column('kind'), csp: column('csp'), languages: column('languages'), contacts: column('contacts') };
}

function blockPart(items: readonly { offer: ProjectedOffer; languages: number }[]): OfferBlock {
  const publishers: OfferBlock['publishers'] = [];
  for (const { offer } of items) {
    const run = publishers.at(-1);
    if (run?.[0] === offer.publisher.id) run[2] += 1;
    else publishers.push([offer.publisher.id, offer.publisher.name, 1]);
  }
  return {
    publishers,
    offers: items.map(({ offer }) => offer.offer).join(' '),
    languages: encode(items.map(({ languages }) => languages)),
    titles: items.flatMap(({ offer }) => offer.listings.map(({ title }) => title ?? '')).join('\n'),
  };
}
