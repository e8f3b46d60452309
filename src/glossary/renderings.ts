import type { Locale } from '../i18n/locale.ts';

const SPACE = '[\\s\\u00a0\\u202f]+';
/** Endings of German adjectives and nouns, and of English nouns. */
const ADJECTIVE = 'e?[rnms]?';
const NOUN = '(?:e?s|e?n|e|er|ern)?';
const ENGLISH = "(?:s|es|[’']s)?";

/**
 * Makes the expression that finds a rendering with any ending. In a rendering, `…` stands for up to four words.
 * @param rendering one word or several
 * @param exactCase whether case must match
 * @returns a global expression; it does not match within a longer word, except after a hyphen
 */
export function renderingPattern(rendering: string, locale: Locale, exactCase = false): RegExp {
  const words = rendering.split(/\s+/);
  const source = words
    .map((word, index) => {
      if (word === '…') return '';
      const gap = words[index + 1] === '…' ? `${SPACE}(?:\\S+\\s+){0,4}?` : index === words.length - 1 ? '' : SPACE;
      return inflected(word, locale) + gap;
    })
    .join('');
  return new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, exactCase ? 'gu' : 'giu');
}

function inflected(word: string, locale: Locale): string {
  if (!/\p{L}$/u.test(word)) return escaped(word);
  if (locale === 'en-us') return escaped(word) + ENGLISH;
  if (locale !== 'de-de') return escaped(word);
  const adjective = /^(\p{Ll}{3,}?)(?:e[rnms]?)$/u.exec(word);
  if (adjective !== null) return escaped(adjective[1] ?? '') + ADJECTIVE;
  return escaped(word) + (/^\p{Lu}/u.test(word) || word.includes('-') ? NOUN : ADJECTIVE);
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
