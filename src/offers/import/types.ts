import type { ContactMember } from '../fields.ts';
import type { OfferDocument, RawContact, RawListing } from '../schema.ts';
import type { CspState, OfferKind } from '../types.ts';
import type { Diagnostic } from './diagnostics.ts';
import type { JsonNode, ObjectNode } from './json.ts';

export type { OfferDocument, RawContact, RawListing };

/** The formats that are read, by the interface of Microsoft that speaks them; `azpc` is Microsoft’s command line. */
export const IMPORT_FORMATS = [
  'product-ingestion',
  'submission-v1',
  'cloud-partner-portal',
  'catalog',
  'azpc',
] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

export interface ReadOptions {
  /**
   * What is missing or malformed: an error (the command line), or assumed and told (the preview, which also takes
   * listing documents of this site).
   */
  lenient?: boolean;
  /** Id of the publisher; wins over the input. */
  publisher?: string | undefined;
  /** Id of the offer; wins over the input. */
  offer?: string | undefined;
  kind?: OfferKind | undefined;
  format?: ImportFormat | undefined;
  /** BCP 47 tag of listings that do not name their language. */
  language?: string | undefined;
  /** The day of the document, `YYYY-MM-DD`. */
  confirmed: string;
  /** Characters that are read at most. */
  most?: number;
}

/** What the input did not give and a value was assumed for. */
export const ASSUMED = ['publisher', 'publisherName', 'offer', 'kind', 'csp', 'language', 'confirmed'] as const;
export type Assumed = (typeof ASSUMED)[number];

/** One offer as it was read. */
export interface ReadOffer {
  /** Fits the schema; where reading is lenient its listings are as they came in, whatever they hold. */
  document: OfferDocument;
  publisherName?: string;
  assumed: Assumed[];
  /** Of a listing document of this site: its members as they came in, whatever they hold. */
  given?: Readonly<Record<string, unknown>>;
}

export interface ReadResult {
  format?: ImportFormat | 'listing-document';
  /** Without those at fault; empty where the text as a whole is. */
  offers: ReadOffer[];
  messages: Diagnostic[];
  /** Offers that were left out because of errors. */
  bad: number;
  /**
   * JSON Pointers (RFC 6901) of what the documents do not carry: a part of which nothing was used as a whole, else its
   * members. Empty values are not named.
   */
  dropped: string[];
  /** What a listing document may hold and this format never carries. */
  missing: string[];
}

/** A value of the input under the name that a listing document has for it. */
export type FoundMember = readonly [name: string, at: number, value: JsonNode];

/** One product as a format gives it, before options and checks. */
export interface ReadProduct {
  /** Where the product begins in the text. */
  at: number;
  publisher?: JsonNode | undefined;
  publisherName?: string | undefined;
  offer?: JsonNode | undefined;
  kind?: OfferKind | undefined;
  /** The member that names a kind which is none of ours. */
  unknownKind?: { at: number; value: string } | undefined;
  csp?: CspState | undefined;
  listings: ReadListing[];
}

export interface ReadListing {
  at: number;
  /** Where it names its language. */
  languageAt?: number;
  /** The members that hold something. */
  members: readonly FoundMember[];
  /** The object itself, where the format is that of a listing document: a preview gives it back as it came. */
  raw?: ObjectNode;
}

export type ContactNames = Readonly<Record<string, ContactMember>>;
