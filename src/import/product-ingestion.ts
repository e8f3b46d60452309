/**
 * The Product Ingestion API: a `listing` alone, or the resources of a product in envelopes (`shapes.ts` finds them). Of
 * the siblings of a listing, `product` gives the offer id and the kind, `reseller` the CSP state.
 */
import type { DiagnosticCode } from '../offers/diagnostics.ts';
import { CONTACT_FIELDS } from '../offers/fields.ts';
import type { JsonNode, ObjectNode } from '../offers/json.ts';
import { CSP_STATES, type CspState, type OfferKind } from '../offers/types.ts';
import { contactOf, objectNode, type ReadContext, readLinks } from './reading.ts';
import type { FoundMember, ReadListing, ReadProduct } from './types.ts';

/** Kinds of listings and types of products that name exactly one kind of offer, listings first. `azure` does not. */
export const API_KINDS: Readonly<Record<string, OfferKind>> = {
  azureVM: 'virtual-machine',
  azureVirtualMachine: 'virtual-machine',
  azureContainer: 'container',
  azureSaaS: 'saas',
  softwareAsAService: 'saas',
};
const STATES = Object.fromEntries(CSP_STATES.filter((state) => state !== 'unknown').map((state) => [state, state]));
/** Misspellings that occur, in Microsoft’s own container sample and in a generated client. */
export const SPELLINGS: ReadonlyMap<string, readonly [right: string, told?: DiagnosticCode]> = new Map([
  ['languageID', ['languageId', 'language-id-spelling']],
  ['gloabalSupportWebsite', ['globalSupportWebsite', 'support-website-spelling']],
]);
// Members that the API adds to resources in its responses.
const ANSWERED = ['validations', '@odata.etag', '@odata.context'];
/** Members of a listing; an object that has one of them and no other sign of a format is a listing. */
export const LISTING_SIGNS: readonly string[] = [
  ...SPELLINGS.keys(),
  'languageId',
  'searchResultSummary',
  'globalSupportWebsite',
  'governmentSupportWebsite',
  'cloudSolutionProviderMarketingMaterials',
  'generalLinks',
  ...CONTACT_FIELDS,
];

