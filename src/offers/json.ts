/**
 * Strict JSON with the place of a fault. `JSON.parse` names a position for some faults only, and of two members with one
 * name it keeps the last without a word; a listing with two support contacts must not lose one silently.
 */

export interface JsonFault {
  message: 'unexpected' | 'end of text' | 'duplicate member' | 'nested too deeply' | 'too long';
  /** The character at the fault, or the name of the duplicate member. */
  found: string;
  line: number;
  column: number;
}

const MAX_DEPTH = 64;
// Far beyond any document, and short enough for the engine's stack.
const MAX_LENGTH = 4 * 1024 * 1024;

class Stop extends Error {
  readonly kind: JsonFault['message'];
  readonly at: number;
  readonly found: string;
  constructor(kind: JsonFault['message'], at: number, found: string) {
    super(kind);
    this.kind = kind;
    this.at = at;
    this.found = found;
  }
}

/** Takes a JSON text and gives its value, or where (line and column from 1) and why it is not JSON. Never throws. */
export function parseJson(text: string): { value: unknown } | { fault: JsonFault } {
  const source = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (source.length > MAX_LENGTH) return { fault: { message: 'too long', found: '', line: 1, column: 1 } };
  try {
    check(source);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    const before = source.slice(0, error.at).split(/\r\n|\r|\n/);
    const column = (before.at(-1)?.length ?? 0) + 1;
    return { fault: { message: error.kind, found: error.found, line: before.length, column } };
  }
  return { value: JSON.parse(source) };
}

const STRING = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const SPACE = /[ \t\r\n]*/y;

function check(source: string): void {
  let at = 0;

  const stop = (): never => {
    const found = source.slice(at, at + 1);
    throw new Stop(found === '' ? 'end of text' : 'unexpected', at, found);
  };
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const match = pattern.exec(source)?.[0];
    if (match !== undefined) at += match.length;
    return match;
  };
  const eat = (character: string): boolean => {
    take(SPACE);
    if (source[at] !== character) return false;
    at += 1;
    return true;
  };

  const members = (depth: number): void => {
    const names = new Set<string>();
    if (eat('}')) return;
    do {
      take(SPACE);
      const start = at;
      const raw = take(STRING) ?? stop();
      const name = JSON.parse(raw) as string;
      if (names.has(name)) throw new Stop('duplicate member', start, name);
      names.add(name);
      if (!eat(':')) stop();
      value(depth);
    } while (eat(','));
    if (!eat('}')) stop();
  };
  const items = (depth: number): void => {
    if (eat(']')) return;
    do value(depth);
    while (eat(','));
    if (!eat(']')) stop();
  };
  const value = (depth: number): void => {
    take(SPACE);
    if (depth > MAX_DEPTH) throw new Stop('nested too deeply', at, source.slice(at, at + 1));
    if (eat('{')) members(depth + 1);
    else if (eat('[')) items(depth + 1);
    else if (take(STRING) === undefined && take(SCALAR) === undefined) stop();
  };

  value(0);
  take(SPACE);
  if (at < source.length) stop();
}
