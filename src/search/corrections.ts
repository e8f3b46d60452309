/** What a mistyped word may mean. */
import { fold } from './terms.ts';

/** Words, folded, with one way of writing them and how often they stand in the texts. */
export type Lexicon = ReadonlyMap<string, { text: string; times: number }>;

/** Shorter words are not corrected; in longer ones two slips are. */
const SHORT = 4;
const LONG = 8;
/** Letters that may follow a word, and by how much one without them is nearer. */
const ENDING = 3;
const ENDED = 0.5;
const MOST = 3;

/** Collects the words that others may be corrected to. */
export function makeLexicon(words: readonly string[]): Lexicon {
  const lexicon = new Map<string, { text: string; times: number }>();
  for (const text of words) {
    if (text.length < SHORT || /\d/.test(text)) continue;
    const folded = fold(text);
    const entry = lexicon.get(folded) ?? { text, times: 0 };
    entry.times += 1;
    lexicon.set(folded, entry);
  }
  return lexicon;
}

/**
 * Gives the words that a mistyped one may mean, the commonest first, as they are written: those with the fewest slips, one
 * at most, or two in a long word. Its beginning is kept.
 */
export function corrections(text: string, lexicon: Lexicon): string[] {
  const typed = fold(text);
  if (typed.length < SHORT || /\d/.test(typed)) return [];
  const limit = text.length < LONG ? 1 : 2;
  const starts = [typed.slice(0, 2), `${typed[0]}${typed[2]}`];
  const near = [...lexicon].flatMap(([folded, entry]) => {
    if (!starts.some((start) => folded.startsWith(start))) return [];
    const whole = slips(typed, folded, limit);
    const far = whole <= limit ? whole : slips(typed, folded, limit, ENDING) + ENDED;
    return far < limit + 1 ? [{ ...entry, far }] : [];
  });
  near.sort((a, b) => a.far - b.far || b.times - a.times);
  return near
    .filter(({ far }) => far === near[0]?.far)
    .slice(0, MOST)
    .map((each) => each.text);
}

/**
 * Counts the slips of the finger between a word and the beginning of another: a letter too many, too few, wrong, or two
 * swapped (Damerau-Levenshtein, optimal string alignment). The word may go on with an ending.
 * @param word the word typed
 * @param term the term it may mean, without endings
 * @param limit beyond this nothing is counted
 * @param ending letters that may follow in the word
 * @returns the number of slips, or more than the limit
 */
export function slips(word: string, term: string, limit: number, ending = 0): number {
  if (word.length < term.length - limit || word.length > term.length + limit + ending) return limit + 1;
  let before: number[] = [];
  let row = Array.from({ length: word.length + 1 }, (_, index) => index);
  for (let i = 1; i <= term.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= word.length; j += 1) {
      const same = term[i - 1] === word[j - 1];
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && term[i - 1] === word[j - 2] && term[i - 2] === word[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = row;
    row = next;
  }
  return Math.min(...row.slice(Math.max(0, word.length - ending)));
}
