/**
 * Finds symptoms for a caller's own words with an index of all that people say about each symptom. It is made at build
 * time and queried in the browser; both split words as the search does.
 */
import type { Locale } from '../i18n/locale.ts';
import { slips } from '../words/slips.ts';
import { compoundParts, WEIGHT, type Word, wordsOf } from '../words/terms.ts';

/** A text about a symptom. */
export interface Saying {
  symptom: string;
  text: string;
  weight: number;
  /** Whether it tells a single case. Words that nothing else has help no other caller then, and cost 2 kB. */
  single?: boolean;
}

export interface WordsIndex {
  symptoms: string[];
  /**
   * Term -> pairs of a symptom and the weight of the term for it, one after the other. A symptom is told by the distance
   * of its index from that of the pair before: small numbers compress well (3 of 60 kB).
   */
  terms: Record<string, number[]>;
}

/** A symptom with its score. */
export interface Fit {
  symptom: string;
  score: number;
  /** Words of the text that indicate it, as they were written, the strongest first. */
  words: string[];
}

/** Parameters of Okapi BM25: the saturation of repeated terms, and the discount of long texts. */
const SATURATION = 3;
const LENGTH = 0.7;
/** Weights travel as whole numbers. Finer steps found no more and cost 2 kB. */
const SCALE = 5;
/** Fainter weights hardly change the order of symptoms and cost 1.2 kB. */
const FAINT = 4;
/** The number of first letters by which an unknown word is looked up, and the length from which slips are corrected. */
const STEM = 5;
const REASONS = 3;
/** A word is named as a reason if its weight is at least this fraction of the strongest one. */
const LOUD = 4;

