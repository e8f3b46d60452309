/** The filter above long lists and tables, without the page: what an address asks for, and what that leaves. */
import { foldLetters } from '../i18n/fold.ts';

/** The name of the text field; facets have the names that the page gives them. */
export const TEXT_FIELD = 'text';

/** What is chosen, by the name of the field; a field without a choice is left out. */
export type Choices = Readonly<Record<string, string>>;

/** The values that the fields of a page offer, by the name of the facet. */
export type Offered = Readonly<Record<string, readonly string[]>>;

/**
 * Reads a query string. Names and values that the page does not offer are left out.
 * @param search query string, with or without question mark
 */
export function readChoices(search: string, offered: Offered): Choices {
  const query = new URLSearchParams(search);
  const text = query.get(TEXT_FIELD)?.trim() ?? '';
  const facets = Object.entries(offered).flatMap(([name, values]) => {
    const value = query.get(name) ?? '';
    return value !== '' && values.includes(value) ? [[name, value]] : [];
  });
  return Object.fromEntries(text === '' ? facets : [...facets, [TEXT_FIELD, text]]);
}

/**
 * Writes choices as a query string; what it held besides stays.
 * @param names all fields of the page: those without a choice are taken out
 * @returns with question mark, or empty
 */
export function writeChoices(choices: Choices, names: readonly string[], search: string): string {
  const query = new URLSearchParams(search);
  for (const name of names) {
    const value = choices[name];
    if (value === undefined || value === '') query.delete(name);
    else query.set(name, value);
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/**
 * Tells whether an element of the page is left.
 * @param values what it says of a facet, several with spaces between; undefined where the facet does not concern it
 */
export function hasValue(values: string | undefined, chosen: string | undefined): boolean {
  return values === undefined || chosen === undefined || chosen === '' || values.split(' ').includes(chosen);
}

/** Tells whether a text holds each word that was typed, as a whole or in part; without case, accents and spellings. */
export function hasWords(text: string, typed: string): boolean {
  const folded = foldLetters(text);
  return foldLetters(typed)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}
