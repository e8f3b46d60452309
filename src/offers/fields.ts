/**
 * The fields of a listing: one row each. Schema, JSON Schema, order, audiences, projection, lint limits, form,
 * completeness, checklist and the table of the preview follow from it; `docs/tasks/add-a-listing-field.md` tells how to
 * add one. Labels are keyed by the name of the field (`field-dictionary.ts`).
 *
 * Limits and names of boxes are those of Microsoft’s pages on the offer listing of each kind (2022 and 2023, see
 * `BOX_SOURCES`). A limit counts characters as Unicode code points, markup included: no page says how Microsoft counts.
 */
import type { AudienceReason } from './audiences.ts';
import type { LintRule } from './lint-rules.ts';
import { type ContactRole, OFFER_KINDS, type OfferKind } from './types.ts';

/** What a field holds, and how it is edited. */
export type FieldType =
  | 'text'
  | 'long-text'
  | 'html'
  | 'email'
  | 'phone'
  | 'address'
  | 'list'
  | 'links'
  | 'choice'
  | 'languages'
  | 'hours'
  | 'date'
  | 'released';

/** The groups of the form, in their order. */
export const FIELD_GROUPS = [
  'offer',
  'texts',
  'support',
  'csp',
  'engineering',
  'websites',
  'availability',
  'release',
] as const;
export type FieldGroup = (typeof FIELD_GROUPS)[number];

/**
 * How important an entry is. `must`: Microsoft or this site refuses the document without it; `should`: partners need
 * it; `could`: good practice.
 */
export const LEVELS = ['must', 'should', 'could'] as const;
export type Level = (typeof LEVELS)[number];

/** What says that a field should be filled. */
export interface FieldNeed {
  /**
   * Who requires it: the page of these kinds of offers; `rule`: what the rule of the lint says for the kind; `csp`:
   * partners, once the offer is open to them; `sold`: Microsoft, once it sells the offer.
   */
  by: readonly OfferKind[] | 'rule' | 'csp' | 'sold';
  /** The level where the page does not require it. */
  otherwise: Level;
  claims: readonly string[];
  /** The rule of the lint that explains it. */
  rule?: LintRule;
}

type ByKind<T> = Readonly<Partial<Record<OfferKind, T>>>;

export interface FieldRow {
  /** The member of the listing; of a contact with its part (`supportContact.email`). */
  name: string;
  type: FieldType;
  group: FieldGroup;
  /** Why an audience sees the field or does not; `audiences.ts` derives from it who does. */
  seen: AudienceReason;
  /** Claims that state it. */
  claims?: readonly string[];
  /** Whether the publisher may release it for everybody. */
  releasable?: true;
  /** The greatest number of characters, or of entries in a list, and the lint rule about it. */
  limit?: { most: ByKind<number>; rule: LintRule };
  /** The box of Partner Center in Microsoft’s words. */
  box?: ByKind<string>;
  need?: FieldNeed;
}

function all<T>(value: T, kinds: readonly OfferKind[] = OFFER_KINDS): ByKind<T> {
  return Object.fromEntries(kinds.map((kind) => [kind, value]));
}
/** The kinds of offers except some. */
export const without = (...kinds: OfferKind[]): OfferKind[] => OFFER_KINDS.filter((kind) => !kinds.includes(kind));

export const DYNAMICS = OFFER_KINDS.filter((kind) => kind.startsWith('dynamics-365-'));
export const AZURE: readonly OfferKind[] = ['virtual-machine', 'container', 'iot-edge-module'];
export const SAAS_LIKE: readonly OfferKind[] = ['saas', 'azure-application'];
export const APPS: readonly OfferKind[] = [...DYNAMICS, 'power-bi-app'];
/** Kinds of offers whose page says which texts are required. The pages of the other kinds only name the boxes. */
const TEXTS_REQUIRED: readonly OfferKind[] = [...SAAS_LIKE, 'managed-service', 'consulting-service'];

