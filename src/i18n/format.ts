import { type Locale, languageTag } from './locale.ts';

/**
 * Writes a date in the format of the locale, as precise as it was given.
 * @param date `YYYY`, `YYYY-MM` or `YYYY-MM-DD`
 * @returns for instance `22. November 2026`, `November 2026`
 */
export function formatDate(locale: Locale, date: string): string {
  const [year, month = '01', day = '01'] = date.split('-');
  return dateFormat(locale, date.length).format(new Date(`${year}-${month}-${day}T00:00Z`));
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Cached by locale and precision, because creating a format costs more than using it. */
function dateFormat(locale: Locale, precision: number): Intl.DateTimeFormat {
  const key = `${locale} ${precision}`;
  let made = formats.get(key);
  if (made === undefined) {
    const options: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' };
    if (precision > 4) options.month = 'long';
    if (precision > 7) options.day = 'numeric';
    made = new Intl.DateTimeFormat(languageTag(locale), options);
    formats.set(key, made);
  }
  return made;
}

/** Writes a number in the format of the locale: `20.000`. */
export function formatNumber(locale: Locale, number: number): string {
  let made = numbers.get(locale);
  if (made === undefined) {
    made = new Intl.NumberFormat(languageTag(locale));
    numbers.set(locale, made);
  }
  return made.format(number);
}

const numbers = new Map<Locale, Intl.NumberFormat>();

/**
 * Joins words to a list: `A, B und C`.
 * @param type `conjunction`: and; `disjunction`: or
 */
export function formatList(
  locale: Locale,
  words: readonly string[],
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  const key = `${locale} ${type}`;
  let made = lists.get(key);
  if (made === undefined) {
    made = new Intl.ListFormat(languageTag(locale), { type });
    lists.set(key, made);
  }
  return made.format(words);
}

const lists = new Map<string, Intl.ListFormat>();

/** Names a language in the language of the page: `en` → `Englisch`. */
export function formatLanguage(locale: Locale, tag: string): string {
  let made = names.get(locale);
  if (made === undefined) {
    made = new Intl.DisplayNames(languageTag(locale), { type: 'language' });
    names.set(locale, made);
  }
  return made.of(tag) ?? tag;
}

/**
 * Names the language of a locale: `en-us` → `Englisch`.
 * @param named the locale whose language is meant
 */
export function languageName(locale: Locale, named: Locale): string {
  return formatLanguage(locale, named.split('-')[0] ?? named);
}

/** Names the language of a locale as its speakers do. */
export function ownName(locale: Locale): string {
  return languageName(locale, locale);
}

const names = new Map<Locale, Intl.DisplayNames>();

/** Ends a text like a sentence, so that another one can follow it. */
export function asSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
