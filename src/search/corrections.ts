/** What a mistyped word may mean. */
import { slips } from './distance.ts';
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
