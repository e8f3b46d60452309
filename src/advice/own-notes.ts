/** What whoever runs the copy adds to answers, in one language. It stands beside the answer and changes nothing of it. */
export interface OwnNotes {
  /** Whose words they are. */
  heading: string;
  /** Destination -> text. */
  texts: Record<string, string>;
}
