import { type Locale, languageTag } from './locale.ts';

/**
 * Writes a date as the locale does: a day, a month or a year, as precise as it was given.
 * @param locale the locale of the page
 * @param date `YYYY`, `YYYY-MM` or `YYYY-MM-DD`
 * @returns for instance `22. November 2026`, `November 2026`
 */
export function formatDate(locale: Locale, date: string): string {
  const [, month, day] = date.split('-');
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' };
  if (month !== undefined) options.month = 'long';
  if (day !== undefined) options.day = 'numeric';
  return new Intl.DateTimeFormat(languageTag(locale), options).format(
    new Date(`${date}T00:00Z`.replace(/^(\d{4})T/, '$1-01-01T').replace(/^(\d{4}-\d{2})T/, '$1-01T')),
  );
}

/**
 * Joins words to an enumeration: `A, B und C`.
 * @param locale the locale of the page
 * @param words the words
 * @param type whether all or one of them is meant
 */
export function formatList(
  locale: Locale,
  words: readonly string[],
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  return new Intl.ListFormat(languageTag(locale), { type }).format(words);
}

/**
 * Names a language in the language of the page: `en` → `Englisch`.
 * @param locale the locale of the page
 * @param tag a BCP 47 tag
 */
export function formatLanguage(locale: Locale, tag: string): string {
  return new Intl.DisplayNames(languageTag(locale), { type: 'language' }).of(tag) ?? tag;
}
