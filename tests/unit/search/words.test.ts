import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales } from '../../../src/i18n/locale.ts';
import { slips } from '../../../src/search/distance.ts';
import { fold, phoneDigits, queryWords, searchWords, stem } from '../../../src/search/words.ts';

describe('folding', () => {
  it.each([
    ['Kündigung', 'Kuendigung', 'KUNDIGUNG'],
    ['Größe', 'Groesse', 'grosse'],
    ['Ångström', 'angstrom', 'ANGSTROEM'],
  ])('writes %s, %s and %s the same', (...spellings) => {
    expect(new Set(spellings.map(fold)).size).toBe(1);
  });
});

describe('stems', () => {
  it.each([
    ['de-de', 'Kündigung kündigen kündigt gekündigt Kündigungen'],
    ['de-de', 'Herausgeber Herausgebers Herausgebern'],
    ['de-de', 'Abonnement Abonnements'],
    ['en-us', 'activate activated activation activating'],
    ['en-us', 'company companies'],
    ['en-us', 'cancel cancels cancellation cancelled'],
    ['en-us', 'license licenses licensed'],
  ] as const)('are one in %s: %s', (locale, words) => {
    expect(new Set(words.split(' ').map((word) => stem(fold(word), locale))).size).toBe(1);
  });

  it('leave numbers and short words alone', () => {
    expect(stem('20007', 'de-de')).toBe('20007');
    expect(stem('abos', 'de-de')).toBe('abos');
  });

  it.each(locales)('are stable: a stem has no other stem, %s', (locale) => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,14}$/), (word) => {
        const once = stem(word, locale);
        // Only the participle and the final y are looked at once.
        fc.pre(!/^ge.*t/.test(once) && !once.endsWith('y'));
        expect(stem(once, locale)).toBe(once);
      }),
    );
  });
});

describe('words', () => {
  it('leave out what says nothing, in the order of the text', () => {
    expect(searchWords('Der Kunde will sein Geld zurück', 'de-de').map(({ text }) => text)).toEqual([
      'Kunde',
      'Geld',
      'zurück',
    ]);
  });

  it('of a query are taken once, and as they are where nothing else is left', () => {
    expect(queryWords('refund the refunds', 'en-us').map(({ text }) => text)).toEqual(['refund']);
    expect(queryWords('wer ist das', 'de-de').map(({ text }) => text)).toEqual(['wer', 'ist', 'das']);
    expect(queryWords(' ?! ', 'de-de')).toEqual([]);
  });

  it('of an address are those of its host', () => {
    expect(queryWords('support@acme-cloud.example', 'en-us').map(({ text }) => text)).toEqual(['acme', 'cloud']);
  });
});

describe('phone numbers', () => {
  it.each(['+49 40 66969-299', '0049 (0)40 66969 299', '040/66969299'])('%s ends in the same digits', (typed) => {
    expect('494066969299'.endsWith(phoneDigits(typed) ?? '-')).toBe(true);
  });

  it.each(['Resell-20007', '12345', '', '99,9 Prozent'])('are none: “%s”', (typed) => {
    expect(phoneDigits(typed)).toBeUndefined();
  });
});

describe('slips', () => {
  it.each([
    ['spesenpilto', 'spesenpilot', 1],
    ['spesenplot', 'spesenpilot', 1],
    ['spesenpillot', 'spesenpilot', 1],
    ['spexenpilot', 'spesenpilot', 1],
    ['spexnepilot', 'spesenpilot', 2],
    ['abc', 'abc', 0],
  ])('%s is %s with %i', (word, term, count) => expect(slips(word, term, 2)).toBe(count));

  it('give up beyond the limit, and let endings follow', () => {
    expect(slips('hafen', 'spesen', 2)).toBeGreaterThan(2);
    expect(slips('kundigugn', 'kundig', 1)).toBeGreaterThan(1);
    expect(slips('kundigugn', 'kundig', 1, 3)).toBe(0);
  });
});
