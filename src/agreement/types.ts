/** What an indirect provider and an indirect reseller agree on, and the duties that the worksheet asks about. */
import type { Localized } from '../i18n/locale.ts';

/** The two who agree. */
export type Side = 'provider' | 'reseller';

/** Who takes a duty. With `both-…` the two share it and the one named leads. The order is that of the codec. */
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
  /** Names of the two; empty where not filled in: one link may serve all resellers of a provider. */
  provider: string;
  reseller: string;
  /** `YYYY-MM-DD` or empty. */
  date: string;
  /** Duty id -> what was agreed. Rows in which nothing is filled in are left out. */
  rows: Record<string, DutyEntry>;
}

/** Why a link or a file cannot be used. */
export type AgreementFault = 'foreign' | 'lost' | 'damaged' | 'version' | 'too-large';
export type AgreementReading = { agreement: Agreement } | { fault: AgreementFault };

/** What to know of some choices for a duty. */
export interface DutyNote {
  choices: Assignment[];
  /** The side that has to act whatever was agreed. */
  acts?: 'provider';
  text: Localized;
  claim: string;
}

/** A row of content/agreement/duties.yaml. */
export interface AgreementDuty {
  id: string;
  title: Localized;
  question: Localized;
  /** Ids of responsibilities.yaml. */
  activities: string[];
  claims: string[];
  notes: DutyNote[];
}
