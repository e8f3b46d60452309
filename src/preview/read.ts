/**
 * Reads what somebody pastes or drops: the formats of the import, or a listing document. What the text lacks does not
 * stop a preview: it is assumed, and the draft says so.
 */

import { isId } from '../offers/ids.ts';
import { readCatalog } from '../offers/import/catalog.ts';
import { detectFormat } from '../offers/import/detect.ts';
import { readPartnerPortal } from '../offers/import/partner-portal.ts';
import { readProductIngestion } from '../offers/import/product-ingestion.ts';
import { Reading } from '../offers/import/reading.ts';
import { readSubmission } from '../offers/import/submission.ts';
import { type JsonNode, parseTolerantJson, type TolerantJson } from '../offers/import/tolerant-json.ts';
import type { Draft as Found, ImportFormat, ImportOptions } from '../offers/import/types.ts';
import { languageOf } from './document.ts';
import { PLACEHOLDER_IDS } from './draft.ts';
import { inTextOrder, jsonOf, noteAt, noteOfError, noteOfWarning } from './notes.ts';
import { isListingDocument, readDocument } from './read-document.ts';
import type { Assumed, Draft, JsonObject, Note, ReadOptions, ReadResult } from './types.ts';

/** Bytes of a file and characters of a text. */
export const MOST_CHARACTERS = 5_000_000;
export const MOST_LINES = 100_000;

const READERS: Readonly<Record<ImportFormat, (reading: Reading, root: JsonNode, options: ImportOptions) => Found[]>> = {
  'product-ingestion': readProductIngestion,
  'submission-v1': readSubmission,
  'cloud-partner-portal': readPartnerPortal,
  catalog: readCatalog,
};

/** The mark of a listing that names no language; BCP 47 has this tag for it. */
const UNDETERMINED = 'und';

/** Reads the bytes of a file: UTF-8, or UTF-16 with a byte order mark. */
export function readBytes(bytes: Uint8Array, options: ReadOptions): ReadResult {
  if (bytes.length > MOST_CHARACTERS) return failed({ id: 'too-large', line: 1, column: 1 });
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return readText(new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes), options);
  } catch (error) {
    if (error instanceof TypeError) return failed({ id: 'not-utf-8', line: 1, column: 1 });
    throw error;
  }
}

/**
 * Reads a text.
 * @param text as it is, with comments, forgotten commas and a byte order mark if it has them
 * @returns one draft for each offer in it, or what is wrong with it and where; never throws
 */
export function readText(text: string, options: ReadOptions): ReadResult {
  if (text.length > MOST_CHARACTERS) return failed({ id: 'too-large', line: 1, column: 1 });
  if (hasTooManyLines(text)) return failed({ id: 'too-many-lines', line: MOST_LINES + 1, column: 1 });
  const parsed = parseTolerantJson(text);
  const { root, place, error, slips } = parsed;
  const warnings: Note[] = slips.map(({ kind, at }) => noteAt(place, at, kind));
  if (root === undefined) {
    const { id = 'syntax', at = 0, message = '', remedy = '' } = error ?? {};
    return { state: 'failed', errors: [noteOfError({ id, ...place(at), message, remedy })], warnings };
  }
  const result = isListingDocument(root)
    ? readDocument(root, place, options)
    : readFormat(root, place, detectFormat(root), options);
  result.warnings = inTextOrder([...warnings, ...result.warnings]);
  if (result.state === 'failed') result.errors = inTextOrder(result.errors);
  return result;
}

function failed(...errors: Note[]): ReadResult {
  return { state: 'failed', errors, warnings: [] };
}

function hasTooManyLines(text: string): boolean {
  let lines = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    lines += 1;
    if (lines > MOST_LINES) return true;
  }
  return false;
}

