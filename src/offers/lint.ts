/**
 * Finds what a publisher should improve in a listing document that fits the schema. Pure functions with stable ids; the
 * wording, the remedy and the claim of each rule are in `content/lint/`. A finding names the field but not its value,
 * so that both editions may show it.
 */

import { parseListingHtml, plainText } from '../html/parse.ts';
import { hasHiddenCharacters } from '../html/text.ts';
import { amountOf, type FieldRow, LISTING_FIELDS, valueIn } from './fields.ts';
import { lintLinks, lintWebsites, textsWithPaths } from './lint-addresses.ts';
import { lintContacts, lintCsp, lintHosts, lintShownPublicly } from './lint-contacts.ts';
import { concerns, LINT_RULES, type LintRule, type Severity, severityOf } from './lint-rules.ts';
import type { OfferDocument, PublisherRecord, RawListing, RawOffer } from './schema.ts';
import { canonicalLanguage, isMissing } from './values.ts';

export { LINT_RULES, type LintRule, type Severity };

export interface Finding {
  id: LintRule;
  severity: Severity;
  /** Path in the document, such as `listings[0].supportContact.email`. */
  field: string;
  /** BCP 47 tag of the listing; absent for what concerns the whole document. */
  locale?: string;
}

/** Adds a finding; the field is a path below the listing. */
export type ReportFinding = (id: LintRule, field: string) => void;

/** The rules of one subject. It checks one listing. */
export type ListingCheck = (
  listing: RawListing,
  report: ReportFinding,
  document: OfferDocument,
  fictional: boolean,
  publisher: PublisherRecord,
) => void;

/** Gives the findings of a document, in its order. Never throws. */
export function lint(record: Pick<RawOffer, 'document' | 'publisher'>): Finding[] {
  const { document } = record;
  const fictional = document.fictional || record.publisher.fictional;
  const findings: Finding[] = [];
  lintFrame(document, (id, field) => findings.push({ id, severity: LINT_RULES[id], field }));
  document.listings.forEach((listing, index) => {
    const tag = listing.languageId ?? listing.languageID ?? '';
    const locale = canonicalLanguage(tag) ?? tag;
    const report: ReportFinding = (id, field) =>
      findings.push({ id, severity: severityOf(id, document.kind), field: `listings[${index}].${field}`, locale });
    for (const check of CHECKS) check(listing, report, document, fictional, record.publisher);
  });
  return findings;
}

function lintFrame(document: OfferDocument, report: ReportFinding): void {
  const { languages, hours } = document.support;
  if (languages.length === 0) report('support-languages-missing', 'support.languages');
  if (!hours) report('hours-missing', 'support.hours');
  else if (!hours.timeZone && hours.week.some((entry) => 'opens' in entry)) {
    report('hours-without-time-zone', 'support.hours.timeZone');
  }
}

const EMOJI = /\p{Extended_Pictographic}/u;
// Unicode counts these as pictographs, but product names use them.
const SIGNS = /[©®™]/g;

const lintTexts: ListingCheck = (listing, report, { kind }) => {
  for (const { name, limit } of LISTING_FIELDS as readonly FieldRow[]) {
    const most = limit?.most[kind];
    if (limit && most !== undefined && amountOf(valueIn(listing, name)) > most) report(limit.rule, name);
  }
  if (isMissing(listing.title)) report('title-missing', 'title');
  if (concerns('title-emoji', kind) && EMOJI.test((listing.title ?? '').replace(SIGNS, ''))) {
    report('title-emoji', 'title');
  }
  if (isMissing(listing.searchResultSummary) && concerns('summary-missing', kind)) {
    report('summary-missing', 'searchResultSummary');
  }
  if (isMissing(listing.description)) report('description-missing', 'description');
  for (const { name, group } of LISTING_FIELDS) {
    const text = valueIn(listing, name);
    if (group === 'texts' && typeof text === 'string' && hasHiddenCharacters(text)) report('hidden-characters', name);
  }
};

const LANGUAGE_SENTENCE =
  /\bTh(?:is|e) (?:application|app|service|product|offer) is (?:only )?available (?:only )?in [A-Z(]/;

const lintLanguage: ListingCheck = (listing, report, { kind }) => {
  if (listing.languageID !== undefined) report('language-id-spelling', 'languageID');
  const tag = listing.languageId ?? listing.languageID ?? 'en';
  if (/^en(?:-|$)/i.test(tag) || !concerns('language-sentence-missing', kind) || isMissing(listing.description)) return;
  const text = plainText(parseListingHtml(listing.description ?? ''));
  const sentence = LANGUAGE_SENTENCE.exec(text);
  // The sentence must stand at the beginning of the description; for services it may also stand at the end.
  const service = kind === 'managed-service' || kind === 'consulting-service';
  if (!sentence || (!service && sentence.index > 0)) report('language-sentence-missing', 'description');
};

/**
 * Reports words that stand for a missing value, such as `N/A`, because they mislead readers. Empty texts are missing
 * and not reported here.
 */
const lintPlaceholders: ListingCheck = (listing, report) => {
  for (const [field, text] of textsWithPaths(listing)) {
    if (text.trim() !== '' && isMissing(text)) report('value-placeholder', field);
  }
};

const CHECKS: readonly ListingCheck[] = [
  lintTexts,
  lintLanguage,
  lintContacts,
  lintCsp,
  lintHosts,
  lintWebsites,
  lintLinks,
  lintPlaceholders,
  lintShownPublicly,
];
