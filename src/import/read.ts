/**
 * Reads listings: converts a text in one of Microsoft’s formats to documents of this project. The file of each format
 * (`catalog.ts` and so on) finds the values; the schema checks all of them here. Pure and without Node: the command
 * line reads strictly, the preview leniently.
 */

import type { Diagnostic } from '../offers/diagnostics.ts';
import { LISTING_FIELDS, LISTING_ORDER, valueIn } from '../offers/fields.ts';
import { ID_LENGTH, isId } from '../offers/ids.ts';
import { type Issue, issuesOf } from '../offers/issues.ts';
import { type JsonNode, type ObjectNode, type ParsedJson, parseJson, plainOf } from '../offers/json.ts';
import { listingSchema, offerDocumentSchema } from '../offers/schema.ts';
import { OFFER_KINDS } from '../offers/types.ts';
import { languageOf } from '../offers/values.ts';
import { readCatalog } from './catalog.ts';
import { readPartnerPortal } from './partner-portal.ts';
import { readProductIngestion } from './product-ingestion.ts';
import { objectNode, ReadContext } from './reading.ts';
import { explainText, shapeOf } from './shapes.ts';
import { readAzpc, readSubmission } from './submission.ts';
import {
  type Assumed,
  type FoundMember,
  type ImportFormat,
  NOT_GIVEN,
  type OfferDocument,
  type RawListing,
  type ReadListing,
  type ReadOffer,
  type ReadOptions,
  type ReadProduct,
  type ReadResult,
} from './types.ts';

interface Format {
  read: (reading: ReadContext, records: readonly ObjectNode[], language?: string) => ReadProduct[];
  /** Members of a listing document that the format never carries. */
  missing: readonly string[];
}

const FORMATS: Readonly<Record<ImportFormat, Format>> = {
  'product-ingestion': { read: readProductIngestion, missing: ['publisher', 'publisher name'] },
  'submission-v1': {
    read: readSubmission,
    missing: ['publisher', 'offer', 'kind', 'governmentSupportWebsite', 'cloudSolutionProviderMarketingMaterials'],
  },
  'cloud-partner-portal': {
    read: readPartnerPortal,
    missing: [
      'publisher name',
      'languageId',
      'gettingStartedInstructions',
      'searchKeywords',
      'supportContact.url',
      'engineeringContact.url',
      'cloudSolutionProviderContact',
      'cloudSolutionProviderMarketingMaterials',
    ],
  },
  catalog: {
    read: readCatalog,
    missing: [
      'governmentSupportWebsite',
      'gettingStartedInstructions',
      'supportContact',
      'engineeringContact',
      'cloudSolutionProviderContact',
      'cloudSolutionProviderMarketingMaterials',
    ],
  },
  azpc: {
    read: readAzpc,
    missing: [
      'publisher',
      'offer',
      'kind',
      'languageId',
      'gettingStartedInstructions',
      'governmentSupportWebsite',
      'cloudSolutionProviderMarketingMaterials',
    ],
  },
};
const NOT_MICROSOFTS = ['support.languages', 'support.hours', 'released'];

/**
 * Reads a text that holds listings in one of the formats.
 * @param text the text as it is, possibly with comments, missing commas and a byte order mark
 * @returns the offers and all diagnostics, in the order of the text; never throws
 */
export function readListing(text: string, options: ReadOptions): ReadResult {
  const parsed = parseJson(text, options.most === undefined ? {} : { most: options.most });
  const root = parsed.root ?? { kind: 'null', at: 0 };
  const reading = new ReadContext(root, parsed.positionAt, options.lenient ?? false);
  const result: ReadResult = { offers: [], messages: reading.messages, bad: 0, dropped: [], missing: [] };
  for (const [index, { kind, at }] of parsed.repairs.entries()) {
    // A word processor makes hundreds of these, so only the first is reported.
    const isFirst = parsed.repairs.findIndex((each) => each.kind === kind) === index;
    if (isFirst || !['curly-quotes', 'no-break-space'].includes(kind)) {
      reading.messages.push({ code: kind, severity: 'warning', ...parsed.positionAt(at) });
    }
  }
  if (parsed.fault !== undefined) faultOf(reading, text, parsed.fault);
  else readRoot(reading, root, options, result);
  result.messages.sort((a, b) => a.line - b.line || a.column - b.column);
  return result;
}

