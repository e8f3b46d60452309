import { ClaimList } from '../claims/ClaimList.tsx';
import type { ClaimView } from '../claims/view.ts';
import { translator } from '../i18n/dictionary.ts';
import type { Locale } from '../i18n/locale.ts';
import { FindingText } from './FindingText.tsx';
import { placeLabel } from './labels.ts';
import type { PreviewPack } from './pack.ts';
import { resultDictionary } from './result-dictionary.ts';
import { type Draft, TASK_LEVELS, type Task } from './types.ts';

interface Props {
  locale: Locale;
  draft: Draft;
  tasks: readonly Task[];
  rules: PreviewPack['rules'];
  claims: (ids: readonly string[]) => ClaimView[];
  /** Leads to a field of the form. */
  onEdit: (field: string, listing: number | undefined) => void;
}

/** What is to be mended in the draft, by how much depends on it. */
export function MissingPanel(props: Props) {
  const { locale, tasks } = props;
  const t = translator(resultDictionary, locale);
  return (
    <div class="flow">
      <h3>{t('missingHeading')}</h3>
      {tasks.length === 0 && <p>{t('missingNone')}</p>}
      {TASK_LEVELS.map((level) => {
        const own = tasks.filter((task) => task.level === level);
        if (own.length === 0) return null;
        return (
          <section class="flow" key={level} aria-labelledby={`pv-level-${level}`}>
            <h4 id={`pv-level-${level}`}>
              {t(level)} <span class="hint">({own.length})</span>
            </h4>
            <p class="hint">{t(`why-${level}`)}</p>
            <ul class="preview-needs">
              {own.map((task) => (
                <TaskItem key={task.path} {...props} task={task} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function TaskItem({ locale, draft, task, rules, claims, onEdit }: Props & { task: Task }) {
  const t = translator(resultDictionary, locale);
  const label = placeLabel(locale, draft, task);
  const reasons = claims(task.claims);
  return (
    <li class="flow">
      <p>
        <strong>{label}</strong>
        {task.findings.length === 0 && `: ${t('notGiven')}`}{' '}
        <button
          class="button small"
          type="button"
          aria-label={`${t('fillIn')}: ${label}`}
          onClick={() => onEdit(task.field, task.listing)}
        >
          {t('fillIn')}
        </button>
      </p>
      {task.findings.map((finding, index) => (
        <FindingText key={index} locale={locale} finding={finding} rules={rules} />
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
