/** How whoever runs the copy has split the duties with its resellers, in one language. Microsoft’s answer stays as it is. */
export interface OwnSplit {
  /** Whose rule it is, and since when. */
  heading: string;
  lead: string;
  duties: {
    title: string;
    /** Rows of the decision table that it belongs to. */
    rules: string[];
    /** What each side reads; `anybody` where nobody has told who asks. */
    says: Record<'provider' | 'reseller' | 'anybody', string>;
    /** Whether a reseller turns to the operator. */
    sends: boolean;
    /** What a reseller reads where Microsoft’s rule names the provider and the split does not. */
    instead?: string;
    /** What holds whatever was agreed, with the address of its source. */
    notes: { text: string; href: string; source: string }[];
  }[];
}
