/** Computes everything that the preview shows about a draft. Pure, so that it runs in a worker and in tests alike. */
import { LADDERS, type LadderKind, type LadderStep, resolveContact } from '../advice/ladder.ts';
import { topicsFor } from '../advice/topics.ts';
import { isDay } from '../config/days.ts';
import type { Locale } from '../i18n/locale.ts';
import { AUDIENCES, type Audience, visibilityOf } from '../offers/audiences.ts';
import type { ListingField } from '../offers/fields.ts';
import { formFields } from '../offers/form-fields.ts';
import { issuesOf, pathOf } from '../offers/issues.ts';
import { lint } from '../offers/lint.ts';
import { projectedField } from '../offers/projected.ts';
import { projectFor } from '../offers/projection.ts';
import { offerDocumentSchema, type RawOffer } from '../offers/schema.ts';
import type { ProjectedOffer } from '../offers/types.ts';
import { isMissing } from '../offers/values.ts';
import { applyWaivers } from '../offers/waivers.ts';
import { recordOf, typedDocumentOf } from './document.ts';
import { getField, shownListing } from './draft.ts';
import { needsOf } from './needs.ts';
import { locationAt, locationOf } from './path.ts';
import { tasksOf } from './tasks.ts';
import type {
  Assessment,
  Consequence,
  Draft,
  DraftFinding,
  FieldLocation,
  FieldVisibility,
  Json,
  LadderEnd,
  PreviewDestination,
} from './types.ts';

type Raw = Pick<RawOffer, 'document' | 'publisher'>;

export interface AssessOptions {
  /** The locale of the reader, which decides the listing shown and the texts for missing values. */
  locale: Locale;
  /** `YYYY-MM-DD`; waivers are judged against it. */
  today: string;
  /** Destinations of the data pack. */
  destinations: Readonly<Record<string, PreviewDestination>>;
  /** The text that stands for a missing name of the publisher; its id if this is absent. */
  unnamed?: string;
}

/** Assesses a draft. Never throws, whatever the draft holds. */
export function assess(draft: Draft, { locale, today, destinations, unnamed }: AssessOptions): Assessment {
  const record = recordOf(draft, today);
  if (unnamed !== undefined && isMissing(record.publisher.name)) record.publisher.name = unnamed;
  const offers = byAudience((audience) => projectFor(record, audience));
  const partner = offers['direct-bill-partner'];
  const shown = shownListing(draft, locale);
  const findings = findingsOf(draft, record, today);
  const needs = needsOf(partner);
  const faulty = new Set(findings.filter(({ severity }) => severity === 'error').map(({ path }) => path));
  const isLeftOut = (name: string) => projectedField(partner.listings[shown], name as ListingField) === undefined;
  const visibility = visibilityIn(draft, record.document, shown).map((row) => ({
    ...row,
    refused: row.given && row.listing !== undefined && faulty.has(row.path) && isLeftOut(row.field),
  }));
  return {
    locale,
    offers,
    shownListing: shown,
    findings,
    needs,
    tasks: tasksOf(draft.kind, needs, findings),
    visibility,
    consequences: consequencesOf(partner, offers.public, { locale, destinations }, shown),
  };
}

function byAudience<T>(make: (audience: Audience) => T): Record<Audience, T> {
  return Object.fromEntries(AUDIENCES.map((audience) => [audience, make(audience)])) as Record<Audience, T>;
}

/** The field of the form in which a finding is corrected; for a whole contact its first field. */
function formField(field: string): string {
  if (field === 'languageID') return 'languageId';
  if (field.startsWith('support.hours')) return 'support.hours';
  return /^(?:support|engineering|cloudSolutionProvider)Contact$/.test(field) ? `${field}.email` : field;
}