/** The page of Microsoft that names the boxes of a kind of offer. */
export const BOX_SOURCES: ByKind<string> = {
  saas: 'saas-listing-2023',
  'azure-application': 'azure-app-listing-2023',
  'virtual-machine': 'vm-listing-2023',
  container: 'container-listing-2023',
  'iot-edge-module': 'iot-edge-listing-2023',
  'managed-service': 'managed-service-listing-2023',
  'dynamics-365-business-central': 'business-central-listing-2023',
  'dynamics-365-customer-engagement': 'customer-engagement-listing-2023',
  'dynamics-365-operations': 'operations-listing-2023',
  'power-bi-app': 'power-bi-app-listing-2023',
};

const PARTS = [
  ['name', 'text'],
  ['email', 'email'],
  ['phone', 'phone'],
  ['url', 'address'],
] as const;
type Part = (typeof PARTS)[number][0];

/** The four fields of a contact. Needs and boxes concern the first three only. */
function contact<const C extends string>(
  member: C,
  row: Omit<FieldRow, 'name' | 'type' | 'releasable'>,
  url: Partial<FieldRow> = { releasable: true, box: {} },
): (FieldRow & { name: `${C}.${Part}` })[] {
  return PARTS.map(([part, type]) => {
    const own = part === 'url' ? { ...row, need: undefined, ...url } : { ...row, releasable: true as const };
    return { ...own, name: `${member}.${part}` as const, type };
  });
}

const SUPPORT_WEBSITE_CLAIMS = ['contact-names-not-public-support-website-public', 'catalog-api-only-support-url'];
const CONTACT_NEED = ['listing-contacts-required-by-offer-kind', 'listing-contact-needs-name-email-phone'];

