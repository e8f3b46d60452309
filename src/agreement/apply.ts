/** What an agreement says about an answer of the decision tree. Microsoft's answer stays as it is and stands beside it. */
import { entryOf } from './model.ts';
import type { Agreement, Assignment, DutyEntry, DutyNote, Side } from './types.ts';

/** A duty as it travels to the browser: texts in one language, and the rows of the decision table that it belongs to. */
export interface PackDuty {
  id: string;
  title: string;
  rules: string[];
  notes: (Omit<DutyNote, 'text'> & { text: string })[];
}

export interface AgreementPack {
  duties: PackDuty[];
}

/** A duty under the agreement, as one side sees it. */
export interface AppliedDuty {
  duty: PackDuty;
  entry: Readonly<DutyEntry>;
  /**
   * `open`: nothing was agreed, Microsoft's answer applies; `yours`: your side acts; `theirs`: the other side acts.
   * With a shared duty the side acts that leads.
   */
  state: 'open' | 'yours' | 'theirs';
  /** The two share the duty. */
  isShared: boolean;
  /** Why the side agreed on cannot act, and the other has to. */
  overruled?: PackDuty['notes'][number];
}

/**
 * Gives the side of a role.
 * @param role a value of the fact role
 * @returns undefined for roles that no agreement concerns
 */
export function sideOf(role: string | undefined): Side | undefined {
  if (role === 'indirect-provider') return 'provider';
  if (role === 'indirect-reseller') return 'reseller';
  return undefined;
}

/** The side that acts, if the agreement alone decided. */
function leader(who: Assignment): Side | undefined {
  if (who === 'open') return undefined;
  return who === 'provider' || who === 'both-provider' ? 'provider' : 'reseller';
}

/**
 * Applies an agreement to an answer.
 * @param agreement the agreement of the asker
 * @param rules ids of the rows of the decision table that led to the answer
 * @param side which side asks
 * @returns the duties that the answer touches, in order; none where no duty does
 */
export function apply(
  agreement: Agreement,
  duties: readonly PackDuty[],
  rules: readonly string[],
  side: Side,
): AppliedDuty[] {
  return duties
    .filter((duty) => duty.rules.some((rule) => rules.includes(rule)))
    .map((duty) => {
      const entry = entryOf(agreement, duty.id);
      const agreed = leader(entry.who);
      const isShared = entry.who.startsWith('both-');
      const overruled = duty.notes.find(({ acts, choices }) => acts !== undefined && choices.includes(entry.who));
      const actor = overruled?.acts ?? agreed;
      const state = actor === undefined ? 'open' : actor === side ? 'yours' : 'theirs';
      return { duty, entry, state, isShared, ...(overruled !== undefined && { overruled }) };
    });
}
