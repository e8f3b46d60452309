/**
 * Finds known messages in a pasted text: texts that a screen, an invoice or an e-mail shows, and the state of the tree
 * that each leads to. Pure functions that browsers run; the text never leaves the device.
 */
import { overlap } from './engine.ts';
import { type TreeNode, treeNodes } from './states.ts';
import { type FactValues, type KnownMessage, type Option, ROLE, SYMPTOM, type Tree } from './types.ts';

/** Words that a wildcard may stand for. */
const WILDCARD_LIMIT = 40;

const ID = /\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/g;
/** People quote messages with and without the name of their sender. */
const SENDER = 'microsoft';
const CURRENCY = '(?:[$€£]|us\\$|usd|eur|gbp|chf|us[ -]dollars?|dollars?|euros?)';
const NUMBER = "(?<![\\p{N}.,])\\d{1,12}(?:[.,’' ]\\d{3}){0,4}(?:[.,]\\d{1,2})?(?![.,]?\\d)";
// A sign right before a number is the currency of that one, not of the number before it.
const AMOUNT = new RegExp(`(?<!\\p{L})${CURRENCY}\\s*(${NUMBER})|(${NUMBER})\\s*${CURRENCY}(?![\\p{L}\\d])`, 'gu');
const WORD = /¤?\d+(?:\.\d+)+|¤?[\p{L}\p{N}]+/gu;

/**
 * Splits a text into words that do not depend on how the text was written: case, punctuation, quotation marks, ids and
 * contractions are removed. `$0.00` and `0,00 €` are the same amount.
 * @returns words in lower case; an amount begins with `¤`
 */
export function tokensOf(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toUpperCase()
    .toLowerCase()
    .replace(ID, ' ')
    .replace(/\bcannot\b/g, 'can not')
    .replace(/\bcan['’]t\b/g, 'can not')
    .replace(/n['’]t\b/g, ' not')
    .replace(/(\p{L})['’](?=\p{L})/gu, '$1')
    .replace(
      AMOUNT,
      (_, before: string | undefined, after: string | undefined) => ` ¤${amount(before ?? after ?? '')} `,
    );
  return plain.match(WORD) ?? [];
}

/** A number without separators. Decimals are kept only if they are not zero. */
function amount(number: string): string {
  const [, whole = '', decimals = ''] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(number) ?? [];
  const integer = whole.replace(/\D/g, '').replace(/^0+(?=\d)/, '');
  return Number(decimals) === 0 ? integer : `${integer}.${decimals}`;
}

/** A known message that a text contains. */
export interface MessageMatch<M> {
  message: M;
  /** The longest of its patterns that fits. */
  pattern: string;
}

/**
 * Finds the known messages in a text. A message fits when the text contains one of its patterns as a whole.
 * @param readings how the text may be read; what fits one of them fits
 * @returns the longest pattern first; messages that only wrap another one come last
 */
export function matchMessage<M extends Pick<KnownMessage, 'patterns' | 'envelope'>>(
  messages: readonly M[],
  readings: readonly string[],
): MessageMatch<M>[] {
  const texts = readings.map(comparable);
  return messages
    .flatMap((message) => {
      const fitting = message.patterns
        .map((pattern) => ({ pattern, parts: partsOf(pattern) }))
        .filter(({ parts }) => texts.some((words) => contains(words, parts)))
        .map(({ pattern, parts }) => ({ message, pattern, length: parts.flat().join(' ').length }));
      return fitting.sort((a, b) => b.length - a.length).slice(0, 1);
    })
    .sort((a, b) => Number(a.message.envelope ?? false) - Number(b.message.envelope ?? false) || b.length - a.length)
    .map(({ message, pattern }) => ({ message, pattern }));
}

const split = new Map<string, string[][]>();

/** The words between the wildcards of a pattern, which are worked out once, because every text is compared with all patterns. */
function partsOf(pattern: string): string[][] {
  let parts = split.get(pattern);
  if (parts === undefined) {
    parts = pattern.split('*').map(comparable);
    split.set(pattern, parts);
  }
  return parts;
}

function comparable(text: string): string[] {
  return tokensOf(text).filter((word) => word !== SENDER);
}

/** The greatest number of messages that are shown. Weaker matches are likely to be accidental. */
const MOST = 3;

/**
 * Picks the messages to show. A message that only wraps another one is not shown beside it.
 * @returns the best first; none when the text is not known
 */
export function bestMatches<M extends Pick<KnownMessage, 'patterns' | 'envelope'>>(
  messages: readonly M[],
  readings: readonly string[],
): M[] {
  const found = matchMessage(messages, readings).map(({ message }) => message);
  const direct = found.filter(({ envelope }) => envelope !== true);
  return direct.length > 0 ? direct.slice(0, MOST) : found.slice(0, 1);
}

/**
 * Tells whether the words contain all parts in their order, with at most `WILDCARD_LIMIT` words between two of them.
 */
function contains(words: readonly string[], parts: readonly string[][]): boolean {
  const [first = [], ...rest] = parts;
  if (first.length === 0) return false;
  for (let at = find(words, first, 0); at >= 0; at = find(words, first, at + 1)) {
    let end = at + first.length;
    const fits = rest.every((part) => {
      const next = find(words, part, end, end + WILDCARD_LIMIT);
      end = next + part.length;
      return next >= 0;
    });
    if (fits) return true;
  }
  return false;
}

/** The first index at which a part stands, between two indexes; -1 if there is none. */
function find(words: readonly string[], part: readonly string[], from: number, to = words.length): number {
  const last = Math.min(to, words.length - part.length);
  for (let at = from; at <= last; at++) {
    if (part.every((word, index) => words[at + index] === word)) return at;
  }
  return -1;
}

/**
 * Gives the state that a message leads to. Questions are skipped if an option sets exactly what the message settles.
 * @returns option ids of the state; undefined when the role cannot be in the situation
 */
export function stateFor(tree: Tree, role: string, set: FactValues): string[] | undefined {
  const reachable = treeNodes(tree).filter(({ kind, known }) => kind !== 'detour' && known[ROLE]?.includes(role));
  const doors = new Set(
    Object.values(tree.questions).flatMap(({ options }) => options.flatMap(({ id, door }) => (door ? [id] : []))),
  );
  const byDoor = ({ ids }: TreeNode) => Number(ids.some((id) => doors.has(id)));
  for (const symptom of set[SYMPTOM] ?? []) {
    const settled = { ...set, [ROLE]: [role], [SYMPTOM]: [symptom] };
    // Nodes with short journeys come first. Of those that fit, the one that settles the most facts is wanted. A pasted message
    // is no emergency by itself: doors to emergencies and rights are taken only where no other question leads there.
    const [best] = reachable
      .filter((node) => follows(node, settled))
      .sort((a, b) => byDoor(a) - byDoor(b) || Object.keys(b.known).length - Object.keys(a.known).length);
    if (best !== undefined) return best.ids;
  }
  return undefined;
}

/**
 * Tells whether the message settles every answer of a node, the symptom among them. An option may set further symptoms:
 * whatever follows, they have the same answers.
 */
function follows({ known }: TreeNode, settled: FactValues): boolean {
  return (
    known[SYMPTOM] !== undefined &&
    overlap(known, settled) &&
    Object.entries(known).every(
      ([fact, values]) => fact === SYMPTOM || values.every((value) => settled[fact]?.includes(value) ?? false),
    )
  );
}

/** The options of the first question that set a role. */
export function roleOptions(tree: Tree): Option[] {
  return (tree.questions[tree.start]?.options ?? []).filter((option) => option.set[ROLE] !== undefined);
}
