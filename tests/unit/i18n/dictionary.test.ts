import { describe, expect, it } from 'vitest';
import { defineDictionary } from '../../../src/i18n/dictionary.ts';
import { locales } from '../../../src/i18n/locale.ts';

const dictionary = defineDictionary({
  'de-de': {
    plain: 'Gruß',
    greet: 'Guten Tag, {name}! {name}?',
    offers: { one: '{count} Angebot von {name}', other: '{count} Angebote von {name}' },
  },
  'en-us': {
    plain: 'Greeting',
    greet: 'Hello {name}! {name}?',
    offers: { one: '{count} offer of {name}', other: '{count} offers of {name}' },
  },
});
const de = dictionary('de-de');
const en = dictionary('en-us');
/** Past the compiler, as a value from outside would come. */
const loose = en as unknown as (key: string, values?: Record<string, string | number>) => string;

describe('dictionary', () => {
  it('gives the text of a key in the locale of the page', () => {
    expect([de('plain'), en('plain')]).toEqual(['Gruß', 'Greeting']);
  });

  it('fills every placeholder, as often as it occurs', () => {
    expect(de('greet', { name: 'Ada' })).toBe('Guten Tag, Ada! Ada?');
  });

  it('does not read placeholders or patterns in a value', () => {
    expect(en('greet', { name: '$& {name}' })).toBe('Hello $& {name}! $& {name}?');
  });

  it.each([
    [0, '0 Angebote von X', '0 offers of X'],
    [1, '1 Angebot von X', '1 offer of X'],
    [2, '2 Angebote von X', '2 offers of X'],
    [1234, '1.234 Angebote von X', '1,234 offers of X'],
  ])('chooses the plural of %i and writes the number as the locale does', (count, german, english) => {
    expect(locales.map((locale) => dictionary(locale)('offers', { count, name: 'X' }))).toEqual([german, english]);
  });

  it('names key and locale when there is no text', () => {
    expect(() => loose('absent')).toThrow('dictionary: no text “absent” in en-us');
  });

  it.each([[undefined], [{}], [{ Name: 'x' }]])('names the placeholder when its value is missing: %j', (values) => {
    expect(() => loose('greet', values)).toThrow('dictionary: no value for {name} in “Hello {name}! {name}?”');
  });

  it('names the count when it is missing', () => {
    expect(() => loose('offers', { name: 'x' })).toThrow('no value for {count}');
  });

  it('is known to the compiler', () => {
    // @ts-expect-error a placeholder without a value
    expect(() => en('greet')).toThrow();
    // @ts-expect-error no such key
    expect(() => en('absent')).toThrow();
    // @ts-expect-error a key that one locale lacks
    defineDictionary({ 'de-de': { a: 'A', b: 'B' }, 'en-us': { a: 'A' } });
  });
});
