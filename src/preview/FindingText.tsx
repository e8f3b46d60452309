import { formatDate } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { localizedPath } from '../i18n/path.ts';
import type { Level } from '../offers/fields.ts';
import { findingWords } from './labels.ts';
import type { PreviewPack } from './pack.ts';
import { resultDictionary } from './result-dictionary.ts';
import type { DraftFinding } from './types.ts';

interface Props {
  locale: Locale;
  finding: DraftFinding;
  /** How urgent the entry is to which the finding belongs; told to those who do not see the frame. */
  level: Level;
  rules: PreviewPack['rules'];
  /** Whether the value stands beside it. */
  isQuoted?: boolean;
}

/** What is wrong with a value, how to correct it, and the rule that says so. */
export function FindingText({ locale, finding, level, rules, isQuoted = false }: Props) {
  const t = resultDictionary(locale);
  const { title, fix } = findingWords(locale, finding, rules, isQuoted);
  return (
    <p class={finding.severity}>
      <span class="visually-hidden">{t(`urgency-${level}`)}: </span>
      <strong>{title}</strong> {fix}{' '}
      {finding.waivedUntil !== undefined && (
        <span class="hint">({t('waived', { date: formatDate(locale, finding.waivedUntil) })})</span>
      )}{' '}
      {finding.rule !== undefined && (
        <a href={`${localizedPath(locale, 'preview', 'rules')}#${finding.rule}`}>{t('theRule')}</a>
      )}
    </p>
  );
}
