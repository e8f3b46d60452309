/** The locales of the site: the segment that an address starts with. docs/tasks/add-a-language.md says what another needs. */
export const locales = ['de-de', 'en-us'] as const;
export type Locale = (typeof locales)[number];

/** A text in each locale. */
export type Localized<T = string> = Record<Locale, T>;

/** What is known of a language beyond its texts: stop words, endings, patterns of checks. A language without it goes without. */
export type Knowledge<T> = Partial<Localized<T>>;

/**
 * Makes something for each locale.
 * @param make gives it for one
 */
export function perLocale<T>(make: (locale: Locale) => T): Localized<T> {
  return Object.fromEntries(locales.map((locale) => [locale, make(locale)])) as Localized<T>;
}

/**
 * Tells whether a string is one of the site's locales.
 * @param value any address segment
 */
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
