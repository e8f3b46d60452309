/** What stands beside a claim and its documents, as texts: on pages and in the case note. */

import { formatDate } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { asOf } from './age.ts';
import { claimsDictionary } from './dictionary.ts';
import { type ClaimView, publisherOf, type SourceView } from './view.ts';

/** What limits a claim: the days on which it holds, gaps in the documents, its age, how sure it is. */
export function limitsOf(locale: Locale, claim: ClaimView): string[] {
  const t = claimsDictionary(locale);
  const { from, until, status, confidence } = claim;
  const isStated = status === 'stated';
  const age = asOf(claim.sources);
  return [
    from !== undefined && t('holdsFrom', { date: formatDate(locale, from) }),
    until !== undefined && t('holdsUntil', { date: formatDate(locale, until) }),
    status === 'not-specified' && t('notSpecified'),
    status === 'not-researched' && t('notResearched'),
    age !== undefined && age !== claim.sources[0]?.dated && `(${t('asOf', { date: formatDate(locale, age) })})`,
    confidence === 'B' && (isStated ? `(${t('confidenceB')})` : t('confidenceBGap')),
    confidence === 'C' && isStated && `(${t('confidenceC')})`,
  ].filter((limit) => limit !== false);
}

/**
 * Who published a document, its date, when it was read, and that its address is not known.
 * @param documents all of the claim; the first also says that no newer one was found, if all of them are superseded
 */
export function sourceDetails(locale: Locale, source: SourceView, documents: readonly SourceView[] = []): string {
  const t = claimsDictionary(locale);
  const isNewest = source === documents[0] && source.dated !== undefined && source.dated === asOf(documents);
  return [
    publisherOf(source, locale),
    source.dated !== undefined && t('dated', { date: formatDate(locale, source.dated) }),
    t('checked', { date: formatDate(locale, source.checked) }),
    isNewest && t('noNewer'),
    source.address === undefined && t('noAddress'),
  ]
    .filter((detail) => detail !== false)
    .join(', ');
}
