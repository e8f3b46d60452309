import { translator } from '../i18n/dictionary.ts';
import { type Locale, locales } from '../i18n/locale.ts';
import { agreementDictionary } from './dictionary.ts';

const PRINTS = { 'de-de': 'printGerman', 'en-us': 'printEnglish', both: 'printBoth' } as const;

/** What is printed: the worksheet in one language or in both. */
export type Print = keyof typeof PRINTS;

interface Props {
  locale: Locale;
  print: Print;
  onChoice: (print: Print) => void;
}

/** Which languages the printed worksheet has, and the button that prints it. */
export function PrintChoice({ locale, print, onChoice }: Props) {
  const t = translator(agreementDictionary, locale);
  return (
    <section class="flow prose no-print" aria-labelledby="print">
      <h2 id="print">{t('print')}</h2>
      <p>{t('printHint')}</p>
      <fieldset class="choices">
        <legend>{t('printLanguage')}</legend>
        {([...locales, 'both'] as const).map((value) => (
          <label key={value}>
            <input
              type="radio"
              name="print-language"
              value={value}
              checked={print === value}
              onChange={() => onChoice(value)}
            />
            {t(PRINTS[value])}
          </label>
        ))}
      </fieldset>
      <p>
        <button class="button" type="button" onClick={() => globalThis.print()}>
          {t('printNow')}
        </button>
      </p>
    </section>
  );
}
