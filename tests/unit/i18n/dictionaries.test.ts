/** Every dictionary of the site: complete in both languages, used, and written with the marks of its language. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Message } from '../../../src/i18n/dictionary.ts';
import { type Locale, type Localized, locales } from '../../../src/i18n/locale.ts';

type Dictionary = Localized<Record<string, Message>>;
interface Entry {
  locale: Locale;
  key: string;
  texts: string[];
}

const src = join(import.meta.dirname, '../../../src');
const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));
const paths = files
  .filter((file) => /[\\/](?:\w+-)*dictionary\.ts$/.test(file) && !file.startsWith(join(src, 'i18n')))
  .sort();
/** All code but the dictionaries themselves: where a key must be used. */
const code = files
  .filter((file) => /\.(tsx?|astro)$/.test(file) && !paths.includes(file))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
/** Beginnings of keys whose rest is an id, as in `t(`group-${group}`)`: the types check each of them. */
const families = [...code.matchAll(/[\w)]\(`([\w-]+-)\$\{[\w.]+\}`/g)].map(([, family = '']) => family);

const dictionaries = await Promise.all(
  paths.map(async (path) => {
    const exported = Object.values((await import(pathToFileURL(path).href)) as Record<string, unknown>);
    return { name: relative(src, path).replaceAll('\\', '/'), exported: exported as Dictionary[] };
  }),
);

const textsOf = (message: Message): string[] =>
  typeof message === 'string' ? [message] : [message.one, message.other];
const entriesOf = (dictionary: Dictionary): Entry[] =>
  locales.flatMap((locale) =>
    Object.entries(dictionary[locale]).map(([key, message]) => ({ locale, key, texts: textsOf(message) })),
  );

/** The placeholders of a message; those of both plurals together. */
function placeholdersOf(message: Message): string {
  const names = textsOf(message).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
  return [...new Set(names)].sort().join(', ');
}

/** Faults of the texts that a pattern finds. */
const where =
  (fault: string, found: (text: string, locale: Locale) => boolean) =>
  (dictionary: Dictionary): string[] =>
    entriesOf(dictionary)
      .filter(({ texts, locale }) => texts.some((text) => found(text, locale)))
      .map(({ key, locale }) => `${key} (${locale}): ${fault}`);

const CHECKS: { name: string; check: (dictionary: Dictionary) => string[]; seed: Dictionary; told: string }[] = [
  {
    name: 'the same keys in both locales',
    check: (dictionary) => {
      const [german, english] = locales.map((locale) => Object.keys(dictionary[locale])) as [string[], string[]];
      return [
        ...german.filter((key) => !english.includes(key)).map((key) => `${key}: not in en-us`),
        ...english.filter((key) => !german.includes(key)).map((key) => `${key}: not in de-de`),
      ];
    },
    seed: { 'de-de': { back: 'Zurück' }, 'en-us': {} },
    told: 'back: not in en-us',
  },
  {
    name: 'the same placeholders for each key',
    check: (dictionary) =>
      Object.entries(dictionary['de-de'])
        .map(([key, message]) => [key, placeholdersOf(message), placeholdersOf(dictionary['en-us'][key] ?? '')])
        .filter(([, german, english]) => german !== english)
        .map(([key, german, english]) => `${key}: {${german}} and {${english}}`),
    seed: { 'de-de': { back: 'Zu {page}' }, 'en-us': { back: 'To {Page}' } },
    told: 'back: {page} and {Page}',
  },
  {
    name: 'a plural in both locales or in none',
    check: (dictionary) =>
      Object.entries(dictionary['de-de'])
        .filter(([key, message]) => typeof message !== typeof dictionary['en-us'][key])
        .map(([key]) => `${key}: plural in one locale only`),
    seed: { 'de-de': { found: '{count}' }, 'en-us': { found: { one: '{count}', other: '{count}' } } },
    told: 'found: plural in one locale only',
  },
  {
    name: 'no key that nothing uses',
    check: (dictionary) =>
      Object.keys(dictionary['de-de'])
        .filter((key) => ![`'${key}'`, `"${key}"`, `\`${key}\``].some((quoted) => code.includes(quoted)))
        .filter((key) => !families.some((family) => key.startsWith(family)))
        .map((key) => `${key}: unused`),
    seed: { 'de-de': { 'no-such-key': 'x' }, 'en-us': { 'no-such-key': 'x' } },
    told: 'no-such-key: unused',
  },
  {
    name: 'no text that is empty or has blanks around it',
    check: where('empty or with blanks around it', (text) => text === '' || text !== text.trim()),
    seed: { 'de-de': { back: 'Zurück' }, 'en-us': { back: 'Back ' } },
    told: 'back (en-us): empty or with blanks around it',
  },
  {
    name: 'no straight quotation marks',
    check: where('straight quotation mark', (text) => /["']/.test(text)),
    seed: { 'de-de': { back: 'Zurück' }, 'en-us': { back: "Don't" } },
    told: 'back (en-us): straight quotation mark',
  },
  {
    name: 'quotation marks of the language',
    check: where('quotation marks of the other language', (text, locale) =>
      // In German “ closes what „ opened; ” does not occur. In English it is the other way round.
      locale === 'de-de' ? /”/.test(text) || /^[^„]*“/.test(text) || /“[^„]*“/.test(text) : /„/.test(text),
    ),
    seed: { 'de-de': { back: 'Nach “oben”' }, 'en-us': { back: 'To “top”' } },
    told: 'back (de-de): quotation marks of the other language',
  },
  {
    name: 'no doubled spaces',
    check: where('doubled space', (text) => /\s\s/.test(text)),
    seed: { 'de-de': { back: 'Nach  oben' }, 'en-us': { back: 'Up' } },
    told: 'back (de-de): doubled space',
  },
  {
    name: 'an ellipsis is one character',
    check: where('three full stops', (text) => text.includes('...')),
    seed: { 'de-de': { back: 'Lädt ...' }, 'en-us': { back: 'Loading …' } },
    told: 'back (de-de): three full stops',
  },
];

describe('dictionaries', () => {
  it('are found, one for each file', () => {
    expect(dictionaries.length).toBeGreaterThanOrEqual(7);
    for (const { name, exported } of dictionaries) {
      expect(
        exported.map((each) => Object.keys(each)),
        name,
      ).toEqual([['de-de', 'en-us']]);
    }
  });

  describe.each(CHECKS)('have $name', ({ check, seed, told }) => {
    it.each(dictionaries)('$name', ({ exported }) => {
      expect(exported.flatMap(check)).toEqual([]);
    });

    it('and a seeded fault is told', () => expect(check(seed)).toContain(told));
  });
});
