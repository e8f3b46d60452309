/**
 * The Submission API v1: `AzureListing` resources, one per language, alone, in an array or in a page of results; a
 * `ResellerConfiguration` beside them gives the CSP state. And the configuration of `azpc`, Microsoft’s command line for
 * that API, which has the same in one `offer_listing`. Neither names publisher id and offer id. Where a listing document
 * has one place, the first counts and the others are dropped.
 */

import type { ObjectNode } from '../offers/json.ts';
import type { CspState } from '../offers/types.ts';
import { contactOf, objectNode, type ReadContext, readLinks } from './reading.ts';
import type { ContactNames, FoundMember, ReadListing, ReadProduct } from './types.ts';

const RESELLER = 'ResellerConfiguration';
const STATES: Readonly<Record<string, CspState>> = {
  Enabled: 'all',
  PartialOptIn: 'some',
  Disabled: 'none',
  OptOut: 'none',
};
const CONTACTS: ContactNames = {
  CustomerSupport: 'supportContact',
  Engineering: 'engineeringContact',
  ChannelManager: 'cloudSolutionProviderContact',
};
const PARTS = { name: 'name', email: 'email', phone: 'phone', url: 'uri' };
/** Addresses that have a member of their own; those of other types are links if they have a text. */
const ADDRESSES: Readonly<Record<string, string>> = {
  PrivacyUri: 'privacyPolicyLink',
  PublicCloudSupport: 'globalSupportWebsite',
  CustomerSupportUri: 'globalSupportWebsite',
};

const NAMES: Readonly<Record<string, string>> = {
  languageId: 'languageCode',
  title: 'title',
  searchResultSummary: 'summary',
  shortDescription: 'shortDescription',
  description: 'description',
  gettingStartedInstructions: 'gettingStartedInstructions',
};
const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Reads at most one product, because nothing in the format tells two products apart. */
export function readSubmission(reading: ReadContext, resources: readonly ObjectNode[]): ReadProduct[] {
  const product: ReadProduct = { at: resources[0]?.at ?? 0, listings: [] };
  for (const resource of resources) {
    const type = reading.text(resource, 'resourceType');
    if (type === RESELLER || (type === undefined && resource.members.has('resellerChannelState'))) {
      const csp = reading.oneOf(resource, 'resellerChannelState', STATES);
      if (!resource.members.has('resellerChannelState')) {
        reading.tell('error', 'member-missing', resource.at, { found: 'resellerChannelState' });
      }
      if (csp !== undefined && product.csp !== undefined && csp !== product.csp) {
        reading.tell('error', 'conflict', resource.at, { found: `${RESELLER}: ${product.csp}, ${csp}` });
      }
      product.csp ??= csp;
    } else if (type === undefined || type === 'AzureListing') {
      product.publisherName ??= reading.text(resource, 'publisherName');
      product.listings.push(listingOf(reading, resource, (name) => name));
    }
  }
  return product.listings.length > 0 ? [product] : [];
}

/**
 * Reads configurations of the command line, one offer each. The alias is the publisher's own name for the offer, not
 * its id.
 */
export function readAzpc(reading: ReadContext, configurations: readonly ObjectNode[]): ReadProduct[] {
  return configurations.flatMap((configuration): ReadProduct[] => {
    const listing = reading.object(configuration, 'offer_listing');
    if (listing === undefined) return [];
    const publisherName = reading.text(listing, 'publisher_name');
    return [{ at: configuration.at, publisherName, listings: [listingOf(reading, listing, snakeCase)] }];
  });
}

function listingOf(reading: ReadContext, node: ObjectNode, spelled: (name: string) => string): ReadListing {
  const members = [
    ...Object.entries(NAMES).flatMap(([name, member]) => reading.as(name, node, spelled(member))),
    ...reading.list('searchKeywords', node, 'keywords'),
  ];
  const known = new Set<string>();
  const links: ObjectNode[] = [];
  for (const uri of reading.objects(node, spelled('listingUris'))) {
    const type = reading.text(uri, 'type') ?? '';
    const name = Object.hasOwn(ADDRESSES, type) ? (ADDRESSES[type] as string) : undefined;
    if (name === undefined && uri.members.has('displayText')) links.push(uri);
    if (name === undefined || known.has(name)) {
      if (!links.includes(uri)) reading.leave(uri);
      continue;
    }
    const found = reading.as(name, uri, 'uri');
    if (found.length > 0) known.add(name);
    members.push(...found);
  }
  members.push(...readLinks(reading, links, ['displayText', 'uri']));
  for (const contact of reading.objects(node, spelled('listingContacts'))) {
    const type = reading.text(contact, 'type') ?? '';
    const name = Object.hasOwn(CONTACTS, type) ? (CONTACTS[type] as string) : undefined;
    // A listing document holds only one address of each of the three types.
    if (name === undefined || known.has(name)) {
      reading.leave(contact);
      continue;
    }
    const parts = contactOf(reading, contact, PARTS);
    if (parts.length === 0) continue;
    known.add(name);
    const found: FoundMember = [name, contact.at, objectNode(contact.at, parts)];
    members.push(found);
  }
  const language = node.members.get(spelled('languageCode'));
  return { at: node.at, members, ...(language && { languageAt: language.at }) };
}
