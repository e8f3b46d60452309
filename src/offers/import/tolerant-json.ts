/**
 * JSON as people edit it by hand. A slip with exactly one reading is mended and noted with its place: a byte order mark,
 * comments, a comma too many before a closing bracket, a comma forgotten between two complete values. Everything else is
 * an error with its place and what to do; nothing is guessed. The strict reader of finished documents is `../json.ts`.
 */

/** A place in the text as editors count: both from 1, the column in UTF-16 units. */
export interface Place {
  line: number;
  column: number;
}

export type JsonNode = { at: number } & (
  | { kind: 'object'; members: Map<string, JsonMember> }
  | { kind: 'array'; items: JsonNode[] }
  | { kind: 'string'; value: string }
  | { kind: 'number'; value: number }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'null' }
);
export type ObjectNode = Extract<JsonNode, { kind: 'object' }>;

export interface JsonMember {
  /** Where the name begins. */
  at: number;
  value: JsonNode;
}

export type SlipKind = 'bom' | 'comment' | 'trailing-comma' | 'missing-comma';
export interface Slip {
  kind: SlipKind;
  at: number;
}

export interface JsonError {
  id: 'syntax' | 'duplicate-member';
  at: number;
  message: string;
  remedy: string;
}

/** `root` is absent when there is an error. Offsets count from the beginning of the text without byte order mark. */
export interface TolerantJson {
  root?: JsonNode;
  error?: JsonError;
  slips: Slip[];
  place: (at: number) => Place;
}

const MAX_DEPTH = 64;
// As in the strict reader: far beyond any document.
const MAX_LENGTH = 5_000_000;

class Stop extends Error {
  readonly error: JsonError;
  constructor(id: JsonError['id'], at: number, message: string, remedy: string) {
    super(message);
    this.error = { id, at, message, remedy };
  }
}

/** Takes a text and gives its values with their places, what was mended and, if it cannot be read, why. Never throws. */
export function parseTolerantJson(text: string): TolerantJson {
  const slips: Slip[] = [];
  const marked = text.charCodeAt(0) === 0xfeff;
  if (marked) slips.push({ kind: 'bom', at: 0 });
  const source = marked ? text.slice(1) : text;
  const place = placesOf(source);
  try {
    return { root: parse(source, slips), slips, place };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { error: error.error, slips, place };
  }
}

/** A function from offset to place; the beginnings of the lines are found once. */
function placesOf(source: string): (at: number) => Place {
  const starts = [0, ...[...source.matchAll(/\r\n|\r|\n/g)].map((found) => found.index + found[0].length)];
  return (at) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - (starts[low] ?? 0) + 1 };
  };
}

const SPACE = /[ \t\r\n]+/y;
const LINE_COMMENT = /\/\/[^\r\n]*/y;
const BLOCK_COMMENT = /\/\*[\s\S]*?\*\//y;
const STRING = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])/y;
const WORD = /(?:true|false|null)(?!\w)/y;

