/** What a mistyped word may mean. */
import { foldLetters } from '../i18n/fold.ts';

/** Folded words, each with one spelling and its number of occurrences. */
export type Lexicon = ReadonlyMap<string, { text: string; times: number }>;

/**
 * Shorter words are not corrected to, because most of their neighbors are words as well. In longer words two slips are
 * accepted.
 */
const SHORT = 6;
const LONG = 8;
const MOST = 3;

/** Collects the words to which others may be corrected. */
export function makeLexicon(words: readonly string[]): Lexicon {
  const lexicon = new Map<string, { text: string; times: number }>();
  for (const text of words) {
    if (text.length < SHORT || /\d/.test(text)) continue;
    const folded = foldLetters(text);
    const entry = lexicon.get(folded) ?? { text, times: 0 };
    entry.times += 1;
    lexicon.set(folded, entry);
  }
  return lexicon;
}

/**
 * Gives the words that a mistyped one may mean, the most frequent first, in their spelling: those with the fewest
 * slips, at most one, or two in a long word. The first letters must agree. A known word means itself.
 */
export function corrections(text: string, lexicon: Lexicon): string[] {
  const typed = foldLetters(text);
  if (lexicon.has(typed)) return [];
  const limit = text.length < LONG ? 1 : 2;
  const starts = [typed.slice(0, 2), `${typed[0]}${typed[2]}`];
  const near = [...lexicon].flatMap(([word, entry]) => {
    const far = starts.some((start) => word.startsWith(start)) ? slips(typed, word, limit) : limit + 1;
    return far <= limit ? [{ ...entry, far }] : [];
  });
  near.sort((a, b) => a.far - b.far || b.times - a.times);
  return near
    .filter(({ far }) => far === near[0]?.far)
    .slice(0, MOST)
    .map((each) => each.text);
}

/**
 * Counts the typing slips between two words: a letter too many, too few, wrong, or two swapped (Damerau-Levenshtein
 * distance, optimal string alignment).
 * @param limit the count stops beyond this number
 * @returns the number of slips, or more than the limit
 */
export function slips(word: string, other: string, limit: number): number {
  if (Math.abs(word.length - other.length) > limit) return limit + 1;
  let before: number[] = [];
  let row = Array.from({ length: word.length + 1 }, (_, index) => index);
  for (let i = 1; i <= other.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= word.length; j += 1) {
      const same = other[i - 1] === word[j - 1];
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && other[i - 1] === word[j - 2] && other[i - 2] === word[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      next.push(cost);
    }
    if (Math.min(...next) > limit) return limit + 1;
    before = row;
    row = next;
  }
  return row[word.length] ?? 0;
}
