/** Texts for fields and assumed values. */
import { translator } from '../i18n/dictionary.ts';
import { formatLanguage } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Assumed } from '../import/types.ts';
import { diagnosticText } from '../offers/diagnostics.ts';
import { fieldDictionary } from '../offers/field-dictionary.ts';
import { fieldLabel } from '../offers/field-labels.ts';
import { languageOf } from '../offers/values.ts';
import type { PreviewPack } from './pack.ts';
import type { Draft, DraftFinding, FieldLocation } from './types.ts';

/** Names the field of an entry, with the language of its listing if the draft has several. */
export function placeLabel(locale: Locale, draft: Draft, { field, listing }: FieldLocation): string {
  const own = listing === undefined || draft.listings.length < 2 ? undefined : draft.listings[listing];
  if (own === undefined) return fieldLabel(locale, field);
  return `${fieldLabel(locale, field)} (${formatLanguage(locale, languageOf(own, draft.language).tag)})`;
}

/** What a finding says and how to correct it, in the words of its rule or of what the schema expects. */
export function findingWords(
  locale: Locale,
  { rule, issue }: DraftFinding,
  rules: PreviewPack['rules'],
): { title: string; fix: string } {
  if (rule !== undefined) return { title: `${rules[rule]?.title ?? rule}.`, fix: rules[rule]?.fix ?? '' };
  if (issue === undefined) return { title: '', fix: '' };
  return { title: diagnosticText(locale, { severity: 'error', line: 1, column: 1, ...issue }), fix: '' };
}

/** Says which value was missing and what was assumed. */
export function assumedText(locale: Locale, assumed: Assumed): string {
  return translator(fieldDictionary, locale)(`assumed-${assumed}`);
}
