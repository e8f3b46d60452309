/** Spelling of every text, in both languages, and the words of the project's own lists. */
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { allTexts } from '../../src/build/check-text.ts';
import { loadGlossary } from '../../src/glossary/load.ts';
import type { ProseText } from '../../src/glossary/prose.ts';
import { type Locale, type Localized, locales } from '../../src/i18n/locale.ts';
import { loadProjectedOffers } from '../../src/offers/load.ts';
import { projectRoot } from './copy.ts';
import { byAlphabet, checkSpelling, glossaryWords, type Has, loadDictionaries, ownWords, speller } from './spelling.ts';

const content = join(projectRoot, 'content');
let plain: Localized<Has>;
let spellers: Localized<Has>;
let result: ReturnType<typeof checkSpelling>;

/** Names of products and publishers: what strangers are called is no misspelling. */
function names(): string[] {
  return loadProjectedOffers(content, 'partner').flatMap(({ publisher, listings }) => [
    publisher.name,
    ...Object.values(listings).map(({ title }) => title ?? ''),
  ]);
}

beforeAll(async () => {
  const dictionaries = await loadDictionaries();
  const glossary = loadGlossary(content);
  const offers = names().flatMap((name) => name.match(/\p{L}+/gu) ?? []);
  const make = (locale: Locale, own: readonly string[]) =>
    speller(dictionaries[locale], new Set([...offers, ...glossaryWords(glossary, locale), ...own]), locale);
  plain = { 'de-de': make('de-de', []), 'en-us': make('en-us', []) };
  spellers = {
    'de-de': make('de-de', ownWords(content, 'de-de')),
    'en-us': make('en-us', ownWords(content, 'en-us')),
  };
  result = checkSpelling(await allTexts(projectRoot), spellers);
});

describe('spelling', () => {
  it('is right in every text; words of the field stand in content/words/<locale>.txt', () => {
    expect(result.unknown.map(({ word, locale, place }) => `${locale} ${word}: ${place}`)).toEqual([]);
  });

  it.each(locales)('has words of its own in %s, in order and once', (locale) => {
    const words = ownWords(content, locale);
    expect(words).toEqual([...new Set(words)].sort(byAlphabet(locale)));
  });

  it.each(locales)('has no word of its own in %s that no text needs', (locale) => {
    const seen = [...result.seen[locale]];
    const needed = (own: string) => {
      const without = new Set(ownWords(content, locale).filter((word) => word !== own));
      const stem = own.toLowerCase();
      return !without.has(own) && !plain[locale](own) && seen.some((word) => word.toLowerCase().includes(stem));
    };
    expect(ownWords(content, locale).filter((word) => !needed(word))).toEqual([]);
  });

  it.each<[string, Locale]>([
    ['angebote', 'de-de'],
    ['transaktionen', 'de-de'],
    ['werdeden', 'de-de'],
    ['Rückerstatung', 'de-de'],
    ['Wiederruf', 'de-de'],
    ['werdenSie', 'de-de'],
    ['Where', 'de-de'],
    ['Derk', 'de-de'],
    ['recieve', 'en-us'],
    ['colour', 'en-us'],
    ['licence', 'en-us'],
    ['cancelation', 'en-us'],
    ['offerfor', 'en-us'],
  ])('finds %s in %s', (word, locale) => {
    const text: ProseText = { file: 'x', field: 'y', locale, text: `Foo ${word} bar`, kind: 'prose' };
    expect(checkSpelling([text], spellers).unknown.map((each) => each.word)).toContain(word);
  });

  it.each<[string, Locale]>([
    ['Supportanfrage', 'de-de'],
    ['Stornierungsfristen', 'de-de'],
    ['Produktsupportfälle', 'de-de'],
    ['Lizenzbasiert', 'de-de'],
    ['ISVs', 'en-us'],
    ['publisher’s', 'en-us'],
    ['Cancel', 'en-us'],
  ])('knows %s in %s', (word, locale) => {
    const text: ProseText = { file: 'x', field: 'y', locale, text: word, kind: 'prose' };
    expect(checkSpelling([text], spellers).unknown).toEqual([]);
  });
});
