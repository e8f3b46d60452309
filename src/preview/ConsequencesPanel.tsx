import { formatList } from '../i18n/format.ts';
import { offersDictionary } from '../offers/dictionary.ts';
import { outcomeHref } from '../routing/codec.ts';
import { partyLabel } from '../routing/parties.ts';
import { reachText } from './labels.ts';
import { OutcomeMark } from './OutcomeMark.tsx';
import { resultDictionary } from './result-dictionary.ts';
import type { Consequence } from './types.ts';
import { EditButton, type ResultContext } from './view.tsx';

const OUTCOMES = ['first', 'fallback', 'nobody'] as const;

/** For each ladder: where it ends for this draft, which steps were skipped and why, and which problems lead there. */
export function ConsequencesPanel(view: ResultContext) {
  const t = resultDictionary(view.locale);
  // Problems with the same ladder end at the same step, so they form one group.
  const groups = Map.groupBy(view.assessment.consequences, ({ ladder }) => ladder);
  return (
    <>
      <p class="prose">{t('consequencesLead')}</p>
      {groups.size === 0 && <p>{t('consequencesNone')}</p>}
      <ul class="preview-legend hint" aria-label={t('legend')}>
        {OUTCOMES.map((outcome) => (
          <li key={outcome}>
            <OutcomeMark outcome={outcome} />
            {t(`legend-${outcome}`)}
          </li>
        ))}
      </ul>
      <div class="preview-ends">
        {[...groups].map(([ladder, problems]) => (
          <End key={ladder} {...view} problems={problems} />
        ))}
      </div>
    </>
  );
}

function End({ locale, problems, pack, onEdit }: ResultContext & { problems: Consequence[] }) {
  const t = resultDictionary(locale);
  const name = offersDictionary(locale);
  const [first] = problems;
  if (first === undefined) return null;
  const { ladder, shown, outcome } = first;
  const id = `pv-end-${ladder}`;
  return (
    <section class={`flow preview-end panel strong ${outcome}`} aria-labelledby={id}>
      <h4 id={id}>{t(ladder)}</h4>
      <p>
        <OutcomeMark outcome={outcome} />
        {t('verdict')} <strong>{reachText(locale, first)}</strong>
      </p>
      {shown.channels.length > 0 && (
        <div>
          <p class="hint">{t('endChannels')}</p>
          <ul>
            {shown.channels.map(({ value }) => (
              <li key={value}>
                <bdi>{value}</bdi>
              </li>
            ))}
          </ul>
        </div>
      )}
      {shown.skipped.length > 0 && (
        <div>
          <p class="hint">{t('endSkipped')}</p>
          <ul>
            {shown.skipped.map(({ step, why, location }) => {
              const label = name(`step-${step}`);
              return (
                <li key={step}>
                  {name(`skipped-${why}`, { step: label })}{' '}
                  {location && <EditButton locale={locale} onEdit={onEdit} location={location} label={label} />}
                </li>
              );
            })}
          </ul>
        </div>
      )}
      {first.public.step !== shown.step && (
        <p class="hint">{t('endPublic', { step: name(`step-${first.public.step}`) })}</p>
      )}
      <details>
        <summary>{t('problems', { count: problems.length })}</summary>
        <ul>
          {problems.map(({ destination, roles }) => {
            const names = roles.map((role) => partyLabel(locale, role, 'table'));
            return (
              <li key={destination}>
                <a href={outcomeHref(locale, destination)}>{pack.destinations[destination]?.heading ?? destination}</a>{' '}
                <span class="hint">
                  {t('whoAsks')} {formatList(locale, names)}
                </span>
              </li>
            );
          })}
        </ul>
      </details>
    </section>
  );
}
