import type { Term } from '../glossary/types.ts';
import { type Locale, otherLocale } from '../i18n/locale.ts';

/**
 * Gives what readers may type instead of the words of a text: for each term that the text contains its synonyms, the
 * parts of its compound, and the term of the other language. Pagefind splits no German compound.
 * @param text the words of a page
 * @param glossary all terms
 * @param locale the locale of the page
 * @returns words joined by spaces, without doubles
 */
export function keywordsOf(text: string, glossary: readonly Term[], locale: Locale): string {
  const words = glossary
    .filter((term) => [term.term[locale], ...term.synonyms[locale]].some((name) => contains(text, name, locale)))
    .flatMap((term) => [
      ...term.synonyms[locale],
      ...(locale === 'de-de' ? term.parts : []),
      term.term[otherLocale(locale)],
    ]);
  return [...new Set(words)].join(' ');
}

/** German compounds may hold a term; abbreviations and English terms stand alone. */
function contains(text: string, name: string, locale: Locale): boolean {
  if (locale === 'de-de' && name !== name.toUpperCase()) return text.toLowerCase().includes(name.toLowerCase());
  const escaped = name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'iu').test(text);
}