function faultOf(reading: ReadContext, text: string, { code, at, ...rest }: NonNullable<ParsedJson['fault']>): void {
  const other = explainText(text);
  if (other === undefined) reading.tell('error', code, at, rest);
  else reading.tell('error', other, 0);
}

function readRoot(reading: ReadContext, root: JsonNode, options: ReadOptions, result: ReadResult): void {
  reading.withoutKeys();
  const shape = shapeOf(root, options.format);
  const { format, records, why, nextLink } = shape;
  if (format !== undefined) result.format = format;
  if (format === undefined || !(format === 'listing-document' || Object.hasOwn(FORMATS, format))) {
    const code = why?.code ?? 'format-unknown';
    const at = code === 'format-unknown' ? Math.max(0, root.at) : (records[0]?.at ?? 0);
    reading.tell('error', code, at, { path: '', ...(why?.found && { found: why.found }) });
    return;
  }
  if (format === 'listing-document') {
    for (const record of records) readOwn(reading, record, options, result);
    return;
  }
  for (const stray of shape.strays) reading.asObject(stray);
  const before = reading.errors;
  if (root.kind === 'object') for (const name of ['$schema', 'root']) reading.use(root.members.get(name)?.value);
  const language = options.language ?? languageIn(nextLink);
  const { read, missing } = FORMATS[format];
  const products = read(reading, records, language);
  const isBroken = reading.errors > before;
  reading.use(nextLink);
  if (nextLink !== undefined) reading.tell('warning', 'further-pages', nextLink.at, { path: '' });
  if (products.length === 0 && reading.errors === 0) {
    const skipped = reading.messages.some((message) => message.code === 'microsoft-product');
    reading.tell(skipped ? 'info' : 'error', 'nothing-found', Math.max(0, root.at));
  }
  if (options.offer !== undefined && products.length > 1) {
    reading.tell('error', 'conflict', products[1]?.at ?? 0, { found: `--offer, ${products.length}` });
  }
  if (reading.templates.length > 0) {
    tellTemplate(reading);
    return;
  }
  result.missing = [...missing, ...NOT_MICROSOFTS];
  const known = new Map<string, ReadOffer>();
  result.bad = shape.strays.length;
  for (const product of products) {
    const before = reading.errors;
    if (shape.nested) for (const { at } of product.listings) reading.tell('info', 'nested', at);
    const offer = offerOf(reading, product, { ...options, language });
    if (reading.errors > before || offer === undefined) {
      result.bad += 1;
      continue;
    }
    const { publisher, offer: id } = offer.document;
    const isNamed = !offer.assumed.includes('publisher') && !offer.assumed.includes('offer');
    const first = isNamed ? known.get(`${publisher}/${id}`) : undefined;
    if (first === undefined) {
      known.set(`${publisher}/${id}`, offer);
      result.offers.push(offer);
      continue;
    }
    const joined = joinDocuments(first.document, offer.document);
    if ('conflict' in joined) {
      reading.tell('error', joined.conflict.code, product.at, { found: joined.conflict.found });
      // Nobody can tell which of the two is right. In the preview the reader chooses.
      if (options.lenient) {
        result.offers.push(offer);
        continue;
      }
      result.offers = result.offers.filter((each) => each !== first);
      result.bad += 2;
    } else first.document = joined;
  }
  const unknown = reading.messages.flatMap(({ code, path }) => (code === 'unknown-member' && path ? [path] : []));
  result.dropped = [...new Set([...reading.left(), ...unknown])];
  // If the text as a whole is faulty, no offer in it can be trusted.
  if (isBroken) result.offers = [];
}

/**
 * Reports one diagnostic with the positions of all placeholders of a template, and of the sample values that it came
 * with.
 */
function tellTemplate(reading: ReadContext): void {
  const isSample = ({ code }: Diagnostic) => code === 'placeholder-value';
  const samples = reading.messages.filter(isSample).map(({ line, column, path = '' }) => ({ line, column, path }));
  const others = reading.messages.filter((message) => !isSample(message));
  reading.messages.splice(0, reading.messages.length, ...others);
  const positions = [...reading.templates.map((at) => reading.locationOf(at)), ...samples];
  positions.sort((a, b) => a.line - b.line || a.column - b.column);
  reading.tell('error', 'unfilled-template', Math.min(...reading.templates), { path: '', positions });
}

