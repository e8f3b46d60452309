/**
 * The import of listing documents: a text in one of Microsoft's formats becomes documents of this project. Pure and
 * without Node, so that a page can do it as well.
 */

import { LISTING_ORDER } from '../fields.ts';
import { isId } from '../ids.ts';
import { OFFER_KINDS } from '../types.ts';
import { readCatalog } from './catalog.ts';
import { detectFormat } from './detect.ts';
import { readPartnerPortal } from './partner-portal.ts';
import { readProductIngestion } from './product-ingestion.ts';
import { Reading } from './reading.ts';
import { readSubmission } from './submission.ts';
import { type JsonNode, parseTolerantJson } from './tolerant-json.ts';
import {
  type Draft,
  IMPORT_FORMATS,
  type ImportFormat,
  type ImportOptions,
  type ImportResult,
  type OfferDocument,
  type RawListing,
} from './types.ts';

const READERS: Readonly<Record<ImportFormat, (reading: Reading, root: JsonNode, options: ImportOptions) => Draft[]>> = {
  'product-ingestion': readProductIngestion,
  'submission-v1': readSubmission,
  'cloud-partner-portal': readPartnerPortal,
  catalog: readCatalog,
};

const NOT_MICROSOFTS = ['support.languages', 'support.hours', 'released'];
/** What a format never carries although a listing document has a place for it. */
const MISSING: Readonly<Record<ImportFormat, readonly string[]>> = {
  'product-ingestion': ['publisher', 'publisher name'],
  'submission-v1': [
    'publisher',
    'offer',
    'kind',
    'governmentSupportWebsite',
    'cloudSolutionProviderMarketingMaterials',
  ],
  'cloud-partner-portal': [
    'publisher name',
    'languageId',
    'gettingStartedInstructions',
    'searchKeywords',
    'supportContact.url',
    'engineeringContact.url',
    'cloudSolutionProviderContact',
    'cloudSolutionProviderMarketingMaterials',
  ],
  catalog: [
    'governmentSupportWebsite',
    'gettingStartedInstructions',
    'supportContact',
    'engineeringContact',
    'cloudSolutionProviderContact',
    'cloudSolutionProviderMarketingMaterials',
  ],
};

/**
 * Reads a text that holds listing documents in one of the formats.
 *
 * @param text the text as it is, with comments, forgotten commas and a byte order mark if it has them
 * @param options ids where the text lacks them, and the day of the documents
 * @returns the documents, or none and the errors; never throws
 */
export function readListing(text: string, options: ImportOptions): ImportResult {
  const { root, error, slips, place } = parseTolerantJson(text);
  const reading = new Reading(place);
  for (const { kind, at } of slips) reading.warn(kind, at);
  if (error) reading.fail(error.id, error.at, error.message, error.remedy);
  const format = root && formatOf(reading, root, options);
  const result: ImportResult = {
    ...(format && { format }),
    documents: [],
    publisherNames: {},
    withoutCspState: [],
    warnings: reading.warnings,
    errors: reading.errors,
    dropped: reading.dropped,
    missing: format ? [...MISSING[format], ...NOT_MICROSOFTS] : [],
  };
  if (!root || !format) return result;
  const drafts = READERS[format](reading, root, options);
  if (drafts.length === 0 && reading.errors.length === 0) {
    const remedy = 'Give a text with the texts and contacts of an offer; --format says which format it is.';
    reading.fail('nothing-found', 0, 'there is no listing in the input', remedy);
  }
  resolve(reading, drafts, options, result);
  reading.warnings.sort((a, b) => a.line - b.line || a.column - b.column);
  reading.errors.sort((a, b) => a.line - b.line || a.column - b.column);
  if (reading.errors.length > 0) Object.assign(result, { documents: [], publisherNames: {}, withoutCspState: [] });
  return result;
}

function formatOf(reading: Reading, root: JsonNode, options: ImportOptions): ImportFormat | undefined {
  if (options.format !== undefined && !IMPORT_FORMATS.includes(options.format)) {
    const message = `“${options.format}” is no format`;
    reading.fail('format-unknown', 0, message, `Use one of: ${IMPORT_FORMATS.join(', ')}.`);
    return undefined;
  }
  const format = options.format ?? detectFormat(root);
  if (format !== undefined) return format;
  const own = root.kind === 'object' && root.members.has('publisher') && root.members.has('listings');
  reading.fail(
    'format-unknown',
    0,
    own ? 'this is a listing document already' : 'the input is in none of the known formats',
    own
      ? 'Put it into the folder of the documents as it is.'
      : `Give a listing document, or name its format with --format: ${IMPORT_FORMATS.join(', ')}.`,
  );
  return undefined;
}

