import type { Term } from '../glossary/types.ts';
import { type Locale, locales } from '../i18n/locale.ts';

/** From this length on, a German word may hold a term: shorter ones stand in too many others. */
const PART = 5;

/**
 * Gives what readers may type for a term instead: its renderings in both languages, those that no text of ours uses
 * included, and the parts of its German compound.
 */
export function renderingsOf({ term, synonyms, forbidden, parts }: Term): string[] {
  return [...locales.flatMap((each) => [term[each], ...synonyms[each], ...forbidden[each]]), ...parts];
}

/**
 * Gives what readers may type instead of the words of a text: the renderings of each term that it contains.
 * @param text the words of a page
 * @param glossary all terms
 * @param locale the locale of the page
 * @returns words joined by spaces, without doubles
 */
export function keywordsOf(text: string, glossary: readonly Term[], locale: Locale): string {
  const words = glossary
    .filter((term) => [term.term[locale], ...term.synonyms[locale]].some((name) => contains(text, name, locale)))
    .flatMap(renderingsOf);
  return [...new Set(words)].join(' ');
}

/** German compounds may hold a term; abbreviations, short words and English terms stand alone. */
function contains(text: string, name: string, locale: Locale): boolean {
  if (locale === 'de-de' && name.length >= PART && name !== name.toUpperCase()) {
    return text.toLowerCase().includes(name.toLowerCase());
  }
  const escaped = name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'iu').test(text);
}
