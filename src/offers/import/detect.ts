import { LISTING_MEMBERS } from './listing-members.ts';
import { resourceTypeOf } from './product-ingestion.ts';
import type { JsonNode, ObjectNode } from './tolerant-json.ts';
import type { ImportFormat } from './types.ts';

/**
 * Tells the format of a text by what it holds: the members that only one of the formats has. Gives nothing when none or
 * no single one fits; an array or a page of results is what its first object is.
 */
export function detectFormat(root: JsonNode): ImportFormat | undefined {
  const first = root.kind === 'array' ? root.items[0] : root;
  if (first?.kind !== 'object') return undefined;
  const has = (name: string) => first.members.has(name);
  if (root === first) {
    for (const name of ['value', 'items']) {
      const page = first.members.get(name)?.value;
      if (page?.kind === 'array' && page.items.length > 0) return detectFormat(page);
    }
    if (first.members.get('resources')?.value.kind === 'array') return 'product-ingestion';
  }
  if (isResource(first)) return 'product-ingestion';
  if (has('definition') && (has('offerTypeId') || has('publisherId') || holdsOffer(first)))
    return 'cloud-partner-portal';
  if (has('offerTypeId')) return 'cloud-partner-portal';
  if (has('resourceType') || has('listingContacts') || has('listingUris') || has('languageCode'))
    return 'submission-v1';
  if (['uniqueProductId', 'productId', 'productType', 'publisherDisplayName', 'supportUri'].some(has)) return 'catalog';
  return [...LISTING_MEMBERS].some(has) ? 'product-ingestion' : undefined;
}

/** Whether an object says that it is a resource of the Product Ingestion API. */
function isResource(node: ObjectNode): boolean {
  const schema = node.members.get('$schema')?.value;
  return schema?.kind === 'string' && resourceTypeOf(schema.value) !== undefined;
}

function holdsOffer(node: ObjectNode): boolean {
  const definition = node.members.get('definition')?.value;
  return definition?.kind === 'object' && definition.members.has('offer');
}
