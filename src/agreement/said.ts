/** Texts about a duty for both sides: in answers that follow their own agreement, and in copies with a split. */
import type { Locale } from '../i18n/locale.ts';
import type { AppliedDuty } from './apply.ts';
import { agreementDictionary } from './dictionary.ts';
import type { Side } from './types.ts';

/**
 * Tells a side who acts.
 * @param name the name of the other side, if it is known
 */
export function whoActs(locale: Locale, side: Side, { state, isShared, overruled }: AppliedDuty, name: string): string {
  const t = agreementDictionary(locale);
  const other = name || t(side === 'provider' ? 'noteYourReseller' : 'noteYourProvider');
  if (overruled !== undefined)
    return side === 'provider' ? t('noteOverruledProvider') : t('noteOverruledReseller', { other });
  if (state === 'yours') return isShared ? t('noteYoursShared') : t('noteYours');
  if (state === 'theirs') return isShared ? t('noteTheirsShared', { other }) : t('noteTheirs', { other });
  return t('noteOpen');
}

/** The notes that belong to what was agreed. */
export function notesOn({ duty, entry }: AppliedDuty): AppliedDuty['duty']['notes'] {
  return duty.notes.filter(({ choices }) => choices.includes(entry.who));
}

/**
 * Whether a reseller need not ask its provider although Microsoft’s rule says so; a note then says what remains with
 * the provider.
 */
export function replacesProvider(side: Side, applied: AppliedDuty): boolean {
  return side === 'reseller' && applied.state === 'yours' && notesOn(applied).length === 0;
}