/** The address of a resource's schema, on both hosts; its last part is the type of the resource. */
const RESOURCE_SCHEMA =
  /^https:\/\/(?:product-ingestion\.azureedge\.net|schema\.mp\.microsoft\.com)\/schema\/([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\/[\d-]{10}(?:-dev|-preview\d+)?$/;

/** The type that the address of a schema names, such as `listing`, or nothing when it is no such address. */
export function resourceTypeOf(schema: string): string | undefined {
  return RESOURCE_SCHEMA.exec(schema)?.[1];
}

interface Product extends ReadProduct {
  /** Every name by which resources refer to it. */
  names: Set<string>;
  nodes: ObjectNode[];
  kinds: { at: number; value: string }[];
  states: { at: number; state: CspState }[];
}

/** Reads each product that has a listing. */
export function readProductIngestion(reading: ReadContext, resources: readonly ObjectNode[]): ReadProduct[] {
  const whole = joined(resources.flatMap((resource) => readResource(reading, resource) ?? []));
  return whole.flatMap((product): ReadProduct[] => {
    if (product.listings.length === 0) {
      // Resources of a product without a listing are not used.
      for (const node of product.nodes) reading.leave(node);
      return [];
    }
    const [first] = product.states;
    const other = product.states.find(({ state }) => state !== first?.state);
    if (other !== undefined) {
      reading.tell('error', 'conflict', other.at, { found: `resellerChannelState: ${first?.state}, ${other.state}` });
    }
    const kind = product.kinds.find(({ value }) => Object.hasOwn(API_KINDS, value));
    const named = kind ? { kind: API_KINDS[kind.value] } : { unknownKind: product.kinds[0] };
    const { at, offer, listings } = product;
    return [{ at, offer, ...named, csp: first?.state, listings }];
  });
}

function readResource(reading: ReadContext, node: ObjectNode): Product | undefined {
  const type = typeOf(reading, node);
  if (type !== 'product' && type !== 'reseller' && type !== 'listing') return undefined;
  reading.use(node.members.get('$schema')?.value);
  const product: Product = { at: node.at, names: new Set(), nodes: [node], kinds: [], states: [], listings: [] };
  const kindIn = (name: string) => {
    const kind = node.members.get(name)?.value;
    if (kind?.kind !== 'string') return;
    reading.use(kind);
    product.kinds.push({ at: kind.at, value: kind.value });
  };
  if (type === 'product') {
    const id = reading.text(node, 'id');
    if (id !== undefined) product.names.add(id);
    const name = reading.text(node, 'resourceName');
    if (name !== undefined) product.names.add(`resourceName:${name}`);
    const identity = reading.object(node, 'identity');
    // The documentation writes externalID, the schema externalId.
    product.offer = identity && (reading.take(identity, 'externalId') ?? reading.take(identity, 'externalID'));
    if (product.offer?.kind === 'string') product.names.add(`externalId:${product.offer.value}`);
    kindIn('type');
  } else if (type === 'reseller') {
    refer(reading, node, product);
    const state = reading.oneOf(node, 'resellerChannelState', STATES);
    if (state !== undefined)
      product.states.push({ at: node.members.get('resellerChannelState')?.at ?? node.at, state });
    else if (!node.members.has('resellerChannelState')) {
      reading.tell('error', 'member-missing', node.at, { found: 'resellerChannelState' });
    }
    for (const name of ['id', 'resourceName']) reading.use(node.members.get(name)?.value);
  } else {
    refer(reading, node, product);
    const id = node.members.get('id')?.value;
    // The second part of the id of a listing is the durable id of its product.
    const durable = id?.kind === 'string' ? /^listing\/([a-z0-9-]+)\//.exec(id.value)?.[1] : undefined;
    if (durable !== undefined) product.names.add(`product/${durable}`);
    kindIn('kind');
    product.listings.push(listingOf(reading, node));
  }
  return product;
}

/** The type of a resource by its schema, else by its id, else by its members. */
function typeOf(reading: ReadContext, node: ObjectNode): string | undefined {
  const [schema, id] = [node.members.get('$schema')?.value, node.members.get('id')?.value];
  if (schema?.kind === 'string' && schema.value.trim() !== '') {
    const type = resourceTypeOf(schema.value);
    const rest = { found: schema.value.slice(0, 80), expected: 'schema' } as const;
    if (type === undefined) reading.tell('error', 'wrong-value', schema.at, rest);
    return type;
  }
  const type = id?.kind === 'string' ? /^([a-z-]+)\//.exec(id.value)?.[1] : undefined;
  if (type !== undefined) return type;
  const has = (name: string) => node.members.has(name);
  if (has('resellerChannelState')) return 'reseller';
  if (has('identity') || (has('resources') && has('type'))) return 'product';
  if (node === reading.root || LISTING_SIGNS.some(has)) return 'listing';
  reading.tell('error', 'member-missing', node.at, { found: '$schema', expected: 'schema' });
  return undefined;
}

/** Reads the member `product`: names of the product, and its offer id if it has one. */
function refer(reading: ReadContext, node: ObjectNode, product: Product): void {
  const reference = node.members.get('product')?.value;
  reading.use(reference);
  if (reference?.kind === 'string') product.names.add(reference.value);
  if (reference?.kind !== 'object') return;
  for (const name of ['externalId', 'resourceName']) {
    const value = reference.members.get(name)?.value;
    if (value?.kind !== 'string') continue;
    product.names.add(`${name}:${value.value}`);
    if (name === 'externalId') product.offer = value;
  }
}

/** Joins the resources of each product. If there is only one product, resources that name none belong to it. */
function joined(parts: readonly Product[]): Product[] {
  const products: Product[] = [];
  for (const part of parts.toSorted((a, b) => Number(a.names.size === 0) - Number(b.names.size === 0))) {
    const same =
      part.names.size === 0
        ? products.filter(() => products.length === 1)
        : products.filter(({ names }) => [...names].some((name) => part.names.has(name)));
    const all = [...same, part];
    const whole: Product = {
      at: Math.min(...all.map(({ at }) => at)),
      offer: all.find(({ offer }) => offer !== undefined)?.offer,
      names: new Set(all.flatMap(({ names }) => [...names])),
      nodes: all.flatMap(({ nodes }) => nodes),
      kinds: all.flatMap(({ kinds }) => kinds),
      states: all.flatMap(({ states }) => states),
      listings: all.flatMap(({ listings }) => listings).sort((a, b) => a.at - b.at),
    };
    for (const each of same) products.splice(products.indexOf(each), 1);
    products.push(whole);
  }
  return products;
}

/** The members of a listing with spellings corrected; the schema checks them later. */
function listingOf(reading: ReadContext, node: ObjectNode): ReadListing {
  const members = [...node.members.keys()].flatMap((name): FoundMember[] => {
    if (ANSWERED.includes(name)) return [];
    if (name === 'searchKeywords') return reading.list(name, node, name);
    const [right, code] = SPELLINGS.get(name) ?? [name];
    const value = node.members.get(name)?.value;
    if (value?.kind === 'array' && name === 'generalLinks' && value.items.every(({ kind }) => kind === 'object')) {
      const links = value.items as ObjectNode[];
      for (const [member, { at }] of links.flatMap((link) => [...link.members])) {
        if (member !== 'displayText' && member !== 'link') reading.tell('warning', 'unknown-member', at);
      }
      return readLinks(reading, links, ['displayText', 'link']);
    }
    if (value?.kind === 'object' && (CONTACT_FIELDS as string[]).includes(name)) {
      const own = Object.fromEntries(Array.from(value.members.keys(), (part) => [part, part]));
      const parts = contactOf(reading, value, own);
      return parts.length === 0 ? [] : [[name, value.at, objectNode(value.at, parts)]];
    }
    const found = reading.as(right, node, name);
    if (code !== undefined) reading.tell('warning', code, node.members.get(name)?.at ?? node.at);
    const other = node.members.get(right)?.value;
    if (code === undefined || other === undefined) return found;
    if (JSON.stringify(plain(other)) !== JSON.stringify(plain(value)))
      reading.tell('error', 'conflict', other.at, { found: `${right}, ${name}` });
    return [];
  });
  const id = members.find(([name]) => name === 'id')?.[2];
  const tag = id?.kind === 'string' ? /^listing\/.*\/([a-z]{2,3}(?:-[a-z0-9]{2,8})*)$/.exec(id.value)?.[1] : undefined;
  if (tag !== undefined && !members.some(([name]) => name === 'languageId')) {
    members.push(['languageId', node.at, { kind: 'string', at: node.at, value: tag }]);
  }
  const language = node.members.get('languageId') ?? node.members.get('languageID');
  return { at: node.at, members, raw: node, ...(language && { languageAt: language.at }) };
}

const plain = (node: JsonNode | undefined) =>
  node?.kind === 'string'
    ? node.value.toLowerCase()
    : node === undefined || node.kind === 'null'
      ? undefined
      : node.kind;
