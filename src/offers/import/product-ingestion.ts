/**
 * The Product Ingestion API: a `listing` alone, or the resources of a product in the envelopes `configure` and
 * `resource-tree`. Of the siblings of a listing, `product` gives the offer id and the kind, `reseller` the CSP state.
 */
import type { CspState, OfferKind } from '../types.ts';
import { LISTING_MEMBERS, readListingMembers } from './listing-members.ts';
import { type Members, pointer, type Reading } from './reading.ts';
import { apiKind, durableId, externalId, listingSchema, resourceName } from './rules.ts';
import type { JsonNode } from './tolerant-json.ts';
import type { Draft, ImportOptions, RawListing } from './types.ts';

/** Kinds of listings and types of products, as far as they name one kind of offer. `azure` does not. */
const KINDS: Readonly<Record<string, OfferKind>> = {
  azureVM: 'virtual-machine',
  azureVirtualMachine: 'virtual-machine',
  azureContainer: 'container',
  azureSaaS: 'saas',
  softwareAsAService: 'saas',
};
const STATES: Readonly<Record<string, CspState>> = {
  notSet: 'notSet',
  none: 'none',
  some: 'some',
  all: 'all',
  terminated: 'terminated',
};
// What the API adds to a resource that it gives back.
const ANSWERED = new Set(['validations', '@odata.etag', '@odata.context']);
const PRODUCT_MEMBERS = new Set(['alias', 'lifecycleState']);

