import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import {
  combineTextAndLanguageSettings,
  getDefaultSettings,
  getDictionary,
  loadConfig,
  mergeSettings,
} from 'cspell-lib';
import { type ProseText, SEAM } from '../../src/glossary/prose.ts';
import type { Term } from '../../src/glossary/types.ts';
import { type Locale, type Localized, languageTag, locales } from '../../src/i18n/locale.ts';

/** Tells whether a word, written exactly so, stands in a dictionary. */
export type Has = (word: string) => boolean;

/** Words of letters; an apostrophe or a hyphen may stand within. */
const WORD = /\p{L}[\p{L}\u2019]*/gu;
/** What may join the parts of a German compound. */
const JOINTS = ['', 's', 'n', 'en', 'es'];
/** Endings of German words that only our lists know. */
const ENDINGS = ['e', 'em', 'en', 'er', 'es', 's', 'n'];
const SHORTEST_PART = 4;

/** Loads the dictionaries of both languages, German from its package, English from those that cspell brings. */
export async function loadDictionaries(): Promise<Localized<Has>> {
  const resolve = createRequire(import.meta.url).resolve;
  const base = await getDefaultSettings();
  const german = await loadConfig(resolve('@cspell/dict-de-de/cspell-ext.json'));
  const load = async (language: string, name: string): Promise<Has> => {
    const wanted = mergeSettings(base, german, { language, dictionaries: [name] });
    const dictionary = await getDictionary(combineTextAndLanguageSettings(wanted, '', 'plaintext'));
    return (word) => dictionary.has(word, { ignoreCase: false, useCompounds: false });
  };
  return { 'de-de': await load('de-DE', 'de-de'), 'en-us': await load('en-US', 'en_us') };
}

/** Reads the project's own words of a locale: content/words/<locale>.txt, one a line, in alphabetical order. */
export function ownWords(root: string, locale: Locale): string[] {
  return readFileSync(join(root, 'words', `${locale}.txt`), 'utf8')
    .split('\n')
    .filter(Boolean);
}

/** The words of the glossary in a locale: terms and synonyms, without what no text may use. */
export function glossaryWords(glossary: readonly Term[], locale: Locale): Set<string> {
  const names = glossary.flatMap((term) =>
    [term.term[locale], ...term.synonyms[locale], ...term.parts].filter(
      (name) => !term.forbidden[locale].includes(name),
    ),
  );
  return new Set(names.flatMap((name) => name.match(WORD) ?? []));
}

/**
 * Judges words of one language.
 * @param has the dictionary
 * @param known further words, of the project and of its glossary
 * @returns for a word whether it is right; German compounds and endings of known words are
 */
export function speller(has: Has, known: ReadonlySet<string>, locale: Locale): Has {
  const found: Has = (word) => known.has(word) || has(word);
  if (locale === 'en-us') {
    // Capitals of headings and beginnings of sentences, possessives and plurals of acronyms.
    const bare = (word: string) => word.replace(/\u2019(?:s|re|ll|ve|d|t)?$/, '');
    const forms = (word: string) => [word, bare(word), bare(word).replace(/(?<=\p{Lu})s$/u, '')];
    return (word) =>
      [...forms(word), ...forms(lower(word))].some((form) => found(form) || found(form.replace('\u2019', "'")));
  }
  const inflected: Has = (word) =>
    found(word) || ENDINGS.some((ending) => word.endsWith(ending) && known.has(word.slice(0, -ending.length)));
  const noun: Has = (word) => inflected(upper(word));
  const compound: Has = (word) => {
    for (let cut = SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut++) {
      const head = word.slice(0, cut);
      const tail = word.slice(cut);
      const joined = JOINTS.some((joint) => head.endsWith(joint) && noun(head.slice(0, head.length - joint.length)));
      // A noun ends in a noun, an adjective in an adjective: “Supportanfrage”, “lizenzbasiert”. The dictionary has
      // small forms of nouns as parts of compounds.
      const ending = /^\p{Lu}/u.test(word) ? noun(tail) || compound(upper(tail)) : found(tail) && !found(upper(tail));
      if (joined && ending) return true;
    }
    return false;
  };
  const atStart: Has = (word) => inflected(lower(word));
  return (word) =>
    inflected(word) ||
    (/^\p{Lu}/u.test(word) && atStart(word)) ||
    compound(word) ||
    (/^\p{Lu}/u.test(word) && compound(lower(word)));
}

/** A word that no dictionary has, and where it stands first. */
export interface Unknown {
  word: string;
  locale: Locale;
  place: string;
}

/**
 * Checks the spelling of texts. Words in quotation marks may be of either language: they are what others wrote.
 * @param texts the texts; what callers say is left out
 * @param spellers for each language
 * @returns unknown words, each once a language, and every word that was looked up
 */
export function checkSpelling(
  texts: readonly ProseText[],
  spellers: Localized<Has>,
): { unknown: Unknown[]; seen: Localized<Set<string>> } {
  const seen = { 'de-de': new Set<string>(), 'en-us': new Set<string>() };
  const unknown = new Map<string, Unknown>();
  const judge = (words: Iterable<string>, { locale, file, field }: ProseText, languages: readonly Locale[]) => {
    for (const word of words) {
      seen[locale].add(word);
      if (word.length === 1 || languages.some((language) => spellers[language](word))) continue;
      unknown.set(`${locale} ${word}`, { word, locale, place: `${file} ${field}` });
    }
  };
  for (const text of texts.filter(({ kind }) => kind !== 'said')) {
    const plain = text.text.replaceAll(SEAM, '');
    const quotes = text.locale === 'de-de' ? /„[^“]*“/g : /“[^”]*”/g;
    judge(plain.replaceAll(quotes, ' ').match(WORD) ?? [], text, [text.locale]);
    judge(plain.match(quotes)?.flatMap((quote) => quote.match(WORD) ?? []) ?? [], text, locales);
  }
  return { unknown: [...unknown.values()], seen };
}

/** Orders words as a dictionary does. */
export const byAlphabet = (locale: Locale) => new Intl.Collator(languageTag(locale)).compare;

const upper = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);
const lower = (word: string) => word.slice(0, 1).toLowerCase() + word.slice(1);
