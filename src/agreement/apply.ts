/** Applies an agreement to an answer of the decision tree. Microsoft's answer is not changed and stands beside it. */
import { entryOf } from './model.ts';
import type { Agreement, Assignment, DutyEntry, DutyNote, Side } from './types.ts';

/** A duty as data for the browser: texts in one language, and the rows of the decision table that it concerns. */
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
   * `open`: nothing was agreed, and Microsoft's answer applies; `yours`: your side acts; `theirs`: the other side acts.
   * If the duty is shared, the side that leads acts.
   */
  state: 'open' | 'yours' | 'theirs';
  /** The two share the duty. */
  isShared: boolean;
  /** Why the side that was agreed on cannot act, so that the other one has to. */
  overruled?: PackDuty['notes'][number];
}

/**
 * Gives the side of a role.
 * @returns undefined for roles that agreements do not concern
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
 * @param rules ids of the rows of the decision table that led to the answer
 * @returns the duties that the answer concerns, in order
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
