/** What a hit shows of a page: the passage that matched, with the words marked. Pure. */
import type { Locale } from '../i18n/locale.ts';
import { wordsOf } from './terms.ts';

/** A piece of a text; `marked` where a word of the query stands. */
export interface Piece {
  text: string;
  marked: boolean;
}

const LENGTH = 200;

/** Takes a text apart at the whole words that hold one of the terms; a compound is marked by a part of it. */
export function markTerms(text: string, terms: ReadonlySet<string>, locale: Locale): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const word of wordsOf(text, locale)) {
    if (!holds(word, terms, locale)) continue;
    if (word.at > from) pieces.push({ text: text.slice(from, word.at), marked: false });
    pieces.push({ text: word.text, marked: true });
    from = word.at + word.text.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), marked: false });
  return pieces;
}

function holds({ term, text }: { term: string; text: string }, terms: ReadonlySet<string>, locale: Locale): boolean {
  if (terms.has(term)) return true;
  return (
    locale === 'de-de' &&
    text.length > 8 &&
    [...terms].some((each) => each.length > 4 && (term.endsWith(each) || term.startsWith(each)))
  );
}

/** Cuts the passage of a text that holds the most of the terms, from the beginning of a sentence or of a word. */
export function passageOf(text: string, terms: ReadonlySet<string>, locale: Locale): string {
  if (text.length <= LENGTH) return text;
  const found = wordsOf(text, locale).filter((word) => holds(word, terms, locale));
  let best = 0;
  let most = 0;
  for (const { at } of found) {
    const inside = new Set(
      found.filter((each) => each.at >= at && each.at < at + LENGTH * 0.8).map(({ term }) => term),
    );
    if (inside.size > most) [best, most] = [at, inside.size];
  }
  const sentence = Math.max(
    0,
    ...[...text.slice(0, best).matchAll(/[.!?:]\s+(?=\p{Lu})/gu)].map((end) => end.index + end[0].length),
  );
  const start = best - sentence < LENGTH / 2 ? sentence : text.lastIndexOf(' ', best - LENGTH / 4) + 1;
  const end = start + LENGTH >= text.length ? text.length : text.lastIndexOf(' ', start + LENGTH);
  return `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`;
}

/** The name or phrase by which a page was found, where its title and the passage shown do not tell. */
export function reasonOf(
  names: readonly string[],
  shown: string,
  terms: ReadonlySet<string>,
  locale: Locale,
): string | undefined {
  const missing = new Set(terms);
  for (const { term } of wordsOf(shown, locale)) missing.delete(term);
  const count = (name: string) => new Set(wordsOf(name, locale).map(({ term }) => term)).intersection(missing).size;
  return names.filter((name) => count(name) > 0).sort((a, b) => count(b) - count(a))[0];
}
