/** What a hit shows of a page: the passage that matched, with the words marked, and by which name it was found. Pure. */
import type { Locale } from '../i18n/locale.ts';
import { type Word, wordsOf } from '../words/terms.ts';
import type { Hit } from './guidance.ts';

/** A piece of a text; `marked` where a word of the query stands. */
export interface Piece {
  text: string;
  marked: boolean;
}

const LENGTH = 200;

/** Gives title and passage of a hit with the words marked, and the name or phrase that led there where they do not tell. */
export function viewOf(hit: Hit, locale: Locale): { title: Piece[]; passage: Piece[]; reason?: Piece[] } {
  const { title, text, names = [] } = hit;
  const terms = new Set(hit.terms);
  const passage = passageOf(text, terms, locale);
  const shown = new Set(wordsOf(`${title} ${passage}`, locale).map(({ term }) => term));
  const reason = reasonOf(names, terms.difference(shown), locale);
  return {
    title: markTerms(title, terms, locale),
    passage: markTerms(passage, terms, locale),
    ...(reason !== undefined && { reason: markTerms(reason, terms, locale) }),
  };
}

/** Takes a text apart at the whole words that hold one of the terms; a compound is marked by a part of it. */
export function markTerms(text: string, terms: ReadonlySet<string>, locale: Locale): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const word of wordsWith(terms, text, locale)) {
    if (word.at > from) pieces.push({ text: text.slice(from, word.at), marked: false });
    pieces.push({ text: word.text, marked: true });
    from = word.at + word.text.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), marked: false });
  return pieces;
}

function wordsWith(terms: ReadonlySet<string>, text: string, locale: Locale): Word[] {
  const long = locale === 'de-de' ? [...terms].filter((term) => term.length > 4) : [];
  const isPart = ({ term }: Word) =>
    term.length > 8 && long.some((each) => term.startsWith(each) || term.endsWith(each));
  return wordsOf(text, locale).filter((word) => terms.has(word.term) || isPart(word));
}

/**
 * Cuts the passage of a text that holds the most of the terms. It begins and ends with a sentence; within one, only where that is
 * long.
 */
export function passageOf(text: string, terms: ReadonlySet<string>, locale: Locale): string {
  if (text.length <= LENGTH) return text;
  const found = wordsWith(terms, text, locale);
  const held = (from: number) => {
    const inside = found.filter(({ at }) => at >= from && at < from + LENGTH * 0.8);
    return new Set(inside.map(({ term }) => term)).size;
  };
  const best = found.toSorted((a, b) => held(b.at) - held(a.at))[0]?.at ?? 0;
  // No sentence ends after a single letter, as in “z. B.”.
  const ends = [...text.matchAll(/(?<!\b\p{L})[.!?](?=\s+\p{Lu}|$)/gu)].map(({ index }) => index + 1);
  const before = ends.findLast((each) => each <= best);
  const sentence = before === undefined ? 0 : before + 1;
  const isNear = best - sentence < LENGTH / 2;
  const start = isNear ? sentence : text.lastIndexOf(' ', best - LENGTH / 4) + 1;
  const whole = ends.findLast((each) => each > best && each <= start + LENGTH);
  const end = whole ?? (start + LENGTH >= text.length ? text.length : text.lastIndexOf(' ', start + LENGTH));
  const passage = (isNear ? '' : '… ') + text.slice(start, end);
  return whole !== undefined || end === text.length ? passage : `${passage.replace(/[\s·,;:–]+$/, '')} …`;
}

/** The name that holds the most of the terms, if one holds any. */
function reasonOf(names: readonly string[], terms: ReadonlySet<string>, locale: Locale): string | undefined {
  const count = (name: string) => new Set(wordsOf(name, locale).map(({ term }) => term)).intersection(terms).size;
  return names.filter((name) => count(name) > 0).sort((a, b) => count(b) - count(a))[0];
}
