import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asSentence, formatDate, formatLanguage, formatList, formatNumber } from '../../../src/i18n/format.ts';
import { languageTag, locales } from '../../../src/i18n/locale.ts';

describe('format', () => {
  it('ends a text like a sentence once', () => {
    expect(['Contact the ISV', 'May we?', 'Done.'].map(asSentence)).toEqual(['Contact the ISV.', 'May we?', 'Done.']);
  });

  it.each([
    ['2026', '2026', '2026'],
    ['2026-11', 'November 2026', 'November 2026'],
    ['2026-03', 'März 2026', 'March 2026'],
    ['2026-11-22', '22. November 2026', 'November 22, 2026'],
    ['2026-01-01', '1. Januar 2026', 'January 1, 2026'],
    ['2024-02-29', '29. Februar 2024', 'February 29, 2024'],
  ])('writes %s as precisely as it was given', (date, german, english) => {
    expect(locales.map((locale) => formatDate(locale, date))).toEqual([german, english]);
  });

  it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago'])('writes the same day in the zone %s', (zone) => {
    const before = process.env.TZ;
    process.env.TZ = zone;
    try {
      expect(formatDate('en-us', '2026-11-22')).toBe('November 22, 2026');
      expect(formatDate('en-us', '2026-11')).toBe('November 2026');
      expect(formatDate('en-us', '2026')).toBe('2026');
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });

  describe.each(locales)('writes as the formatters of %s do', (locale) => {
    const tag = languageTag(locale);

    it('dates', () => {
      const day = fc.date({ min: new Date('1970-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
      const options = { 4: {}, 7: { month: 'long' }, 10: { month: 'long', day: 'numeric' } } as const;
      fc.assert(
        fc.property(day, fc.constantFrom(4, 7, 10), (at, precision) => {
          const format = new Intl.DateTimeFormat(tag, { year: 'numeric', ...options[precision], timeZone: 'UTC' });
          expect(formatDate(locale, at.toISOString().slice(0, precision))).toBe(format.format(at));
        }),
      );
    });

    it('numbers', () => {
      const number = fc.oneof(fc.integer({ min: -2000, max: 2000 }), fc.integer(), fc.float({ noNaN: true }));
      fc.assert(
        fc.property(number, (value) => {
          fc.pre(!Object.is(value, -0));
          expect(formatNumber(locale, value)).toBe(new Intl.NumberFormat(tag).format(value));
        }),
      );
    });

    it('lists', () => {
      fc.assert(
        fc.property(fc.array(fc.string()), fc.constantFrom('conjunction', 'disjunction'), (words, type) => {
          expect(formatList(locale, words, type)).toBe(new Intl.ListFormat(tag, { type }).format(words));
        }),
      );
    });

    it('names of languages', () => {
      const names = new Intl.DisplayNames(tag, { type: 'language' });
      for (const each of ['de', 'en', 'fr', 'de-CH']) expect(formatLanguage(locale, each)).toBe(names.of(each));
    });
  });

  it('refuses what is no date', () => {
    expect(() => formatDate('en-us', 'yesterday')).toThrow(RangeError);
  });

  it.each([
    [[], '', ''],
    [['A'], 'A', 'A'],
    [['A', 'B'], 'A und B', 'A and B'],
    [['A', 'B', 'C'], 'A, B und C', 'A, B, and C'],
  ])('joins %j', (words, german, english) => {
    expect(locales.map((locale) => formatList(locale, words))).toEqual([german, english]);
  });

  it('joins alternatives', () => {
    expect(formatList('de-de', ['A', 'B'], 'disjunction')).toBe('A oder B');
    expect(formatList('en-us', ['A', 'B', 'C'], 'disjunction')).toBe('A, B, or C');
  });

  it('names languages in the language of the page, unknown ones by their tag', () => {
    expect(formatLanguage('de-de', 'en')).toBe('Englisch');
    expect(formatLanguage('en-us', 'de')).toBe('German');
    expect(formatLanguage('de-de', 'xx')).toBe('xx');
  });
});
