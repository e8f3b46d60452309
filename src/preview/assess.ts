/** Everything that the preview tells about a draft. Pure, so that it runs in a worker and in tests alike. */
import { LADDERS, type LadderKind, type LadderStep, resolveContact } from '../advice/ladder.ts';
import { topicsFor } from '../advice/topics.ts';
import type { Locale } from '../i18n/locale.ts';
import {
  AUDIENCES,
  type Audience,
  EDITION_AUDIENCES,
  FIELD_AUDIENCES,
  type ShownField,
  sees,
  visibilityOf,
} from '../offers/audiences.ts';
import { kindLabel } from '../offers/labels.ts';
import { lint } from '../offers/lint.ts';
import { listingFor } from '../offers/listing-for.ts';
import { projectFor } from '../offers/projection.ts';
import type { OfferRecord } from '../offers/schema.ts';
import type { ProjectedOffer } from '../offers/types.ts';
import { isMissing } from '../offers/values.ts';
import { applyWaivers } from '../offers/waivers.ts';
import { recordOf } from './document.ts';
import { getField, shownListing } from './draft.ts';
import { fieldsOf } from './fields.ts';
import { assumedText } from './labels.ts';
import { needsOf } from './needs.ts';
import { fieldAt } from './path.ts';
import type {
  Assessment,
  Consequence,
  Draft,
  DraftFinding,
  FieldVisibility,
  Json,
  LadderEnd,
  PreviewDestination,
  SearchHit,
} from './types.ts';

type Raw = Pick<OfferRecord, 'document' | 'publisher'>;

export interface AssessOptions {
  /** The locale of the reader: it chooses the listing shown, and the words for what is not given. */
  locale: Locale;
  /** `YYYY-MM-DD`; waivers are judged against it. */
  today: string;
  /** The destinations of the data pack. */
  destinations: Readonly<Record<string, PreviewDestination>>;
}

/** Assesses a draft. Never throws, whatever the draft holds. */
export function assess(draft: Draft, { locale, today, destinations }: AssessOptions): Assessment {
  const record = recordOf(draft);
  if (isMissing(record.publisher.name)) record.publisher.name = assumedText(locale, 'publisherName');
  const offers = offersOf(record);
  const partner = offers['direct-bill-partner'];
  const place = shownListing(draft, locale);
  return {
    locale,
    offers,
    shownListing: place,
    findings: findingsOf(record, today),
    needs: needsOf(partner),
    visibility: visibilityIn(draft, record.document, place),
    consequences: consequencesOf(partner, offers.public, { locale, destinations }, place),
    search: byAudience((audience) => searchHit(offers[audience], locale)),
  };
}

function byAudience<T>(make: (audience: Audience) => T): Record<Audience, T> {
  return Object.fromEntries(AUDIENCES.map((audience) => [audience, make(audience)])) as Record<Audience, T>;
}

/** The projection for each audience; audiences that see the same fields share one. */
function offersOf(record: Raw): Assessment['offers'] {
  const fields = Object.keys(FIELD_AUDIENCES) as ShownField[];
  const made = new Map<string, ProjectedOffer>();
  return byAudience((audience) => {
    const isPartner = EDITION_AUDIENCES.partner.includes(audience);
    const seen = [isPartner, ...fields.filter((field) => sees(audience, field, record.document.released))].join();
    const offer = made.get(seen) ?? projectFor(record, audience);
    made.set(seen, offer);
    return offer;
  });
}

/** The field of the form where a finding is mended: the first part of a contact for the contact as a whole. */
function formField(field: string): string {
  if (field === 'languageID') return 'languageId';
  if (field.startsWith('support.hours')) return 'support.hours';
  return /^(?:support|engineering|cloudSolutionProvider)Contact$/.test(field) ? `${field}.email` : field;
}

function findingsOf(record: Raw, today: string): DraftFinding[] {
  const findings = lint(record);
  const { waived } = applyWaivers(findings, record.document.waivers ?? [], today);
  return findings.map((finding) => {
    const { listing, field } = fieldAt(finding.field);
    const own = formField(field);
    const waiver = waived.find((each) => each.finding === finding)?.waiver;
    return {
      rule: finding.id,
      severity: finding.severity,
      path: listing === undefined ? own : `listings[${listing}].${own}`,
      field: own,
      ...(listing !== undefined && { listing }),
      ...(waiver !== undefined && { waivedUntil: waiver.until }),
    };
  });
}

/** Who sees the fields of the document and of one listing. */
function visibilityIn(draft: Draft, document: OfferRecord['document'], place: number): FieldVisibility[] {
  return fieldsOf(draft.kind).flatMap(({ id, scope, concerns }): FieldVisibility[] => {
    const path = scope === 'document' ? id : `listings[${place}].${id}`;
    const given = isGiven(getField(draft, path));
    // What the kind of offer does not have is told only where the draft gives it all the same.
    if (id === 'released' || (!concerns && !given)) return [];
    // The name of the publisher stands beside the document; whoever sees the id sees it.
    const asked = id === 'publisherName' ? 'publisher' : path;
    return [
      {
        field: id,
        path,
        ...(scope === 'listing' && { listing: place }),
        given,
        audiences: byAudience((audience) => visibilityOf(audience, asked, document)),
      },
    ];
  });
}

function isGiven(value: Json | undefined): boolean {
  if (value === undefined || value === null) return false;
  if (typeof value === 'string') return !isMissing(value);
  return !Array.isArray(value) || value.length > 0;
}

/** The field that would have to be filled for a step. */
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
  place: number,
): Consequence[] {
  const ladderEnd = (ladder: LadderKind, offer: ProjectedOffer): LadderEnd => {
    const { step, channels, skipped } = resolveContact(ladder, offer, locale);
    return {
      step,
      channels: channels.map(({ type, value }) => ({ type, value })),
      skipped: skipped.map(({ step: passed, why }) => {
        const field = why === 'hidden' ? undefined : STEP_FIELDS[passed];
        return { step: passed, why, ...(field !== undefined && { field, path: `listings[${place}].${field}` }) };
      }),
    };
  };
  return topicsFor(partner, destinations).flatMap(({ ladder, destinations: ids }): Consequence[] => {
    const open = ladderEnd(ladder, everybody);
    const shown = ladder === 'customer' ? open : ladderEnd(ladder, partner);
    const { steps, end } = LADDERS[ladder];
    const outcome = shown.step === end ? 'nobody' : shown.step === steps[0] ? 'first' : 'fallback';
    return ids.map((destination) => ({
      destination,
      ladder,
      roles: destinations[destination]?.roles ?? [],
      shown,
      public: open,
      outcome,
    }));
  });
}

/** What a hit of the search shows: the title, and publisher and kind below it. */
function searchHit(offer: ProjectedOffer, locale: Locale): SearchHit {
  return {
    title: listingFor(offer, locale).title ?? offer.offer,
    excerpt: `${offer.publisher.name} · ${kindLabel(locale, offer.kind)}`,
    id: offer.id,
  };
}
