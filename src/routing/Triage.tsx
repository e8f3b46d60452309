import { ClaimList } from '../claims/ClaimList.tsx';
import type { Locale } from '../i18n/locale.ts';
import { TextList } from '../ui/TextList.tsx';
import { routingDictionary } from './dictionary.ts';
import { Folded } from './Folded.tsx';
import type { TriageView } from './view.ts';

/**
 * What a partner with first-level support checks before writing to the publisher. Closed at first, because it is
 * optional.
 */
export function Triage({ locale, triage }: { locale: Locale; triage: TriageView }) {
  const t = routingDictionary(locale);
  return (
    <Folded id="triage" heading={t('triageSummary', { count: triage.checks.length })}>
      <p>{t('triageLead')}</p>
      <TextList texts={triage.checks} />
      <ClaimList locale={locale} claims={triage.claims} />
    </Folded>
  );
}
