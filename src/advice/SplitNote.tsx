import { sideOf } from '../agreement/apply.ts';
import { DeskContact } from './DeskContact.tsx';
import type { DeskView } from './desk.ts';
import type { OwnSplit } from './own.ts';

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
  const reader = role === undefined ? 'anybody' : sideOf(role);
  const duties = split.duties.filter((duty) => duty.rules.some((rule) => rules.includes(rule)));
  if (reader === undefined || duties.length === 0) return null;
  return (
    <section class="panel agreement-note flow" aria-labelledby="own-split">
      <h2 id="own-split">{split.heading}</h2>
      {duties.map(({ title, says, instead, notes }) => (
        <div class="duty-note" key={title}>
          <h3>{title}</h3>
          <p>{says[reader]}</p>
          {instead !== undefined && reader === 'reseller' && recipient === 'indirect-provider' && <p>{instead}</p>}
          {notes.map(({ text, href, source }) => (
            <p key={text}>
              {text} (<a href={href}>{source}</a>)
            </p>
          ))}
        </div>
      ))}
      <p class="hint">{split.lead}</p>
      {desk !== undefined && reader === 'reseller' && duties.some(({ sends }) => sends) && <DeskContact desk={desk} />}
    </section>
  );
}