/** The language of the request that fetched this page of results, from its link to the next page. */
function languageIn(link: JsonNode | undefined): string | undefined {
  if (link?.kind !== 'string' || !URL.canParse(link.value)) return undefined;
  return new URL(link.value).searchParams.get('language') ?? undefined;
}

/** Completes a product from the options and checks it. */
function offerOf(reading: ReadContext, product: ReadProduct, options: ReadOptions): ReadOffer | undefined {
  const { lenient = false } = options;
  const assumed: Assumed[] = lenient ? ['confirmed'] : [];
  const publisher = idIn(reading, product, options, 'publisher', assumed);
  const offer = idIn(reading, product, options, 'offer', assumed);
  if (product.publisherName === undefined) assumed.push('publisherName');
  const kind = options.kind ?? product.kind;
  if (kind === undefined) {
    if (lenient) assumed.push('kind');
    else if (product.unknownKind?.value) {
      const { at, value } = product.unknownKind;
      reading.tell('error', 'kind-unknown', at, {
        found: value.slice(0, 80),
        expected: 'one-of',
        values: [...OFFER_KINDS],
      });
    } else reading.tell('error', 'kind-missing', product.at, { expected: 'one-of', values: [...OFFER_KINDS] });
  }
  if (product.csp === undefined) assumed.push('csp');
  const listings = product.listings.map((listing) => listingOf(reading, listing, options, assumed));
  if (!product.listings.some(holdsField)) {
    reading.tell(lenient ? 'warning' : 'error', 'nothing-carried', product.at, { found: offer ?? '' });
  }
  tellTwice(
    reading,
    listings,
    product.listings.map(({ at, languageAt = at }) => ({ at: languageAt })),
    options.language ?? 'en-US',
  );
  if (publisher === undefined || offer === undefined || (kind === undefined && !lenient)) return undefined;
  const document: OfferDocument = {
    $schema: '/schema/listing.json',
    publisher,
    offer,
    fictional: false,
    kind: kind ?? 'saas',
    csp: { state: product.csp ?? 'unknown' },
    support: { languages: [] },
    released: [],
    confirmed: options.confirmed,
    listings,
  };
  return { document, assumed, ...(product.publisherName !== undefined && { publisherName: product.publisherName }) };
}

const FIELDS: ReadonlySet<string> = new Set(LISTING_FIELDS.flatMap(({ name }) => name.split('.')[0] ?? ''));
const holdsField = ({ members }: ReadListing): boolean => members.some(([name]) => FIELDS.has(name));

function idIn(
  reading: ReadContext,
  product: ReadProduct,
  options: ReadOptions,
  what: 'publisher' | 'offer',
  assumed: Assumed[],
): string | undefined {
  const node = product[what];
  const given = options[what] ?? (node?.kind === 'string' ? node.value : undefined);
  const at = options[what] === undefined ? (node?.at ?? product.at) : product.at;
  if (given !== undefined && isId(given)) return given;
  if (options.lenient) {
    const made = slug(given ?? '');
    if (made === '') assumed.push(what);
    else reading.tell('warning', 'id-changed', at, { found: (given ?? '').slice(0, 80) });
    return made || NOT_GIVEN[what];
  }
  if (given === undefined) reading.tell('error', `${what}-missing`, at, { path: '' });
  else reading.tell('error', 'wrong-value', at, { found: given.slice(0, 80), expected: 'id' });
  return undefined;
}

/** Makes an id of a text. */
function slug(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, ID_LENGTH)
    .replace(/^-+|-+$/g, '');
}

/**
 * Checks the members of a listing by the schema and gives them in their order. When reading leniently they stay as they
 * came.
 */
function listingOf(reading: ReadContext, read: ReadListing, options: ReadOptions, assumed: Assumed[]): RawListing {
  const { at, raw } = read;
  const named = read.members.some(([name]) => name === 'languageId');
  const members = [...read.members];
  if (!named && options.language !== undefined && !options.lenient) {
    members.push(['languageId', at, { kind: 'string', at, value: options.language }]);
  } else if (!named && options.lenient) {
    if (!assumed.includes('language')) assumed.push('language');
  } else if (!named) reading.tell('error', 'language-missing', at);
  const known = judged(reading, objectNode(at, members));
  if (options.lenient) return plainOf(raw ?? objectNode(at, members)) as RawListing;
  const plain = plainOf(objectNode(at, known)) as Record<string, unknown>;
  return Object.fromEntries(
    LISTING_ORDER.filter((name) => name in plain).map((name) => [name, plain[name]]),
  ) as RawListing;
}

