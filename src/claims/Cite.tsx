import { translator } from '../i18n/dictionary.ts';
import type { Locale } from '../i18n/locale.ts';
import { claimsDictionary } from './dictionary.ts';

/** A citation: the number of the claim, linked to the claim at the end of the page. */
export function CiteMark({ locale, id, number }: { locale: Locale; id: string; number: number }) {
  const t = translator(claimsDictionary, locale);
  return (
    <span class="cite">
      <a href={`#claim-${id}`} aria-label={t('cite', { number })}>
        [{number}]
      </a>
    </span>
  );
}
