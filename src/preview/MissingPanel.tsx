import { ClaimList } from '../claims/ClaimList.tsx';
import { packClaimView } from '../claims/pack.ts';
import { translator } from '../i18n/dictionary.ts';
import { LEVELS } from '../offers/fields.ts';
import { FindingText } from './FindingText.tsx';
import { placeLabel } from './labels.ts';
import { resultDictionary } from './result-dictionary.ts';
import { openTasks } from './tasks.ts';
import type { Task } from './types.ts';
import { EditButton, type ResultContext } from './view.tsx';

/** What has to be corrected in the draft, by importance. */
export function MissingPanel(view: ResultContext) {
  const { tasks } = view.assessment;
  const t = translator(resultDictionary, view.locale);
  const numbered = openTasks(tasks);
  return (
    <>
      {tasks.length === 0 && <p>{t('missingNone')}</p>}
      {LEVELS.map((level) => {
        const own = tasks.filter((task) => task.level === level);
        if (own.length === 0) return null;
        return (
          <section class="flow" key={level} aria-labelledby={`pv-level-${level}`}>
            <h4 id={`pv-level-${level}`}>
              {t(level)} <span class="hint">({own.length})</span>
            </h4>
            <p class="hint">{t(`why-${level}`)}</p>
            <ul class="preview-entries">
              {own.map((task) => (
                <TaskItem key={task.path} {...view} task={task} number={numbered.indexOf(task) + 1} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

/** `number`: as in the form and in the walk through the entries; 0 if the entry is not counted. */
function TaskItem({ locale, draft, task, number, pack, onEdit }: ResultContext & { task: Task; number: number }) {
  const t = translator(resultDictionary, locale);
  const label = placeLabel(locale, draft, task);
  const reasons = task.claims.map((id) => packClaimView(pack, id));
  return (
    <li class="flow">
      <p>
        <strong>
          {number > 0 && `${number}. `}
          {label}
        </strong>
        {task.findings.length === 0 && `: ${t('notGiven')}`}{' '}
        <EditButton locale={locale} onEdit={onEdit} location={task} label={label} />
      </p>
      {task.findings.map((finding, index) => (
        <FindingText key={index} locale={locale} finding={finding} level={task.level} rules={pack.rules} />
      ))}
      {task.box !== undefined && <p class="hint">{t('boxIs', { box: task.box })}</p>}
      {task.field.startsWith('support.') && <p class="hint">{t('boxNone')}</p>}
      {reasons.length > 0 && (
        <details>
          <summary>
            {t('because')}
            <span class="visually-hidden">: {label}</span>
          </summary>
          <ClaimList locale={locale} claims={reasons} />
        </details>
      )}
    </li>
  );
}
