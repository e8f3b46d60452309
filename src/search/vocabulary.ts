/**
 * The words that an index knows. Pagefind shortens a word until something fits and knows no slips of the finger; this tells
 * beforehand what can be found, and what was meant.
 */
import type { Locale } from '../i18n/locale.ts';
import { slips } from './distance.ts';
import { fold, type SearchWord, stem } from './words.ts';

/** `words.json` beside an index. */
export interface WordsFile {
  /** How many pages there are. */
  size: number;
  /** The facet that most pages have. Pagefind is told that of the others only: so the file of facets stays small. */
  commonest: string;
  /** How many pages have another facet. */
  faceted: number;
  /** Terms of titles and keywords, found by their parts as well; sorted, joined by spaces. */
  names: string;
  /** All other terms, sorted, joined by spaces. */
  others: string;
}

export interface Vocabulary extends Pick<WordsFile, 'size' | 'commonest' | 'faceted'> {
  names: string[];
  /** All terms, sorted. */
  terms: string[];
}

/** A word of the query that no page holds, and the term it may mean. */
export interface Correction {
  word: SearchWord;
  term: string;
}

/** How long a word must be at least to find longer ones that begin with it, if another word follows. */
const PREFIX = 4;
/** How long the inner part of a name must be at least. */
const PART: Record<Locale, number> = { 'de-de': 4, 'en-us': 5 };
/** Parts of words shorter than this are hardly words. */
const COMPOUND = 7;
/** What follows a slip may keep the endings of a word on: a long term is told even so. */
const LONG_TERM = 6;
/** Letters that join the parts of a German compound. */
const JOINTS = ['', 's', 'n', 'en', 'e'];

/** Reads the words of an index. */
export function vocabularyOf({ names, others, ...counts }: WordsFile): Vocabulary {
  const list = names.split(' ');
  return { ...counts, names: list, terms: [...list, ...others.split(' ')].sort() };
}

/** The ends of a name, by which its parts are found: Pagefind finds words by how they begin only. */
export function partsOf(name: string, locale: Locale): string[] {
  if (name.length < COMPOUND || /\d/.test(name)) return [];
  return Array.from({ length: name.length - PART[locale] }, (_, index) => name.slice(index + 1));
}

/**
 * Tells whether an index finds a term: itself, in the beginning of a word, or inside of a name.
 * @param last whether it is the last word of a query, which may not be typed to its end
 */
export function holds(words: Vocabulary, term: string, locale: Locale, last = false): boolean {
  const next = words.terms[lowerBound(words.terms, term)] ?? '';
  if (next === term || ((last ? term.length > 1 : term.length >= PREFIX) && next.startsWith(term))) return true;
  return (
    term.length >= PART[locale] &&
    words.names.some((name) => name.length >= COMPOUND && !/\d/.test(name) && name.indexOf(term, 1) > 0)
  );
}

/** The word of an index by which a term is found: one that begins with it, or the end of a name from there on. */
export function indexedFor({ terms, names }: Vocabulary, term: string): string | undefined {
  const next = terms[lowerBound(terms, term)];
  if (next?.startsWith(term)) return next;
  const name = names.find((each) => each.indexOf(term, 1) > 0);
  return name?.slice(name.indexOf(term, 1));
}

/** What to search for a word: its term, or for a German compound that no page holds its two parts; nothing if unknown. */
export function termsOf(words: Vocabulary, { text, term }: SearchWord, locale: Locale, last: boolean): string[] {
  if (holds(words, term, locale, last)) return [term];
  if (locale !== 'de-de') return [];
  const word = fold(text);
  const least = PART[locale];
  for (let at = word.length - least; at >= least; at -= 1) {
    const back = stem(word.slice(at), locale);
    if (!isTerm(words, back)) continue;
    for (const joint of JOINTS) {
      const front = word.slice(0, at - joint.length);
      if (front.length < least || !word.slice(0, at).endsWith(joint)) continue;
      if (isTerm(words, stem(front, locale))) return [stem(front, locale), back];
    }
  }
  return [];
}

/**
 * Finds the name that a mistyped word most likely means: one slip in a word of four letters or more, two from eight on.
 * @returns the term, and how far it is from the word; nothing where none is near
 */
export function correct(words: Vocabulary, word: SearchWord): (Correction & { distance: number }) | undefined {
  const { term } = word;
  if (term.length < 4 || /\d/.test(term)) return undefined;
  const limit = term.length >= 8 ? 2 : 1;
  let best: (Correction & { distance: number }) | undefined;
  for (const each of words.names) {
    if (each.length < 4) continue;
    const count = slips(term, each, limit, each.length >= LONG_TERM ? 6 : 3);
    if (count > limit) continue;
    // Of terms that are as near, the one whose length fits, and that begins like the word, is the likelier.
    const distance = count * 4 + Math.abs(each.length - term.length) + (each[0] === term[0] ? 0 : 2);
    if (best === undefined || distance < best.distance) best = { word, term: each, distance };
  }
  return best;
}

function isTerm({ terms }: Vocabulary, term: string): boolean {
  return terms[lowerBound(terms, term)] === term;
}

/** The place of the first term that does not come before `term`. */
function lowerBound(terms: readonly string[], term: string): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle] ?? '') < term) low = middle + 1;
    else high = middle;
  }
  return low;
}
