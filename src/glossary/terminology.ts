import type { ContentFault } from '../content/fault.ts';
import { type Locale, perLocale } from '../i18n/locale.ts';
import { type ProseText, SEAM } from './prose.ts';
import { renderingPattern } from './renderings.ts';
import type { ForbiddenPhrases, Term } from './types.ts';

/** A rendering that no text may use, and its replacement. */
interface Unwanted {
  id: 'term-forbidden' | 'term-mixed' | 'phrase-forbidden' | 'noun-lower-case';
  rendering: string;
  pattern: RegExp;
  remedy: string;
  /** Whether a text may quote it. */
  quotable: boolean;
  /** Prefixes of the files to which the rule applies; absent: all files. */
  paths?: readonly string[] | undefined;
  /** Terms of which it is a part, so that it is correct there. */
  within: RegExp[];
}

/**
 * Makes the check of terms from the glossary.
 * @param glossary a forbidden rendering that is a synonym as well is one that readers know
 */
export function terminologyCheck(
  glossary: readonly Term[],
  phrases: ForbiddenPhrases,
): (text: ProseText) => ContentFault[] {
  const unwanted = perLocale((locale) => [...termRenderings(glossary, locale), ...phraseRenderings(phrases, locale)]);
  return (text) => {
    if (text.kind === 'said') return [];
    const plain = text.text.replaceAll(SEAM, '');
    const unquoted = plain.replaceAll(/„[^“]*“|“[^”]*”/g, (quote) => ' '.repeat(quote.length));
    const { file, field, locale } = text;
    return unwanted[locale].flatMap(({ id, pattern, remedy, quotable, paths, within }) => {
      if (text.kind === 'kept' && id === 'phrase-forbidden') return [];
      if (paths?.every((path) => !file.startsWith(path))) return [];
      const found = [...(quotable ? unquoted : plain).matchAll(pattern)];
      if (found.length === 0) return [];
      const right = within.flatMap((whole) =>
        [...plain.matchAll(whole)].map(({ 0: term, index }) => [index, index + term.length]),
      );
      return found
        .filter(({ index }) => !right.some(([from = 0, to = 0]) => index >= from && index < to))
        .map(({ 0: value }) => ({ id, file, field, value, locale, remedy }));
    });
  };
}

function termRenderings(glossary: readonly Term[], locale: Locale): Unwanted[] {
  const wanted = new Set(glossary.flatMap(({ term }) => bare(term[locale])));
  const known = (term: Term) => [...bare(term.term[locale]), ...term.synonyms[locale]];
  const allowed = new Set(
    glossary
      .flatMap((term) => known(term).filter((name) => !term.forbidden[locale].includes(name)))
      .map((name) => name.toLowerCase()),
  );
  const renderings = glossary.flatMap((term) =>
    term.forbidden[locale].map((rendering): Unwanted => {
      const mixed = term.synonyms[locale].includes(rendering);
      const write = bare(term.term[locale])[0];
      return {
        id: mixed ? 'term-mixed' : 'term-forbidden',
        rendering,
        pattern: renderingPattern(rendering, locale, allowed.has(rendering.toLowerCase())),
        remedy: `Write “${write}” (content/glossary, ${term.id})${mixed ? ': one thing has one name' : ''}.`,
        quotable: mixed,
        within: [...wanted].filter((name) => holds(name, rendering)).map((name) => renderingPattern(name, locale)),
      };
    }),
  );
  if (locale !== 'de-de') return renderings;
  const nouns = new Set([...wanted, ...glossary.flatMap((term) => [...known(term), ...term.parts])]);
  return [
    ...renderings,
    ...[...nouns].filter((noun) => /^\p{Lu}\p{Ll}{4,}(?<!iv|ive)$/u.test(noun)).map(lowerCaseNoun),
  ];
}

/** Finds a German noun of the glossary in lower case. Endings that would make it a verb are left out. */
function lowerCaseNoun(noun: string): Unwanted {
  const ending = /(?:ion|ung|keit|schaft)$/.test(noun) ? '(?:en)?' : /[elr]$/.test(noun) ? 's?' : '(?:e?s|e)?';
  return {
    id: 'noun-lower-case',
    rendering: noun,
    pattern: new RegExp(`(?<![\\p{L}\\p{N}-])${noun.toLowerCase()}${ending}(?![\\p{L}\\p{N}@-])`, 'gu'),
    remedy: `German nouns have a capital: “${noun}”.`,
    quotable: true,
    within: [],
  };
}

function phraseRenderings(phrases: ForbiddenPhrases, locale: Locale): Unwanted[] {
  return phrases[locale].flatMap(({ forbidden, write, in: paths }) =>
    forbidden.map((rendering) => ({
      id: 'phrase-forbidden' as const,
      rendering,
      pattern: renderingPattern(rendering, locale, /^\p{Lu}{2}|^\p{Ll}+ \p{Lu}/u.test(rendering)),
      remedy: `Write: ${write}.`,
      quotable: false,
      paths,
      within: [],
    })),
  );
}

/** The names in a term: before the parentheses and within them (“unabhängiger Softwarehersteller (ISV)”). */
function bare(term: string): string[] {
  const match = /^(.*?) \(([^)]*)\)$/.exec(term);
  return match === null ? [term] : [match[1] ?? '', match[2] ?? ''];
}

/** Whether a name is longer than a rendering and holds it. */
function holds(name: string, rendering: string): boolean {
  return name.length > rendering.length && name.toLowerCase().includes(rendering.toLowerCase());
}
