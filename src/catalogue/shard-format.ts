/**
 * The format of the offers as data for browsers: the index and its parts. `shards.ts` writes it at build time,
 * `catalogue.ts` reads it in the browser.
 */
import type { Locale } from '../i18n/locale.ts';
import type { ContactRole, Edition, ProjectedContact, ProjectedListing, SupportHours } from '../offers/types.ts';

/** What a listing may name, in the order of the bits in `facets.contacts`. */
export const CONTACT_BITS = ['support', 'csp', 'engineering', 'website', 'marketing'] as const;
export type ContactBit = (typeof CONTACT_BITS)[number];

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

/**
 * A contact. 0: not given; 1: given, but not to be shown; otherwise the values that may be shown, in the order of
 * `SLOT_VALUES`. `=` instead of an address to dial means: the number without its separators.
 */
export type Slot = 0 | 1 | [exists: 0 | 1, ...values: string[]];
export const SLOT_VALUES = ['name', 'email', 'phone', 'url', 'tel'] as const satisfies (keyof ProjectedContact)[];

/** A projected offer without long texts and without what can be derived. */
export interface OfferDetail {
  id: string;
  name: string;
  website?: string;
  /** 1: the offer is invented; 2: the publisher is. */
  invented?: number;
  kind: number;
  csp: number;
  languages: string[];
  hours?: SupportHours;
  confirmed: string;
  listings: {
    language: string;
    title?: string;
    websites?: ProjectedListing['supportWebsites'];
    marketing?: 1 | string;
    /** In the order of `CONTACT_ROLES`. */
    contacts: Slot[];
  }[];
}

export const CONTACT_ROLES = ['support', 'csp', 'engineering'] as const satisfies ContactRole[];

/** The file that is fetched first. */
export interface OffersIndex {
  edition: Edition;
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
  details: Parts<number, OfferDetail[]>;
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

/** The address that dials a number, made from its digits. */
export function plainTel(phone: string): string {
  return `tel:+${phone.replaceAll(/\D+/g, '')}`;
}

/** A hash of an offer's id (FNV-1a, 32 bit), which only distributes offers over files. */
export function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
