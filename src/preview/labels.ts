/** Texts for fields and assumed values. */
import { formatLanguage } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Assumed } from '../import/types.ts';
import { diagnosticText } from '../offers/diagnostics.ts';
import { offersDictionary } from '../offers/dictionary.ts';
import { fieldDictionary } from '../offers/field-dictionary.ts';
import { fieldLabel } from '../offers/field-labels.ts';
import { languageOf } from '../offers/values.ts';
import type { PreviewPack } from './pack.ts';
import { resultDictionary } from './result-dictionary.ts';
import type { Consequence, Draft, DraftFinding, FieldLocation } from './types.ts';

/** Names the field of an entry, with the language of its listing if the draft has several. */
export function placeLabel(locale: Locale, draft: Draft, { field, listing }: FieldLocation): string {
  const own = listing === undefined || draft.listings.length < 2 ? undefined : draft.listings[listing];
  if (own === undefined) return fieldLabel(locale, field);
  return `${fieldLabel(locale, field)} (${formatLanguage(locale, languageOf(own, draft.language).tag)})`;
}

/**
 * What a finding says and how to correct it, in the words of its rule or of what the schema expects.
 * @param isQuoted whether the value stands beside it and need not be repeated
 */
export function findingWords(
  locale: Locale,
  { rule, issue }: DraftFinding,
  rules: PreviewPack['rules'],
  isQuoted = false,
): { title: string; fix: string } {
  if (rule !== undefined) return { title: `${rules[rule]?.title ?? rule}.`, fix: rules[rule]?.fix ?? '' };
  if (issue === undefined) return { title: '', fix: '' };
  // Where something is expected, the text makes sense without the value.
  const { found, ...rest } = issue;
  const told = isQuoted && issue.expected !== undefined ? rest : issue;
  return { title: diagnosticText(locale, { severity: 'error', line: 1, column: 1, ...told }), fix: '' };
}

/** Says whether questions reach the publisher, and by which contact. */
export function reachText(locale: Locale, { outcome, shown: { step } }: Consequence): string {
  const t = resultDictionary(locale);
  if (outcome === 'nobody') return t(step === 'your-partner' ? 'nobody-your-partner' : 'nobody-partner-center-path');
  return t(`reach-${outcome}`, { step: offersDictionary(locale)(`step-${step}`) });
}

/** Says which value was missing and what was assumed. */
export function assumedText(locale: Locale, assumed: Assumed): string {
  return fieldDictionary(locale)(`assumed-${assumed}`);
}
