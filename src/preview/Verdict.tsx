import { LADDERS, type LadderKind } from '../advice/ladder.ts';
import { translator } from '../i18n/dictionary.ts';
import type { Locale } from '../i18n/locale.ts';
import { cspLabel } from '../offers/kinds.ts';
import { offersTranslator } from '../offers/labels.ts';
import { CSP_STATES } from '../offers/types.ts';
import { previewDictionary } from './dictionary.ts';
import { setField } from './draft.ts';
import { AssumedNote } from './ReadReport.tsx';
import type { Assessment, Draft, TaskLevel } from './types.ts';

interface Props {
  locale: Locale;
  draft: Draft;
  assessment: Assessment;
  onDraft: (draft: Draft) => void;
  /** Leads to a field of the form. */
  onEdit: (field: string, listing: number | undefined) => void;
}

/** In one screen: whether questions reach the publisher, and how much is to be mended. */
export function Verdict({ locale, draft, assessment, onDraft, onEdit }: Props) {
  const t = translator(previewDictionary, locale);
  const name = offersTranslator(locale);
  const { tasks, consequences } = assessment;
  const count = (wanted: TaskLevel) => tasks.filter(({ level }) => level === wanted).length;
  const [must, should] = [count('must'), count('should')];
  const [first] = tasks;
  return (
    <section class="preview-verdict flow no-print" aria-labelledby="pv-verdict">
      <h3 id="pv-verdict">{t('verdict')}</h3>
      <dl>
        {(Object.keys(LADDERS) as LadderKind[]).map((ladder) => {
          const end = consequences.find((each) => each.ladder === ladder);
          const channel = end?.outcome === 'nobody' ? undefined : end?.shown.channels[0]?.value;
          return (
            <div key={ladder} class={end?.outcome}>
              <dt>{t(ladder)}</dt>
              <dd>
                {end === undefined
                  ? t('verdict-none')
                  : t(`verdict-${end.outcome}`, { step: name(`step-${end.shown.step}`) })}
                {channel !== undefined && (
                  <>
                    {', '}
                    <bdi>{channel}</bdi>
                  </>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
      <p>
        {must + should === 0 && t('countNone')}
        {must > 0 && <strong>{t('countMust', { count: must })}</strong>}
        {must > 0 && should > 0 && ', '}
        {should > 0 && t('countShould', { count: should })}
        {must + should > 0 && '.'}
      </p>
      {must + should > 0 && first !== undefined && (
        <p>
          <button class="button" type="button" onClick={() => onEdit(first.field, first.listing)}>
            {t('mend')}
          </button>
        </p>
      )}
      {draft.csp.state === 'unknown' && (
        <p class="preview-field">
          <label for="pv-csp">{t('csp')}</label>
          <span class="hint" id="pv-csp-hint">
            {t('cspHint')}
          </span>
          <select
            class="field"
            id="pv-csp"
            aria-describedby="pv-csp-hint"
            value={draft.csp.state}
            onChange={(event) => onDraft(setField(draft, 'csp.state', event.currentTarget.value))}
          >
            {CSP_STATES.map((state) => (
              <option key={state} value={state}>
                {cspLabel(locale, state)}
              </option>
            ))}
          </select>
        </p>
      )}
      <AssumedNote locale={locale} draft={draft} />
    </section>
  );
}
