import { ClaimList } from '../claims/ClaimList.tsx';
import { packClaimView } from '../claims/pack.ts';
import { Button } from '../ui/Button.tsx';
import { getField, setField } from './draft.ts';
import { FindingText } from './FindingText.tsx';
import { placeLabel } from './labels.ts';
import { plain } from './lines.ts';
import { resultDictionary } from './result-dictionary.ts';
import type { Task } from './types.ts';
import { EditButton, type ResultContext } from './view.tsx';

/** As much of a value is quoted. */
const QUOTED_LENGTH = 80;
/** An email address within something else, such as `mailto:` or angle brackets. */
const ADDRESS = /[^\s<>:;,"@]+@[^\s<>:;,"@]+\.\p{L}{2,}/u;

interface Props extends ResultContext {
  task: Task;
  /** As in the form and in the walk through the entries; 0 if the entry is not counted. */
  number: number;
}

/** An entry to correct: which one, what is wrong with its value, what to do, and the way to its field. */
export function TaskItem({ locale, draft, task, number, pack, onDraft, onEdit }: Props) {
  const t = resultDictionary(locale);
  const label = placeLabel(locale, draft, task);
  const reasons = task.claims.map((id) => packClaimView(pack, id));
  const value = getField(draft, task.path);
  const quoted = typeof value === 'object' || task.findings.length === 0 ? '' : plain(value).trim();
  const isAddress = task.findings.some(({ rule }) => rule === 'email-malformed');
  const meant = isAddress ? ADDRESS.exec(quoted)?.[0] : undefined;
  const take = (address: string) => {
    onDraft(setField(draft, task.path, address));
    // This entry goes away; the summary tells what is left.
    document.getElementById('pv-verdict')?.focus({ preventScroll: true });
  };
  return (
    <li>
      <div class="flow">
        <p>
          <strong>
            {number > 0 && `${number}. `}
            {label}
          </strong>
          {task.findings.length === 0 && `: ${t('notGiven')}`}
        </p>
        {quoted !== '' && (
          <p>
            {t('given')}{' '}
            <q>
              <bdi>{quoted.length > QUOTED_LENGTH ? `${quoted.slice(0, QUOTED_LENGTH)} …` : quoted}</bdi>
            </q>
          </p>
        )}
        {task.findings.map((finding, index) => (
          <FindingText
            key={index}
            locale={locale}
            finding={finding}
            level={task.level}
            rules={pack.rules}
            isQuoted={quoted !== ''}
          />
        ))}
        {meant !== undefined && (
          <p>
            {t('meant')} <bdi>{meant}</bdi>{' '}
            <Button label={`${t('take')}: ${meant}`} onClick={() => take(meant)}>
              {t('take')}
            </Button>
          </p>
        )}
        {task.box !== undefined && <p class="hint">{t('enterAt', { box: task.box })}</p>}
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
      </div>
      <EditButton locale={locale} onEdit={onEdit} location={task} label={label} />
    </li>
  );
}
