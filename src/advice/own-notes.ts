/** Notes that the operator adds to answers, in one language. They stand beside the answer and do not change it. */
export interface OwnNotes {
  /** Says whose notes they are. */
  heading: string;
  /** Destination -> text. */
  texts: Record<string, string>;
}