/** Makes the index of one language. */
export function makeWordsIndex(sayings: readonly Saying[], locale: Locale): WordsIndex {
  const known = new Set(
    sayings.flatMap(({ text }) =>
      wordsOf(text, locale).flatMap(({ term, kind }) => (kind === 'content' ? [term] : [])),
    ),
  );
  const parts = partsOf(locale, (term) => known.has(term));
  const counts = new Map<string, Map<string, number>>();
  const split = sayings.map((saying) => ({ ...saying, words: weighted(wordsOf(saying.text, locale), parts) }));
  const single = new Set<string>();
  const common = new Set<string>();
  for (const { words, single: isSingle } of split) {
    for (const [term] of words) (isSingle === true && !single.has(term) ? single : common).add(term);
  }
  for (const { symptom, weight, words } of split) {
    const own = counts.get(symptom) ?? new Map<string, number>();
    counts.set(symptom, own);
    for (const [term, count] of words) {
      if (!common.has(term)) continue;
      own.set(term, (own.get(term) ?? 0) + count.weight * weight);
    }
  }
  const symptoms = [...counts.keys()];
  const lengths = symptoms.map((symptom) => sum(counts.get(symptom)?.values() ?? []));
  const mean = sum(lengths) / Math.max(1, symptoms.length);
  const holders = new Map<string, number>();
  for (const own of counts.values()) for (const term of own.keys()) holders.set(term, (holders.get(term) ?? 0) + 1);
  const terms = new Map<string, number[]>();
  const latest = new Map<string, number>();
  symptoms.forEach((symptom, index) => {
    const discount = SATURATION * (1 - LENGTH + (LENGTH * (lengths[index] ?? 0)) / mean);
    for (const [term, count] of counts.get(symptom) ?? []) {
      const rare = Math.log(1 + (symptoms.length - (holders.get(term) ?? 0) + 0.5) / ((holders.get(term) ?? 0) + 0.5));
      const weight = Math.round((SCALE * rare * count * (SATURATION + 1)) / (count + discount));
      if (weight < FAINT) continue;
      terms.set(term, [...(terms.get(term) ?? []), index - (latest.get(term) ?? 0), weight]);
      latest.set(term, index);
    }
  });
  return { symptoms, terms: Object.fromEntries([...terms].sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/**
 * Queries the index.
 * @param text what the caller says, in the language of the index
 * @param wanted tells which symptoms are possible
 * @returns the symptoms for which at least one word speaks, the best first
 */
export function fitsOf(
  { symptoms, terms }: WordsIndex,
  text: string,
  locale: Locale,
  wanted: (symptom: string) => boolean,
): Fit[] {
  const has = (term: string) => Object.hasOwn(terms, term);
  const scores = new Map<number, { score: number; words: Map<string, number> }>();
  for (const [term, { weight, word }] of weighted(wordsOf(text, locale), partsOf(locale, has))) {
    for (const [found, share] of has(term) ? [[term, 1] as const] : likeTerms(terms, term)) {
      const entries = terms[found] ?? [];
      let index = 0;
      for (let at = 0; at < entries.length; at += 2) {
        index += entries[at] as number;
        const entry = scores.get(index) ?? { score: 0, words: new Map() };
        const gain = Math.min(1, weight) * share * (entries[at + 1] as number);
        entry.score += gain;
        // Fillers are no reason.
        if (weight > WEIGHT.filler) entry.words.set(word, (entry.words.get(word) ?? 0) + gain);
        scores.set(index, entry);
      }
    }
  }
  return [...scores]
    .map(([index, { score, words }]) => ({
      symptom: symptoms[index] ?? '',
      score,
      words: reasonsOf(words),
    }))
    .filter(({ symptom }) => wanted(symptom))
    .sort((a, b) => b.score - a.score);
}

/** The words with the greatest weights, without those that hardly count beside them. */
function reasonsOf(gains: ReadonlyMap<string, number>): string[] {
  const loudest = [...gains].sort(([, a], [, b]) => b - a).slice(0, REASONS);
  return loudest.filter(([, gain]) => gain * LOUD >= (loudest[0]?.[1] ?? 0)).map(([word]) => word);
}

interface Weighted {
  weight: number;
  /** The word as it was first written. */
  word: string;
}

/** The terms of a text and of the parts of its compounds, with their weights. Function words are left out. */
function weighted(words: readonly Word[], partsOf: (word: string) => readonly string[]): Map<string, Weighted> {
  const found = new Map<string, Weighted>();
  const add = (term: string, weight: number, word: string) => {
    const before = found.get(term);
    found.set(term, { weight: Math.min(1.5, (before?.weight ?? 0) + weight), word: before?.word ?? word });
  };
  for (const { term, kind, text } of words) {
    if (kind === 'stop') continue;
    add(term, kind === 'filler' ? WEIGHT.filler : 1, text);
    if (kind === 'filler') continue;
    for (const part of partsOf(text)) add(part, WEIGHT.part, text);
  }
  return found;
}

/** Splits compounds, with a cache, because texts repeat words. Only German writes compounds as one word. */
function partsOf(locale: Locale, isKnown: (term: string) => boolean): (word: string) => readonly string[] {
  const found = new Map<string, readonly string[]>();
  return (word) => {
    const parts = found.get(word) ?? (locale === 'de-de' ? compoundParts(word, isKnown) : []);
    found.set(word, parts);
    return parts;
  };
}

/** Terms that an unknown one may mean: those with the same beginning, or else those that differ by a typing slip. */
function likeTerms(terms: WordsIndex['terms'], term: string): [string, number][] {
  if (term.length < STEM || /\d/.test(term)) return [];
  const all = Object.keys(terms);
  const begin = term.slice(0, STEM);
  const near = (each: string) => Math.min(each.length, term.length) * 2 > Math.max(each.length, term.length);
  const alike = all.filter((each) => each.startsWith(begin) && near(each));
  const found = alike.length > 0 ? alike : all.filter((each) => each.length >= STEM && slips(term, each, 1) <= 1);
  return found.map((each) => [each, WEIGHT.guess / Math.sqrt(found.length)]);
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
