/**
 * A JSON parser that keeps the position of every value. People edit these texts by hand: a slip with exactly one
 * possible reading is repaired and reported; everything else is a fault, and nothing is guessed. Finished documents are
 * read by the same parser without repairs. `JSON.parse` gives a position for some faults only, and silently keeps the
 * last of two members with the same name.
 */
import type { Expected } from './diagnostics.ts';

/** A position in the text as editors count it: both from 1, the column in UTF-16 units. */
export interface Position {
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

/** Slips that are repaired, because each has only one possible reading. */
export type Repair = 'bom' | 'comment' | 'trailing-comma' | 'missing-comma' | 'curly-quotes' | 'no-break-space';

export interface JsonFault {
  code: 'syntax' | 'duplicate-member';
  at: number;
  expected?: Expected;
  /** The character or the name at the fault. */
  found?: string;
}

/** Offsets count from the beginning of the text without byte order mark. */
export interface ParsedJson {
  root?: JsonNode;
  fault?: JsonFault;
  repairs: { kind: Repair; at: number }[];
  positionAt: (at: number) => Position;
}

const MAX_DEPTH = 64;
/** Far longer than any document, and short enough for the stack and the speed of a browser. */
export const MOST_CHARACTERS = 5_000_000;

class Stop extends Error {
  readonly fault: JsonFault;
  constructor(at: number, expected: Expected | undefined, found?: string) {
    super(expected ?? 'duplicate-member');
    const code = expected === undefined ? 'duplicate-member' : 'syntax';
    this.fault = { code, at, ...(expected && { expected }), ...(found && { found }) };
  }
}

interface ParseOptions {
  /** Whether slips are repaired (the default) or are faults. */
  repairs?: boolean;
  /** Characters that are read at most. */
  most?: number;
}

/** Parses a text: its values with their positions, the repairs and, if it cannot be read, the fault. Never throws. */
export function parseJson(text: string, { repairs = true, most = MOST_CHARACTERS }: ParseOptions = {}): ParsedJson {
  const mended: ParsedJson['repairs'] = [];
  const isMarked = text.charCodeAt(0) === 0xfeff;
  if (isMarked && repairs) mended.push({ kind: 'bom', at: 0 });
  const source = isMarked ? text.slice(1) : text;
  const positionAt = positionsOf(source);
  try {
    if (source.length > most) throw new Stop(0, 'shorter-text');
    return { root: parse(source, repairs ? mended : undefined), repairs: mended, positionAt };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { fault: error.fault, repairs: mended, positionAt };
  }
}

/** Makes a function from offset to position. The beginnings of lines are found at the first call. */
function positionsOf(source: string): (at: number) => Position {
  let starts: number[] | undefined;
  return (at) => {
    starts ??= [0, ...Array.from(source.matchAll(/\r\n|\r|\n/g), (found) => found.index + found[0].length)];
    const line = lastAtMost(starts, at, (start) => start);
    return { line: line + 1, column: at - (starts[line] ?? 0) + 1 };
  };
}

/** The index of the last item, of items in rising order, that does not exceed a number; 0 where all do. */
function lastAtMost<T>(items: readonly T[], most: number, of: (item: T) => number): number {
  let low = 0;
  let high = items.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (of(items[middle] as T) <= most) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The JSON Pointer (RFC 6901) of the value or the member that stands at an offset. */
export function pointerAt(root: JsonNode, at: number): string {
  const keys: (string | number)[] = [];
  let node = root;
  for (;;) {
    if (node.kind === 'array' && node.items.length > 0 && at > node.at) {
      const index = lastAtMost(node.items, at, (item) => item.at);
      keys.push(index);
      node = node.items[index] as JsonNode;
    } else if (node.kind === 'object' && node.members.size > 0 && at > node.at) {
      const members = [...node.members];
      const [name, member] = members[lastAtMost(members, at, ([, each]) => each.at)] as [string, JsonMember];
      keys.push(name);
      if (at < member.value.at) break;
      node = member.value;
    } else break;
  }
  return pointerOf(keys);
}

export function pointerOf(keys: readonly (string | number)[]): string {
  return keys.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** A node as a plain value. Members named `__proto__` stay members. */
export function plainOf(node: JsonNode): unknown {
  if (node.kind === 'object') {
    return Object.fromEntries(Array.from(node.members, ([name, { value }]) => [name, plainOf(value)]));
  }
  if (node.kind === 'array') return node.items.map(plainOf);
  return node.kind === 'null' ? null : node.value;
}

const SPACE = /[ \t\r\n]+/y;
const OTHER_SPACE = /[\u00a0\u2007\u202f]/y;
const LINE_COMMENT = /\/\/[^\r\n]*/y;
const BLOCK_COMMENT = /\/\*[\s\S]*?\*\//y;
const STRING = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
/** A string in curly quotation marks without anything that JSON would escape, so that it has only one reading. */
const CURLY_STRING = /[“”„][^"“”„\\\p{Cc}]*[“”]/uy;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])/y;
const WORD = /(?:true|false|null)(?!\w)/y;

/** @param repairs where slips are noted; without it they are faults */
function parse(source: string, repairs: ParsedJson['repairs'] | undefined): JsonNode {
  let at = 0;
  // The end of the last value or bracket: a missing comma belongs there, not before what follows.
  let end = 0;

  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(source)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };

  /** Reads a string in either kind of quotation marks and gives it as JSON. */
  const takeString = (): string | undefined => {
    const start = at;
    const straight = take(STRING);
    if (straight !== undefined || repairs === undefined) return straight;
    const curly = take(CURLY_STRING);
    if (curly === undefined) return undefined;
    repairs.push({ kind: 'curly-quotes', at: start });
    return JSON.stringify(curly.slice(1, -1));
  };

  /** Passes white space and comments. */
  const skip = (): void => {
    for (;;) {
      take(SPACE);
      if (repairs === undefined) return;
      const start = at;
      if (take(OTHER_SPACE) !== undefined) repairs.push({ kind: 'no-break-space', at: start });
      else if (take(LINE_COMMENT) !== undefined || take(BLOCK_COMMENT) !== undefined) {
        repairs.push({ kind: 'comment', at: start });
      } else break;
    }
    if (source.startsWith('/*', at)) throw new Stop(at, 'comment-end');
  };

  const fail = (expected: Expected): never => {
    if (at >= source.length) throw new Stop(at, 'more-text');
    const found = String.fromCodePoint(source.codePointAt(at) ?? 0);
    if (found === '"') stringFault();
    throw new Stop(at, expected, found);
  };

  /** Reports what is wrong with a string that the pattern does not fit. */
  const stringFault = (): void => {
    for (let index = at + 1; index < source.length && source[index] !== '"'; index++) {
      const character = source.charCodeAt(index);
      if (character === 0x0a || character === 0x0d) throw new Stop(at, 'quotation-mark');
      if (character < 0x20) throw new Stop(index, 'no-control-character');
      if (character !== 0x5c) continue;
      if (!/^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.test(source.slice(index, index + 6))) throw new Stop(index, 'escape');
      index += 1;
    }
  };

  /** Tells after a value whether another one follows. Missing and superfluous commas are noted. */
  const another = (close: string, begins: () => boolean): boolean => {
    skip();
    const character = source[at] ?? '';
    if (character === close) return false;
    if (character === ',') {
      const comma = at;
      at += 1;
      skip();
      if (source[at] !== close || repairs === undefined) return true;
      repairs.push({ kind: 'trailing-comma', at: comma });
      return false;
    }
    // Two strings without space between them may be one string with quotation marks inside, so there is more than one
    // reading.
    const isApart = at > end || !(character === '"' && source[end - 1] === '"');
    if (repairs !== undefined && isApart && begins()) {
      repairs.push({ kind: 'missing-comma', at: end });
      return true;
    }
    return fail('comma-or-bracket');
  };

  /** Whether a member begins here: its name with the colon. A string alone would have more than one reading. */
  const beginsMember = (): boolean => {
    const start = at;
    const noted = repairs?.length ?? 0;
    if (takeString() !== undefined) skip();
    const found = at > start && source[at] === ':';
    at = start;
    repairs?.splice(noted);
    return found;
  };
  /** Whether another item begins here: an object, an array, or anything on a line of its own. */
  const beginsItem = (): boolean => {
    const character = source[at] ?? '';
    if (character === '{' || character === '[') return true;
    STRING.lastIndex = at;
    const isWhole = character === '"' ? STRING.test(source) : /[-\dtfn]/.test(character);
    return isWhole && /[\r\n]/.test(source.slice(end, at));
  };

  const object = (start: number, depth: number): JsonNode => {
    const members = new Map<string, JsonMember>();
    skip();
    if (source[at] !== '}') {
      do {
        skip();
        const nameAt = at;
        const name = JSON.parse(takeString() ?? fail('member-name')) as string;
        if (members.has(name)) throw new Stop(nameAt, undefined, name);
        skip();
        if (source[at] !== ':') fail('colon');
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
    if (depth > MAX_DEPTH) throw new Stop(at, 'less-depth');
    const first = source[at];
    if (first === '{' || first === '[') {
      at += 1;
      return first === '{' ? object(start, depth + 1) : array(start, depth + 1);
    }
    const raw = takeString() ?? take(NUMBER) ?? take(WORD) ?? fail('value');
    end = at;
    const plain = JSON.parse(raw) as string | number | boolean | null;
    if (plain === null) return { kind: 'null', at: start };
    if (typeof plain === 'string') return { kind: 'string', at: start, value: plain };
    if (typeof plain === 'number') return { kind: 'number', at: start, value: plain };
    return { kind: 'boolean', at: start, value: plain };
  };

  skip();
  if (at >= source.length) throw new Stop(at, 'some-text');
  const roots = [value(0)];
  // JSON Lines: one value on each line.
  for (skip(); repairs !== undefined && source[at] === '{' && /[\r\n]/.test(source.slice(end, at)); skip()) {
    roots.push(value(0));
  }
  if (at < source.length) fail('end');
  return roots.length === 1 ? (roots[0] as JsonNode) : { kind: 'array', at: -1, items: roots };
}
