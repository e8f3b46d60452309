/** What a hit shows of a page: the passage that matched, with the words marked, and by which name it was found. Pure. */
import type { Locale } from '../i18n/locale.ts';
import { sentencesOf } from '../i18n/sentences.ts';
import { type Word, wordsOf } from '../words/terms.ts';
import type { Hit } from './guidance.ts';

/** A piece of a text; `marked` where a word of the query stands. */
export interface Piece {
  text: string;
  marked: boolean;
}

const LENGTH = 180;

interface HitView {
  title: Piece[];
  passage: Piece[];
  /** The name or phrase that led there, where title and passage lack some of the words. */
  reason?: Piece[];
  /** Where the words stand, if they stand in none of these. */
  unseen?: 'heard' | 'elsewhere';
}

/** Gives what a hit shows, with the words of the query marked. */
export function viewOf(hit: Hit, locale: Locale): HitView {
  const { title, text, names = [] } = hit;
  const terms = new Set(hit.terms);
  const passage = passageOf(text, terms, locale);
  const shown = new Set(wordsOf(`${title} ${passage}`, locale).map(({ term }) => term));
  const untold = terms.difference(shown);
  const found = richest(names, untold, locale);
  const reason = found.held > 0 ? names[found.index] : undefined;
  const view = { title: markTerms(title, terms, locale), passage: markTerms(passage, terms, locale) };
  if (reason !== undefined) return { ...view, reason: markTerms(reason, terms, locale) };
  const isSeen = [...view.title, ...view.passage].some(({ marked }) => marked);
  return isSeen ? view : { ...view, unseen: hit.isHeard ? 'heard' : 'elsewhere' };
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

/** The line of a text that holds the most of the terms, or of a long one the sentences that do, cut only within a long sentence. */
export function passageOf(text: string, terms: ReadonlySet<string>, locale: Locale): string {
  const lines = text.split('\n');
  const { index } = richest(lines, terms, locale);
  // A colon announces the next line.
  const end = lines.findIndex((line, each) => each >= index && !line.endsWith(':'));
  const line = lines.slice(index, end < 0 ? undefined : end + 1).join(' ');
  if (line.length <= LENGTH) return line;
  const sentences = sentencesOf(line);
  const [first = '', ...more] = sentences.slice(richest(sentences, terms, locale).index);
  if (first.length > LENGTH) return middleOf(first, wordsWith(terms, first, locale)[0]?.at ?? 0);
  let passage = first;
  for (const next of more) {
    if (passage.length + next.length >= LENGTH) break;
    passage += ` ${next}`;
  }
  return passage;
}

/** Cuts a long sentence at whole words around a place. */
function middleOf(sentence: string, place: number): string {
  const start = place < LENGTH / 2 ? 0 : sentence.lastIndexOf(' ', place - LENGTH / 4) + 1;
  const isLast = start + LENGTH >= sentence.length;
  const end = isLast ? sentence.length : sentence.lastIndexOf(' ', start + LENGTH);
  const part = sentence.slice(start, end).replace(/[\s,;:–]+$/, '');
  return `${start > 0 ? '… ' : ''}${part}${isLast ? '' : ' …'}`;
}

/** Which of some texts holds the most of the terms, the first of equals, and how many those are. */
function richest(
  texts: readonly string[],
  terms: ReadonlySet<string>,
  locale: Locale,
): { index: number; held: number } {
  const counts = texts.map((text) => new Set(wordsWith(terms, text, locale).map(({ term }) => term)).size);
  const held = Math.max(...counts);
  return { index: counts.indexOf(held), held };
}
