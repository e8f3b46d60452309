import { Fragment } from 'preact';
import type { Term } from '../glossary/types.ts';
import { capitalized } from '../i18n/capitalized.ts';
import type { Locale } from '../i18n/locale.ts';
import { localizedPath } from '../i18n/path.ts';
import { outcomeHref } from '../routing/codec.ts';
import { partyLabel } from '../routing/parties.ts';
import { NO_ACTIVITY, type RoutingData } from '../routing/types.ts';
import { LinkList } from '../ui/LinkList.tsx';
import { guidesDictionary } from './dictionary.ts';
import type { Related } from './related.ts';

interface Props {
  locale: Locale;
  related: Related | undefined;
  /** Terms of the subject that the text does not mark. */
  terms: Term[];
  routing: Pick<RoutingData, 'wording' | 'responsibilities' | 'destinations'>;
}

/** The answers and responsibilities that a guide explains; renders nothing if there are none. */
export function RelatedAnswers({ locale, related, terms, routing }: Props) {
  const t = guidesDictionary(locale);
  if (related === undefined || related.answers.length + related.activities.length + terms.length === 0) return null;
  const activities = related.activities.filter((id) => id !== NO_ACTIVITY);
  const byRecipient = Map.groupBy(related.answers, (id) => routing.destinations[id]?.recipient ?? 'nobody');
  return (
    <>
      <h2 id="answers">{t('answers')}</h2>
      <div class="section flow">
        {[...byRecipient].map(([recipient, answers]) => {
          const title = recipientTitle(locale, recipient);
          const label = (id: string) => routing.wording[locale].outcomes[id]?.heading ?? id;
          return (
            <Fragment key={recipient}>
              <h3>{title}</h3>
              <LinkList
                links={answers.map((id) => ({ href: outcomeHref(locale, id), label: without(title, label(id)) }))}
              />
            </Fragment>
          );
        })}
        {activities.length > 0 && (
          <>
            <h3 id="related-activities">{t('activities')}</h3>
            <LinkList
              links={activities.map((id) => ({
                href: `${localizedPath(locale, 'responsibilities')}#${id}`,
                label: routing.responsibilities[id]?.title[locale] ?? id,
              }))}
            />
          </>
        )}
        {terms.length > 0 && (
          <>
            <h3 id="more-terms">{t('terms')}</h3>
            <LinkList
              links={terms.map(({ id, term }) => ({
                href: `${localizedPath(locale, 'glossary')}#${id}`,
                label: term[locale],
              }))}
            />
          </>
        )}
      </div>
    </>
  );
}

/** A text without the heading above it with which it begins. */
function without(heading: string, text: string): string {
  const start = `${heading}: `;
  return text.startsWith(start) ? capitalized(text.slice(start.length)) : text;
}

/** Heads the answers that lead to the same recipient. */
function recipientTitle(locale: Locale, recipient: string): string {
  const t = guidesDictionary(locale);
  if (recipient === 'self') return t('answersSelf');
  if (recipient === 'nobody') return t('answersNobody');
  return t('answersParty', { party: partyLabel(locale, recipient, 'table') });
}
