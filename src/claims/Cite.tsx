import type { Locale } from '../i18n/locale.ts';
import { claimsDictionary } from './dictionary.ts';

interface Props {
  locale: Locale;
  id: string;
  number: number;
  /** Id of this mark, if the claim links back to it. */
  mark?: string;
}

/** A citation: the number of the claim, linked to the claim at the end of the page. */
export function CiteMark({ locale, id, number, mark }: Props) {
  const t = claimsDictionary(locale);
  return (
    <span class="cite" id={mark}>
      <a href={`#claim-${id}`} aria-label={t('cite', { number })}>
        [{number}]
      </a>
    </span>
  );
}
