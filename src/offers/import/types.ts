import type { OfferDocument } from '../schema.ts';
import type { CspState, OfferKind } from '../types.ts';
import type { JsonError, SlipKind } from './tolerant-json.ts';

/** The formats that are read, by the interface of Microsoft that speaks them. */
export const IMPORT_FORMATS = ['product-ingestion', 'submission-v1', 'cloud-partner-portal', 'catalog'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** What was mended or left out. The set is closed. */
export type WarningKind =
  | SlipKind
  | 'language-id-spelling'
  | 'support-website-spelling'
  | 'empty-value'
  | 'placeholder-value'
  | 'unknown-member';

export interface ImportWarning {
  kind: WarningKind;
  line: number;
  column: number;
  /** JSON Pointer of the member concerned; absent for slips of punctuation. */
  path?: string;
}

export type ImportErrorId =
  | JsonError['id']
  | 'format-unknown'
  | 'nothing-found'
  | 'wrong-type'
  | 'wrong-value'
  | 'conflict'
  | 'publisher-missing'
  | 'offer-missing'
  | 'kind-missing'
  | 'language-missing'
  | 'language-duplicate';

export interface ImportError {
  id: ImportErrorId;
  line: number;
  column: number;
  message: string;
  remedy: string;
}

export interface ImportOptions {
  /** Id of the publisher; wins over the input. */
  publisher?: string;
  /** Id of the offer; wins over the input. */
  offer?: string;
  kind?: OfferKind;
  format?: ImportFormat;
  /** BCP 47 tag of listings that do not name their language. */
  language?: string;
  /** The day of the document, `YYYY-MM-DD`. */
  confirmed: string;
}

/** What a text holds. `documents` is empty when there is an error. */
export interface ImportResult {
  format?: ImportFormat;
  documents: OfferDocument[];
  /** Names of publishers as the input has them, by id. */
  publisherNames: Record<string, string>;
  /** `<publisher>/<offer>` of the documents whose CSP availability the input does not give (`notSet` stands for it). */
  withoutCspState: string[];
  warnings: ImportWarning[];
  errors: ImportError[];
  /**
   * JSON Pointers (RFC 6901) of what the documents do not carry: a part of which nothing was used as a whole, else its
   * members. What the format does not even know is also a warning. Empty values are not named.
   */
  dropped: string[];
  /** What a listing document may hold and this format never carries. */
  missing: string[];
}

export type { OfferDocument };
export type RawListing = OfferDocument['listings'][number];
export type RawContact = NonNullable<RawListing['supportContact']>;

/** One product as a format gives it, before the options fill the gaps. */
export interface Draft {
  publisher?: string;
  publisherName?: string;
  offer?: string;
  kind?: OfferKind;
  /** The member that names a kind which is none of ours. */
  unknownKind?: { at: number; path: string; value: string };
  csp?: CspState;
  /** `at` is where the listing names its language, else where it begins. */
  listings: { listing: RawListing; at: number }[];
  /** Where the product begins in the text. */
  at: number;
}
