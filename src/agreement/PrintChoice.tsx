import { languageName } from '../i18n/format.ts';
import { type Locale, locales } from '../i18n/locale.ts';
import { agreementDictionary } from './dictionary.ts';

/** What is printed: the worksheet in one language or in all. */
export type Print = Locale | 'all';

interface Props {
  locale: Locale;
  print: Print;
  onChoice: (print: Print) => void;
}

/** Which languages the printed worksheet has, and the button that prints it. */
export function PrintChoice({ locale, print, onChoice }: Props) {
  const t = agreementDictionary(locale);
  return (
    <section class="flow prose no-print" aria-labelledby="print">
      <h2 id="print">{t('print')}</h2>
      <p>{t('printHint')}</p>
      <fieldset class="choices">
        <legend>{t('printLanguage')}</legend>
        {([...locales, 'all'] as const).map((value) => (
          <label key={value}>
            <input
              type="radio"
              name="print-language"
              value={value}
              checked={print === value}
              onChange={() => onChoice(value)}
            />
            {value === 'all' ? t('printAll') : languageName(locale, value)}
          </label>
        ))}
      </fieldset>
      <p>
        <button class="button" type="button" onClick={() => globalThis.print()}>
          {t('print')}
        </button>
      </p>
    </section>
  );
}
