/** The locales of the site: the segment that an address starts with. */
export const locales = ['de-de', 'en-us'] as const;
export type Locale = (typeof locales)[number];

/** A text in each locale. */
export type Localized<T = string> = Record<Locale, T>;

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

/**
 * Gives the BCP 47 tag of a locale as pages carry it in `lang`: `de-de` → `de-DE`.
 * @param locale a locale of the site
 */
export function languageTag(locale: Locale): string {
  const [language, region] = locale.split('-') as [string, string];
  return `${language}-${region.toUpperCase()}`;
}

/**
 * Gives the locale that the language switch leads to.
 * @param locale the locale of the page
 */
export function otherLocale(locale: Locale): Locale {
  return locale === 'de-de' ? 'en-us' : 'de-de';
}
