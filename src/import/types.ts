import type { Diagnostic } from '../offers/diagnostics.ts';
import type { ContactMember } from '../offers/fields.ts';
import type { JsonNode, ObjectNode } from '../offers/json.ts';
import type { OfferDocument, RawContact, RawListing } from '../offers/schema.ts';
import type { CspState, OfferKind } from '../offers/types.ts';

export type { OfferDocument, RawContact, RawListing };

/** The formats that are read, named after Microsoft's APIs; `azpc` is Microsoft’s command line. */
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
   * Missing and malformed values are errors on the command line (false), or assumed and reported in the preview (true),
   * which also reads listing documents of this site.
   */
  lenient?: boolean;
  /** Id of the publisher; overrides the input. */
  publisher?: string | undefined;
  /** Id of the offer; overrides the input. */
  offer?: string | undefined;
  kind?: OfferKind | undefined;
  format?: ImportFormat | undefined;
  /** BCP 47 tag of listings that do not name their language. */
  language?: string | undefined;
  /** The day of the document, `YYYY-MM-DD`. */
  confirmed: string;
  /** The greatest number of characters. */
  most?: number;
}

/** Values that can be assumed if the input does not give them. */
export const ASSUMED = ['publisher', 'publisherName', 'offer', 'kind', 'csp', 'language', 'confirmed'] as const;
export type Assumed = (typeof ASSUMED)[number];

/** Ids that stand for missing ones. They are visible in addresses, like the mark on the page. */
export const NOT_GIVEN = { publisher: 'publisher-not-given', offer: 'offer-not-given' } as const;

export interface ReadOffer {
  /** Fits the schema. When reading leniently, its listings stay as they came in. */
  document: OfferDocument;
  publisherName?: string;
  assumed: Assumed[];
  /** The members of a listing document of this site, as they came in. */
  given?: Readonly<Record<string, unknown>>;
}

export interface ReadResult {
  format?: ImportFormat | 'listing-document';
  /** The offers without errors; empty if the text as a whole is faulty. */
  offers: ReadOffer[];
  messages: Diagnostic[];
  /** Offers that were left out because of errors. */
  bad: number;
  /**
   * JSON Pointers (RFC 6901) of values that the documents do not carry: a part as a whole if nothing of it was used,
   * else its unused members. Empty values are not listed.
   */
  dropped: string[];
  /** What a listing document may hold and this format never carries. */
  missing: string[];
}

/** A value of the input under the name that a listing document has for it. */
export type FoundMember = readonly [name: string, at: number, value: JsonNode];

/** One product as its format gives it, before options and checks are applied. */
export interface ReadProduct {
  /** Offset of the product in the text. */
  at: number;
  publisher?: JsonNode | undefined;
  publisherName?: string | undefined;
  offer?: JsonNode | undefined;
  kind?: OfferKind | undefined;
  /** The member that names an unknown kind. */
  unknownKind?: { at: number; value: string } | undefined;
  csp?: CspState | undefined;
  listings: ReadListing[];
}

export interface ReadListing {
  at: number;
  /** Offset of the member that names the language. */
  languageAt?: number;
  /** The members that hold something. */
  members: readonly FoundMember[];
  /** The object itself, if the input is a listing document: the preview exports it unchanged. */
  raw?: ObjectNode;
}

export type ContactNames = Readonly<Record<string, ContactMember>>;
