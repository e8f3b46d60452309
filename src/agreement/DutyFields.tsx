import { CiteMark } from '../claims/Cite.tsx';
import type { Locale } from '../i18n/locale.ts';
import { agreementDictionary } from './dictionary.ts';
import { isEmptyEntry } from './model.ts';
import { ASSIGNMENTS, DETAILS, type DutyEntry, detailNames } from './types.ts';
import type { DutyView } from './view.ts';

interface Props {
  locale: Locale;
  duty: DutyView;
  number: number;
  entry: Readonly<DutyEntry>;
  onChange: (change: Partial<DutyEntry>) => void;
}

/** A row of the worksheet: who takes the duty, and how to reach them. Folded, it tells what is filled in. */
export function DutyFields({ locale, duty, number, entry, onChange }: Props) {
  const t = agreementDictionary(locale);
  const { id } = duty;
  const said = [t(`who-${entry.who}`), ...detailNames.map((name) => entry[name]).filter((value) => value !== '')];
  return (
    <details class="duty-row panel wide" id={`duty-${id}`} open>
      <summary>
        <span>
          {number}. {duty.title[locale]}
        </span>{' '}
        <span class={entry.who === 'open' ? 'state soft' : 'state'}>{said.join(' · ')}</span>
      </summary>
      <fieldset aria-describedby={`question-${id}`}>
        <legend class="visually-hidden">{duty.title[locale]}</legend>
        <p class="question">
          {/* The description is the question alone, without its marks. */}
          <span id={`question-${id}`}>{duty.question}</span>{' '}
          <span class="marks">
            {duty.citations.map((citation) => (
              <CiteMark key={citation.id} locale={locale} {...citation} />
            ))}
          </span>
        </p>
        <div class="choices" role="radiogroup" aria-label={t('who')}>
          {ASSIGNMENTS.map((who) => (
            <label key={who}>
              <input
                type="radio"
                name={`who-${id}`}
                value={who}
                checked={entry.who === who}
                onChange={() => onChange({ who })}
              />
              {t(`who-${who}`)}
            </label>
          ))}
        </div>
        {/* The style sheet shows the notes of the choice, so that this works without script too. */}
        <div class="duty-notes" aria-live="polite">
          {duty.notes.map(({ choices, text, citation }) => (
            <p class="notice" key={citation.id} data-choices={choices.join(' ')}>
              {text} <CiteMark locale={locale} {...citation} />
            </p>
          ))}
        </div>
        {/* Before a choice they are needed on paper only. */}
        <div class={isEmptyEntry(entry) ? 'details fields' : 'details fields filled'}>
          {detailNames.map((name) => (
            <p key={name}>
              <label for={`${name}-${id}`}>{t(name)}</label>
              <input
                class="field"
                id={`${name}-${id}`}
                type="text"
                maxLength={DETAILS[name]}
                autocomplete="off"
                value={entry[name]}
                onInput={(event) => onChange({ [name]: event.currentTarget.value })}
              />
            </p>
          ))}
        </div>
      </fieldset>
    </details>
  );
}
