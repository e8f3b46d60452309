/**
 * The Cloud Partner Portal, of offers that predate the move to Partner Center: flat keys with a prefix below
 * `definition.offer`. The format names no language.
 */
import type { OfferKind } from '../types.ts';
import { readLinks } from './listing-members.ts';
import { type Members, pointer, type Reading } from './reading.ts';
import { email, webAddress } from './rules.ts';
import type { JsonNode } from './tolerant-json.ts';
import type { Draft, ImportOptions, RawContact, RawListing } from './types.ts';

const PREFIX = 'microsoft-azure-marketplace.';
const KINDS: Readonly<Record<string, OfferKind>> = { 'microsoft-azure-virtualmachines': 'virtual-machine' };
/** Offers of the portal that were not in English say so in their description; `--language` says it here. */
const USUAL_LANGUAGE = 'en-us';
const OFFER_MEMBERS = new Set([
  'offerTypeVersions',
  'eTag',
  'version',
  'status',
  'changedTime',
  'pcMigrationStatus',
  'pcRedirectUri',
  'isvUpgradeRequest',
]);
/** Keys of the prefix that have no place in a listing document. */
const KEYS = new Set(
  [
    'allowedSubscriptions',
    'blobLeadConfiguration',
    'categories',
    'categoryMap',
    'crmLeadConfiguration',
    'customAmendments',
    'heroLogo',
    'httpsEndpointLeadConfiguration',
    'largeLogo',
    'leadDestination',
    'leadNotificationEmails',
    'marketoLeadConfiguration',
    'mediumLogo',
    'offerMarketingUrlIdentifier',
    'salesForceLeadConfiguration',
    'screenshots',
    'smallLogo',
    'tableLeadConfiguration',
    'termsOfUse',
    'universalAmendmentTerms',
    'useEnterpriseContract',
    'videos',
    'wideLogo',
  ].map((key) => `${PREFIX}${key}`),
);
/** Keys of the parts that are no listing: the image of a virtual machine, the test drive. */
const OTHER_PART = /^microsoft-azure-(?:virtualmachines|marketplace-testdrive)\./;

/** Reads the text of this format: one offer or an array of them. */
export function readPartnerPortal(reading: Reading, root: JsonNode, options: ImportOptions): Draft[] {
  const offers =
    root.kind === 'array' ? root.items.map((node, index) => ({ node, path: `/${index}` })) : [{ node: root, path: '' }];
  return offers.flatMap(({ node, path }) => {
    const members = reading.object(node, path);
    return members ? readOffer(reading, members, options) : [];
  });
}

function readOffer(reading: Reading, members: Members, options: ImportOptions): Draft[] {
  const publisher = members.text('publisherId');
  const offer = members.text('id');
  const type = members.text('offerTypeId');
  const definition = members.object('definition');
  const keys = definition?.object('offer');
  members.close((name) => OFFER_MEMBERS.has(name));
  definition?.close((name) => name === 'displayText' || name === 'plans');
  if (!keys) {
    const message = `${members.path || 'the input'} has no definition.offer`;
    reading.fail('nothing-found', members.at, message, 'Give the whole offer as the portal returned it.');
    return [];
  }
  const listing = readKeys(keys, options);
  const optIn = keys.boolean(`${PREFIX}cspOfferOptIn`);
  keys.close((name) => KEYS.has(name) || OTHER_PART.test(name));
  return [
    {
      at: members.at,
      publisher,
      offer,
      ...(type && Object.hasOwn(KINDS, type) && { kind: KINDS[type] }),
      ...(type && {
        unknownKind: { at: members.place('offerTypeId'), path: pointer(members.path, 'offerTypeId'), value: type },
      }),
      ...(optIn !== undefined && { csp: optIn ? 'all' : 'none' }),
      listings: [{ listing, at: keys.at }],
    },
  ];
}

function readKeys(keys: Members, options: ImportOptions): RawListing {
  const text = (name: string, rule?: Parameters<Members['text']>[1]) => keys.text(`${PREFIX}${name}`, rule);
  const contact = (role: string): RawContact | undefined => {
    const name = text(`${role}Name`);
    const mail = text(`${role}Email`, email);
    const phone = text(`${role}Phone`);
    if (!name && !mail && !phone) return undefined;
    return { name: name ?? '', ...(mail && { email: mail }), ...(phone && { phone }) };
  };
  const links = readLinks(keys.objects(`${PREFIX}usefulLinks`), 'linkTitle', 'linkUrl');
  const given: Partial<RawListing> = {
    title: text('title'),
    searchResultSummary: text('summary'),
    shortDescription: text('longSummary'),
    description: text('description'),
    privacyPolicyLink: text('privacyURL', webAddress),
    globalSupportWebsite: text('publicAzureSupportUrl', webAddress),
    governmentSupportWebsite: text('fairfaxSupportUrl', webAddress),
    generalLinks: links.length > 0 ? links : undefined,
    supportContact: contact('supportContact'),
    engineeringContact: contact('engineeringContact'),
  };
  const present = Object.entries(given).filter(([, value]) => value !== undefined);
  return { languageId: options.language ?? USUAL_LANGUAGE, ...(Object.fromEntries(present) as Partial<RawListing>) };
}
