import { createHash } from 'node:crypto';
import type { Locale } from '../i18n/locale.ts';
import type { SearchRecord } from './records.ts';
import { type Entry, MOST, type Part, type Phones, type Postings, type ShelfFile } from './shelf.ts';
import { searchWords } from './words.ts';

/** What a field says about a page. */
const WEIGHTS = { title: 4, keywords: 5, everyday: 4, said: 1.6, summary: 1.5, content: 1, related: 0.6 } as const;
type Field = keyof typeof WEIGHTS;
const FIELDS = Object.keys(WEIGHTS) as Field[];
/** Fields in which length and repetition tell something. */
const LONG: readonly Field[] = ['content', 'said'];
/** BM25: how soon repetition stops to count, and how much a long text is discounted. */
const SATURATION = 4;
const LENGTH = 0.6;
const OFTEN = 2;

/** From this number of pages on, an index comes in parts. */
const WHOLE = 600;
/** Characters of a file of postings, pages of a file, and the most pages of a term: what all share finds nothing. */
const PART = 24_000;
const PER_FILE = 40;
const LONGEST = 1_500;
/** Phone numbers of a file. */
const PHONES = 400;

/** Files of an index by their address. */
export type Files = Map<string, string>;

/**
 * Makes the index of some pages.
 * @param records pages of one locale
 * @param locale their language
 * @param files where the files go
 * @returns the address of the file that names all others
 */
export function shelve(records: readonly SearchRecord[], locale: Locale, files: Files): string {
  const publish = (value: unknown) => {
    const text = JSON.stringify(value);
    const href = `/data/search/${createHash('sha256').update(text).digest('hex').slice(0, 12)}.json`;
    files.set(href, text);
    return href;
  };
  const whole = records.length <= WHOLE;
  const { terms, postings } = invert(records, locale);
  const entries: Entry[] = records.map(({ kind, url, title, summary }) => ({ kind, url, title, summary }));
  const kindIds = [...new Set(records.map(({ facet }) => facet))].sort();
  const { phones, phoneDigits } = phoneBook(records);
  const file: ShelfFile = {
    size: records.length,
    terms: terms.join(' '),
    postings: whole ? postings : parts(postings, publish),
    entries: whole ? entries : chunks(entries, PER_FILE).map(publish),
    perFile: PER_FILE,
    kinds: records.map(({ facet }) => kindIds.indexOf(facet).toString(36)).join(''),
    kindIds,
    phones: phones.map(publish),
    phoneDigits,
  };
  return publish(file);
}

/** Turns pages with words into terms with pages. */
function invert(records: readonly SearchRecord[], locale: Locale) {
  const averages = Object.fromEntries(
    LONG.map((field) => [field, averageOf(records.map((record) => record[field].length))]),
  );
  const found = new Map<string, Map<number, number>>();
  records.forEach((record, document) => {
    const counts = new Map<string, number>();
    for (const field of FIELDS) {
      const own = new Map<string, number>();
      for (const { term } of searchWords(record[field], locale)) own.set(term, (own.get(term) ?? 0) + 1);
      const average = averages[field];
      const long = average === undefined ? 1 : 1 - LENGTH + (LENGTH * record[field].length) / average;
      // What stands once in a list of keywords or in a title says all it has to say.
      for (const [term, count] of own) {
        const often = average === undefined ? 1 : Math.min(count / long, OFTEN);
        counts.set(term, (counts.get(term) ?? 0) + WEIGHTS[field] * often);
      }
    }
    for (const [term, count] of counts) {
      const pages = found.get(term) ?? new Map<number, number>();
      pages.set(document, Math.max(1, Math.round((MOST * count) / (count + SATURATION))));
      found.set(term, pages);
    }
  });
  const terms = [...found.keys()].sort();
  return {
    terms,
    postings: terms.map((term) => inSteps([...(found.get(term) ?? [])])),
  };
}

function averageOf(lengths: readonly number[]): number {
  const filled = lengths.filter((length) => length > 0);
  return filled.length === 0 ? 1 : filled.reduce((sum, length) => sum + length, 0) / filled.length;
}

function inSteps(pages: [document: number, weight: number][]): Postings {
  const kept = pages.length <= LONGEST ? pages : pages.toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, LONGEST);
  let last = 0;
  return kept
    .toSorted((a, b) => a[0] - b[0])
    .flatMap(([document, weight]) => {
      const step = document - last;
      last = document;
      return [step, weight];
    });
}

/** Puts the postings of neighbouring terms into files of about the same size. */
function parts(postings: readonly Postings[], publish: (value: unknown) => string): Part[] {
  const made: Part[] = [];
  let from = 0;
  let held: Postings[] = [];
  let size = 0;
  const close = () => {
    if (held.length > 0) made.push({ from, href: publish(held) });
    from += held.length;
    held = [];
    size = 0;
  };
  for (const each of postings) {
    const length = JSON.stringify(each).length + 1;
    if (size + length > PART) close();
    held.push(each);
    size += length;
  }
  close();
  return made;
}

/** Sorts phone numbers into lists by their last digits: so a number is found with and without country code. */
function phoneBook(records: readonly SearchRecord[]): { phones: Phones[]; phoneDigits: number } {
  const book = new Map<string, Set<number>>();
  records.forEach((record, document) => {
    for (const digits of record.phones) book.set(digits, (book.get(digits) ?? new Set()).add(document));
  });
  if (book.size === 0) return { phones: [], phoneDigits: 0 };
  const phoneDigits = Math.max(0, Math.ceil(Math.log10(book.size / PHONES)));
  const phones: Phones[] = Array.from({ length: 10 ** phoneDigits }, () => []);
  for (const [digits, documents] of [...book].sort()) {
    const last = phoneDigits === 0 ? 0 : Number(digits.slice(-phoneDigits));
    phones[last]?.push([digits, [...documents]]);
  }
  return { phones, phoneDigits };
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
