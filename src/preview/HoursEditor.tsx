import type { Locale } from '../i18n/locale.ts';
import { dayLabel } from '../offers/labels.ts';
import { type HoursEntry, type SupportHours, WEEKDAYS } from '../offers/types.ts';
import { Button } from '../ui/Button.tsx';
import { Checks } from '../ui/Checks.tsx';
import { resultDictionary } from './result-dictionary.ts';
import type { Json } from './types.ts';

const USUAL: HoursEntry = { days: ['mon', 'tue', 'wed', 'thu', 'fri'], opens: '09:00', closes: '17:00' };

interface Props {
  locale: Locale;
  id: string;
  hours: SupportHours | undefined;
  onChange: (value: Json | undefined, isDeletion?: boolean) => void;
}

/** Edits support hours: the time zone and periods of time, each on some days. */
export function HoursEditor({ locale, id, hours, onChange }: Props) {
  const t = resultDictionary(locale);
  const week = hours?.week ?? [];
  const change = (next: HoursEntry[], timeZone = hours?.timeZone, isDeletion = false) => {
    const isEmpty = next.length === 0 && !timeZone;
    onChange(isEmpty ? undefined : ({ ...(timeZone && { timeZone }), week: next } as unknown as Json), isDeletion);
  };
  const put = (index: number, entry: HoursEntry) => change(week.with(index, entry));
  return (
    <div class="preview-hours">
      <p class="preview-field stack">
        <label for={`${id}-zone`}>{t('timeZone')}</label>
        <span class="hint" id={`${id}-zone-hint`}>
          {t('timeZoneHint')}
        </span>
        <input
          class="field"
          id={`${id}-zone`}
          type="text"
          autocomplete="off"
          aria-describedby={`${id}-zone-hint`}
          value={hours?.timeZone ?? ''}
          onInput={(event) => change(week, event.currentTarget.value.trim())}
        />
      </p>
      {week.map((entry, index) => {
        const number = index + 1;
        const text = 'text' in entry ? entry.text : '';
        const [opens, closes] = 'text' in entry ? ['', ''] : [entry.opens, entry.closes];
        const span = (from: string, to: string) => put(index, { days: entry.days, opens: from, closes: to });
        return (
          <fieldset key={index} class="preview-span">
            <legend>{t('span', { number })}</legend>
            <Checks
              values={WEEKDAYS}
              checked={entry.days}
              name={(day) => dayLabel(locale, day)}
              onChange={(days) => put(index, { ...entry, days: WEEKDAYS.filter((day) => days.includes(day)) })}
            />
            <p class="tools">
              <label>
                {t('opens')}{' '}
                <input
                  class="field small"
                  type="time"
                  value={opens}
                  onInput={(event) => span(event.currentTarget.value, closes || '24:00')}
                />
              </label>
              <label>
                {t('closes')}{' '}
                <input
                  class="field small"
                  type="text"
                  inputMode="numeric"
                  size={5}
                  value={closes}
                  onInput={(event) => span(opens || '00:00', event.currentTarget.value)}
                />
              </label>
              <label>
                {t('inWords')}{' '}
                <input
                  class="field small"
                  type="text"
                  maxLength={200}
                  value={text}
                  onInput={(event) => {
                    const words = event.currentTarget.value;
                    put(index, words === '' ? { ...USUAL, days: entry.days } : { days: entry.days, text: words });
                  }}
                />
              </label>
            </p>
            <Button onClick={() => change(week.toSpliced(index, 1), hours?.timeZone, true)}>
              {t('removeSpan', { number })}
            </Button>
          </fieldset>
        );
      })}
      <p>
        <Button onClick={() => change([...week, USUAL])}>{t('addSpan')}</Button>
      </p>
    </div>
  );
}