/** Fills the gaps of the drafts from the options and makes them documents; what is still missing is an error. */
function resolve(reading: Reading, drafts: readonly Draft[], options: ImportOptions, result: ImportResult): void {
  if (options.offer !== undefined && drafts.length > 1) {
    const message = `--offer names one offer, but the input holds ${drafts.length}`;
    reading.fail('conflict', drafts[1]?.at ?? 0, message, 'Leave --offer out or give the offers one by one.');
  }
  for (const draft of drafts) {
    const publisher = idOf(reading, draft, options, 'publisher');
    const offer = idOf(reading, draft, options, 'offer');
    const kind = options.kind ?? draft.kind;
    if (kind === undefined) {
      const unknown = draft.unknownKind;
      const message = unknown
        ? `${unknown.path}: “${unknown.value}” is none of the kinds of offers`
        : 'the input does not say what kind of offer this is';
      reading.fail('kind-missing', unknown?.at ?? 0, message, `Give --kind, one of: ${OFFER_KINDS.join(', ')}.`);
    }
    languageFaults(reading, draft);
    if (publisher === undefined || offer === undefined || kind === undefined) continue;
    if (draft.publisherName !== undefined) result.publisherNames[publisher] ??= draft.publisherName;
    if (draft.csp === undefined) result.withoutCspState.push(`${publisher}/${offer}`);
    const document: OfferDocument = {
      $schema: '/schema/listing.json',
      publisher,
      offer,
      fictional: false,
      kind,
      csp: { state: draft.csp ?? 'notSet' },
      support: { languages: [] },
      released: [],
      confirmed: options.confirmed,
      listings: draft.listings.map(({ listing }) => inOrder(listing)),
    };
    const before = result.documents.findIndex((each) => each.publisher === publisher && each.offer === offer);
    const first = result.documents[before];
    if (first === undefined) result.documents.push(document);
    else {
      const joined = joinDocuments(first, document);
      if ('conflict' in joined) reading.fail('conflict', draft.at, joined.conflict, 'Give them one by one.');
      else result.documents[before] = joined;
    }
  }
}

function inOrder(listing: RawListing): RawListing {
  const members = LISTING_ORDER.filter((name) => listing[name] !== undefined).map((name) => [name, listing[name]]);
  return Object.fromEntries(members) as RawListing;
}

function idOf(reading: Reading, draft: Draft, options: ImportOptions, what: 'publisher' | 'offer'): string | undefined {
  const option = `--${what}`;
  const id = options[what] ?? draft[what];
  if (id === undefined) {
    const message = `the input does not give the id of the ${what}`;
    reading.fail(
      `${what}-missing`,
      0,
      message,
      `Give ${option} with at most 120 letters, digits, dots, hyphens and underscores.`,
    );
  } else if (!isId(id)) {
    const message = `“${id}” cannot be the id of the ${what} here`;
    reading.fail(
      'wrong-value',
      options[what] === undefined ? draft.at : 0,
      message,
      `Give ${option} with at most 120 letters, digits, dots, hyphens and underscores.`,
    );
  } else return id;
  return undefined;
}

function languageFaults(reading: Reading, { listings }: Draft): void {
  const seen = new Set<string>();
  for (const { listing, at } of listings) {
    const tag = (listing.languageId ?? '').toLowerCase();
    if (seen.has(tag) && tag !== 'und') {
      const message = `a second listing in the language ${listing.languageId}`;
      reading.fail('language-duplicate', at, message, 'Keep one listing for each language.');
    }
    seen.add(tag);
  }
}

/**
 * Joins two documents of one offer that hold different languages.
 *
 * @returns the document with the listings of both, or why they do not go together
 */
export function joinDocuments(first: OfferDocument, second: OfferDocument): OfferDocument | { conflict: string } {
  const name = `${first.publisher}/${first.offer}`;
  const tags = first.listings.map(({ languageId = '' }) => languageId.toLowerCase());
  const twice = second.listings.find(({ languageId = '' }) => tags.includes(languageId.toLowerCase()));
  if (twice) return { conflict: `${name}: a second listing in the language ${twice.languageId}` };
  if (first.kind !== second.kind) return { conflict: `${name}: two kinds, ${first.kind} and ${second.kind}` };
  const states = [first.csp.state, second.csp.state].filter((state) => state !== 'notSet');
  if (new Set(states).size > 1) return { conflict: `${name}: two CSP states, ${states.join(' and ')}` };
  const products = [first, second].map(({ listings }) => listings.find(({ product }) => product)?.product);
  if (products.every((product) => typeof product === 'string') && products[0] !== products[1]) {
    return { conflict: `${name}: two products, ${products.join(' and ')}` };
  }
  return { ...first, csp: { state: states[0] ?? 'notSet' }, listings: [...first.listings, ...second.listings] };
}
