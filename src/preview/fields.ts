/**
 * The fields of the form as data: how each is edited, its limit and its box in Partner Center by kind of offer. The names
 * of the boxes are those of Microsoft’s pages on the offer listing of each kind (2022 and 2023, see the sources).
 */
import { RELEASABLE } from '../offers/audiences.ts';
import { PARTNER_CENTER_BOXES } from '../offers/completeness.ts';
import { GETTING_STARTED_LIMIT, KEYWORD_LIMIT, LIMITS, LINK_LIMIT } from '../offers/lint-rules.ts';
import { CSP_STATES, OFFER_KINDS, type OfferKind } from '../offers/types.ts';
import type { Field, FieldGroup, FieldType } from './types.ts';

type Boxes = Readonly<Partial<Record<OfferKind, string>>>;

function boxes(name: string, kinds: readonly OfferKind[], others: Boxes = {}): Boxes {
  return { ...Object.fromEntries(kinds.map((kind) => [kind, name])), ...others };
}

const DYNAMICS: readonly OfferKind[] = [
  'dynamics-365-business-central',
  'dynamics-365-customer-engagement',
  'dynamics-365-operations',
];
const BUT_VISUALS = OFFER_KINDS.filter((kind) => kind !== 'power-bi-visual');
const WITH_PRIVACY = BUT_VISUALS.filter((kind) => kind !== 'consulting-service');
const WITH_CONTACTS: readonly OfferKind[] = [
  'saas',
  'azure-application',
  'virtual-machine',
  'container',
  'iot-edge-module',
  ...DYNAMICS,
  'power-bi-app',
];

/** The box of a contact or an address that `PARTNER_CENTER_BOXES` names. */
function ofKinds(box: 'support-website' | 'support-contact' | 'csp-contact' | 'csp-materials'): Boxes {
  return Object.fromEntries(
    Object.entries(PARTNER_CENTER_BOXES).flatMap(([kind, { labels }]) => (labels[box] ? [[kind, labels[box]]] : [])),
  );
}

const SUPPORT = ofKinds('support-contact');
const ENGINEERING = boxes('Engineering contact', WITH_CONTACTS, { 'managed-service': 'Contact information' });
const CSP = ofKinds('csp-contact');
const HELP = 'Help link for your app';

const BOXES: Readonly<Record<string, Boxes>> = {
  title: boxes('Name', OFFER_KINDS),
  searchResultSummary: boxes('Search results summary', BUT_VISUALS, { 'power-bi-visual': 'Summary' }),
  shortDescription: boxes('Short description', [
    'azure-application',
    'virtual-machine',
    'container',
    'iot-edge-module',
    'managed-service',
  ]),
  description: boxes('Description', OFFER_KINDS),
  gettingStartedInstructions: boxes('Getting started instructions', ['saas']),
  searchKeywords: boxes('Search keywords', [
    'saas',
    'azure-application',
    'consulting-service',
    'power-bi-visual',
    ...DYNAMICS,
  ]),
  privacyPolicyLink: boxes('Privacy policy link', WITH_PRIVACY),
  generalLinks: boxes('Useful links', ['saas', 'azure-application', 'container', 'iot-edge-module'], {
    'virtual-machine': 'Product information links',
    'managed-service': 'Product information links',
    ...boxes(HELP, [...DYNAMICS, 'power-bi-app']),
  }),
  globalSupportWebsite: ofKinds('support-website'),
  governmentSupportWebsite: {
    'virtual-machine': 'Azure Government support website',
    container: 'Support website',
    'managed-service': 'Support link',
  },
  'supportContact.name': SUPPORT,
  'supportContact.email': SUPPORT,
  'supportContact.phone': SUPPORT,
  'supportContact.url': boxes('Support URL', ['saas', 'azure-application', ...DYNAMICS, 'power-bi-app']),
  'engineeringContact.name': ENGINEERING,
  'engineeringContact.email': ENGINEERING,
  'engineeringContact.phone': ENGINEERING,
  'cloudSolutionProviderContact.name': CSP,
  'cloudSolutionProviderContact.email': CSP,
  'cloudSolutionProviderContact.phone': CSP,
  cloudSolutionProviderMarketingMaterials: ofKinds('csp-materials'),
};