/** Reports what the schema refuses in a listing, and gives the members (also of contacts) that it knows. */
function judged(reading: ReadContext, node: ObjectNode, isOwn = false): FoundMember[] {
  const plain = plainOf(node);
  const { error } = listingSchema.safeParse(plain);
  const issues = error ? issuesOf(error, plain) : [];
  // In documents of this site any text is taken for an address that stands alone; the lint reports it.
  const faulty = LISTING_FIELDS.filter(({ name, type }) => {
    const value = valueIn(Object(plain), name);
    return !isOwn && type === 'address' && !name.includes('.') && typeof value === 'string' && !ADDRESS.test(value);
  }).map(({ name }): Issue => ({ code: 'wrong-value', path: [name], expected: 'web-address' }));
  for (const issue of [...issues, ...faulty]) tellIssue(reading, node, issue);
  const unknown = new Set(issues.flatMap(({ code, path }) => (code === 'unknown-member' ? [path.join('/')] : [])));
  const known = (object: ObjectNode, before: string): FoundMember[] =>
    Array.from(object.members, ([name, { at, value }]): FoundMember => {
      const own = before + name;
      return [name, at, value.kind === 'object' ? objectNode(value.at, known(value, `${own}/`)) : value];
    }).filter(([name]) => !unknown.has(before + name));
  return known(node, '');
}

function tellIssue(reading: ReadContext, node: JsonNode, issue: Issue): void {
  const { path, code, expected, values } = issue;
  // Missing values are reported as assumptions, or by the lint.
  if (expected === 'one-language' || (reading.isLenient && code === 'member-missing' && path.at(-1) === 'name')) return;
  const { at, value } = placed(node, path, code === 'unknown-member');
  const found = code === 'member-missing' ? String(path.at(-1)) : value?.kind === 'string' ? value.value : undefined;
  reading.tell(code === 'unknown-member' ? 'warning' : 'error', code, at, {
    ...(found !== undefined && code !== 'unknown-member' && { found: shortened(found) }),
    ...(expected !== undefined && { expected }),
    ...(values !== undefined && { values }),
  });
}

/** The position of the value of an issue; of its parent if the value is missing. */
function placed(node: JsonNode, path: readonly (string | number)[], isName: boolean): { at: number; value?: JsonNode } {
  let [here, at]: [JsonNode | undefined, number] = [node, node.at];
  for (const [index, key] of path.entries()) {
    if (here?.kind === 'array') here = here.items[Number(key)];
    else {
      const member: ReturnType<ObjectNode['members']['get']> =
        here?.kind === 'object' ? here.members.get(String(key)) : undefined;
      if (isName && member !== undefined && index === path.length - 1) return { at: member.at };
      here = member?.value;
    }
    if (here === undefined) return { at };
    at = here.at;
  }
  return { at, ...(here !== undefined && { value: here }) };
}

