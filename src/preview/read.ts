/**
 * Reads a text or file that the user pastes or drops. Missing values do not stop the preview: they are assumed, and the
 * draft says so.
 */

import { readListing } from '../import/read.ts';
import { RELEASABLE } from '../offers/audiences.ts';
import type { DiagnosticCode } from '../offers/diagnostics.ts';
import { MOST_CHARACTERS } from '../offers/json.ts';
import { isHours, isWaiver } from './check-draft.ts';
import { isObject } from './path.ts';
import type { Draft, DraftReadOptions, DraftReadResult, JsonObject } from './types.ts';

/** Reads a text, or the bytes of a file. */
export function read(input: string | Uint8Array, options: DraftReadOptions): DraftReadResult {
  return typeof input === 'string' ? readText(input, options) : readBytes(input, options);
}

/** Reads the bytes of a file: UTF-8, or UTF-16 with a byte order mark. */
export function readBytes(bytes: Uint8Array, options: DraftReadOptions): DraftReadResult {
  if (bytes.length > MOST_CHARACTERS) return failed('too-large');
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return readText(new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes), options);
  } catch (error) {
    if (error instanceof TypeError) return failed('not-utf-8');
    throw error;
  }
}

/**
 * Reads a text.
 * @param text as it is, possibly with comments, missing commas and a byte order mark
 * @returns one draft for each offer in it, or what is wrong with it and where; never throws
 */
export function readText(text: string, { today, language }: DraftReadOptions): DraftReadResult {
  if (text.length > MOST_CHARACTERS) return failed('too-large');
  const { format, offers, messages, dropped } = readListing(text, { lenient: true, confirmed: today });
  if (format === undefined || offers.length === 0) return { state: 'failed', messages };
  const drafts = offers.map(({ document, assumed, given = {}, publisherName = '' }): Draft => {
    const { $schema: _, listings, waivers: __, ...frame } = document;
    return {
      origin: { type: 'text', format },
      ...frame,
      support: frame.support as Draft['support'],
      publisherName,
      language,
      listings: listings as unknown as JsonObject[],
      ...asTyped(given),
      assumed: assumed.filter((name) => !TYPED.some((each) => each === name && isFilled(given[each], name))),
    };
  });
  return { state: 'read', format, drafts, messages, dropped };
}

const TYPED = ['publisher', 'offer', 'confirmed'] as const;
const isFilled = (value: unknown, name: string) =>
  typeof value === 'string' && value !== '' && value !== `${name}-not-given`;

/**
 * The values outside of the listings that the schema refuses but a draft can hold, so that the form can show and
 * correct them.
 */
function asTyped(given: Readonly<Record<string, unknown>>): Partial<Draft> {
  const { support, released, waivers } = given;
  const texts = TYPED.filter((name) => isFilled(given[name], name)).map((name) => [name, given[name]]);
  const { languages, hours } = Object(support) as Record<string, unknown>;
  return {
    ...Object.fromEntries(texts),
    ...(isObject(support) && {
      support: {
        languages: Array.isArray(languages) ? languages.filter((tag) => typeof tag === 'string') : [],
        ...(isHours(hours) && { hours }),
      },
    }),
    ...(Array.isArray(released) && { released: released.filter((name) => (RELEASABLE as string[]).includes(name)) }),
    ...(Array.isArray(waivers) && { waivers: waivers.filter(isWaiver) }),
  };
}

function failed(code: DiagnosticCode): DraftReadResult {
  return { state: 'failed', messages: [{ code, severity: 'error', line: 1, column: 1 }] };
}
