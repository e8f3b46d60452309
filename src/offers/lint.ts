/**
 * What a publisher should improve in a listing document that is structurally sound. Pure functions with stable ids; the
 * wording, the remedy and the claim of each rule live in `content/lint/`. A finding names the field, never its value, so
 * that findings may be shown in either edition.
 */

import { parseListingHtml, plainText } from '../html/parse.ts';
import { hasHiddenCharacters } from '../html/text.ts';
import {
  concerns,
  GETTING_STARTED_LIMIT,
  KEYWORD_LIMIT,
  LIMITS,
  LINK_LIMIT,
  LINK_TEXT_LIMIT,
  LINT_RULES,
  type LintRule,
  type Severity,
  severityOf,
} from './lint-rules.ts';
import { contactValues } from './projection.ts';
import type { OfferDocument, OfferRecord, RawContact, RawListing } from './schema.ts';
import type { ContactRole } from './types.ts';
import { canonicalLanguage, e164Of, isMissing, readWebAddress } from './values.ts';

export { LINT_RULES, type LintRule, type Severity };

export interface Finding {
  id: LintRule;
  severity: Severity;
  /** Path in the document, such as `listings[0].supportContact.email`. */
  field: string;
  /** BCP 47 tag of the listing; absent for what concerns the whole document. */
  locale?: string;
}

type Report = (id: LintRule, field: string) => void;

/** Takes a document with its publisher and gives the findings in the order of the document. Never throws. */
export function lint(record: Pick<OfferRecord, 'document' | 'publisher'>): Finding[] {
  const { document } = record;
  const fictional = document.fictional || record.publisher.fictional;
  const findings: Finding[] = [];
  lintFrame(document, (id, field) => findings.push({ id, severity: LINT_RULES[id], field }));
  document.listings.forEach((listing, index) => {
    const tag = listing.languageId ?? listing.languageID ?? '';
    const locale = canonicalLanguage(tag) ?? tag;
    const report: Report = (id, field) =>
      findings.push({ id, severity: severityOf(id, document.kind), field: `listings[${index}].${field}`, locale });
    for (const check of [lintTexts, lintLanguage, lintContacts, lintCsp, lintWebsites, lintLinks, lintPlaceholders]) {
      check(listing, report, document, fictional);
    }
  });
  return findings;
}

type Check = (listing: RawListing, report: Report, document: OfferDocument, fictional: boolean) => void;

function lintFrame(document: OfferDocument, report: Report): void {
  const { languages, hours } = document.support;
  if (languages.length === 0) report('support-languages-missing', 'support.languages');
  if (!hours) report('hours-missing', 'support.hours');
  else if (!hours.timeZone && hours.week.some((entry) => 'opens' in entry)) {
    report('hours-without-time-zone', 'support.hours.timeZone');
  }
}

const EMOJI = /\p{Extended_Pictographic}/u;
// Pictographic by Unicode, but ordinary signs in product names.
const SIGNS = /[©®™]/g;

const lintTexts: Check = (listing, report, { kind }) => {
  const limits = LIMITS[kind];
  const tooLong = (text: string | undefined, limit: number | undefined) =>
    text !== undefined && limit !== undefined && [...text].length > limit;
  if (isMissing(listing.title)) report('title-missing', 'title');
  if (tooLong(listing.title, limits.title)) report('title-too-long', 'title');
  if (concerns('title-emoji', kind) && EMOJI.test((listing.title ?? '').replace(SIGNS, '')))
    report('title-emoji', 'title');
  if (isMissing(listing.searchResultSummary) && limits.summary) report('summary-missing', 'searchResultSummary');
  if (tooLong(listing.searchResultSummary, limits.summary)) report('summary-too-long', 'searchResultSummary');
  if (tooLong(listing.shortDescription, limits.short)) report('short-description-too-long', 'shortDescription');
  if (isMissing(listing.description)) report('description-missing', 'description');
  if (tooLong(listing.description, limits.description)) report('description-too-long', 'description');
  if (tooLong(listing.gettingStartedInstructions, GETTING_STARTED_LIMIT)) {
    report('getting-started-too-long', 'gettingStartedInstructions');
  }
  if ((listing.searchKeywords?.length ?? 0) > KEYWORD_LIMIT) report('keywords-too-many', 'searchKeywords');
  for (const field of ['title', 'searchResultSummary', 'shortDescription', 'description'] as const) {
    if (hasHiddenCharacters(listing[field] ?? '')) report('hidden-characters', field);
  }
};

