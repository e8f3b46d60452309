/**
 * Claims and sources, on which every rule, responsibility and guide rests. What their files hold is described in
 * `schema.ts`; pages and islands use these types.
 */
import type { z } from 'zod';
import type { Period } from '../config/days.ts';
import type * as schema from './schema.ts';

/** A document that somebody read. */
export type Source = { id: string } & z.infer<typeof schema.sourcesFile>[string];

/**
 * The generation of a document: one of two old copies of Microsoft's documentation, what is online now, or anything
 * else.
 */
export type Generation = Source['generation'];

/**
 * One wording of a claim: a statement in our own words, with the documents that it rests on and the days on which it
 * holds.
 */
export type ClaimWording = { id: string; earlier: EarlierStatement[] } & Omit<
  z.infer<typeof schema.wording>,
  'earlier'
>;

/**
 * The statement of an older document, if it differs from the claim. Also another wording of the claim, which held until
 * a day or will hold from a day on.
 */
export type EarlierStatement = Period & z.infer<typeof schema.wording>['earlier'][number];

/** A claim as it holds on the day for which the claims were read. */
export type Claim = ClaimWording & {
  /**
   * The day for which the claims were read, if no wording holds on it. The wording shown is then the next one, or else
   * the last one.
   */
  outOfForce?: string;
  /** Whether it began to hold so recently that readers are told. */
  recent?: true;
};

/** All wordings of each claim, in the order of their days. */
export type DatedClaims = Record<string, ClaimWording[]>;

export type Claims = Record<string, Claim>;
export type Sources = Record<string, Source>;
