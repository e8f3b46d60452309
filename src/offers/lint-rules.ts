/**
 * The rules for listing documents as data: severity, the kinds of offers each one concerns, the limits of Partner
 * Center. `lint.ts` applies them, the page of the rules shows them; both read the same tables.
 */
import { APPS, AZURE, DYNAMICS, type FieldRow, LISTING_FIELDS, limitOf, SAAS_LIKE, without } from './fields.ts';
import { OFFER_KINDS, type OfferKind } from './types.ts';

export type Severity = 'error' | 'warning' | 'info';

/**
 * Every rule with its severity (softened for some kinds of offers, see `OPTIONAL`), by the field that it concerns, in the
 * order of the page of Partner Center. An id is never renamed, nor used again for something else.
 */
export const LINT_BOXES = {
  title: { 'title-missing': 'error', 'title-too-long': 'error', 'title-emoji': 'warning' },
  searchResultSummary: { 'summary-missing': 'warning', 'summary-too-long': 'error' },
  shortDescription: { 'short-description-too-long': 'error' },
  description: {
    'description-missing': 'error',
    'description-too-long': 'error',
    'language-sentence-missing': 'warning',
  },
  gettingStartedInstructions: { 'getting-started-too-long': 'error' },
  searchKeywords: { 'keywords-too-many': 'warning' },
  privacyPolicyLink: { 'privacy-policy-missing': 'error' },
  generalLinks: { 'links-missing': 'info', 'link-text-too-long': 'error', 'links-too-many': 'error' },
  supportContact: { 'support-contact-missing': 'error', 'support-contact-incomplete': 'error' },
  globalSupportWebsite: {
    'support-website-missing': 'error',
    'support-website-government-only': 'warning',
    'support-equals-help': 'error',
  },
  engineeringContact: { 'engineering-contact-missing': 'error', 'engineering-contact-incomplete': 'error' },
  cloudSolutionProviderContact: { 'csp-contact-missing': 'warning', 'csp-contact-incomplete': 'warning' },
  cloudSolutionProviderMarketingMaterials: { 'csp-materials-missing': 'warning' },
  several: {
    'https-required': 'error',
    'address-not-https': 'warning',
    'address-malformed': 'error',
    'email-malformed': 'error',
    'address-placeholder': 'warning',
    'value-placeholder': 'info',
    'hidden-characters': 'warning',
    'phone-not-international': 'warning',
    'personal-mailbox': 'warning',
    'contact-at-other-host': 'warning',
    'partner-value-public': 'warning',
  },
  documentOnly: {
    'support-languages-missing': 'info',
    'hours-missing': 'info',
    'hours-without-time-zone': 'warning',
    'language-id-spelling': 'info',
  },
} as const satisfies Record<string, Record<string, Severity>>;
export type LintBox = keyof typeof LINT_BOXES;
export type LintRule = { [B in LintBox]: keyof (typeof LINT_BOXES)[B] }[LintBox];
export const LINT_RULES = Object.assign({}, ...Object.values(LINT_BOXES)) as Readonly<Record<LintRule, Severity>>;
export const LINT_RULE_IDS = Object.keys(LINT_RULES) as LintRule[];

export const LINK_TEXT_LIMIT = 255;

/** The pages of Azure’s kinds show these fields without calling them required, so that a missing one is a warning only. */
const OPTIONAL = new Set<LintRule>([
  'support-contact-missing',
  'support-contact-incomplete',
  'support-website-missing',
  'engineering-contact-missing',
  'engineering-contact-incomplete',
]);

export function severityOf(id: LintRule, kind: OfferKind): Severity {
  return OPTIONAL.has(id) && AZURE.includes(kind) ? 'warning' : LINT_RULES[id];
}

const WITH_CONTACTS = without('power-bi-visual', 'consulting-service');
const WITH_SUPPORT_WEBSITE = without('managed-service', 'consulting-service', 'power-bi-visual');
const WITH_CSP_CONTACT: readonly OfferKind[] = [...SAAS_LIKE, ...AZURE, 'dynamics-365-business-central'];

/** The kinds of offers that each rule can concern; a rule that is not named here concerns all of them. */
const KINDS: Partial<Record<LintRule, readonly OfferKind[]>> = {
  ...Object.fromEntries(
    (LISTING_FIELDS as readonly FieldRow[]).flatMap(({ name, limit }) => (limit ? [[limit.rule, limited(name)]] : [])),
  ),
  'title-emoji': [...AZURE, ...DYNAMICS],
  'summary-missing': limited('searchResultSummary'),
  // A Power BI visual may be listed in several languages and needs no such sentence.
  'language-sentence-missing': without('power-bi-visual'),
  'support-contact-missing': WITH_CONTACTS,
  'support-contact-incomplete': WITH_CONTACTS,
  'engineering-contact-missing': WITH_CONTACTS,
  'engineering-contact-incomplete': WITH_CONTACTS,
  'support-website-missing': WITH_SUPPORT_WEBSITE,
  'https-required': ['saas', 'azure-application', 'managed-service'],
  'support-equals-help': APPS,
  'csp-contact-missing': WITH_CSP_CONTACT,
  'csp-materials-missing': WITH_CSP_CONTACT,
};

/** The kinds of offers that a rule can concern, in the order of the kinds. */
export function kindsOf(id: LintRule): readonly OfferKind[] {
  return KINDS[id] ?? OFFER_KINDS;
}

/** Whether a rule can concern a kind of offer. */
export function concerns(id: LintRule, kind: OfferKind): boolean {
  return kindsOf(id).includes(kind);
}

function limited(field: string): readonly OfferKind[] {
  return OFFER_KINDS.filter((kind) => limitOf(field, kind) !== undefined);
}
