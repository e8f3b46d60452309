/**
 * Finds pages in an index. Pure but for the files that `Reader` fetches, each once: the same code runs in browsers and, over
 * built files, in tests.
 */
import type { Locale } from '../i18n/locale.ts';
import { slips } from './distance.ts';
import type { ShelfName } from './kinds.ts';
import { type Entry, MOST, type Part, type Phones, type Postings, type ShelfFile } from './shelf.ts';
import { fold, phoneDigits, plainWords, queryWords, type SearchWord, searchWords, stem } from './words.ts';

/** Fetches a file of an index by its address. */
export type Reader = (href: string) => Promise<unknown>;

/** An index in use. */
export interface Shelf {
  name: ShelfName;
  locale: Locale;
  file: ShelfFile;
  terms: string[];
  read: Reader;
}

/** A page found: its number in the shelf, and how much of the query it holds, from 0 to 1. */
export interface Hit {
  document: number;
  score: number;
  cover: number;
}

/** A word of the query that no page holds, and the term it may mean. */
export interface Correction {
  word: SearchWord;
  term: string;
}

/** A term of the index that a word of the query may mean, and how well it fits, from 0 to 1. */
interface Candidate {
  number: number;
  fit: number;
}

const MOST_CANDIDATES = 10;
/** Where postings come in parts, each candidate may cost a file. */
const MOST_IN_PARTS = 5;
const PREFIX = 2;
const INFIX = 4;
/** How people ask what a term means. */
const DEFINITION = /^(?:was|wer|what|who)\s+(?:ist|sind|heißt|bedeutet|is|are|does)\b/i;
/** Letters that join the parts of a German compound. */
/** What follows a slip may keep the endings of a word on: a long term is told even so. */
const LONG_TERM = 6;
const JOINTS = ['', 's', 'n', 'en', 'e'];
/** Where a word is not known, this share of the weight of a rare word is missing from the pages that hold the others. */
const UNKNOWN = 0.7;
/** A page holds a word in full from this strength on; one that only mentions another word for it holds it in part. */
const FULL = 0.3;

/** Opens an index. */
export async function openShelf(name: ShelfName, locale: Locale, href: string, read: Reader): Promise<Shelf> {
  const file = (await read(href)) as ShelfFile;
  return { name, locale, file, terms: file.terms.split(' '), read };
}

/**
 * Finds pages that hold words of a query, best first. A page need not hold all words; one that holds more of them, or the
 * rarer ones, comes first.
 * @param shelf the index
 * @param query what was typed
 * @param corrections terms to search in place of words that no page holds
 */
