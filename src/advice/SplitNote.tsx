import { DeskContact } from './DeskContact.tsx';
import type { DeskView } from './desk.ts';
import { type OwnSplit, splitFor } from './own.ts';

interface Props {
  split: OwnSplit;
  /** Rows of the decision table that led to the answer. */
  rules: readonly string[];
  role: string | undefined;
  /** Whom Microsoft’s rule names. */
  recipient: string;
  /** The desk for the topic, unless the answer already names it. */
  desk: DeskView | undefined;
}

/** Who takes the duties of an answer by the rule of the operator, marked as such. */
export function SplitNote({ split, rules, role, recipient, desk }: Props) {
  const agreed = splitFor(split, { rules, role, recipient });
  if (agreed === undefined) return null;
  return (
    <section class="panel agreement-note flow" aria-labelledby="own-split">
      <h2 id="own-split">{split.heading}</h2>
      {agreed.duties.map(({ title, says, notes }) => (
        <div class="duty-note" key={title}>
          <h3>{title}</h3>
          {says.map((text) => (
            <p key={text}>{text}</p>
          ))}
          {notes.map(({ text, href, source }) => (
            <p key={text}>
              {text} (<a href={href}>{source}</a>)
            </p>
          ))}
        </div>
      ))}
      <p class="hint">{split.lead}</p>
      {desk !== undefined && agreed.sends && <DeskContact desk={desk} />}
    </section>
  );
}