/** The rows of a listing in the order of form and export. */
export const LISTING_FIELDS = [
  {
    name: 'title',
    type: 'text',
    group: 'texts',
    seen: 'on-listing',
    limit: {
      most: { ...all(200, without('managed-service', 'consulting-service', 'power-bi-visual')), container: 50 },
      rule: 'title-too-long',
    },
    box: all('Name'),
    need: {
      by: TEXTS_REQUIRED,
      otherwise: 'should',
      claims: ['listing-texts-required', 'listing-name-limit'],
      rule: 'title-missing',
    },
  },
  {
    name: 'searchResultSummary',
    type: 'text',
    group: 'texts',
    seen: 'on-listing',
    limit: {
      most: { ...all(100, without('virtual-machine', 'power-bi-visual')), 'consulting-service': 200 },
      rule: 'summary-too-long',
    },
    box: { ...all('Search results summary'), 'power-bi-visual': 'Summary' },
    need: {
      by: TEXTS_REQUIRED,
      otherwise: 'should',
      claims: ['listing-texts-required', 'listing-summary-limit'],
      rule: 'summary-missing',
    },
  },
  {
    name: 'shortDescription',
    type: 'long-text',
    group: 'texts',
    seen: 'on-listing',
    limit: {
      most: all(256, ['azure-application', 'container', 'iot-edge-module', 'managed-service']),
      rule: 'short-description-too-long',
    },
    box: all('Short description', ['azure-application', ...AZURE, 'managed-service']),
    need: {
      by: ['azure-application', 'managed-service'],
      otherwise: 'could',
      claims: ['listing-texts-required', 'listing-short-description-limit'],
    },
  },
  {
    name: 'description',
    type: 'html',
    group: 'texts',
    seen: 'on-listing',
    limit: { most: { ...all(5000, TEXTS_REQUIRED), 'power-bi-visual': 3000 }, rule: 'description-too-long' },
    box: all('Description'),
    need: {
      by: TEXTS_REQUIRED,
      otherwise: 'should',
      claims: ['listing-texts-required', 'listing-description-limit'],
      rule: 'description-missing',
    },
  },
  {
    name: 'gettingStartedInstructions',
    type: 'html',
    group: 'texts',
    seen: 'instructions-for-buyers',
    claims: ['getting-started-for-customers'],
    releasable: true,
    limit: { most: all(3000), rule: 'getting-started-too-long' },
    box: { saas: 'Getting started instructions' },
    need: {
      by: 'sold',
      otherwise: 'could',
      claims: ['listing-getting-started', 'opt-in-eligible-offer-kinds'],
    },
  },
  {
    name: 'searchKeywords',
    type: 'list',
    group: 'texts',
    seen: 'on-listing',
    limit: { most: all(3), rule: 'keywords-too-many' },
    box: all('Search keywords', [...SAAS_LIKE, 'consulting-service', 'power-bi-visual', ...DYNAMICS]),
    need: { by: [], otherwise: 'could', claims: ['listing-keywords-limit'] },
  },
  ...contact(
    'supportContact',
    {
      group: 'support',
      seen: 'contact-for-partners',
      claims: ['contact-names-not-public-support-website-public', 'contacts-on-offer-details-page'],
      box: {
        ...all('Support contact', [...SAAS_LIKE, 'container', 'iot-edge-module', ...APPS]),
        'virtual-machine': 'Partner support contact',
        'managed-service': 'Contact information',
      },
      need: {
        by: 'rule',
        otherwise: 'should',
        claims: CONTACT_NEED,
        rule: 'support-contact-incomplete',
      },
    },
    {
      seen: 'on-listing',
      claims: ['listing-support-url-required-and-public'],
      box: all('Support URL', [...SAAS_LIKE, ...APPS]),
    },
  ),
  {
    name: 'globalSupportWebsite',
    type: 'address',
    group: 'websites',
    seen: 'on-listing',
    claims: SUPPORT_WEBSITE_CLAIMS,
    box: {
      ...all('Support URL', [...SAAS_LIKE, ...APPS]),
      'virtual-machine': 'Azure Global support website',
      container: 'Support website',
      'iot-edge-module': 'Support website for Azure Global customers',
      'managed-service': 'Support link',
    },
    need: {
      by: 'rule',
      otherwise: 'should',
      claims: ['listing-support-url-required-and-public', 'customer-uses-public-support-website'],
      rule: 'support-website-missing',
    },
  },
  {
    name: 'governmentSupportWebsite',
    type: 'address',
    group: 'websites',
    seen: 'on-listing',
    claims: SUPPORT_WEBSITE_CLAIMS,
    box: {
      'virtual-machine': 'Azure Government support website',
      container: 'Support website',
      'managed-service': 'Support link',
    },
  },
  {
    name: 'privacyPolicyLink',
    type: 'address',
    group: 'websites',
    seen: 'on-listing',
    box: all('Privacy policy link', without('power-bi-visual', 'consulting-service')),
    need: {
      by: OFFER_KINDS,
      otherwise: 'must',
      claims: ['listing-privacy-link-required'],
      rule: 'privacy-policy-missing',
    },
  },
  {
    name: 'generalLinks',
    type: 'links',
    group: 'websites',
    seen: 'on-listing',
    limit: { most: all(25, ['container', 'iot-edge-module']), rule: 'links-too-many' },
    box: {
      ...all('Useful links', [...SAAS_LIKE, 'container', 'iot-edge-module']),
      ...all('Product information links', ['virtual-machine', 'managed-service']),
      ...all('Help link for your app', APPS),
    },
    need: {
      by: [],
      otherwise: 'could',
      claims: ['publisher-expected-docs-training-outage-notices'],
      rule: 'links-missing',
    },
  },
  ...contact('cloudSolutionProviderContact', {
    group: 'csp',
    seen: 'csp-contact-for-partners',
    claims: ['csp-program-contact-only-for-csp-partners'],
    box: {
      ...all('CSP Program Contact', SAAS_LIKE),
      'virtual-machine': 'Cloud Solution Provider Program contact',
      container: 'Cloud Solution Provider Program',
      'iot-edge-module': 'Cloud Solution Provider Program contact',
    },
    need: {
      by: 'csp',
      otherwise: 'should',
      claims: ['publisher-gives-csp-materials-and-contact', 'listing-contact-needs-name-email-phone'],
      rule: 'csp-contact-incomplete',
    },
  }),
  {
    name: 'cloudSolutionProviderMarketingMaterials',
    type: 'address',
    group: 'csp',
    seen: 'materials-for-partners',
    claims: ['csp-materials-not-shown-to-customers'],
    releasable: true,
    box: all('CSP Program Marketing Materials', [...SAAS_LIKE, 'virtual-machine', 'iot-edge-module']),
    need: {
      by: 'csp',
      otherwise: 'should',
      claims: ['listing-csp-materials-with-opt-in'],
      rule: 'csp-materials-missing',
    },
  },
  ...contact('engineeringContact', {
    group: 'engineering',
    seen: 'engineering-last-resort',
    claims: ['engineering-contact-last-resort', 'contacts-on-offer-details-page'],
    box: { ...all('Engineering contact', [...SAAS_LIKE, ...AZURE, ...APPS]), 'managed-service': 'Contact information' },
    need: {
      by: 'rule',
      otherwise: 'should',
      claims: CONTACT_NEED,
      rule: 'engineering-contact-incomplete',
    },
  }),
] as const satisfies readonly FieldRow[];