export async function find(shelf: Shelf, query: string, corrections: readonly Correction[] = []): Promise<Hit[]> {
  const digits = phoneDigits(query);
  if (digits !== undefined) return byPhone(shelf, digits);
  const words = queryWords(query, shelf.locale);
  const terms = words.flatMap((word) => {
    const meant = corrections.find((each) => each.word.term === word.term);
    return meant === undefined ? termsOf(shelf, word) : [meant.term];
  });
  const found = await Promise.all(terms.map((term, index) => pagesOf(shelf, term, index === terms.length - 1)));
  const size = shelf.file.size;
  const rarity = (pages: number) =>
    pages === 0 ? UNKNOWN * Math.log(1 + size) : Math.log(1 + size / Math.max(1, pages));
  // Pages that merely mention another word for it do not make a word common.
  const weights = found.map((pages) => rarity([...pages.values()].reduce((sum, each) => sum + held(each), 0)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const sums = new Map<number, { score: number; weight: number }>();
  found.forEach((pages, index) => {
    const weight = weights[index] ?? 0;
    for (const [document, strength] of pages) {
      const sum = sums.get(document) ?? { score: 0, weight: 0 };
      sum.score += weight * strength;
      sum.weight += weight * held(strength);
      sums.set(document, sum);
    }
  });
  const hits = [...sums].map(([document, { score, weight }]): Hit => {
    const cover = total === 0 ? 0 : weight / total;
    return { document, cover, score: (score / (total || 1)) * cover };
  });
  if (shelf.name === 'guidance') for (const hit of hits) hit.score *= boost(shelf, query, hit);
  const best = Math.max(0, ...hits.map(({ cover }) => cover));
  const enough = best * (shelf.name === 'offers' ? 0.75 : 0.5);
  return hits.filter(({ cover }) => cover >= enough).sort((a, b) => b.score - a.score || a.document - b.document);
}

/** In what share a page holds a word that it holds with this strength. */
function held(strength: number): number {
  return Math.min(1, strength / FULL) ** 2;
}

/** Whoever types a title or part of one wants that page; whoever types a term alone wants to know what it is. */
function boost({ file, locale }: Shelf, query: string, { document, cover }: Hit): number {
  const entry = file.entries[document];
  if (entry === undefined || typeof entry === 'string') return 1;
  const title = plainWords(entry.title, locale);
  const asked = plainWords(query, locale);
  if (title === asked) return 2;
  if (` ${title} `.includes(` ${asked} `)) return 1.5;
  // One word alone fits many answers: a guide is the wider entry.
  if (entry.kind === 'guide') return 1.05;
  return entry.kind === 'term' && cover > 0.95 && (DEFINITION.test(query) || !query.trim().includes(' ')) ? 1.35 : 1;
}

/** The words of a query that no term of the index fits. */
export function unknownWords(shelf: Shelf, query: string): SearchWord[] {
  if (phoneDigits(query) !== undefined) return [];
  return queryWords(query, shelf.locale).filter((word, index, words) => {
    const terms = termsOf(shelf, word);
    return terms.length === 1 && candidates(shelf, word.term, index === words.length - 1).length === 0;
  });
}

/**
 * Finds the term that a mistyped word most likely means: one slip in a word of four letters or more, two from eight on.
 * @returns the term, and how far it is from the word; nothing where none is near
 */
export function correct(shelf: Shelf, word: SearchWord): (Correction & { distance: number }) | undefined {
  const { term } = word;
  if (term.length < 4 || /\d/.test(term)) return undefined;
  const limit = term.length >= 8 ? 2 : 1;
  let best: (Correction & { distance: number }) | undefined;
  for (const each of shelf.terms) {
    if (each.length < 4) continue;
    const count = slips(term, each, limit, each.length >= LONG_TERM ? 6 : 3);
    if (count > limit) continue;
    // Of terms that are as near, the one whose length fits, and that begins like the word, is the likelier.
    const distance = count * 4 + Math.abs(each.length - term.length) + (each[0] === term[0] ? 0 : 2);
    if (best === undefined || distance < best.distance) best = { word, term: each, distance };
  }
  return best;
}

/** The pages of some hits. */
export async function entriesOf(shelf: Shelf, hits: readonly Hit[]): Promise<Entry[]> {
  const { entries, perFile } = shelf.file;
  return Promise.all(
    hits.map(async ({ document }) => {
      const first = entries[0];
      if (typeof first !== 'string') return entries[document] as Entry;
      const part = (await shelf.read(entries[Math.floor(document / perFile)] as string)) as Entry[];
      return part[document % perFile] as Entry;
    }),
  );
}

/** Kind of a page of guidance, kind of offer of an offer. */
export function facetOf({ file }: Shelf, { document }: Hit): string {
  return file.kindIds[Number.parseInt(file.kinds[document] ?? '0', 36)] ?? '';
}

/** Tells in which order to show guidance and offers: what holds more of the query comes first. */
export function guidanceFirst(guidance: readonly Hit[], offers: readonly Hit[]): boolean {
  const cover = (hits: readonly Hit[]) => Math.max(0, ...hits.map((hit) => hit.cover));
  return guidance.length > 0 && cover(guidance) >= cover(offers) - 0.1;
}

/** Pages that hold a word or what it may mean, with the strength of the best match. */
async function pagesOf(shelf: Shelf, term: string, last: boolean): Promise<Map<number, number>> {
  const pages = new Map<number, number>();
  await Promise.all(
    candidates(shelf, term, last).map(async ({ number, fit }) => {
      let document = 0;
      const postings = await postingsOf(shelf, number);
      for (let index = 0; index < postings.length; index += 2) {
        document += postings[index] ?? 0;
        const strength = (fit * (postings[index + 1] ?? 0)) / MOST;
        if (strength > (pages.get(document) ?? 0)) pages.set(document, strength);
      }
    }),
  );
  return pages;
}

/** Terms of the index that a word may mean: the term itself, longer ones that begin with it, and compounds that hold it. */
function candidates({ terms, locale, file }: Shelf, term: string, last: boolean): Candidate[] {
  const made: Candidate[] = [];
  const exact = numberOf(terms, term);
  if (exact >= 0) made.push({ number: exact, fit: 1 });
  const prefix = term.length >= (last ? PREFIX : INFIX);
  const infix = term.length >= INFIX && (locale === 'de-de' || term.length > INFIX);
  if (prefix || infix) {
    terms.forEach((each, number) => {
      if (number === exact || each.length <= term.length) return;
      const at = each.indexOf(term);
      if (at < 0) return;
      const share = term.length / each.length;
      if (at === 0 && prefix) made.push({ number, fit: 0.45 + 0.4 * share });
      else if (infix && at > 0)
        made.push({ number, fit: (at + term.length === each.length ? 0.35 : 0.1) + 0.4 * share });
    });
  }
  made.sort((a, b) => b.fit - a.fit || a.number - b.number);
  const first = file.postings[0];
  return made.slice(0, first !== undefined && 'from' in first ? MOST_IN_PARTS : MOST_CANDIDATES);
}

/** What to search for a word: its term, or for a German compound that no page holds the terms of its two parts. */
function termsOf(shelf: Shelf, { text, term }: SearchWord): string[] {
  const { terms, locale } = shelf;
  if (locale !== 'de-de' || candidates(shelf, term, false).length > 0) return [term];
  const word = fold(text);
  for (let at = word.length - INFIX; at >= INFIX; at -= 1) {
    const back = stem(word.slice(at), locale);
    if (numberOf(terms, back) < 0) continue;
    for (const joint of JOINTS) {
      const front = word.slice(0, at - joint.length);
      if (front.length < INFIX || !word.slice(0, at).endsWith(joint)) continue;
      if (numberOf(terms, stem(front, locale)) >= 0) return [stem(front, locale), back];
    }
  }
  return [term];
}

/** Binary search: the number of a term, or -1. */
function numberOf(terms: readonly string[], term: string): number {
  let low = 0;
  let high = terms.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const each = terms[middle] ?? '';
    if (each === term) return middle;
    if (each < term) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

async function postingsOf({ file, read }: Shelf, number: number): Promise<Postings> {
  const { postings } = file;
  const part = postings.findLast((each): each is Part => 'from' in each && each.from <= number);
  if (part === undefined) return (postings[number] as Postings | undefined) ?? [];
  return ((await read(part.href)) as Postings[])[number - part.from] ?? [];
}

/** Finds pages by a phone number: digits may lack the country code or the first digits, never the last ones. */
async function byPhone({ file, read }: Shelf, digits: string): Promise<Hit[]> {
  const href = file.phones[file.phoneDigits === 0 ? 0 : Number(digits.slice(-file.phoneDigits))];
  if (href === undefined) return [];
  const phones = (await read(href)) as Phones;
  const documents = phones.filter(([each]) => each.endsWith(digits)).flatMap(([, all]) => all);
  return [...new Set(documents)].map((document) => ({ document, score: 1, cover: 1 }));
}

/** A piece of a text; `marked` where a word of the query stands. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** Takes a text apart at the words that a query holds. */
export function markWords(text: string, query: string, locale: Locale): Piece[] {
  const terms = queryWords(query, locale).map(({ term }) => term);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { text: word, term } of searchWords(text, locale)) {
    if (!terms.some((each) => term === each || (each.length >= INFIX && term.includes(each)))) continue;
    const start = text.indexOf(word, at);
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false });
    pieces.push({ text: word, marked: true });
    at = start + word.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
  return pieces;
}
