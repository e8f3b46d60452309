/**
 * The rules for listing documents as data: severity, the kinds of offers each one concerns, the limits of Partner
 * Center. `lint.ts` applies them, the page of the rules shows them; both read the same tables.
 */
import { type ListingField, type ListingMember, limitOf } from './fields.ts';
import { OFFER_KINDS, type OfferKind } from './types.ts';

export type Severity = 'error' | 'warning' | 'info';

/**
 * Every rule with its severity (softened for some kinds of offers, see `OPTIONAL`). An id is never renamed, nor used
 * again for something else.
 */
export const LINT_RULES = {
  'title-missing': 'error',
  'title-too-long': 'error',
  'title-emoji': 'warning',
  'summary-missing': 'warning',
  'summary-too-long': 'error',
  'short-description-too-long': 'error',
  'description-missing': 'error',
  'description-too-long': 'error',
  'getting-started-too-long': 'error',
  'keywords-too-many': 'warning',
  'language-sentence-missing': 'warning',
  'language-id-spelling': 'info',
  'hidden-characters': 'warning',
  'support-contact-missing': 'error',
  'support-contact-incomplete': 'error',
  'support-website-missing': 'error',
  'support-website-government-only': 'warning',
  'support-equals-help': 'error',
  'engineering-contact-missing': 'error',
  'engineering-contact-incomplete': 'error',
  'csp-contact-missing': 'warning',
  'csp-contact-incomplete': 'warning',
  'csp-materials-missing': 'warning',
  'privacy-policy-missing': 'error',
  'https-required': 'error',
  'address-not-https': 'warning',
  'address-malformed': 'error',
  'email-malformed': 'error',
  'address-placeholder': 'warning',
  'value-placeholder': 'info',
  'phone-not-international': 'warning',
  'personal-mailbox': 'warning',
  'contact-at-other-host': 'warning',
  'partner-value-public': 'warning',
  'links-missing': 'info',
  'link-text-too-long': 'error',
  'links-too-many': 'error',
  'support-languages-missing': 'info',
  'hours-missing': 'info',
  'hours-without-time-zone': 'warning',
} as const satisfies Record<string, Severity>;
export type LintRule = keyof typeof LINT_RULES;
export const LINT_RULE_IDS = Object.keys(LINT_RULES) as LintRule[];

export const LINK_TEXT_LIMIT = 255;

// The pages of these kinds show the fields without calling them required, so that a missing one is a warning only.
const UNSTATED_KINDS = new Set<OfferKind>(['virtual-machine', 'container', 'iot-edge-module']);
const OPTIONAL = new Set<LintRule>([
  'support-contact-missing',
  'support-contact-incomplete',
  'support-website-missing',
  'engineering-contact-missing',
  'engineering-contact-incomplete',
]);

export function severityOf(id: LintRule, kind: OfferKind): Severity {
  return OPTIONAL.has(id) && UNSTATED_KINDS.has(kind) ? 'warning' : LINT_RULES[id];
}

const WITH_CONTACTS = without('power-bi-visual', 'consulting-service');
const WITH_SUPPORT_WEBSITE = without('managed-service', 'consulting-service', 'power-bi-visual');
const WITH_CSP_CONTACT: readonly OfferKind[] = [
  'saas',
  'azure-application',
  'virtual-machine',
  'container',
  'iot-edge-module',
  'dynamics-365-business-central',
];

/** The kinds of offers that each rule can concern; a rule that is not named here concerns all of them. */
const KINDS: Partial<Record<LintRule, readonly OfferKind[]>> = {
  'title-too-long': limited('title'),
  'title-emoji': [
    'virtual-machine',
    'container',
    'iot-edge-module',
    ...OFFER_KINDS.filter((kind) => kind.startsWith('dynamics-365-')),
  ],
  'summary-missing': limited('searchResultSummary'),
  'summary-too-long': limited('searchResultSummary'),
  'short-description-too-long': limited('shortDescription'),
  'description-too-long': limited('description'),
  // A Power BI visual may be listed in several languages and needs no such sentence.
  'language-sentence-missing': without('power-bi-visual'),
  'support-contact-missing': WITH_CONTACTS,
  'support-contact-incomplete': WITH_CONTACTS,
  'engineering-contact-missing': WITH_CONTACTS,
  'engineering-contact-incomplete': WITH_CONTACTS,
  'support-website-missing': WITH_SUPPORT_WEBSITE,
  'https-required': ['saas', 'azure-application', 'managed-service'],
  'support-equals-help': OFFER_KINDS.filter((kind) => kind.startsWith('dynamics-365-') || kind === 'power-bi-app'),
  'csp-contact-missing': WITH_CSP_CONTACT,
  'csp-materials-missing': WITH_CSP_CONTACT,
  'links-too-many': limited('generalLinks'),
};

/** The kinds of offers that a rule can concern, in the order of the kinds. */
export function kindsOf(id: LintRule): readonly OfferKind[] {
  return KINDS[id] ?? OFFER_KINDS;
}

/** Whether a rule can concern a kind of offer. */
export function concerns(id: LintRule, kind: OfferKind): boolean {
  return kindsOf(id).includes(kind);
}

function without(...kinds: OfferKind[]): readonly OfferKind[] {
  return OFFER_KINDS.filter((kind) => !kinds.includes(kind));
}

function limited(field: ListingField): readonly OfferKind[] {
  return OFFER_KINDS.filter((kind) => limitOf(field, kind) !== undefined);
}

/** The rules by the field that they concern, in the order of the page of Partner Center. Each rule occurs once. */
export const LINT_BOXES = {
  title: ['title-missing', 'title-too-long', 'title-emoji'],
  searchResultSummary: ['summary-missing', 'summary-too-long'],
  shortDescription: ['short-description-too-long'],
  description: ['description-missing', 'description-too-long', 'language-sentence-missing'],
  gettingStartedInstructions: ['getting-started-too-long'],
  searchKeywords: ['keywords-too-many'],
  privacyPolicyLink: ['privacy-policy-missing'],
  generalLinks: ['links-missing', 'link-text-too-long', 'links-too-many'],
  supportContact: ['support-contact-missing', 'support-contact-incomplete'],
  globalSupportWebsite: ['support-website-missing', 'support-website-government-only', 'support-equals-help'],
  engineeringContact: ['engineering-contact-missing', 'engineering-contact-incomplete'],
  cloudSolutionProviderContact: ['csp-contact-missing', 'csp-contact-incomplete'],
  cloudSolutionProviderMarketingMaterials: ['csp-materials-missing'],
  several: [
    'https-required',
    'address-not-https',
    'address-malformed',
    'email-malformed',
    'address-placeholder',
    'value-placeholder',
    'hidden-characters',
    'phone-not-international',
    'personal-mailbox',
    'contact-at-other-host',
    'partner-value-public',
  ],
  documentOnly: ['support-languages-missing', 'hours-missing', 'hours-without-time-zone', 'language-id-spelling'],
} as const satisfies { [box in ListingMember | 'several' | 'documentOnly']?: readonly LintRule[] };
export type LintBox = keyof typeof LINT_BOXES;
