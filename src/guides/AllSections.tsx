import type { Locale } from '../i18n/locale.ts';
import { guidesDictionary } from './dictionary.ts';

/** Opens and closes all sections of a guide where they fold: on narrow screens, by `sections.client.ts`. */
export function AllSections({ locale }: { locale: Locale }) {
  const t = guidesDictionary(locale);
  return (
    <p class="all-sections with-script no-print">
      {/* Either text is there from the start: a browser translates both. */}
      <button class="button small" type="button">
        <span>{t('showSections')}</span> <span hidden>{t('hideSections')}</span>
      </button>
    </p>
  );
}
