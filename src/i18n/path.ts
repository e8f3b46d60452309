import type { Locale } from './locale.ts';

/** The build puts the path into bundles (astro.config.mjs); in Node the environment holds it. */
declare const __BASE_PATH__: string | undefined;

/** The path below which the site lies on its host: `/` alone, or for instance `/docs/`. */
function basePath(): string {
  return typeof __BASE_PATH__ === 'string' ? __BASE_PATH__ : (process.env.BASE_PATH ?? '/');
}

/**
 * Gives the address of a file of the site on its host.
 * @param path the address within the site, from `/`
 */
export function withBase(path: string): string {
  return basePath() + path.slice(1);
}

/**
 * Removes the base path from an address; other addresses are returned unchanged.
 * @param path an address from `/`
 * @returns the address within the site, from `/`
 */
export function withoutBase(path: string): string {
  return path.startsWith(basePath()) ? `/${path.slice(basePath().length)}` : path;
}

/**
 * Builds the address of a page: base path and locale first, trailing slash always.
 * @param segments address segments below the locale; empty ones are left out
 * @returns for instance `/de-de/guides/indirect-model/`
 */
export function localizedPath(locale: Locale, ...segments: string[]): string {
  return withBase(`/${[locale, ...segments.filter((segment) => segment !== '')].join('/')}/`);
}

/** The address of the feed of a locale, from `/`. */
export function feedPath(locale: Locale): string {
  return `${localizedPath(locale)}feed.xml`;
}

/**
 * Gives the address of the same page in another locale. Query and fragment stay.
 * @param path an address that starts with a locale, after the base path
 */
export function switchLocale(path: string, locale: Locale): string {
  return withBase(withoutBase(path).replace(/^\/[^/]+/, `/${locale}`));
}
