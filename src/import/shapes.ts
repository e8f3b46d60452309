/**
 * Recognizes a text: its format by members that only one format has, where its records are, or why it holds no offer.
 */

import type { DiagnosticCode } from '../offers/diagnostics.ts';
import type { JsonNode, ObjectNode } from '../offers/json.ts';
import { LISTING_SIGNS, resourceTypeOf } from './product-ingestion.ts';
import type { ImportFormat } from './types.ts';

export interface InputShape {
  format?: ImportFormat | 'listing-document';
  /** Objects of the format: offers, resources or records. */
  records: ObjectNode[];
  /** Values of other types where records are expected. */
  strays: JsonNode[];
  /** Whether records are nested deeper than the API puts them. */
  nested: boolean;
  /** The link from the last page to the next. */
  nextLink?: JsonNode;
  /** Why there is no offer in the text. */
  why?: { code: DiagnosticCode; found?: string };
}

/** Members that hold the records of a page. */
const PAGES = ['items', 'Items', 'value'];
const LINKS = ['nextLink', '@nextLink', '@odata.nextLink', 'nextPageLink', 'NextPageLink'];
/** Members below which the resources of a product are found, besides `resources` itself. */
const ENVELOPES = ['product', 'plans', 'body', 'content', 'data', 'result', 'payload', 'response', 'request'];
const MOST_LEVELS = 5;

export function shapeOf(root: JsonNode, forced?: ImportFormat): InputShape {
  const shape: InputShape = { records: [], strays: [], nested: false };
  collect(root, shape);
  const first = shape.records[0];
  if (first === undefined) return { ...shape, why: { code: 'format-unknown' } };
  const format = forced ?? formatOf(first);
  if (format === 'product-ingestion') {
    const found = shape.records.map((record) => ({ record, resources: resourcesIn(record, 0) }));
    // The resources of a `configure` request are below its root; for any other path the user is told.
    const nested = found.some(({ record, resources }) =>
      resources.some((each) => each !== record && !itemsOf(record, 'resources').includes(each)),
    );
    return { ...shape, format, nested, records: found.flatMap(({ resources }) => resources) };
  }
  const why = format === undefined ? whyNot(first) : undefined;
  return { ...shape, ...(format && { format }), ...(why && { why }) };
}

/** Collects records from arrays and pages, also from arrays of pages. */
function collect(node: JsonNode, shape: InputShape): void {
  if (node.kind === 'array') for (const item of node.items) collect(item, shape);
  else if (node.kind !== 'object') shape.strays.push(node);
  else {
    const page = PAGES.map((name) => node.members.get(name)?.value).find((each) => each?.kind === 'array');
    if (page === undefined) {
      shape.records.push(node);
      return;
    }
    delete shape.nextLink;
    const link = LINKS.map((name) => node.members.get(name)?.value).find((each) => each?.kind === 'string');
    if (link !== undefined) shape.nextLink = link;
    collect(page, shape);
  }
}

function itemsOf(node: ObjectNode, name: string): JsonNode[] {
  const value = node.members.get(name)?.value;
  return value?.kind === 'array' ? value.items : [];
}

/** The objects of a member: itself, or those of its array. */
function objectsAt(node: ObjectNode, name: string): ObjectNode[] {
  const value = node.members.get(name)?.value;
  const nodes = value?.kind === 'array' ? value.items : [value];
  return nodes.filter((each) => each?.kind === 'object');
}

/** The resources within an envelope, at any depth; an object that is no envelope is a resource itself. */
function resourcesIn(node: ObjectNode, level: number, isPlan = false): ObjectNode[] {
  const inner = ENVELOPES.flatMap((name): ObjectNode[] => {
    return objectsAt(node, name)
      .filter((each) => level < MOST_LEVELS && holdsResources(each))
      .flatMap((each) => resourcesIn(each, level + 1, name === 'plans'));
  });
  const own = itemsOf(node, 'resources').filter((each) => each.kind === 'object');
  if (own.length === 0 && inner.length === 0) return node.members.has('resources') ? [] : [node];
  // The envelope of a product identifies it beside its resources.
  const itself = node.members.has('identity') && !node.members.has('$schema') && !isPlan ? [node] : [];
  return [...itself, ...own, ...inner];
}

