/**
 * The Submission API v1: `AzureListing` resources, one per language, alone, in an array or in a page of results; a
 * `ResellerConfiguration` beside them gives the CSP state. The texts name neither publisher id nor offer id.
 * Where a listing document has one place, the first counts and the others are dropped.
 */
import type { CspState } from '../types.ts';
import { readContact, readLinks } from './listing-members.ts';
import type { Members, Reading } from './reading.ts';
import { language, webAddress } from './rules.ts';
import type { JsonNode } from './tolerant-json.ts';
import type { Draft, ImportOptions, RawListing } from './types.ts';

const STATES: Readonly<Record<string, CspState>> = {
  Enabled: 'all',
  PartialOptIn: 'some',
  Disabled: 'none',
  OptOut: 'none',
};
const CONTACTS = {
  CustomerSupport: 'supportContact',
  Engineering: 'engineeringContact',
  ChannelManager: 'cloudSolutionProviderContact',
} as const;
/** Addresses that have a member of their own; those of other types are links if they have a text. */
const ADDRESSES = { PrivacyUri: 'privacyPolicyLink', PublicCloudSupport: 'globalSupportWebsite' } as const;
const LISTING_MEMBERS = new Set([
  'id',
  '@odata.etag',
  '@odata.context',
  'productDisplayName',
  'accessInformation',
  'allowOnlyManagedDiskDeployments',
  'compatibleProducts',
]);

/** Reads the text of this format. Gives at most one draft: nothing in it tells two products apart. */
export function readSubmission(reading: Reading, root: JsonNode, options: ImportOptions): Draft[] {
  const draft: Draft = { at: root.at, listings: [] };
  for (const { node, path } of resourcesOf(reading, root)) {
    const members = reading.object(node, path);
    if (!members || node.kind !== 'object') continue;
    const type = members.text('resourceType') ?? (members.has('resellerChannelState') ? RESELLER : 'AzureListing');
    if (type === 'AzureListing') {
      draft.listings.push({
        listing: readAzureListing(reading, members, draft, options),
        at: members.place('languageCode'),
      });
    } else if (type === RESELLER) {
      const csp = members.oneOf('resellerChannelState', STATES);
      if (csp !== undefined && draft.csp !== undefined && csp !== draft.csp) {
        const at = members.place('resellerChannelState');
        reading.fail('conflict', at, 'two reseller configurations differ', 'Keep the one of this offer.');
      }
      draft.csp ??= csp;
      if (!members.has('resellerChannelState')) {
        reading.fail('wrong-value', members.at, 'resellerChannelState is missing', 'Add it.');
      }
      members.close((name) => ['id', '@odata.etag', 'tenantIds'].includes(name));
    } else reading.dropped.push(path);
  }
  return draft.listings.length > 0 ? [draft] : [];
}

const RESELLER = 'ResellerConfiguration';

function resourcesOf(reading: Reading, root: JsonNode): { node: JsonNode; path: string }[] {
  if (root.kind === 'array') return root.items.map((node, index) => ({ node, path: `/${index}` }));
  if (root.kind !== 'object' || !root.members.has('value')) return [{ node: root, path: '' }];
  const page = reading.object(root, '') as Members;
  const items = page.items('value') ?? [];
  page.close((name) => ['nextLink', '@nextLink', '@odata.context', 'totalCount'].includes(name));
  return items;
}

function readAzureListing(reading: Reading, members: Members, draft: Draft, options: ImportOptions): RawListing {
  const tag = members.text('languageCode', language) ?? options.language;
  if (tag === undefined && !members.has('languageCode')) {
    const remedy = 'Add "languageCode": "en-us" with the language of the texts, or give --language.';
    reading.fail('language-missing', members.at, 'the listing does not name its language', remedy);
  }
  const listing: RawListing = { languageId: tag ?? 'und' };
  const set = (name: 'title' | 'searchResultSummary' | 'shortDescription' | 'description', from: string) => {
    const value = members.text(from);
    if (value) listing[name] = value;
  };
  set('title', 'title');
  set('searchResultSummary', 'summary');
  set('shortDescription', 'shortDescription');
  set('description', 'description');
  const gettingStarted = members.text('gettingStartedInstructions');
  if (gettingStarted) listing.gettingStartedInstructions = gettingStarted;
  const keywords = members.texts('keywords') ?? [];
  if (keywords.length > 0) listing.searchKeywords = keywords;
  const publisher = members.text('publisherName');
  if (publisher) draft.publisherName ??= publisher;
  readUris(reading, members, listing);
  readContacts(reading, members, listing);
  members.close((name) => LISTING_MEMBERS.has(name));
  return listing;
}

function readUris(reading: Reading, members: Members, listing: RawListing): void {
  const links: Members[] = [];
  for (const uri of members.objects('listingUris')) {
    const type = uri.text('type');
    if (type === undefined || !Object.hasOwn(ADDRESSES, type)) {
      if (uri.has('displayText')) links.push(uri);
      else reading.dropped.push(uri.path);
      continue;
    }
    const member = ADDRESSES[type as keyof typeof ADDRESSES];
    if (listing[member] !== undefined) {
      reading.dropped.push(uri.path);
      continue;
    }
    const address = uri.text('uri', webAddress);
    uri.close((name) => name === 'displayText' || name === 'subtype');
    if (address !== undefined) listing[member] = address;
  }
  const read = readLinks(links, 'displayText', 'uri', (name) => name === 'subtype');
  if (read.length > 0) listing.generalLinks = read;
}

function readContacts(reading: Reading, members: Members, listing: RawListing): void {
  for (const raw of members.objects('listingContacts')) {
    const type = raw.text('type');
    const member =
      type !== undefined && Object.hasOwn(CONTACTS, type) ? CONTACTS[type as keyof typeof CONTACTS] : undefined;
    // A listing document has one place for each of the three.
    if (member === undefined || listing[member] !== undefined) {
      reading.dropped.push(raw.path);
      continue;
    }
    const contact = readContact(raw, 'uri');
    if (contact !== undefined) listing[member] = contact;
  }
}
