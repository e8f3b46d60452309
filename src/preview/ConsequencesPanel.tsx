import type { LadderKind } from '../advice/ladder.ts';
import { translator } from '../i18n/dictionary.ts';
import { formatList } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { offersTranslator } from '../offers/labels.ts';
import { outcomeHref } from '../routing/codec.ts';
import { partyLabel } from '../routing/parties.ts';
import type { PreviewPack } from './pack.ts';
import { fieldAt } from './path.ts';
import { resultDictionary } from './result-dictionary.ts';
import type { Assessment, Consequence } from './types.ts';

interface Props {
  locale: Locale;
  assessment: Assessment;
  /** The data of the page’s locale. */
  pack: PreviewPack;
  /** Leads to a field of the form. */
  onEdit: (field: string, listing: number | undefined) => void;
}

/** For each kind of question: where it ends for this draft, what was passed over and why, and which problems that is. */
export function ConsequencesPanel({ locale, assessment, pack, onEdit }: Props) {
  const t = translator(resultDictionary, locale);
  // Problems of one kind all end at the same step; they are told together.
  const groups = Map.groupBy(assessment.consequences, ({ ladder }) => ladder);
  return (
    <div class="flow">
      <h3>{t('consequencesHeading')}</h3>
      <p class="prose">{t('consequencesLead')}</p>
      {groups.size === 0 && <p>{t('consequencesNone')}</p>}
      <div class="preview-ends">
        {[...groups].map(([ladder, problems]) => (
          <End key={ladder} locale={locale} ladder={ladder} problems={problems} pack={pack} onEdit={onEdit} />
        ))}
      </div>
    </div>
  );
}

interface EndProps extends Omit<Props, 'assessment'> {
  ladder: LadderKind;
  problems: Consequence[];
}

function End({ locale, ladder, problems, pack, onEdit }: EndProps) {
  const t = translator(resultDictionary, locale);
  const name = offersTranslator(locale);
  const [first] = problems;
  if (first === undefined) return null;
  const { shown, outcome } = first;
  const id = `pv-end-${ladder}`;
  return (
    <section class={`flow preview-end ${outcome}`} aria-labelledby={id}>
      <h4 id={id}>{name(`ladder-${ladder}`)}</h4>
      <p>
        <strong>{t(`end-${outcome}`, { step: name(`step-${shown.step}`) })}</strong>
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
            {shown.skipped.map(({ step, why, path }) => {
              const label = name(`step-${step}`);
              const place = path === undefined ? undefined : fieldAt(path);
              return (
                <li key={step}>
                  {name(`skipped-${why}`, { step: label })}{' '}
                  {place !== undefined && (
                    <button
                      class="button small"
                      type="button"
                      aria-label={`${t('fillIn')}: ${label}`}
                      onClick={() => onEdit(place.field, place.listing)}
                    >
                      {t('fillIn')}
                    </button>
                  )}
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
          {problems.map(({ destination, roles }) => (
            <li key={destination}>
              <a href={outcomeHref(locale, destination)}>{pack.destinations[destination]?.heading ?? destination}</a>{' '}
              <span class="hint">
                {t('whoAsks')}{' '}
                {formatList(
                  locale,
                  roles.map((role) => partyLabel(locale, role, 'table')),
                )}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