function parse(source: string, slips: Slip[]): JsonNode {
  let at = 0;
  // Where the last value or bracket ended: a forgotten comma belongs there, not before what follows.
  let end = 0;

  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(source)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };

  /** Passes white space and comments. */
  const skip = (): void => {
    for (;;) {
      take(SPACE);
      const start = at;
      if (take(LINE_COMMENT) === undefined && take(BLOCK_COMMENT) === undefined) break;
      slips.push({ kind: 'comment', at: start });
    }
    if (source.startsWith('/*', at)) {
      throw new Stop('syntax', at, 'this comment has no end', 'Close the comment with */.');
    }
  };

  const fail = (expected: string, remedy: string): never => {
    const found = String.fromCodePoint(source.codePointAt(at) ?? 0);
    if (at >= source.length) throw new Stop('syntax', at, `the text ends where ${expected} should stand`, END_REMEDY);
    if (found === '"') stringFault();
    throw new Stop('syntax', at, `unexpected “${found}” where ${expected} should stand`, remedy);
  };

  /** Says what is wrong with a string that the pattern refuses. */
  const stringFault = (): void => {
    for (let index = at + 1; index < source.length && source[index] !== '"'; index++) {
      const character = source.charCodeAt(index);
      if (character === 0x0a || character === 0x0d) {
        throw new Stop(
          'syntax',
          at,
          'this text has no end on its line',
          'Add the missing " or write \\n for a new line.',
        );
      }
      if (character < 0x20) {
        throw new Stop('syntax', index, 'a control character in a text', 'Write it as an escape, a tab as \\t.');
      }
      if (character !== 0x5c) continue;
      if (!/^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.test(source.slice(index, index + 6))) {
        throw new Stop('syntax', index, 'an unknown escape in a text', 'Write a backslash as \\\\.');
      }
      index += 1;
    }
  };

  /** After a value: whether another one follows. A forgotten comma is noted, one too many as well. */
  const another = (close: string, begins: () => boolean): boolean => {
    skip();
    const character = source[at] ?? '';
    if (character === close) return false;
    if (character === ',') {
      const comma = at;
      at += 1;
      skip();
      if (source[at] !== close) return true;
      slips.push({ kind: 'trailing-comma', at: comma });
      return false;
    }
    // Two texts without space between them may be one with quotation marks inside: more than one reading.
    const apart = at > end || !(character === '"' && source[end - 1] === '"');
    if (apart && begins()) {
      slips.push({ kind: 'missing-comma', at: end });
      return true;
    }
    return fail(
      `a comma or “${close}”`,
      `Put a comma between two values; write a quotation mark inside a text as \\"; close with “${close}”.`,
    );
  };

  /** Whether the name of a member with its colon stands here. A text alone has more than one reading. */
  const beginsMember = (): boolean => {
    const start = at;
    const noted = slips.length;
    if (take(STRING) !== undefined) skip();
    const found = at > start && source[at] === ':';
    at = start;
    slips.length = noted;
    return found;
  };
  /** Whether another item stands here: an object or an array, or anything on a line of its own. */
  const beginsItem = (): boolean => {
    const character = source[at] ?? '';
    if (character === '{' || character === '[') return true;
    STRING.lastIndex = at;
    const whole = character === '"' ? STRING.test(source) : /[-\dtfn]/.test(character);
    return whole && /[\r\n]/.test(source.slice(end, at));
  };

  const object = (start: number, depth: number): JsonNode => {
    const members = new Map<string, JsonMember>();
    skip();
    if (source[at] !== '}') {
      do {
        skip();
        const nameAt = at;
        const raw = take(STRING) ?? fail('the name of a member', 'Put the name in quotation marks: "name": value.');
        const name = JSON.parse(raw) as string;
        if (members.has(name)) {
          const message = `a second member “${name}” in one object`;
          throw new Stop('duplicate-member', nameAt, message, 'Keep one of the two.');
        }
        skip();
        if (source[at] !== ':') fail('a colon', `Put a colon after the name “${name}”.`);
        at += 1;
        members.set(name, { at: nameAt, value: value(depth) });
      } while (another('}', beginsMember));
    }
    at += 1;
    end = at;
    return { kind: 'object', at: start, members };
  };

  const array = (start: number, depth: number): JsonNode => {
    const items: JsonNode[] = [];
    skip();
    if (source[at] !== ']') {
      do items.push(value(depth));
      while (another(']', beginsItem));
    }
    at += 1;
    end = at;
    return { kind: 'array', at: start, items };
  };

  const value = (depth: number): JsonNode => {
    skip();
    const start = at;
    if (depth > MAX_DEPTH) {
      throw new Stop('syntax', at, 'nested too deeply', 'No listing document is nested like this: use another file.');
    }
    const first = source[at];
    if (first === '{' || first === '[') {
      at += 1;
      return first === '{' ? object(start, depth + 1) : array(start, depth + 1);
    }
    const raw = take(STRING) ?? take(NUMBER) ?? take(WORD) ?? fail('a value', VALUE_REMEDY);
    end = at;
    const plain = JSON.parse(raw) as string | number | boolean | null;
    if (plain === null) return { kind: 'null', at: start };
    if (typeof plain === 'string') return { kind: 'string', at: start, value: plain };
    if (typeof plain === 'number') return { kind: 'number', at: start, value: plain };
    return { kind: 'boolean', at: start, value: plain };
  };

  if (source.length > MAX_LENGTH) {
    throw new Stop('syntax', 0, 'longer than 5 MB', 'No listing document is this long: use another file.');
  }
  skip();
  if (at >= source.length) throw new Stop('syntax', at, 'there is nothing in the text', 'Use a file that holds JSON.');
  const root = value(0);
  skip();
  if (at < source.length) fail('the end of the text', 'One file holds one JSON value: remove what follows it.');
  return root;
}

const END_REMEDY = 'Something is cut off or a closing bracket is missing: complete it.';
const VALUE_REMEDY = 'Write a text in quotation marks, a number, true, false, null, an object or an array.';
