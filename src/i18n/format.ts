import { type Locale, type Localized, languageTag } from './locale.ts';

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
 * How a language writes dates and lists, and names the languages of the site. The first formatter that a browser makes
 * keeps a slow phone busy for 100 ms while the page becomes usable (docs/decisions.md), so what a page shows at once is
 * written without one.
 */
const WRITTEN: Localized<{
  months: string;
  date: (day: number, month: string, year: number) => string;
  list: Record<ListType, string>;
  /** Before the last of several words. */
  comma: string;
  languages: Partial<Record<string, string>>;
}> = {
  'de-de': {
    months: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
    date: (day, month, year) => `${day}. ${month} ${year}`,
    list: { conjunction: ' und ', disjunction: ' oder ' },
    comma: '',
    languages: { de: 'Deutsch', en: 'Englisch' },
  },
  'en-us': {
    months: 'January February March April May June July August September October November December',
    date: (day, month, year) => `${month} ${day}, ${year}`,
    list: { conjunction: ' and ', disjunction: ' or ' },
    comma: ',',
    languages: { de: 'German', en: 'English' },
  },
};

/**
 * Writes a date in the format of the locale, as precise as it was given.
 * @param date `YYYY`, `YYYY-MM` or `YYYY-MM-DD`
 * @returns for instance `22. November 2026`, `November 2026`
 * @throws RangeError when it is no date
 */
export function formatDate(locale: Locale, date: string): string {
  const [year, month = '01', day = '01'] = date.split('-');
  const at = new Date(`${year}-${month}-${day}T00:00Z`);
  if (Number.isNaN(at.getTime())) throw new RangeError(`“${date}” is no date.`);
  const written = WRITTEN[locale];
  const name = written.months.split(' ')[at.getUTCMonth()] ?? '';
  if (date.length > 7) return written.date(at.getUTCDate(), name, at.getUTCFullYear());
  return (date.length > 4 ? `${name} ` : '') + at.getUTCFullYear();
}

/** Writes a number in the format of the locale: `20.000`. */
export function formatNumber(locale: Locale, number: number): string {
  return Number.isInteger(number) && Math.abs(number) < 1000 ? String(number) : numberFormat(locale).format(number);
}

const numberFormat = cached((locale) => new Intl.NumberFormat(languageTag(locale)));

type ListType = 'conjunction' | 'disjunction';

/**
 * Joins words to a list: `A, B und C`.
 * @param type `conjunction`: and; `disjunction`: or
 */
export function formatList(locale: Locale, words: readonly string[], type: ListType = 'conjunction'): string {
  const { list, comma } = WRITTEN[locale];
  const [last = ''] = words.slice(-1);
  if (words.length < 2) return last;
  return words.slice(0, -1).join(', ') + (words.length > 2 ? comma : '') + list[type] + last;
}

/** Names a language in the language of the page: `en` → `Englisch`. */
export function formatLanguage(locale: Locale, tag: string): string {
  return WRITTEN[locale].languages[tag] ?? languageNames(locale).of(tag) ?? tag;
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
