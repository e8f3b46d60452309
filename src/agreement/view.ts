/** Views of duties for the worksheet and for answers. */
import type { Locale, Localized } from '../i18n/locale.ts';
import type { Rule } from '../routing/types.ts';
import { type AgreementPack, sideOf } from './apply.ts';
import type { AgreementDuty, Assignment } from './types.ts';

/** A claim with its number on the page. */
export interface Citation {
  id: string;
  number: number;
}

export interface DutyView {
  id: string;
  /** In all languages, because the print may need any of them. */
  title: Localized;
  question: string;
  citations: Citation[];
  notes: { choices: Assignment[]; acts?: 'provider'; text: string; citation: Citation }[];
}

/**
 * Makes the views of duties in one language, and numbers the claims in the order in which they are cited: those of the
 * questions first, because notes are shown only beside a choice and would leave gaps between the numbers that are seen.
 * @returns the duties, and the ids of the claims in the order of their numbers
 */
export function dutyViews(duties: readonly AgreementDuty[], locale: Locale): { duties: DutyView[]; claims: string[] } {
  const asked = duties.flatMap(({ claims: own }) => own);
  const noted = duties.flatMap(({ notes }) => notes.map(({ claim }) => claim));
  const claims = [...new Set([...asked, ...noted])];
  const cite = (id: string): Citation => ({ id, number: claims.indexOf(id) + 1 });
  return {
    duties: duties.map(({ id, title, question, claims: own, notes }) => ({
      id,
      title,
      question: question[locale],
      citations: own.map(cite).sort((a, b) => a.number - b.number),
      notes: notes.map(({ text, claim, ...note }) => ({ ...note, text: text[locale], citation: cite(claim) })),
    })),
    claims,
  };
}

/**
 * Makes the data that answers need to apply an agreement.
 * @param rules all rows of the decision table; those that hold only if Microsoft bills are left out
 */
export function makeAgreementPack(
  duties: readonly AgreementDuty[],
  rules: readonly Rule[],
  locale: Locale,
): AgreementPack {
  const concerned = rules.filter(
    ({ when }) =>
      (when.role?.some((role) => sideOf(role) !== undefined) ?? false) &&
      (when.biller?.includes('csp-partner') ?? true),
  );
  return {
    duties: duties.map(({ id, title, activities, notes }) => ({
      id,
      title: title[locale],
      rules: concerned.filter(({ activity }) => activities.includes(activity)).map((rule) => rule.id),
      notes: notes.map(({ text, ...note }) => ({ ...note, text: text[locale] })),
    })),
  };
}