const contact = (member: string, group: FieldGroup): [string, FieldGroup, FieldType][] => [
  [`${member}.name`, group, 'text'],
  [`${member}.email`, group, 'email'],
  [`${member}.phone`, group, 'phone'],
  [`${member}.url`, group, 'address'],
];

/** Fields of a listing in the order of the form. */
const OF_LISTING: readonly [string, FieldGroup, FieldType][] = [
  ['languageId', 'texts', 'text'],
  ['title', 'texts', 'text'],
  ['searchResultSummary', 'texts', 'text'],
  ['shortDescription', 'texts', 'long-text'],
  ['description', 'texts', 'html'],
  ['gettingStartedInstructions', 'texts', 'html'],
  ['searchKeywords', 'texts', 'list'],
  ...contact('supportContact', 'support'),
  ['globalSupportWebsite', 'websites', 'address'],
  ['governmentSupportWebsite', 'websites', 'address'],
  ['privacyPolicyLink', 'websites', 'address'],
  ['generalLinks', 'websites', 'links'],
  ...contact('cloudSolutionProviderContact', 'csp'),
  ['cloudSolutionProviderMarketingMaterials', 'csp', 'address'],
  ...contact('engineeringContact', 'engineering'),
];

/** Fields of the document around the listings; Partner Center has no box for them on this page. */
const OF_DOCUMENT: readonly [string, FieldGroup, FieldType][] = [
  ['publisherName', 'offer', 'text'],
  ['publisher', 'offer', 'text'],
  ['offer', 'offer', 'text'],
  ['kind', 'offer', 'choice'],
  ['csp.state', 'offer', 'choice'],
  ['confirmed', 'offer', 'date'],
  ['support.languages', 'availability', 'languages'],
  ['support.hours', 'availability', 'hours'],
  ['released', 'release', 'released'],
];

const VALUES: Readonly<Record<string, readonly string[]>> = {
  kind: OFFER_KINDS,
  'csp.state': CSP_STATES,
  released: RELEASABLE,
};

const ID_LIMIT = 80;

/** The greatest length of a field for a kind of offer, in characters or entries; nothing where none was read. */
function limitOf(id: string, kind: OfferKind): number | undefined {
  const limits = LIMITS[kind];
  switch (id) {
    case 'title':
      return limits.title;
    case 'searchResultSummary':
      return limits.summary;
    case 'shortDescription':
      return limits.short;
    case 'description':
      return limits.description;
    case 'gettingStartedInstructions':
      return GETTING_STARTED_LIMIT;
    case 'searchKeywords':
      return KEYWORD_LIMIT;
    case 'generalLinks':
      return LINK_LIMIT[kind];
    case 'publisher':
    case 'offer':
      return ID_LIMIT;
    default:
      return undefined;
  }
}

/** The box of Partner Center for a field; nothing for what has none with this kind of offer. */
export function boxOf(id: string, kind: OfferKind): string | undefined {
  return BOXES[id]?.[kind];
}

/** All fields of the form for a kind of offer, in its order. */
export function fieldsOf(kind: OfferKind): Field[] {
  const make =
    (scope: Field['scope']) =>
    ([id, group, type]: readonly [string, FieldGroup, FieldType]): Field => {
      const [limit, box, values] = [limitOf(id, kind), boxOf(id, kind), VALUES[id]];
      const url = /^(?:engineering|cloudSolutionProvider)Contact\.url$/.test(id);
      return {
        id,
        scope,
        group,
        type,
        ...(limit !== undefined && { limit }),
        ...(values !== undefined && { values }),
        ...(box !== undefined && { box }),
        // The schema has an address for every contact; the page has none of its own for these two.
        concerns: scope === 'document' || id === 'languageId' || box !== undefined || (url && isContactOf(id, kind)),
      };
    };
  return [...OF_DOCUMENT.map(make('document')), ...OF_LISTING.map(make('listing'))];
}

function isContactOf(id: string, kind: OfferKind): boolean {
  return boxOf(id.replace('.url', '.name'), kind) !== undefined;
}
