import type { Locale } from './locale.ts';

/**
 * Builds the address of a page: locale first, trailing slash always.
 * @param locale the locale of the page
 * @param segments address segments below the locale; empty ones are left out
 * @returns for instance `/de-de/guides/indirect-model/`
 */
export function localizedPath(locale: Locale, ...segments: string[]): string {
  return `/${[locale, ...segments.filter((segment) => segment !== '')].join('/')}/`;
}

/**
 * Gives the address of the same page in another locale. Query and fragment stay.
 * @param path an address that starts with a locale
 * @param locale the locale wanted
 */
export function switchLocale(path: string, locale: Locale): string {
  return path.replace(/^\/[^/]+/, `/${locale}`);
}
