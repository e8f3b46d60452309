/**
 * Finds pages with Pagefind, which only knows pages that hold all words of a query: here each word is searched alone, and
 * what holds more of them, or the rarer ones, comes first. Runs in browsers and, over built files, in tests.
 */
import type { Locale } from '../i18n/locale.ts';
import type { SearchKind, ShelfName } from './kinds.ts';
import { FACET, type PagefindResult, phoneTerm, SATURATION } from './pagefind.ts';
import { type Correction, holds, indexedFor, termsOf, type Vocabulary } from './vocabulary.ts';
import { phoneDigits, plainWords, queryWords, type SearchWord, searchWords } from './words.ts';

/** An index in use. */
export interface Shelf {
  name: ShelfName;
  locale: Locale;
  words: Vocabulary;
  /** Pages that hold a word. */
  ask(term: string): Promise<PagefindResult[]>;
  /** Loads what tells the kind of a page of guidance, of an offer the kind of offer, by its id. */
  facets(): Promise<(id: string) => string>;
}

/** A page found. */
export interface Entry {
  kind: SearchKind;
  /** Kind of offer. */
  type?: string;
  url: string;
  title: string;
  summary: string;
}

/** A page found, and how much of the query it holds, from 0 to 1. */
export interface Hit {
  id: string;
  score: number;
  cover: number;
  /** How strong it is beyond what counts: tells equals apart. */
  beyond: number;
  data: PagefindResult['data'];
}

/** Where a word is not known, this share of the weight of a rare word is missing from the pages that hold the others. */
const UNKNOWN = 0.7;
/** A page holds a word in full from this strength on; one that only mentions another word for it holds it in part. */
const FULL = 0.3;
/** Of so many first hits the titles are compared with the query. */
const COMPARED = 8;
/** Of so many hits of a phone number the digits are compared. */
const PHONES = 20;
/** How people ask what a term means. */
const DEFINITION = /^(?:was|wer|what|who)\s+(?:ist|sind|heißt|bedeutet|is|are|does)\b/i;

/**
 * Finds pages that hold words of a query, best first. A page need not hold all words.
 * @param shelf the index
 * @param query what was typed
 * @param corrections terms to search in place of words that no page holds
 * @throws Error when a part of the index could not be loaded
 */