/** The address of a resource's schema, on either host; gives the type of the resource. */
const RESOURCE_SCHEMA =
  /^https:\/\/(?:product-ingestion\.azureedge\.net|schema\.mp\.microsoft\.com)\/schema\/([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\/[\d-]{10}(?:-dev|-preview\d+)?$/;

/** The type that the address of a schema names, such as `listing`, or nothing when it is no such address. */
export function resourceTypeOf(schema: string): string | undefined {
  return RESOURCE_SCHEMA.exec(schema)?.[1];
}

/** What is gathered of one product. */
interface Product {
  /** Every name by which resources refer to it. */
  names: Set<string>;
  at: number;
  /** JSON Pointers of its resources. */
  paths: string[];
  offer?: string;
  /** Members that may name the kind of offer: those of the listings first, then the type of the product. */
  kinds: { at: number; path: string; value: string }[];
  /** From each `reseller`. */
  csp: { state: CspState; at: number }[];
  listings: { listing: RawListing; at: number }[];
}

/** Reads the text of this format. Gives one draft for each product that has a listing. */
export function readProductIngestion(reading: Reading, root: JsonNode, options: ImportOptions): Draft[] {
  const products: Product[] = [];
  if (root.kind === 'array') {
    for (const [index, item] of root.items.entries()) {
      readResource(reading, products, item, `/${index}`, options);
    }
  } else if (root.kind === 'object' && root.members.has('resources')) {
    const envelope = reading.object(root, '') as Members;
    envelope.node('$schema');
    envelope.node('root');
    for (const { node, path } of envelope.items('resources') ?? []) {
      readResource(reading, products, node, path, options);
    }
    envelope.close((name) => ['$id', 'target', 'errors'].includes(name) || ANSWERED.has(name));
  } else readResource(reading, products, root, '', options);
  const whole = joined(products);
  // Resources of a product without a listing lead nowhere, whatever was read of them.
  for (const { paths } of whole.filter((product) => product.listings.length === 0)) reading.drop(paths);
  return whole
    .filter((product) => product.listings.length > 0)
    .map((product) => {
      for (const { state, at } of product.csp) {
        if (state === product.csp[0]?.state) continue;
        reading.fail('conflict', at, 'two reseller resources of one product differ', 'Keep the one that is right.');
      }
      return {
        at: product.at,
        offer: product.offer,
        ...kindOf(product),
        csp: product.csp[0]?.state,
        listings: product.listings,
      };
    });
}

function readResource(
  reading: Reading,
  products: Product[],
  node: JsonNode,
  path: string,
  options: ImportOptions,
): void {
  const members = reading.object(node, path);
  if (!members || node.kind !== 'object') return;
  const type = typeOf(reading, node, members);
  if (type === undefined) return;
  if (type === 'product') products.push({ ...readProduct(members), paths: [path] });
  else if (type === 'reseller') {
    const { names, offer } = readReference(reading, members);
    const product: Product = { ...newProduct(node.at), names, offer, paths: [path] };
    const state = members.oneOf('resellerChannelState', STATES);
    if (state) product.csp.push({ state, at: members.place('resellerChannelState') });
    if (!members.has('resellerChannelState')) {
      reading.fail('wrong-value', node.at, `${path}: resellerChannelState is missing`, 'Add it.');
    }
    for (const name of ['$schema', 'id', 'resourceName']) members.node(name);
    members.close((name) => name === 'audiences' || ANSWERED.has(name));
    products.push(product);
  } else if (type === 'listing') products.push(readListingResource(reading, members, options));
  // Pictures, videos, plans, prices: known, but a listing document has no place for them.
  else reading.dropped.push(path);
}

/** The type of a resource by its schema, else by its id, else by its members. */
function typeOf(reading: Reading, node: Extract<JsonNode, { kind: 'object' }>, members: Members): string | undefined {
  const schema = node.members.get('$schema')?.value;
  if (schema?.kind === 'string' && schema.value.trim() !== '') {
    const type = resourceTypeOf(schema.value);
    if (type === undefined) {
      const message = `${pointer(members.path, '$schema')}: “${schema.value}” is no schema of this format`;
      const remedy =
        'Write the address of the schema, such as https://schema.mp.microsoft.com/schema/listing/2022-03-01-preview5.';
      reading.fail('wrong-value', schema.at, message, remedy);
    }
    return type;
  }
  const id = node.members.get('id')?.value;
  const type = id?.kind === 'string' ? /^([a-z-]+)\//.exec(id.value)?.[1] : undefined;
  if (type !== undefined) return type;
  if (members.path === '' || [...node.members.keys()].some((name) => LISTING_MEMBERS.has(name))) return 'listing';
  if (node.members.has('resellerChannelState')) return 'reseller';
  const message = `${members.path}: the type of this resource is unknown`;
  reading.fail('format-unknown', node.at, message, 'Add $schema, the address of its schema.');
  return undefined;
}

/** The kind of offer that the first member with a known one names; else the member that names another. */
function kindOf({ kinds }: Product): Pick<Draft, 'kind' | 'unknownKind'> {
  const known = kinds.find(({ value }) => Object.hasOwn(KINDS, value));
  return known ? { kind: KINDS[known.value] } : { unknownKind: kinds[0] };
}

function newProduct(at: number): Product {
  return { names: new Set(), at, paths: [], kinds: [], csp: [], listings: [] };
}

function readProduct(members: Members): Product {
  const product = newProduct(members.at);
  const id = members.text('id', durableId);
  if (id) product.names.add(id);
  const name = members.text('resourceName', resourceName);
  if (name) product.names.add(`resourceName:${name}`);
  const identity = members.object('identity');
  // The documentation writes externalID, the schema externalId.
  const offer = identity?.text('externalId', externalId) ?? identity?.text('externalID', externalId);
  identity?.close(() => false);
  if (offer) {
    product.offer = offer;
    product.names.add(`externalId:${offer}`);
  }
  const type = members.text('type');
  if (type) product.kinds.push({ at: members.place('type'), path: pointer(members.path, 'type'), value: type });
  members.node('$schema');
  members.close((each) => PRODUCT_MEMBERS.has(each) || ANSWERED.has(each));
  return product;
}

type Reference = RawListing['product'];

/** Reads the member `product`: the names it gives, the offer id if it is one, and the reference as it stands. */
function readReference(
  reading: Reading,
  members: Members,
): Pick<Product, 'names' | 'offer'> & { reference?: Reference } {
  const node = members.node('product');
  if (node === undefined) return { names: new Set() };
  if (node.kind === 'string') {
    const value = members.text('product', durableId);
    return value === undefined ? { names: new Set() } : { names: new Set([value]), reference: value };
  }
  const reference = reading.object(node, pointer(members.path, 'product'));
  const external = reference?.text('externalId', externalId);
  const name = external === undefined ? reference?.text('resourceName', resourceName) : undefined;
  reference?.close(() => false);
  if (external !== undefined) {
    return { names: new Set([`externalId:${external}`]), offer: external, reference: { externalId: external } };
  }
  return name === undefined
    ? { names: new Set() }
    : { names: new Set([`resourceName:${name}`]), reference: { resourceName: name } };
}

/** Joins what belongs to one product. With a single product, resources that name none belong to it. */
function joined(parts: readonly Product[]): Product[] {
  const products: Product[] = [];
  for (const part of parts.filter((each) => each.names.size > 0)) {
    let into = { ...part, names: new Set(part.names), listings: [...part.listings] };
    for (const other of products.filter((each) => [...each.names].some((name) => part.names.has(name)))) {
      products.splice(products.indexOf(other), 1);
      into = merged(other, into);
    }
    products.push(into);
  }
  for (const part of parts.filter((each) => each.names.size === 0)) {
    const only = products.length === 1 ? products[0] : undefined;
    if (only) products[0] = merged(only, part);
    else products.push(part);
  }
  return products;
}

function merged(first: Product, second: Product): Product {
  return {
    names: new Set([...first.names, ...second.names]),
    at: Math.min(first.at, second.at),
    offer: first.offer ?? second.offer,
    paths: [...first.paths, ...second.paths],
    kinds: [...first.kinds, ...second.kinds],
    csp: [...first.csp, ...second.csp],
    listings: [...first.listings, ...second.listings].toSorted((a, b) => a.at - b.at),
  };
}

function readListingResource(reading: Reading, members: Members, options: ImportOptions): Product {
  const schema = members.text('$schema', listingSchema);
  const id = members.text('id', durableId);
  const { names, offer, reference } = readReference(reading, members);
  // In the id of a listing the durable id of its product comes second.
  const durable = /^listing\/([a-z0-9-]+)\//.exec(id ?? '')?.[1];
  if (durable) names.add(`product/${durable}`);
  const kind = members.text('kind', apiKind);
  const listing = readListingMembers(reading, members, { schema, id, reference, kind }, options);
  members.close((name) => ANSWERED.has(name));
  return {
    ...newProduct(members.at),
    names,
    offer,
    kinds: kind ? [{ at: members.place('kind'), path: pointer(members.path, 'kind'), value: kind }] : [],
    listings: [{ listing, at: members.place(members.has('languageId') ? 'languageId' : 'languageID') }],
  };
}
