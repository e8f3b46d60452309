/** Types that the parts of the preview exchange: plain JSON, which is sent to a worker and packed into a link. */
import type { LadderAnswer, LadderKind } from '../advice/ladder.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Assumed, ReadResult as ImportResult } from '../import/types.ts';
import type { Audience, Visibility } from '../offers/audiences.ts';
import type { Diagnostic } from '../offers/diagnostics.ts';
import type { Level } from '../offers/fields.ts';
import type { LintRule, Severity } from '../offers/lint-rules.ts';
import type { CspState, OfferKind, ProjectedOffer, SupportHours } from '../offers/types.ts';
import type { PackedFault } from '../ui/packed-text.ts';

export type Json = string | number | boolean | null | Json[] | JsonObject;
export interface JsonObject {
  [name: string]: Json;
}

/** The formats of a text: those of the import, or the listing document of this site. */
export type DraftFormat = NonNullable<ImportResult['format']>;

/** Where a draft came from. `worst-case` is a sample that is no longer offered; drafts of it are on devices and in links. */
export interface Origin {
  type: 'text' | 'blank' | 'example' | 'worst-case' | 'offer' | 'link';
  /** Only for texts, and for links that were made from one. */
  format?: DraftFormat;
}

/** The listing document that is edited. Listings are JSON as it came in, so that an export keeps what was not edited. */
export interface Draft {
  origin: Origin;
  /** Values that were missing and have been assumed. Setting a field removes it from the list. */
  assumed: Assumed[];
  /** Id of the publisher, as in the address of the contact page. */
  publisher: string;
  publisherName: string;
  publisherWebsite?: string;
  offer: string;
  fictional: boolean;
  kind: OfferKind;
  csp: { state: CspState };
  support: { languages: string[]; hours?: SupportHours };
  /** Fields that the publisher releases for the public edition, such as `supportContact.email`. */
  released: string[];
  /** The day of confirmation, `YYYY-MM-DD`. */
  confirmed: string;
  waivers?: { rule: LintRule; reason: string; until: string }[];
  /** BCP 47 tag of a listing that names no language. */
  language: string;
  /** One per language, at least one. */
  listings: JsonObject[];
}

export interface DraftReadOptions {
  /** The day of the preview, `YYYY-MM-DD`. It is the day of confirmation if the text gives none. */
  today: string;
  /** BCP 47 tag assumed for listings that name no language. */
  language: string;
}

/** The drafts in a text, or why it cannot be read. */
export type DraftReadResult =
  | {
      state: 'read';
      format: DraftFormat;
      /** At least one. If there are several, the reader chooses. */
      drafts: Draft[];
      messages: Diagnostic[];
      /** JSON Pointers of values for which a listing document has no member. */
      dropped: string[];
    }
  | { state: 'failed'; messages: Diagnostic[] };

export interface FieldLocation {
  /** Id of the `FormField`. */
  field: string;
  /** Path in the draft: `listings[0].supportContact.email`, `support.hours`. */
  path: string;
  /** Index of the listing; absent for fields of the whole document. */
  listing?: number;
}

/** What is wrong with a field of the form: a finding of the lint (`rule`), or what the schema refuses (`issue`). */
export interface DraftFinding extends FieldLocation {
  rule?: LintRule;
  issue?: Pick<Diagnostic, 'code' | 'found' | 'expected' | 'values'>;
  severity: Severity;
  /** The last day of a waiver that silences it. */
  waivedUntil?: string;
}

/** One thing that a listing should have. */
export interface ListingNeed extends FieldLocation {
  level: Level;
  met: boolean;
  /** Claims of this site that say so; empty for what this site recommends by itself. */
  claims: readonly string[];
  /** The rule of the lint whose wording explains it. */
  rule?: LintRule;
}

/** Who sees a field of the document or of the listing shown, and why. */
export interface FieldVisibility extends FieldLocation {
  given: boolean;
  /** The value is at fault, so pages leave it out. */
  refused: boolean;
  audiences: Record<Audience, Visibility>;
}

/** Where a ladder ends for this draft. Skipped steps have the field that would have to be filled. */
export interface LadderEnd extends Omit<LadderAnswer, 'skipped'> {
  skipped: (LadderAnswer['skipped'][number] & { location?: FieldLocation })[];
}

/** A problem that is sent to this publisher. */
export interface Consequence {
  destination: string;
  ladder: LadderKind;
  /** Who asks: values of the fact `role`. */
  roles: string[];
  /** What the asker sees: CSP partners see the partner edition, customers the public one. */
  shown: LadderEnd;
  /** What the public edition shows for the same question. */
  public: LadderEnd;
  /** It ends at the step meant for this problem, at a later one, or at no contact of the publisher. */
  outcome: 'first' | 'fallback' | 'nobody';
}

/** An entry to correct: a missing value, or the findings about an existing one. */
export interface Task extends FieldLocation {
  level: Level;
  /** The name of the box in Partner Center; absent for fields that only the listing document has. */
  box?: string;
  /** Claims that ask for the value. */
  claims: readonly string[];
  /** Empty if the value is missing and nothing else is to be said. */
  findings: DraftFinding[];
}

/** All that the preview shows of a draft. */
export interface Assessment {
  locale: Locale;
  /** The draft as each audience sees it. */
  offers: Record<Audience, ProjectedOffer>;
  /** Index of the listing that a reader of the locale is shown. */
  shownListing: number;
  findings: DraftFinding[];
  needs: ListingNeed[];
  /** What has to be corrected: the most important first, then wrong values, then in the order of the form. */
  tasks: Task[];
  visibility: FieldVisibility[];
  consequences: Consequence[];
}

/** The part of a destination that the preview needs. */
export interface PreviewDestination {
  recipient: string;
  ladder?: LadderKind;
  /** Values of the fact `role` that lead there. */
  roles: string[];
  heading: string;
}

/** A draft from a link, or why it cannot be read. */
export type LinkReading = { draft: Draft } | { fault: PackedFault };
