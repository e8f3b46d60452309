import { useEffect, useRef, useState } from 'preact/hooks';
import { formatDate } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { Button } from '../ui/Button.tsx';
import { agreementDictionary } from './dictionary.ts';
import { type Difference, type MergeChoice, suggested } from './merge.ts';
import { isEmptyEntry } from './model.ts';
import { detailNames } from './types.ts';
import type { DutyView } from './view.ts';

interface Props {
  locale: Locale;
  duties: readonly DutyView[];
  differences: readonly Difference[];
  onTake: (choices: Record<string, MergeChoice>) => void;
  onCancel: () => void;
}

const SIDES = ['mine', 'theirs'] as const satisfies MergeChoice[];

/** Two versions side by side, with a choice for each row in which they differ. */
export function MergeView({ locale, duties, differences, onTake, onCancel }: Props) {
  const t = agreementDictionary(locale);
  const [choices, setChoices] = useState<Record<string, MergeChoice>>(() =>
    Object.fromEntries(differences.map((difference) => [difference.id, suggested(difference)])),
  );
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const everywhere = (choice: MergeChoice) => setChoices(Object.fromEntries(differences.map(({ id }) => [id, choice])));
  return (
    <section class="flow agreement-merge no-print" aria-labelledby="compare">
      <h2 id="compare" ref={heading} tabIndex={-1}>
        {t('compare')}
      </h2>
      <p class="prose">{t('compareLead', { count: differences.length })}</p>
      <p class="tools">
        <Button onClick={() => everywhere('mine')}>{t('allMine')}</Button>
        <Button onClick={() => everywhere('theirs')}>{t('allTheirs')}</Button>
      </p>
      {differences.map((difference) => (
        <fieldset key={difference.id}>
          <legend>{titleOf(locale, difference, duties)}</legend>
          {SIDES.map((side) => (
            <label key={side}>
              <input
                type="radio"
                name={`merge-${difference.id}`}
                checked={choices[difference.id] === side}
                onChange={() => setChoices({ ...choices, [difference.id]: side })}
              />
              <span>
                <span class="eyebrow">{t(side)}: </span>
                <Version locale={locale} difference={difference} side={side} />
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <p class="tools">
        <Button large onClick={() => onTake(choices)}>
          {t('takeOver')}
        </Button>
        <Button large onClick={onCancel}>
          {t('cancel')}
        </Button>
      </p>
    </section>
  );
}

function titleOf(locale: Locale, difference: Difference, duties: readonly DutyView[]): string {
  if ('head' in difference) return agreementDictionary(locale)(difference.head);
  return duties.find(({ id }) => id === difference.duty)?.title[locale] ?? difference.duty;
}

function Version({ locale, difference, side }: { locale: Locale; difference: Difference; side: MergeChoice }) {
  const t = agreementDictionary(locale);
  if ('head' in difference) {
    const value = difference[side];
    if (value === '') return <span class="hint">{t('nothing')}</span>;
    return <>{difference.head === 'date' ? formatDate(locale, value) : value}</>;
  }
  const entry = difference[side];
  if (isEmptyEntry(entry)) return <span class="hint">{t('nothing')}</span>;
  const details = detailNames.filter((name) => entry[name] !== '');
  return (
    <>
      <strong>{t(`who-${entry.who}`)}</strong>
      {details.map((name) => (
        <span key={name} class="detail">
          {t(name)}: {entry[name]}
        </span>
      ))}
    </>
  );
}