/** Findings of the lint, and values that the schema refuses and no rule of the lint covers. */
function findingsOf(draft: Draft, record: Raw, today: string): DraftFinding[] {
  const ofLint = lint(record);
  const { waived } = applyWaivers(ofLint, record.document.waivers ?? [], today);
  const findings = ofLint.map((finding): DraftFinding => {
    const { until = '' } = waived.find((each) => each.finding === finding)?.waiver ?? {};
    const waiver = isDay(until) && { waivedUntil: until };
    return { rule: finding.id, severity: finding.severity, ...waiver, ...formLocation(finding.field) };
  });
  const document = typedDocumentOf(draft);
  const { error } = offerDocumentSchema.safeParse(document);
  const fields = new Set(formFields(draft.kind).map(({ id }) => id));
  for (const { path: keys, code, expected, values } of error ? issuesOf(error, document) : []) {
    const location = formLocation(pathOf(keys));
    const isTold = findings.some(({ path, severity }) => path === location.path && severity === 'error');
    if (isTold || !fields.has(location.field)) continue;
    const value = getField(draft, pathOf(keys));
    const found = typeof value === 'string' && value !== '' ? { found: value.slice(0, 80) } : {};
    const issue = { code, ...found, ...(expected && { expected }), ...(values && { values }) };
    findings.push({ issue, severity: 'error', ...location });
  }
  // If a value is reported as wrong, it is not also reported as missing.
  const isGap = ({ rule }: DraftFinding) =>
    rule !== undefined && /-(?:missing|incomplete|without-time-zone)$/.test(rule);
  return findings.filter((each) => !isGap(each) || findings.every((other) => isGap(other) || other.path !== each.path));
}

/** The location of the field to which a path leads. */
function formLocation(path: string): FieldLocation {
  const { field, listing } = locationAt(path);
  return locationOf(formField(field), listing);
}

/** Who sees the fields of the document and of one listing. */
function visibilityIn(draft: Draft, document: RawOffer['document'], listing: number) {
  return formFields(draft.kind).flatMap(({ id, scope, concerns }): Omit<FieldVisibility, 'refused'>[] => {
    const location = locationOf(id, scope === 'document' ? undefined : listing);
    const given = isGiven(getField(draft, location.path));
    // A field that the kind of offer does not have is shown only if the draft has it.
    if (id === 'released' || (!concerns && !given)) return [];
    // The name of the publisher is not part of the document; it is visible to everybody who sees the id.
    const asked = id === 'publisherName' ? 'publisher' : location.path;
    return [{ ...location, given, audiences: byAudience((audience) => visibilityOf(audience, asked, document)) }];
  });
}

function isGiven(value: Json | undefined): boolean {
  if (value === undefined || value === null) return false;
  if (typeof value === 'string') return !isMissing(value);
  return !Array.isArray(value) || value.length > 0;
}

const STEP_FIELDS: Readonly<Partial<Record<LadderStep, string>>> = {
  'support-contact': 'supportContact.email',
  'support-website': 'globalSupportWebsite',
  'csp-contact': 'cloudSolutionProviderContact.email',
  'engineering-contact': 'engineeringContact.email',
};

function consequencesOf(
  partner: ProjectedOffer,
  everybody: ProjectedOffer,
  { destinations, locale }: Pick<AssessOptions, 'destinations' | 'locale'>,
  listing: number,
): Consequence[] {
  const ladderEnd = (ladder: LadderKind, offer: ProjectedOffer): LadderEnd => {
    const answer = resolveContact(ladder, offer, locale);
    const skipped = answer.skipped.map((each) => {
      const field = each.why === 'hidden' ? undefined : STEP_FIELDS[each.step];
      return field === undefined ? each : { ...each, location: locationOf(field, listing) };
    });
    return { ...answer, skipped };
  };
  return topicsFor(partner, destinations).flatMap(({ ladder, destinations: ids }): Consequence[] => {
    const open = ladderEnd(ladder, everybody);
    const shown = ladder === 'customer' ? open : ladderEnd(ladder, partner);
    const { steps, end } = LADDERS[ladder];
    const outcome = shown.step === end ? 'nobody' : shown.step === steps[0] ? 'first' : 'fallback';
    return ids.map((destination) => {
      const { roles = [] } = destinations[destination] ?? {};
      return { destination, ladder, roles, shown, public: open, outcome };
    });
  });
}