function readFormat(
  root: JsonNode,
  place: TolerantJson['place'],
  format: ImportFormat | undefined,
  options: ReadOptions,
): ReadResult {
  if (format === undefined) return failed(noteAt(place, root.at, 'format-unknown'));
  const reading = new Reading(place);
  // Where the portal names no language the import takes English; elsewhere the mark tells what was not named.
  const language = format === 'cloud-partner-portal' ? undefined : UNDETERMINED;
  const found = READERS[format](reading, root, {
    confirmed: options.today,
    ...(language !== undefined && { language }),
  });
  const warnings = reading.warnings.map(noteOfWarning);
  const errors = reading.errors.map(noteOfError);
  if (found.length === 0 && errors.length === 0) errors.push(noteAt(place, root.at, 'nothing-found'));
  const raw = format === 'product-ingestion' ? rawListings(root) : new Map<number, JsonNode>();
  const drafts: Draft[] = [];
  for (const each of found) {
    const draft = draftOf(each, format, raw, options, (note) => warnings.push(noteAt(place, ...note)));
    const twice = twiceIn(draft);
    if (twice !== undefined) {
      errors.push(noteAt(place, each.listings[twice]?.at ?? each.at, 'language-duplicate'));
      continue;
    }
    join(drafts, draft, () => errors.push(noteAt(place, each.at, 'conflict')));
  }
  if (errors.length > 0) return { state: 'failed', errors, warnings };
  return { state: 'read', format, drafts, warnings, dropped: reading.dropped };
}

type Told = [at: number, id: Note['id'], rest: Pick<Note, 'found'>];

function draftOf(
  found: Found,
  format: ImportFormat,
  raw: ReadonlyMap<number, JsonNode>,
  { today, language }: ReadOptions,
  warn: (note: Told) => void,
): Draft {
  const assumed: Assumed[] = ['confirmed'];
  const idOf = (name: 'publisher' | 'offer'): string => {
    const given = found[name];
    if (given !== undefined && isId(given)) return given;
    const made = given === undefined ? '' : slug(given);
    if (made === '') assumed.push(name);
    else warn([found.at, 'id-changed', { found: given ?? '' }]);
    return made === '' ? PLACEHOLDER_IDS[name] : made;
  };
  const listings = found.listings.map(({ listing, at }): JsonObject => {
    const node = raw.get(at);
    if (node !== undefined) return jsonOf(node) as JsonObject;
    const { languageId, ...rest } = listing as unknown as JsonObject;
    return languageId === UNDETERMINED || languageId === undefined ? rest : { languageId, ...rest };
  });
  const draft: Draft = {
    origin: { type: 'text', format },
    assumed,
    publisher: idOf('publisher'),
    publisherName: found.publisherName ?? '',
    offer: idOf('offer'),
    fictional: false,
    kind: found.kind ?? 'saas',
    csp: { state: found.csp ?? 'notSet' },
    support: { languages: [] },
    released: [],
    confirmed: today,
    language,
    listings,
  };
  if (found.publisherName === undefined) assumed.push('publisherName');
  if (found.kind === undefined) assumed.push('kind');
  if (found.csp === undefined) assumed.push('csp');
  if (!listings.every((listing) => languageOf(listing, language).given)) assumed.push('language');
  return draft;
}

/** An id made of a text: small letters, digits and single hyphens. */
function slug(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
}

/** The place of the first listing in a language that an earlier one has. */
function twiceIn({ listings, language }: Draft): number | undefined {
  const tags = listings.map((listing) => languageOf(listing, language).tag);
  const place = tags.findIndex((tag, index) => tags.indexOf(tag) < index);
  return place === -1 ? undefined : place;
}

/** Adds a draft; listings of one offer that came apart, such as one file for each language in an array, are joined. */
function join(drafts: Draft[], draft: Draft, conflict: () => void): void {
  const named = !draft.assumed.includes('publisher') && !draft.assumed.includes('offer');
  const place = drafts.findIndex(({ publisher, offer }) => publisher === draft.publisher && offer === draft.offer);
  const first = drafts[place];
  if (!named || first === undefined) {
    drafts.push(draft);
    return;
  }
  const joined = { ...first, listings: [...first.listings, ...draft.listings] };
  if (twiceIn(joined) !== undefined || first.kind !== draft.kind) conflict();
  else drafts[place] = joined;
}

/** The objects of the text that are listings, by the place that the import gives a listing. */
function rawListings(root: JsonNode): Map<number, JsonNode> {
  const resources = root.kind === 'object' ? root.members.get('resources')?.value : root;
  const nodes = resources?.kind === 'array' ? resources.items : [root];
  return new Map(
    nodes.flatMap((node): [number, JsonNode][] => {
      if (node.kind !== 'object') return [];
      const place = (name: string) => {
        const member = node.members.get(name);
        return member === undefined || member.value.kind === 'null' ? undefined : member.at;
      };
      const [right, other] = [place('languageId'), node.members.get('languageID')?.at];
      return [[right ?? other ?? node.at, node]];
    }),
  );
}
