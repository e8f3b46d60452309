import { type Locale, languageTag } from './locale.ts';

/** Keeps what was made for each locale and variant, because making a format costs more than using it. */
function cached<T, V extends unknown[]>(make: (locale: Locale, ...variant: V) => T): typeof make {
  const made = new Map<string, T>();
  return (...of) => {
    const key = of.join(' ');
    const format = made.get(key) ?? make(...of);
    made.set(key, format);
    return format;
  };
}

/**
 * Writes a date in the format of the locale, as precise as it was given.
 * @param date `YYYY`, `YYYY-MM` or `YYYY-MM-DD`
 * @returns for instance `22. November 2026`, `November 2026`
 */
export function formatDate(locale: Locale, date: string): string {
  const [year, month = '01', day = '01'] = date.split('-');
  return dateFormat(locale, date.length).format(new Date(`${year}-${month}-${day}T00:00Z`));
}

/** By the length of a date, which says how precise it is. */
const dateFormat = cached((locale, precision: number) => {
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' };
  if (precision > 4) options.month = 'long';
  if (precision > 7) options.day = 'numeric';
  return new Intl.DateTimeFormat(languageTag(locale), options);
});

/** Writes a number in the format of the locale: `20.000`. */
export function formatNumber(locale: Locale, number: number): string {
  return numberFormat(locale).format(number);
}

const numberFormat = cached((locale) => new Intl.NumberFormat(languageTag(locale)));

type ListType = 'conjunction' | 'disjunction';

/**
 * Joins words to a list: `A, B und C`.
 * @param type `conjunction`: and; `disjunction`: or
 */
export function formatList(locale: Locale, words: readonly string[], type: ListType = 'conjunction'): string {
  return listFormat(locale, type).format(words);
}

const listFormat = cached((locale, type: ListType) => new Intl.ListFormat(languageTag(locale), { type }));

/** Names a language in the language of the page: `en` → `Englisch`. */
export function formatLanguage(locale: Locale, tag: string): string {
  return languageNames(locale).of(tag) ?? tag;
}

const languageNames = cached((locale) => new Intl.DisplayNames(languageTag(locale), { type: 'language' }));

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

/** The rules that choose between texts for one and for several. */
export const pluralRules = cached((locale) => new Intl.PluralRules(languageTag(locale)));

/** Ends a text like a sentence, so that another one can follow it. */
export function asSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
