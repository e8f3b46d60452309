import { formatDate, languageName } from '../i18n/format.ts';
import { type Locale, languageTag, otherLocales } from '../i18n/locale.ts';
import { localizedPath } from '../i18n/path.ts';
import { guidesDictionary } from './dictionary.ts';
import type { TranslationRow, TranslationState } from './translation.ts';

const STATES = {
  'in-line': 'stateInLine',
  ahead: 'stateAhead',
  behind: 'stateBehind',
  both: 'stateBoth',
  unrecorded: 'stateUnrecorded',
} as const satisfies Record<TranslationState, string>;

interface Props {
  locale: Locale;
  guides: { slug: string; locale: Locale; title: string }[];
  rows: TranslationRow[];
}

/** The state of each guide compared with the other languages, with the day of the last comparison. */
export function TranslationTable({ locale, guides, rows }: Props) {
  const t = guidesDictionary(locale);
  const ordered = [locale, ...otherLocales(locale)];
  const row = (slug: string, of: Locale) => rows.find((each) => each.slug === slug && each.locale === of);
  const cell = (slug: string, of: Locale) => {
    const found = row(slug, of);
    if (found === undefined) return null;
    return (
      <>
        {t(STATES[found.state])}
        {found.on !== undefined && (
          <div class="hint">
            {t('translationSince')}: {formatDate(locale, found.on)}
          </div>
        )}
      </>
    );
  };
  const title = (slug: string, of: Locale) => guides.find((each) => each.slug === slug && each.locale === of)?.title;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be focusable (WCAG 2.1.1)
    <section class="scroll translation" aria-label={t('translationTitle')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('translationGuide')}</th>
            {ordered.map((each) => (
              <th scope="col" key={each}>
                {languageName(locale, each)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {guides
            .filter((guide) => guide.locale === locale)
            .map(({ slug, title: name }) => (
              <tr key={slug}>
                <th scope="row">
                  <a href={localizedPath(locale, 'guides', slug)}>{name}</a>
                  {otherLocales(locale).map((other) => (
                    <div class="hint" key={other}>
                      <a
                        href={localizedPath(other, 'guides', slug)}
                        hreflang={languageTag(other)}
                        lang={languageTag(other)}
                      >
                        {title(slug, other)}
                      </a>
                    </div>
                  ))}
                </th>
                {ordered.map((each) => (
                  <td key={each}>{cell(slug, each)}</td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}
