/** Finds known values in built files in any form: entities, escapes, base64, other spacing. */
import { gunzipSync } from 'node:zlib';
import type { PartnerValue } from './partner-values.ts';

/** A value found where it must not be. */
export interface Leak {
  file: string;
  value: PartnerValue;
  /** How it was written. */
  form: 'text' | 'digits' | 'base64';
}

interface Pattern {
  value: PartnerValue;
  texts: string[];
  digits: string | undefined;
  base64: string[];
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  commat: '@',
  period: '.',
  nbsp: ' ',
  plus: '+',
  colon: ':',
  sol: '/',
};
/** Digits of a phone number that are the same with and without the code of the country. */
const LOCAL_DIGITS = 8;
/** Long texts are searched in parts, because a page may show only one of them. */
const PART = 40;

/** Decodes HTML, JSON, JavaScript and addresses, twice, because they may be nested. */
function decode(text: string): string {
  let plain = text;
  for (let round = 0; round < 2; round += 1) {
    if (plain.includes('%')) plain = plain.replaceAll(/(?:%[\da-f]{2})+/gi, percentDecoded);
    if (plain.includes('\\')) {
      plain = plain
        .replaceAll(/\\u\{([\da-f]+)\}|\\u([\da-f]{4})|\\x([\da-f]{2})/gi, (_, ...[long, short, byte]) =>
          characterOf(long ?? short ?? byte, 16),
        )
        .replaceAll(/\\([/"'`])/g, '$1')
        .replaceAll(/\\[nrt]/g, ' ');
    }
    if (plain.includes('&')) {
      plain = plain.replaceAll(
        /&(?:#x([\da-f]+)|#(\d+)|([a-z]+));/gi,
        (match, hex?: string, decimal?: string, name?: string) => {
          if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? match;
          return hex === undefined ? characterOf(decimal, 10) : characterOf(hex, 16);
        },
      );
    }
  }
  return plain;
}

function characterOf(digits: string | undefined, base: number): string {
  const code = Number.parseInt(digits ?? '', base);
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
}

function percentDecoded(text: string): string {
  return Buffer.from(text.replaceAll('%', ''), 'hex').toString('utf8');
}

/** Lower case, without white space and characters that are not drawn. */
function squash(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\u00AD\u200B-\u200F\u2060\uFEFF]+/g, '');
}

const digitsOf = (text: string) => text.replaceAll(/\D+/g, '');

/** The base64 characters that a value produces regardless of its surroundings. */
function base64Forms(value: string): string[] {
  return [0, 1, 2].map((offset) => {
    const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(value)]);
    return bytes.toString('base64').slice(Math.ceil((offset * 8) / 6), Math.floor((bytes.length * 8) / 6));
  });
}

function textForms({ kind, value }: PartnerValue): string[] {
  const plain = squash(decode(value));
  if (kind === 'address') return [plain.replace(/^https?:\/\//, '').replace(/\/$/, '')];
  if (kind !== 'text') return [plain];
  const words = squash(decode(value.replaceAll(/<[^>]*>/g, ' ')));
  const parts = Array.from({ length: Math.floor(words.length / PART) }, (_, index) =>
    words.slice(index * PART, (index + 1) * PART),
  );
  return parts.length > 0 ? parts : [words];
}

function patternOf(value: PartnerValue): Pattern {
  const digits = digitsOf(value.value);
  return {
    value,
    texts: value.kind === 'phone' ? [] : textForms(value),
    digits: value.kind === 'phone' && digits.length >= LOCAL_DIGITS ? digits : undefined,
    base64: value.kind === 'text' ? [] : base64Forms(value.value).filter((form) => form.length >= 10),
  };
}

/** The bytes that a key is made of; nothing shorter is searched in one pass. */
const KEY = 4;
const hashOf = (key: number) => Math.imul(key, 0x9e37_79b1) >>> 16;

/**
 * Makes a search for many forms that reads a text once: 200 times 400 MB would take half a minute.
 * @returns a function that gives the forms that a text holds
 */
function finder(forms: Iterable<string>): (text: string) => Set<string> {
  const short: string[] = [];
  const beginnings = new Map<number, { form: string; bytes: Buffer }[]>();
  const isBeginning = new Uint8Array(2 ** 16);
  for (const form of new Set(forms)) {
    const bytes = Buffer.from(form);
    if (bytes.length < KEY) short.push(form);
    else {
      const key = bytes.readInt32BE(0);
      isBeginning[hashOf(key)] = 1;
      beginnings.set(key, [...(beginnings.get(key) ?? []), { form, bytes }]);
    }
  }
  return (text) => {
    const found = new Set(short.filter((form) => text.includes(form)));
    const all = Buffer.from(text);
    let key = 0;
    for (let end = 1; end <= all.length; end += 1) {
      key = (key << 8) | (all[end - 1] ?? 0);
      if (isBeginning[hashOf(key)] === 0) continue;
      const start = end - KEY;
      for (const { form, bytes } of beginnings.get(key) ?? []) {
        if (bytes.equals(all.subarray(start, start + bytes.length))) found.add(form);
      }
    }
    return found;
  };
}

/**
 * Makes the search.
 * @param values the values to search for; equal ones are searched once
 * @returns a function that gives the values found in a file
 */
export function scanner(values: readonly PartnerValue[]): (file: string, bytes: Buffer) => Leak[] {
  const patterns = [...new Map(values.map((value) => [`${value.kind} ${value.value}`, value])).values()].map(patternOf);
  const inTexts = finder(patterns.flatMap(({ texts }) => texts));
  const inBase64 = finder(patterns.flatMap(({ base64 }) => base64));
  return (file, bytes) => {
    // Pagefind packs its files.
    const raw = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
    const decoded = decode(raw);
    const views = [decoded, decoded.replaceAll(/<[^>]*>/g, '')];
    const texts = inTexts(views.map(squash).join('\n'));
    const streams = views.map(digitsOf);
    const numbers = views.flatMap((view) =>
      [...view.matchAll(/\d(?:[\s().\-\u2010-\u2015/]{0,3}\d){7,}/g)].map(([run]) => digitsOf(run)),
    );
    const base64 = inBase64(raw.replaceAll('-', '+').replaceAll('_', '/'));
    return patterns.flatMap(({ value, ...pattern }): Leak[] => {
      if (pattern.texts.some((form) => texts.has(form))) return [{ file, value, form: 'text' }];
      const { digits } = pattern;
      if (digits !== undefined) {
        const local = digits.slice(-LOCAL_DIGITS);
        // The search index holds phone numbers from their end.
        const reversed = [...digits].reverse().join('');
        const found =
          streams.some((stream) => stream.includes(digits) || stream.includes(reversed)) ||
          numbers.some((number) => number.endsWith(local));
        if (found) return [{ file, value, form: 'digits' }];
      }
      return pattern.base64.some((form) => base64.has(form)) ? [{ file, value, form: 'base64' }] : [];
    });
  };
}
