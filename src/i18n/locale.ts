/**
 * The locales of the site; each is the first segment of its addresses. docs/tasks/add-a-language.md says how to add
 * one.
 */
export const locales = ['de-de', 'en-us'] as const;
export type Locale = (typeof locales)[number];

/** A text in each locale. */
export type Localized<T = string> = Record<Locale, T>;

/**
 * Knowledge about a language beyond its texts: stop words, endings, patterns of checks. It may be missing for a
 * language.
 */
export type Knowledge<T> = Partial<Localized<T>>;

export function perLocale<T>(make: (locale: Locale) => T): Localized<T> {
  return Object.fromEntries(locales.map((locale) => [locale, make(locale)])) as Localized<T>;
}

/** Tells whether a string is one of the site's locales. */
export function isLocale(value: string): value is Locale {
  return (locales as readonly string[]).includes(value);
}

/** Gives the BCP 47 tag of a locale as pages carry it in `lang`: `de-de` → `de-DE`. */
export function languageTag(locale: Locale): string {
  const [language, region] = locale.split('-') as [string, string];
  return `${language}-${region.toUpperCase()}`;
}

/** Gives the locales that the language links of a page lead to. */
export function otherLocales(locale: Locale): Locale[] {
  return locales.filter((each) => each !== locale);
}
