/**
 * Removes what terminals, JSON, HTML and mail programs add to a text. Pure functions for browsers; the text never
 * leaves the device.
 */
import { decodeEntities } from '../html/entities.ts';

/** The greatest number of characters of a pasted text that are read. */
const TEXT_LIMIT = 20_000;

/** The escape character at the beginning of a terminal's control sequence, raw or as programs print it. */
const ESCAPE = '(?:\\u001b|\\u241b|\\u2190|\\^\\[|\\\\(?:e|033|x1b|u001b))';
const TERMINAL: readonly [RegExp, string][] = [
  // Titles and links (OSC), with their terminators.
  [new RegExp(`${ESCAPE}\\][^\\u0007\\u001b\\n]*(?:\\u0007|${ESCAPE}\\\\)`, 'giu'), ''],
  [new RegExp(`${ESCAPE}\\[[0-?]*[ -/]*[@-~]`, 'giu'), ''],
  // Colors whose escape character was lost.
  [/\[(?:\d{1,3}(?:;\d{1,3})*)?m/g, ''],
];
/** Escapes of JSON and of programming languages. */
const ESCAPES: readonly [RegExp, string | ((whole: string, code: string) => string)][] = [
  [/\\+u\{([0-9a-f]{1,6})\}/gi, (_, code) => character(code)],
  [/\\+u([0-9a-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16))],
  [/\\+x([0-9a-f]{2})/gi, (_, code) => character(code)],
  [/(?:\\+r)?\\+n|\\+r/g, '\n'],
  [/\\+t/g, ' '],
  [/\\+(?=["'`/])/g, ''],
];
const BLOCK_TAG = /<\/?(?:br|p|div|li|ul|ol|tr|td|th|h[1-6]|pre|blockquote)\b[^<>]{0,300}>/gi;
const SOFT_TAG = /<\/?(?:wbr|b|i|em|strong|code|font|u|span)\b[^<>]{0,300}>/gi;
const OTHER_TAG = /<\/?[a-z][a-z0-9]*(?:\s[^<>]{0,300})?\/?>/gi;

/** Marks at the beginning of a line: quoting, frames, comment signs, signs of a diff, line numbers. */
const LINE_MARK = /^\s*(?:[>|│┃║╎┆╭╰╮╯─━═*#+]|\/\/|-(?=\s)|\d{1,6}\s?(?:[:|│.)\t]|(?=\s{2,})|(?=\s*$)))\s*/u;
const FRAME_END = /\s*[|│┃║╎┆╮╯─━═]+\s*$/u;
const LEVEL = /^[\s[(]*(?:info|warn(?:ing)?|err(?:or)?|debug|fatal|trace|verbose|stdout|stderr)\b[\]):]*\s*/iu;
/** A prefix that all lines share must end with such a character, so that no word is cut. */
const PREFIX_END = /[\s\]:|>)]/;
/** The narrowest terminal, in columns, that breaks lines. */
const NARROWEST = 30;

/**
 * Gives the readings of a pasted text, the likeliest first: decoded, without prefixes of lines and with words joined
 * that a line break had divided; then without these guesses, which may be wrong.
 * @param pasted any text; only its first 20,000 characters are read
 * @returns at least one reading, each only once
 */
export function unwrap(pasted: string): string[] {
  const decoded = decode(pasted.slice(0, TEXT_LIMIT));
  const lines = decoded.split('\n').map((line) => line.replace(FRAME_END, ''));
  const marked = withoutMarks(lines);
  const plain = withoutMarks(withoutPrefix(marked));
  const levelled = plain.map((line) => line.replace(LEVEL, ''));
  return [
    ...new Set([
      joined(levelled),
      joined(plain),
      levelled.join('\n'),
      joined(marked),
      joined(lines),
      ...hardWrapped(levelled),
      ...hardWrapped(lines),
      decoded,
    ]),
  ];
}

/** Decodes escapes, references and sequences of terminals. */
function decode(text: string): string {
  let plain = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  plain = quotedPrintable(plain);
  for (const [pattern, replacement] of TERMINAL) plain = plain.replace(pattern, replacement);
  for (const [pattern, replacement] of ESCAPES) plain = plain.replace(pattern, replacement as string);
  // Decoding may produce further escapes, from escapes that were escaped.
  for (const [pattern, replacement] of TERMINAL) plain = plain.replace(pattern, replacement);
  // Twice, because the text may have been escaped twice.
  plain = decodeEntities(decodeEntities(plain));
  plain = plain.replace(/(?:%[0-9a-f]{2})+/gi, (encoded) => percentDecoded(encoded) ?? encoded);
  plain = plain.replace(BLOCK_TAG, '\n').replace(SOFT_TAG, '').replace(OTHER_TAG, ' ');
  return plain.replace(/[\u2028\u2029\u0085\v\f]/g, '\n');
}

/** Decodes quoted-printable (RFC 2045), if the text shows that it is. */
function quotedPrintable(text: string): string {
  if (!/=\n|=3D|=(?:20|09)\n/.test(text)) return text;
  return text
    .replace(/=[ \t]*\n/g, '')
    .replace(/(?:=[0-9A-F]{2})+/g, (encoded) => percentDecoded(encoded.replaceAll('=', '%')) ?? encoded);
}

/** Decodes percent-encoded UTF-8; undefined if it is none. */
function percentDecoded(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}

function character(hexadecimal: string): string {
  const code = Number.parseInt(hexadecimal, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}

/** Removes quoting, frames and numbers from the lines, also repeated ones. */
function withoutMarks(lines: readonly string[]): string[] {
  return lines.map((line) => {
    let rest = line;
    for (let next = rest.replace(LINE_MARK, ''); next !== rest; next = rest.replace(LINE_MARK, '')) rest = next;
    return rest;
  });
}

/** Removes the common prefix of all lines, in which digits may differ: time stamps, names of programs and hosts. */
function withoutPrefix(lines: readonly string[]): string[] {
  const written = lines.filter((line) => line.trim() !== '');
  const [first = '', ...others] = written.map(unitsOf);
  if (others.length === 0) return [...lines];
  let common = 0;
  while (common < first.length && others.every((units) => sameUnit(units[common], first[common as number])))
    common += 1;
  const prefix = (first as string[]).slice(0, common);
  while (prefix.length > 0 && !PREFIX_END.test(prefix.at(-1) ?? '')) prefix.pop();
  return lines.map((line) => (line.trim() === '' ? '' : unitsOf(line).slice(prefix.length).join('')));
}

/** Splits a line into characters, with each number as one. */
function unitsOf(line: string): string[] {
  return line.match(/\d+|\D/gu) ?? [];
}

function sameUnit(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return a === b || (/^\d/.test(a) && /^\d/.test(b));
}

/** Joins lines to one text, and the parts of words that are hyphenated at the end of a line. */
function joined(lines: readonly string[]): string {
  return lines.join('\n').replace(/(?<=\p{L})[-‐\u00ad]\s*\n\s*(?=\p{Ll})/gu, '');
}

/** Joins lines that a terminal broke within words. */
function hardWrapped(lines: readonly string[]): string[] {
  const written = lines.filter((line) => line.trim() !== '');
  const width = written[0]?.length ?? 0;
  const broken =
    written.length > 1 && width >= NARROWEST && written.slice(0, -1).every((line) => line.length === width);
  return broken ? [written.join('')] : [];
}
