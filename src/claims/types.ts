/**
 * Claims and sources, on which every rule, responsibility and guide rests. Pages and islands use these types;
 * `schema.ts` checks the files.
 */
import type { Period } from '../config/days.ts';
import type { Localized } from '../i18n/locale.ts';

/**
 * The generation of a document: one of two old copies of Microsoft's documentation, what is online now, or anything
 * else.
 */
export type Generation = '2021' | '2023' | 'now' | 'other';

/** A document that somebody read. */
export interface Source {
  id: string;
  title: string;
  /** A name, or a description in each language if nobody is named. */
  publisher: string | Localized;
  /** An address that was seen, never one that was constructed. */
  address?: string;
  /** `read`: read at this address; `cited`: the address is known from citations only. */
  seen: 'read' | 'cited';
  /** BCP 47 tag of the text that was read. */
  language: string;
  /** BCP 47 tag of the title, if it is not in that language. */
  titleLanguage?: string;
  generation: Generation;
  /** The date on the document: YYYY, YYYY-MM or YYYY-MM-DD. */
  dated?: string;
  /** When a person read it: YYYY-MM-DD or YYYY-MM. */
  checked: string;
  note?: Localized;
}

/**
 * The statement of an older document, if it differs from the claim. Also another wording of the claim, which held until
 * a day or will hold from a day on.
 */
export interface EarlierStatement extends Period {
  generation: Generation;
  statement: Localized;
  durations?: Record<string, string>;
  sources: string[];
}

/** `stated`: a document says so; `not-specified`: documents were read and are silent; `not-researched`: nobody looked. */
export type ClaimStatus = 'stated' | 'not-specified' | 'not-researched';

/**
 * One wording of a claim: a statement in our own words, with the documents that it rests on and the days on which it
 * holds.
 */
export interface ClaimWording extends Period {
  id: string;
  /**
   * The text for the list of changes when this wording begins to hold, or ends without another one. Without it the list
   * names the day.
   */
  change?: Localized;
  statement: Localized;
  status: ClaimStatus;
  /** Ids of sources, newest first. */
  sources: string[];
  /** A: Microsoft's own text; B: one secondary source; C: our inference. */
  confidence: 'A' | 'B' | 'C';
  /** The newest generation in which the statement was read. */
  generation: Generation;
  /** How long the windows of the statement are, by name: ISO 8601 durations. */
  durations?: Record<string, string>;
  earlier: EarlierStatement[];
}

/** A claim as it holds on the day for which the claims were read. */
export interface Claim extends ClaimWording {
  /**
   * The day for which the claims were read, if no wording holds on it. The wording shown is then the next one, or else
   * the last one.
   */
  outOfForce?: string;
  /** Whether it began to hold so recently that readers are told. */
  recent?: true;
}

/** All wordings of each claim, in the order of their days. */
export type DatedClaims = Record<string, ClaimWording[]>;

export type Claims = Record<string, Claim>;
export type Sources = Record<string, Source>;
