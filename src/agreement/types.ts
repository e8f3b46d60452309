/** The agreement between an indirect provider and an indirect reseller, and the duties of the worksheet. */
import type { z } from 'zod';
import type { PackedFault } from '../ui/packed-text.ts';
import type { dutiesFile } from './schema.ts';

/** The two sides of an agreement. */
export type Side = 'provider' | 'reseller';

/** Who takes a duty. With `both-…` the two share it and the named side leads. The codec depends on the order. */
export const ASSIGNMENTS = ['open', 'provider', 'reseller', 'both-provider', 'both-reseller'] as const;
export type Assignment = (typeof ASSIGNMENTS)[number];

/** Free texts of a duty and how long they may be, in UTF-16 code units, as `maxlength` counts. */
export const DETAILS = { contact: 80, channel: 60, hours: 40, response: 40 } as const;
export type DutyDetail = keyof typeof DETAILS;
export const detailNames = Object.keys(DETAILS) as DutyDetail[];

/** How long the name of a side may be. */
export const NAME_LENGTH = 80;

/** What was agreed on one duty. */
export type DutyEntry = { who: Assignment } & Record<DutyDetail, string>;

export interface Agreement {
  /** Names of the two sides; empty if not filled in, because one link may serve all resellers of a provider. */
  provider: string;
  reseller: string;
  /** `YYYY-MM-DD` or empty. */
  date: string;
  /** Duty id -> what was agreed. Empty rows are left out. */
  rows: Record<string, DutyEntry>;
}

/** An agreement from a link or a file, or why it cannot be used. */
export type AgreementReading = { agreement: Agreement } | { fault: PackedFault };

/** A row of content/agreement/duties.yaml. */
export type AgreementDuty = z.infer<typeof dutiesFile>[number];
/** A note on some choices for a duty. */
export type DutyNote = AgreementDuty['notes'][number];
