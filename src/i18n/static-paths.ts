import { type Locale, locales } from './locale.ts';

/** Gives `getStaticPaths` of a page that exists once for each locale. */
export function localePaths(): { params: { locale: Locale } }[] {
  return locales.map((locale) => ({ params: { locale } }));
}
