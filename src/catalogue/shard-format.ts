/**
 * The format of the offers as data for browsers: the index and its parts. `shards.ts` writes it at build time,
 * `catalogue.ts` reads it in the browser.
 */
import type { Locale } from '../i18n/locale.ts';
import type { ProjectedOffer } from '../offers/types.ts';

/** What a listing may name, in the order of the bits in `facets.contacts`. */
export const CONTACT_BITS = ['support', 'csp', 'engineering', 'website', 'marketing'] as const;
export type ContactBit = (typeof CONTACT_BITS)[number];

/** Bits that tell which contacts and addresses any listing of an offer names. */
export function contactBits({ listings }: ProjectedOffer): number {
  const has: Record<ContactBit, boolean> = {
    support: listings.some(({ contacts }) => contacts.support.exists),
    csp: listings.some(({ contacts }) => contacts.csp.exists),
    engineering: listings.some(({ contacts }) => contacts.engineering.exists),
    website: listings.some(({ supportWebsites: { global, contact } }) => (global ?? contact) !== undefined),
    marketing: listings.some(({ marketingMaterials }) => marketingMaterials.exists),
  };
  return CONTACT_BITS.reduce((bits, name, bit) => bits | (has[name] ? 1 << bit : 0), 0);
}

/** A part, or the address of the file that holds it. */
export type Part<T> = T | string;

/** Parts in order; each begins at `from` and ends where the next one begins. */
export type Parts<K, T> = { from: K; part: Part<T> }[];

/** What lists show of offers. Numbers are written by `encode`; texts are joined by line breaks, ids by spaces. */
export interface OfferBlock {
  /** Publishers in order: id, name, and how many of the following offers are theirs. */
  publishers: [id: string, name: string, count: number][];
  /** The last segment of each address. */
  offers: string;
  /** For each offer the index of its languages in `titleLanguages`. */
  languages: string;
  /** One title for each language of each offer; empty where the listing has none. */
  titles: string;
}

/**
 * Folded words in order of code units, and for each the numbers of its offers, as differences from the number before.
 */
export interface WordPostings {
  words: string;
  offers: string;
}

/** One number for each offer. */
export interface EncodedFacets {
  kind: string;
  csp: string;
  /** Index into `languageSets`. */
  languages: string;
  contacts: string;
}

export interface Publishers {
  ids: string;
  names: string;
  /** How many offers each has. */
  counts: string;
}

/** The file that is fetched first. */
export interface OffersIndex {
  count: number;
  /** The sets of support languages that occur. */
  languageSets: string[][];
  /** The lists of listing languages that occur. */
  titleLanguages: string[][];
  /** The earliest day of confirmation; `confirmed` counts days from here. */
  confirmedFrom: string;
  blocks: Parts<number, OfferBlock>;
  words: Parts<string, WordPostings>;
  facets: Parts<number, EncodedFacets>;
  publishers: Parts<number, Publishers>;
  confirmed: Parts<number, string[]>;
  rank: Record<Locale, Parts<number, string[]>>;
  /** Offers without long texts and links. */
  details: Parts<number, ProjectedOffer[]>;
}

const FIRST_UNIT = 0x23;
const WIDE_UNIT = 0x7023;

/**
 * Writes numbers as a text: one code unit for numbers below 28,672, two for greater ones. Spaces and line breaks do not
 * occur, so that they can separate such texts.
 * @param numbers whole numbers from 0 to 400 million
 */
export function encode(numbers: readonly number[]): string {
  let text = '';
  for (const number of numbers) {
    text +=
      number < WIDE_UNIT - FIRST_UNIT
        ? String.fromCharCode(FIRST_UNIT + number)
        : String.fromCharCode(WIDE_UNIT + (number >> 14), FIRST_UNIT + (number & 0x3fff));
  }
  return text;
}

/** Reads what `encode` wrote. */
export function decode(text: string): number[] {
  const numbers: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < WIDE_UNIT) numbers.push(unit - FIRST_UNIT);
    else {
      at += 1;
      numbers.push(((unit - WIDE_UNIT) << 14) + text.charCodeAt(at) - FIRST_UNIT);
    }
  }
  return numbers;
}

/** A hash of an offer's id (FNV-1a, 32 bit), which only distributes offers over files. */
export function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
