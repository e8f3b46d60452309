/** How the operator has split the duties with its resellers, in one language. Microsoft’s answer is not changed. */
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