const LANGUAGE_SENTENCE =
  /\bTh(?:is|e) (?:application|app|service|product|offer) is (?:only )?available (?:only )?in [A-Z(]/;

const lintLanguage: Check = (listing, report, { kind }) => {
  if (listing.languageID !== undefined) report('language-id-spelling', 'languageID');
  const tag = listing.languageId ?? listing.languageID ?? 'en';
  if (/^en(?:-|$)/i.test(tag) || !concerns('language-sentence-missing', kind) || isMissing(listing.description)) return;
  const text = plainText(parseListingHtml(listing.description ?? ''));
  const sentence = LANGUAGE_SENTENCE.exec(text);
  // At the beginning; for services the end is as good.
  const service = kind === 'managed-service' || kind === 'consulting-service';
  if (!sentence || (!service && sentence.index > 0)) report('language-sentence-missing', 'description');
};

const lintContacts: Check = (listing, report, { kind }, fictional) => {
  if (concerns('support-contact-missing', kind)) {
    contact(listing.supportContact, 'support', 'supportContact', 'support-contact', report, fictional);
    contact(listing.engineeringContact, 'engineering', 'engineeringContact', 'engineering-contact', report, fictional);
  }
  for (const field of ['supportContact', 'engineeringContact', 'cloudSolutionProviderContact'] as const) {
    const raw = listing[field];
    if (!raw) continue;
    if (!isMissing(raw.phone) && e164Of(raw.phone ?? '') === undefined)
      report('phone-not-international', `${field}.phone`);
    if (isPersonalMailbox(raw)) report('personal-mailbox', `${field}.email`);
    if (hasHiddenCharacters(raw.name)) report('hidden-characters', `${field}.name`);
  }
};

function contact(
  raw: RawContact | undefined,
  role: ContactRole,
  field: string,
  rule: 'support-contact' | 'engineering-contact' | 'csp-contact',
  report: Report,
  fictional: boolean,
): void {
  const values = contactValues(raw, role, fictional);
  if (!values.email && !values.phone && !values.name && !values.url) {
    report(`${rule}-missing`, field);
    return;
  }
  for (const key of ['name', 'email', 'phone'] as const) {
    if (!values[key]) report(`${rule}-incomplete`, `${field}.${key}`);
  }
}

// Parts of addresses that belong to a task and not to a person, in the languages of most listings.
const ROLE_WORDS = [
  'support',
  'help',
  'hilfe',
  'service',
  'desk',
  'info',
  'kontakt',
  'contact',
  'team',
  'care',
  'kunden',
  'customer',
  'anwender',
  'csp',
  'partner',
  'channel',
  'vertrieb',
  'sales',
  'market',
  'alliance',
  'reseller',
  'distribution',
  'ecosystem',
  'isv',
  'publish',
  'engineer',
  'developer',
  'entwickl',
  'technik',
  'tech',
  'ops',
  'betrieb',
  'cloud',
  'admin',
  'office',
  'hotline',
  'noc',
  'billing',
  'product',
  'produkt',
  'platform',
  'plattform',
  'security',
  'integration',
  'azure',
  'saas',
  'request',
  'ticket',
  'mail',
  'hello',
  'hallo',
];

/** Whether the address looks like that of one person: `first.last`, or made of a word of the contact's full name. */
function isPersonalMailbox(raw: RawContact): boolean {
  const local = /^([^@\s]+)@/.exec(raw.email ?? '')?.[1]?.toLowerCase();
  if (!local || ROLE_WORDS.some((word) => local.includes(word))) return false;
  if (/^[a-z]+(?:-[a-z]+)?[._][a-z]+(?:-[a-z]+)?$/.test(local)) return true;
  const names = raw.name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^a-z]+/)
    .filter((word) => word.length > 2);
  // One word is the name of a team.
  if (names.length < 2) return false;
  return names.some((word) => local === word || (local.endsWith(word) && local.length === word.length + 1));
}