/** The fields of a listing that a publisher fills; a contact has four. */
export type ListingField = (typeof LISTING_FIELDS)[number]['name'];
/** The members of a listing that hold them. */
export type ListingMember = ListingField extends infer F ? (F extends `${infer C}.${string}` ? C : F) : never;
export type ContactMember = ListingField extends infer F ? (F extends `${infer C}.${string}` ? C : never) : never;

const ROWS: ReadonlyMap<string, FieldRow> = new Map(LISTING_FIELDS.map((row): [string, FieldRow] => [row.name, row]));
const memberOf = (name: string): ListingMember => name.split('.')[0] as ListingMember;

/** The members of a listing resource in the order of export: what names it, then the fields. */
export const LISTING_ORDER = [
  ...(['$schema', 'id', 'resourceName', 'product', 'kind', 'languageId', 'lifecycleState'] as const),
  ...new Set(LISTING_FIELDS.map(({ name }) => memberOf(name))),
];
/** The member of the listing that holds each contact. */
export const CONTACT_MEMBERS = {
  support: 'supportContact',
  csp: 'cloudSolutionProviderContact',
  engineering: 'engineeringContact',
} as const satisfies Record<ContactRole, ContactMember>;
export const CONTACT_ORDER = PARTS.map(([part]) => part);
export const CONTACT_FIELDS = [
  ...new Set(LISTING_FIELDS.flatMap(({ name }) => (name.includes('.') ? [memberOf(name)] : []))),
] as ContactMember[];

/** The greatest number of characters or entries; undefined if no limit was read. */
export function limitOf(name: string, kind: OfferKind): number | undefined {
  return ROWS.get(name)?.limit?.most[kind];
}

/** The length that counts against a limit: code points of a text, entries of a list. */
export function amountOf(value: unknown): number {
  return typeof value === 'string' ? [...value].length : Array.isArray(value) ? value.length : 0;
}

/** The name of the box in Partner Center; undefined if the kind of offer has none. */
export function partnerCenterBox(name: string, kind: OfferKind): string | undefined {
  return ROWS.get(name)?.box?.[kind];
}

/** The value at a path: the keys, or the name of a field in a listing. Only own members count. */
export function valueIn(root: unknown, path: string | readonly PropertyKey[]): unknown {
  return (typeof path === 'string' ? path.split('.') : path).reduce<unknown>(
    (value, key) => (isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined),
    root,
  );
}

function isRecord(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null;
}