function holdsResources(node: ObjectNode): boolean {
  const has = (name: string) => node.members.has(name);
  return has('resources') || ENVELOPES.some(has) || isListing(node);
}

function isListing(node: ObjectNode): boolean {
  const schema = node.members.get('$schema')?.value;
  return (
    (schema?.kind === 'string' && resourceTypeOf(schema.value) !== undefined) ||
    LISTING_SIGNS.some((name) => node.members.has(name))
  );
}

/** The format of an object, by the members that only one of the formats has. */
function formatOf(node: ObjectNode): InputShape['format'] {
  const has = (name: string) => node.members.has(name);
  const definition = node.members.get('definition')?.value;
  if (has('listings')) return 'listing-document';
  if (has('offer_listing')) return 'azpc';
  const holdsOffer = definition?.kind === 'object' && definition.members.has('offer');
  if (has('offerTypeId') || (definition && (has('publisherId') || holdsOffer))) return 'cloud-partner-portal';
  const isResource = /^(?!AzureListing|ResellerConfiguration)/.test(textIn(node, 'resourceType') ?? 'AzureListing');
  if (has('listingContacts') || has('listingUris') || has('languageCode') || (has('resourceType') && !isResource)) {
    return 'submission-v1';
  }
  if (whyNot(node).code !== 'format-unknown') return undefined;
  if (has('resources') || isListing(node)) return 'product-ingestion';
  if (['uniqueProductId', 'productId', 'productType', 'publisherDisplayName', 'supportUri'].some(has)) return 'catalog';
  const isEnvelope = ENVELOPES.some((name) => objectsAt(node, name).some(holdsResources));
  if (has('resourceType')) return 'submission-v1';
  return isEnvelope ? 'product-ingestion' : undefined;
}

const textIn = (node: ObjectNode, name: string): string | undefined => {
  const value = node.members.get(name)?.value;
  return value?.kind === 'string' ? value.value : undefined;
};

/** Why an object is no offer: other things that people save by mistake. */
function whyNot(node: ObjectNode): { code: DiagnosticCode; found?: string } {
  const error = node.members.get('error')?.value;
  const told = error?.kind === 'object' ? error : node;
  const code = textIn(told, 'code');
  if (error !== undefined || (code !== undefined && textIn(told, 'message') !== undefined)) {
    const found = code ?? (error?.kind === 'string' ? error.value : textIn(told, 'message')) ?? 'error';
    return { code: 'api-error', found: found.slice(0, 80) };
  }
  const schema = resourceTypeOf(textIn(node, '$schema') ?? '');
  const has = (name: string) => node.members.has(name);
  if (has('planId') || has('skuId') || schema === 'plan' || schema === 'plan-listing') return { code: 'plan-only' };
  const log = node.members.get('log')?.value;
  const isArchive = log?.kind === 'object' && log.members.has('entries');
  if (isArchive || has('interactions') || has('http_interactions') || has('RequestUri')) return { code: 'recording' };
  return { code: 'format-unknown' };
}

/** Recognizes texts that are no JSON at all. */
export function explainText(text: string): DiagnosticCode | undefined {
  const start = text
    .replace(/^\ufeff/, '')
    .trimStart()
    .slice(0, 2000);
  if (/^<[!?a-z]/i.test(start)) return 'markup';
  if (!/^(?:---|%YAML|[\w$-]+:(?:\s|$)|- \S)/.test(start)) return undefined;
  return /^(?:http_)?interactions:/m.test(start) ? 'recording' : 'yaml';
}