export async function find(shelf: Shelf, query: string, corrections: readonly Correction[] = []): Promise<Hit[]> {
  const digits = phoneDigits(query);
  if (digits !== undefined) return byPhone(shelf, digits);
  const size = shelf.words.size;
  const words = queryWords(query, shelf.locale);
  const found = await Promise.all(
    words.flatMap((word, index) => {
      const meant = corrections.find((each) => each.word.term === word.term);
      const terms = meant ? [meant.term] : termsOf(shelf.words, word, shelf.locale, index === words.length - 1);
      const known = terms.filter((term) => holds(shelf.words, term, shelf.locale, true));
      return known.length === 0 ? [Promise.resolve([])] : known.map((term) => strengths(shelf, term));
    }),
  );
  // Pages that merely mention another word for it do not make a word common.
  const weights = found.map((pages) => {
    const count = pages.reduce((sum, { strength }) => sum + held(strength), 0);
    return (pages.length === 0 ? UNKNOWN : 1) * Math.log(1 + (pages.length === 0 ? size : size / Math.max(1, count)));
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const hits = new Map<string, Hit>();
  found.forEach((pages, index) => {
    const weight = (weights[index] ?? 0) / total;
    for (const { result, strength } of pages) {
      const hit = hits.get(result.id) ?? { id: result.id, score: 0, cover: 0, beyond: 0, data: result.data };
      hit.score += weight * Math.min(1, strength);
      hit.beyond += weight * strength;
      hit.cover += weight * held(strength);
      hits.set(hit.id, hit);
    }
  });
  for (const hit of hits.values()) hit.score *= hit.cover;
  const best = Math.max(0, ...[...hits.values()].map(({ cover }) => cover));
  const enough = best * (shelf.name === 'offers' ? 0.75 : 0.5);
  const sorted = inOrder([...hits.values()].filter(({ cover }) => cover >= enough));
  return shelf.name === 'guidance' ? compared(shelf, query, sorted) : sorted;
}

/** In what share a page holds a word that it holds with this strength. */
function held(strength: number): number {
  return Math.min(1, strength / FULL) ** 2;
}

function inOrder(hits: Hit[]): Hit[] {
  return hits.sort((a, b) => b.score - a.score || b.beyond - a.beyond || (a.id < b.id ? -1 : 1));
}

/**
 * Pages that hold a word, and how strongly: in full from 1 on. Pagefind's score is that of BM25: the rarity of the word
 * times how much of the page it is, which `SATURATION` limits.
 */
async function strengths(shelf: Shelf, term: string): Promise<{ result: PagefindResult; strength: number }[]> {
  const results = await answered(shelf, term);
  const rarity = Math.log(1 + (shelf.words.size - results.length + 0.5) / (results.length + 0.5));
  return results.map((result) => ({ result, strength: result.score / rarity / (SATURATION + 1) }));
}

/**
 * Asks for a word that the index holds. Pagefind keeps to itself that a file could not be loaded, and may not find the
 * beginning of a word whose ending it takes off: then it is asked for the whole word, which it must find.
 */
async function answered(shelf: Shelf, term: string): Promise<PagefindResult[]> {
  const results = await shelf.ask(term);
  if (results.length > 0) return results;
  const whole = await shelf.ask(indexedFor(shelf.words, term) ?? term);
  if (whole.length === 0) throw new Error(`search: the part of the index that holds “${term}” could not be loaded.`);
  return whole;
}

/** Whoever types a title or part of one wants that page; whoever types a term alone wants to know what it is. */
async function compared(shelf: Shelf, query: string, hits: Hit[]): Promise<Hit[]> {
  const asked = plainWords(query, shelf.locale);
  const isTerm = DEFINITION.test(query) || !query.trim().includes(' ');
  const boost = ({ title, kind }: Entry, cover: number): number => {
    const plain = plainWords(title, shelf.locale);
    if (plain === asked) return 2;
    if (` ${plain} `.includes(` ${asked} `)) return 1.5;
    // One word alone fits many answers: a guide is the wider entry.
    if (kind === 'guide') return 1.05;
    return kind === 'term' && cover > 0.95 && isTerm ? 1.35 : 1;
  };
  const first = hits.slice(0, COMPARED);
  const entries = await entriesOf(shelf, first);
  entries.forEach((entry, index) => {
    const hit = first[index];
    if (hit !== undefined) hit.score *= boost(entry, hit.cover);
  });
  return [...inOrder(first), ...hits.slice(COMPARED)];
}

/** The words of a query that an index does not know. */
export function unknownWords({ words, locale }: Shelf, query: string): SearchWord[] {
  if (phoneDigits(query) !== undefined) return [];
  const all = queryWords(query, locale);
  return all.filter((word, index) => termsOf(words, word, locale, index === all.length - 1).length === 0);
}

/** The pages of some hits. */
export async function entriesOf({ name, words }: Shelf, hits: readonly Hit[]): Promise<Entry[]> {
  return Promise.all(
    hits.map(async (hit) => {
      const { url, meta, filters } = await hit.data();
      const shown = { url, title: meta.title ?? '', summary: meta.summary ?? '' };
      const facet = filters[FACET[name]]?.[0] ?? words.commonest;
      return name === 'offers'
        ? { ...shown, kind: 'offer' as const, type: facet }
        : { ...shown, kind: facet as SearchKind };
    }),
  );
}

/** Tells in which order to show guidance and offers: what holds more of the query comes first. */
export function guidanceFirst(guidance: readonly Hit[], offers: readonly Hit[]): boolean {
  const cover = (hits: readonly Hit[]) => Math.max(0, ...hits.map((hit) => hit.cover));
  return guidance.length > 0 && cover(guidance) >= cover(offers) - 0.1;
}

/** Finds offers by a phone number: digits may lack the country code or the first digits, never the last ones. */
async function byPhone(shelf: Shelf, digits: string): Promise<Hit[]> {
  if (shelf.name === 'guidance') return [];
  const results = (await shelf.ask(phoneTerm(digits))).slice(0, PHONES);
  // Pagefind also finds numbers that share the last digits only.
  const own = await Promise.all(
    results.map(async ({ data }) => ` ${(await data()).content}`.includes(` ${phoneTerm(digits)}`)),
  );
  return results.filter((_, index) => own[index]).map(({ id, data }) => ({ id, data, score: 1, cover: 1, beyond: 1 }));
}

/** A piece of a text; `marked` where a word of the query stands. */
export interface Piece {
  text: string;
  marked: boolean;
}

const PART = 4;

/** Takes a text apart at the words that a query holds. */
export function markWords(text: string, query: string, locale: Locale): Piece[] {
  const terms = queryWords(query, locale).map(({ term }) => term);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { text: word, term } of searchWords(text, locale)) {
    if (!terms.some((each) => term === each || (each.length >= PART && term.includes(each)))) continue;
    const start = text.indexOf(word, at);
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false });
    pieces.push({ text: word, marked: true });
    at = start + word.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
  return pieces;
}