/** A whole web address, or what counts as missing. */
const ADDRESS = /^(?:|[Nn]\/?[Aa]|https?:\/\/\S+)$/;

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 77)}…` : text);

/** Reports a second listing in the same language. */
function tellTwice(
  reading: ReadContext,
  listings: readonly RawListing[],
  positions: readonly { at: number }[],
  fallback: string,
): void {
  const seen = new Set<string>();
  listings.forEach((listing, index) => {
    const { tag } = languageOf(listing as Record<string, unknown>, fallback);
    if (seen.has(tag)) reading.tell('error', 'language-duplicate', positions[index]?.at ?? 0, { found: tag });
    seen.add(tag);
  });
}

const FRAME = ['publisher', 'offer', 'kind'] as const;

/**
 * Reads a listing document of this site. When reading leniently, unusable values outside of the listings are reported
 * and assumed.
 */
function readOwn(reading: ReadContext, root: ObjectNode, options: ReadOptions, result: ReadResult): void {
  const { lenient = false } = options;
  const { shape } = offerDocumentSchema;
  const given = Object.fromEntries(FRAME.flatMap((name) => (options[name] ? [[name, options[name]]] : [])));
  const plain = { ...(plainOf(root) as Record<string, unknown>), ...given };
  const before = reading.errors;
  const items = root.members.get('listings')?.value;
  const nodes = items?.kind === 'array' ? items.items : [];
  if (items !== undefined && nodes.length === 0) {
    if (items.kind === 'array') reading.tell('error', 'wrong-value', items.at, { expected: 'items' });
    else reading.tell('error', 'wrong-type', items.at, { expected: 'array' });
  }
  const objects = nodes.flatMap((node) => reading.asObject(node) ?? []);
  const told = reading.messages.length;
  const check = offerDocumentSchema.safeParse({ ...plain, listings: [{ languageId: 'en' }] });
  for (const issue of check.error ? issuesOf(check.error, plain) : []) {
    // Missing values outside of the listings are assumed or reported below.
    if (issue.path.length > 1 || plain[String(issue.path[0])] !== undefined) tellIssue(reading, root, issue);
  }
  const known = objects.map((node) => judged(reading, node, true));
  for (const { code, path } of reading.messages.slice(told)) {
    if (code === 'unknown-member' && path) result.dropped.push(path);
  }
  const listings = objects.map(
    (node, index) => plainOf(lenient ? node : objectNode(node.at, known[index] ?? [])) as RawListing,
  );
  const fallback = options.language ?? 'en-US';
  const isNamed = listings.every((listing) => languageOf(listing as Record<string, unknown>, fallback).given);
  if (!isNamed && !lenient) reading.tell('error', 'language-missing', root.at);
  const frame = (name: string): unknown => {
    const schema = Object.hasOwn(shape, name) ? shape[name as keyof typeof shape] : undefined;
    const read = schema?.safeParse(plain[name]);
    return read?.success ? read.data : undefined;
  };
  const assumed = [...FRAME, 'csp', 'confirmed'].filter((name) => frame(name) === undefined) as Assumed[];
  if (!lenient) {
    for (const name of FRAME) {
      if (plain[name] === undefined) reading.tell('error', `${name}-missing`, root.at, { path: '' });
    }
  }
  tellTwice(reading, listings, objects, fallback);
  if (objects.length === 0) reading.tell('error', 'nothing-found', root.at);
  if (reading.errors > before) {
    result.bad += 1;
    return;
  }
  const support = frame('support') ?? shape.support.safeParse({ ...Object(plain.support), hours: undefined }).data;
  const read = Object.keys(shape).flatMap((name) => {
    const value = frame(name);
    return name === 'listings' || value === undefined ? [] : [[name, value]];
  });
  const document = {
    ...NOT_GIVEN,
    kind: 'saas',
    csp: { state: 'unknown' },
    confirmed: options.confirmed,
    support: support ?? { languages: [] },
    fictional: false,
    released: [],
    ...Object.fromEntries(read),
    listings,
  } as OfferDocument;
  result.offers.push({
    document,
    assumed: ['publisherName', ...assumed, ...(isNamed ? [] : (['language'] as const))],
    given: plain,
  });
}

/**
 * Joins two documents of one offer with listings in different languages.
 * @returns the document with the listings of both, or why they cannot be joined
 */
export function joinDocuments(
  first: OfferDocument,
  second: OfferDocument,
): OfferDocument | { conflict: Required<Pick<Diagnostic, 'code' | 'found'>> } {
  const conflict = (code: Diagnostic['code'], ...values: unknown[]) => ({
    conflict: { code, found: values.join(', ') },
  });
  const tagOf = (listing: object) => languageOf(listing as Record<string, unknown>, 'en-US').tag;
  const tags = first.listings.map(tagOf);
  const twice = second.listings.map(tagOf).find((tag) => tags.includes(tag));
  if (twice !== undefined) return conflict('language-duplicate', twice);
  if (first.kind !== second.kind) return conflict('conflict', first.kind, second.kind);
  const states = [first.csp.state, second.csp.state].filter((state) => state !== 'unknown');
  if (new Set(states).size > 1) return conflict('conflict', ...states);
  const products = [first, second].map(({ listings }) => listings.find(({ product }) => product)?.product);
  if (products.every((product) => typeof product === 'string') && products[0] !== products[1]) {
    return conflict('conflict', ...products);
  }
  return { ...first, csp: { state: states[0] ?? 'unknown' }, listings: [...first.listings, ...second.listings] };
}
