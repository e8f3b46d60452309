/** What the operator of a copy adds to answers, in one language. It stands beside the answer and does not change it. */
import type { OperatorDesks } from './desk.ts';

export interface OwnAdditions {
  desks?: OperatorDesks;
  notes?: OwnNotes;
  /** How the operator has split the duties with its resellers. */
  split?: OwnSplit;
}

/** Notes on single answers. */
export interface OwnNotes {
  /** Says whose notes they are. */
  heading: string;
  /** Destination -> text. */
  texts: Record<string, string>;
}

/** The split of duties between the operator and its resellers. */
export interface OwnSplit {
  /** Says whose rule it is and since when it applies. */
  heading: string;
  lead: string;
  duties: {
    title: string;
    /** Ids of the rows of the decision table that it concerns. */
    rules: string[];
    /** The text for each side; `anybody` if the role of the reader is unknown. */
    says: Record<'provider' | 'reseller' | 'anybody', string>;
    /** Whether a reseller turns to the operator. */
    sends: boolean;
    /** The text for a reseller if Microsoft’s rule names the provider and the split does not. */
    instead?: string;
    /** Notes that hold whatever was agreed, with the address of their source. */
    notes: { text: string; href: string; source: string }[];
  }[];
}
