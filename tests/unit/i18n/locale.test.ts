import { describe, expect, expectTypeOf, it } from 'vitest';
import { isLocale, type Locale, languageTag, locales, otherLocales } from '../../../src/i18n/locale.ts';
import { localePaths } from '../../../src/i18n/static-paths.ts';

describe('locale', () => {
  it('has exactly German and American English', () => {
    expect(locales).toEqual(['de-de', 'en-us']);
    expectTypeOf<Locale>().toEqualTypeOf<'de-de' | 'en-us'>();
  });

  it.each(locales)('takes %s for a locale', (locale) => expect(isLocale(locale)).toBe(true));

  it.each(['', 'de', 'de-DE', 'en-gb', 'de-de/', 'toString'])('takes “%s” for none', (value) =>
    expect(isLocale(value)).toBe(false),
  );

  it('writes tags as pages carry them', () => {
    expect(locales.map(languageTag)).toEqual(['de-DE', 'en-US']);
    for (const locale of locales) expect(Intl.getCanonicalLocales(languageTag(locale))).toEqual([languageTag(locale)]);
  });

  it('leads to all others', () => {
    for (const locale of locales) expect([locale, ...otherLocales(locale)].sort()).toEqual([...locales].sort());
  });

  it('gives a page of each locale', () => {
    expect(localePaths()).toEqual([{ params: { locale: 'de-de' } }, { params: { locale: 'en-us' } }]);
  });
});
