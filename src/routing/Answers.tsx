import type { Locale } from '../i18n/locale.ts';
import { localizedPath } from '../i18n/path.ts';
import { routingDictionary } from './dictionary.ts';
import type { AnswerView } from './view.ts';

/** The answers given so far, each with a link to change it. */
export function Answers({ locale, answers, startHref }: { locale: Locale; answers: AnswerView[]; startHref: string }) {
  const t = routingDictionary(locale);
  if (answers.length === 0) return null;
  return (
    <section class="flow" aria-labelledby="answers">
      <h2 id="answers">{t('yourAnswers')}</h2>
      <dl class="answers">
        {answers.map(({ question, questionTitle, label, changeHref }) => (
          <div key={question}>
            <dt>{questionTitle}</dt>
            <dd>{label}</dd>
            <dd class="change">
              <a href={changeHref}>
                {t('change')}
                <span class="visually-hidden">{t('changeWhat', { question: questionTitle })}</span>
              </a>
            </dd>
          </div>
        ))}
      </dl>
      <p class="tools no-print">
        <a href={startHref} data-start-again="">
          {t('startAgain')}
        </a>{' '}
        <a href={`${localizedPath(locale, 'route', 'map')}#here=${answers.map(({ option }) => option).join('/')}`}>
          {t('showOnMap')}
        </a>
      </p>
    </section>
  );
}
