/** What the operator of a copy adds to answers, in one language. It stands beside the answer and does not change it. */
import { sideOf } from '../agreement/apply.ts';
import type { OperatorDesks } from './desk.ts';
import type { TicketSection } from './ticket.ts';

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
    id: string;
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

/**
 * Gives what the split says about an answer to the reader of a role.
 * @returns undefined if no duty of the split concerns the answer, or the split does not concern the role
 */
export function splitFor(
  split: OwnSplit,
  { rules, role, recipient }: { rules: readonly string[]; role?: string | undefined; recipient: string },
) {
  const reader = role === undefined ? 'anybody' : sideOf(role);
  const duties = split.duties.filter((duty) => duty.rules.some((rule) => rules.includes(rule)));
  if (reader === undefined || duties.length === 0) return undefined;
  return {
    duties: duties.map(({ title, says, instead, notes }) => ({
      title,
      says: [
        says[reader],
        ...(instead !== undefined && reader === 'reseller' && recipient === 'indirect-provider' ? [instead] : []),
      ],
      notes,
    })),
    /** Whether a reseller turns to the operator. */
    sends: reader === 'reseller' && duties.some(({ sends }) => sends),
  };
}

/**
 * Gives the same as a part of the note for a ticket.
 * @param address the whole address of the answer
 */
export function splitSection(
  split: OwnSplit,
  about: Parameters<typeof splitFor>[1],
  address: string,
): TicketSection | undefined {
  const agreed = splitFor(split, about);
  if (agreed === undefined) return undefined;
  const duties = agreed.duties.flatMap(({ title, says, notes }): TicketSection['lines'] => [
    { kind: 'fact', label: title, text: says.join(' ') },
    ...notes.flatMap(({ text, href }): TicketSection['lines'] => [
      { kind: 'text', text },
      { kind: 'address', text: new URL(href, address).href },
    ]),
  ]);
  return { heading: split.heading, lines: [...duties, { kind: 'text', text: split.lead }] };
}