const lintCsp: Check = (listing, report, { kind, csp }, fictional) => {
  const raw = listing.cloudSolutionProviderContact;
  const optedIn = (csp.state === 'all' || csp.state === 'some') && concerns('csp-contact-missing', kind);
  const given = Object.keys(contactValues(raw, 'csp', fictional)).length > 0;
  if (optedIn || given) contact(raw, 'csp', 'cloudSolutionProviderContact', 'csp-contact', report, fictional);
  if (optedIn && isMissing(listing.cloudSolutionProviderMarketingMaterials)) {
    report('csp-materials-missing', 'cloudSolutionProviderMarketingMaterials');
  }
};

/** All web addresses of a listing with their paths. */
function addresses(listing: RawListing): { field: string; text: string | undefined }[] {
  const own = (
    [
      'privacyPolicyLink',
      'globalSupportWebsite',
      'governmentSupportWebsite',
      'cloudSolutionProviderMarketingMaterials',
    ] as const
  ).map((field) => ({ field: field as string, text: listing[field] }));
  const ofContacts = (['supportContact', 'engineeringContact', 'cloudSolutionProviderContact'] as const).map(
    (field) => ({
      field: `${field}.url`,
      text: listing[field]?.url,
    }),
  );
  const links = (listing.generalLinks ?? []).map((link, index) => ({
    field: `generalLinks[${index}].link`,
    text: link.link,
  }));
  return [...own, ...ofContacts, ...links];
}

const lintWebsites: Check = (listing, report, { kind }, fictional) => {
  const usable = (text: string | undefined) => 'href' in readWebAddress(text, fictional);
  if (isMissing(listing.privacyPolicyLink)) report('privacy-policy-missing', 'privacyPolicyLink');
  const general = usable(listing.globalSupportWebsite) || usable(listing.supportContact?.url);
  if (!general && usable(listing.governmentSupportWebsite)) {
    report('support-website-government-only', 'globalSupportWebsite');
  } else if (!general && concerns('support-website-missing', kind)) {
    report('support-website-missing', 'globalSupportWebsite');
  }
  for (const { field, text } of addresses(listing)) {
    const reading = readWebAddress(text, fictional);
    if ('href' in reading) {
      if (reading.href.startsWith('http:')) report('address-not-https', field);
    } else if (reading.fault === 'malformed') report('address-malformed', field);
    else if (reading.fault === 'placeholder') report('address-placeholder', field);
  }
};

const HELP_LINK = /\b(?:help|hilfe)\b/i;

const lintLinks: Check = (listing, report, { kind }, fictional) => {
  const links = listing.generalLinks ?? [];
  if (links.length === 0) report('links-missing', 'generalLinks');
  if (links.length > (LINK_LIMIT[kind] ?? Number.POSITIVE_INFINITY)) report('links-too-many', 'generalLinks');
  const hrefOf = (text: string | undefined) => {
    const reading = readWebAddress(text, fictional);
    return 'href' in reading ? reading.href : undefined;
  };
  const support = [hrefOf(listing.globalSupportWebsite), hrefOf(listing.supportContact?.url)];
  links.forEach((link, index) => {
    if ([...link.displayText].length > LINK_TEXT_LIMIT)
      report('link-text-too-long', `generalLinks[${index}].displayText`);
    const href = hrefOf(link.link);
    if (concerns('support-equals-help', kind) && HELP_LINK.test(link.displayText) && href && support.includes(href)) {
      report('support-equals-help', `generalLinks[${index}].link`);
    }
  });
};

const lintPlaceholders: Check = (listing, report) => {
  const texts: [string, string | undefined][] = [
    ['title', listing.title],
    ['searchResultSummary', listing.searchResultSummary],
    ['shortDescription', listing.shortDescription],
    ['description', listing.description],
    ...addresses(listing).map(({ field, text }): [string, string | undefined] => [field, text]),
  ];
  for (const field of ['supportContact', 'engineeringContact', 'cloudSolutionProviderContact'] as const) {
    for (const key of ['name', 'email', 'phone'] as const) texts.push([`${field}.${key}`, listing[field]?.[key]]);
  }
  for (const [field, text] of texts) {
    // An empty text says nothing; a word that stands for nothing misleads whoever reads the document.
    if (text !== undefined && text.trim() !== '' && isMissing(text)) report('value-placeholder', field);
  }
};
