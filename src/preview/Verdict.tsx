import { LADDERS, type LadderKind } from '../advice/ladder.ts';
import type { Locale } from '../i18n/locale.ts';
import { offersDictionary } from '../offers/dictionary.ts';
import { partLabel } from '../offers/field-labels.ts';
import { CONTACT_MEMBERS } from '../offers/fields.ts';
import { cspLabel } from '../offers/kinds.ts';
import { CONTACT_ROLES, CSP_STATES } from '../offers/types.ts';
import { Breakable } from '../ui/Breakable.tsx';
import { Button } from '../ui/Button.tsx';
import { Options } from '../ui/Options.tsx';
import { setField } from './draft.ts';
import { controlId } from './FieldEditor.tsx';
import { assumedText, findingWords, placeLabel, reachText } from './labels.ts';
import { isInCsp } from './needs.ts';
import { OutcomeMark } from './OutcomeMark.tsx';
import type { PreviewPack } from './pack.ts';
import { resultDictionary } from './result-dictionary.ts';
import type { Assessment, Consequence, Task } from './types.ts';
import type { ResultContext } from './view.tsx';

/**
 * A summary on one screen: whether questions reach the publisher, how much has to be corrected, and what was assumed.
 */
export function Verdict({ locale, draft, assessment, pack, onDraft, onEdit }: ResultContext) {
  const t = resultDictionary(locale);
  const { tasks, consequences } = assessment;
  const urgent = tasks.filter(({ level }) => level === 'must');
  const [must, should] = [urgent.length, tasks.filter(({ level }) => level === 'should').length];
  const [first] = tasks;
  return (
    <section class="preview-verdict panel strong wide flow no-print" aria-labelledby="pv-verdict">
      <h3 id="pv-verdict" tabIndex={-1}>
        {t('verdict')}
      </h3>
      <dl>
        {(Object.keys(LADDERS) as LadderKind[]).map((ladder) => {
          const end = consequences.find((each) => each.ladder === ladder);
          const lacks = end === undefined ? [] : lacksOf(locale, end, assessment);
          const channel = end?.outcome === 'nobody' ? undefined : end?.shown.channels[0]?.value;
          return (
            <div key={ladder}>
              <dt>
                {end !== undefined && <OutcomeMark outcome={end.outcome} />}
                {t(ladder)}
              </dt>
              <dd>
                {end === undefined ? t('verdict-none') : reachText(locale, end)}
                {channel !== undefined && (
                  <>
                    {', '}
                    <bdi>
                      <Breakable address={channel} />
                    </bdi>
                  </>
                )}
                {lacks.map((lack) => (
                  <div class="hint" key={lack}>
                    {lack}
                  </div>
                ))}
              </dd>
            </div>
          );
        })}
        <div>
          <dt>
            <OutcomeMark outcome={draft.csp.state === 'unknown' ? 'unknown' : isInCsp(draft) ? 'first' : 'nobody'} />
            {t('sale')}
          </dt>
          <dd>{cspLabel(locale, draft.csp.state)}</dd>
        </div>
      </dl>
      <p>
        {must + should === 0 && t('countNone')}
        {must + should > 0 && (
          <strong>
            {t(should === 0 ? 'countMust' : must === 0 ? 'countShould' : 'countBoth', { count: must + should })}
          </strong>
        )}
        {must > 0 && should > 0 && ` ${t('countEach', { must, should })}`}
      </p>
      {first !== undefined && (
        <p>
          <Button large onClick={() => onEdit(first)}>
            {t('mend')}
          </Button>
        </p>
      )}
      {must > 0 && (
        <>
          <h4>{t('must')}</h4>
          <ul>
            {urgent.map((task) => (
              <li key={task.path}>
                <a
                  href={`#${controlId(task.field, task.listing)}`}
                  onClick={(event) => {
                    event.preventDefault();
                    onEdit(task);
                  }}
                >
                  {placeLabel(locale, draft, task)}
                </a>
                : {faultOf(locale, task, pack)}
              </li>
            ))}
          </ul>
        </>
      )}
      {draft.csp.state === 'unknown' && (
        <p class="preview-field stack">
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
            <Options values={CSP_STATES} name={(state) => cspLabel(locale, state)} />
          </select>
        </p>
      )}
      {draft.assumed.length > 0 && (
        <details>
          <summary>
            {t('assumedLead')} ({draft.assumed.length})
          </summary>
          <ul>
            {draft.assumed.map((each) => (
              <li key={each}>{assumedText(locale, each)}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** What is wrong with an entry, in a few words. */
function faultOf(locale: Locale, { findings: [finding] }: Task, { rules }: PreviewPack): string {
  if (finding === undefined) return resultDictionary(locale)('notGiven');
  return findingWords(locale, finding, rules, true).title;
}

/** What a contact lacks that is reached, or why one is not: values that are at fault, else what is missing. */
function lacksOf(locale: Locale, { shown, outcome }: Consequence, { visibility }: Assessment): string[] {
  const [skipped] = outcome === 'first' ? [] : shown.skipped;
  const role = CONTACT_ROLES.find((each) => outcome === 'first' && shown.step === `${each}-contact`);
  const refused = visibility.filter(
    ({ refused, path, field }) =>
      refused && (path === skipped?.location?.path || (role && field.startsWith(`${CONTACT_MEMBERS[role]}.`))),
  );
  if (refused.length === 0 && skipped !== undefined) {
    const name = offersDictionary(locale);
    return [name(`skipped-${skipped.why}`, { step: name(`step-${skipped.step}`) })];
  }
  return refused.map(({ field }) => `${partLabel(locale, field)} (${resultDictionary(locale)('unusable')})`);
}
