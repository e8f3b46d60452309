import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales } from '../../../src/i18n/locale.ts';
import { compoundParts, fold, stem, termsOf, wordsOf } from '../../../src/words/terms.ts';

const stems = (locale: (typeof locales)[number], words: string) => [
  ...new Set(words.split(' ').map((word) => stem(fold(word), locale))),
];

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
    ['de-de', 'Kündigung kündigen kündigt gekündigt kündigte Kündigungen'],
    ['de-de', 'Herausgeber Herausgebers Herausgebern'],
    ['de-de', 'Abonnement Abonnements'],
    ['de-de', 'Abo Abos'],
    ['de-de', 'gehackt hacken'],
    ['de-de', 'Rückerstattung rückerstattet'],
    ['de-de', 'Partner Partnern'],
    ['de-de', 'Abbuchung abbuchen abgebucht Abbuchungen abzubuchen'],
    ['de-de', 'stornieren storniert Stornierung'],
    ['de-de', 'Bestellung bestellt bestellen'],
    ['de-de', 'Antwort antwortet antworten'],
    ['de-de', 'Vertrag Verträge Vertrages'],
    ['de-de', 'Mails Email Mail'],
    ['en-us', 'activate activated activation activating'],
    ['en-us', 'company companies'],
    ['en-us', 'cancel cancels cancellation cancelled canceling'],
    ['en-us', 'license licenses licensed'],
    ['en-us', 'renew renewal renews'],
    ['en-us', 'bought buy buys buying'],
  ] as const)('are one in %s: %s', (locale, words) => {
    expect(stems(locale, words)).toHaveLength(1);
  });

  it.each([
    ['de-de', 'Rechnung Recht'],
    ['de-de', 'Störung Store'],
    ['de-de', 'Zahlung Zahl'],
    ['de-de', 'hoch höchstens'],
    ['en-us', 'listed listing'],
    ['en-us', 'port portal'],
  ] as const)('stay apart in %s: %s', (locale, words) => {
    expect(stems(locale, words)).toHaveLength(2);
  });

  it('leave numbers and short words alone', () => {
    expect(stem('20007', 'de-de')).toBe('20007');
    expect(stem('test', 'de-de')).toBe('test');
  });

  it.each(locales)('keep at least a part of each word: %s', (locale) => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const { term } of wordsOf(text, locale)) expect(term).not.toBe('');
      }),
    );
  });
});

describe('words', () => {
  it('stand where they were found, and tell what they say', () => {
    const text = 'Guten Tag, der Kunde will sein Geld zurück';
    const words = wordsOf(text, 'de-de');
    for (const { text: word, at } of words) expect(text.slice(at, at + word.length)).toBe(word);
    expect(words.filter(({ kind }) => kind === 'content').map((word) => word.text)).toEqual([
      'Kunde',
      'Geld',
      'zurück',
    ]);
    expect(words.filter(({ kind }) => kind === 'filler').map((word) => word.text)).toEqual(['Guten', 'Tag']);
  });

  it.each([
    ['I cannot log in', 'login'],
    ['logged in twice', 'login'],
    ['sign-in', 'login'],
  ])('join a verb of two words to its noun: %s', (text, noun) => {
    expect(termsOf(text, 'en-us')).toContain(noun);
    expect(termsOf('log it', 'en-us')).toEqual(['log']);
  });

  it('give each term once, and what there is where nothing names a subject', () => {
    expect(termsOf('refund the refunds', 'en-us')).toEqual(['refund']);
    expect(termsOf('please help', 'en-us')).toHaveLength(2);
    expect(termsOf('wer ist das', 'de-de')).toHaveLength(3);
    expect(termsOf(' ?! ', 'de-de')).toEqual([]);
  });
});

describe('compounds', () => {
  const lexicon = new Set(
    ['Rechnung', 'Abgleich', 'Vertrag', 'Verlängerung', 'Reise', 'Kosten', 'Support', 'Anfrage'].map((word) =>
      stem(fold(word), 'de-de'),
    ),
  );
  it.each([
    ['Rechnungsabgleich', 'Rechnung Abgleich'],
    ['Vertragsverlängerungen', 'Vertrag Verlängerung'],
    ['Reisekostenabgleich', 'Reise Kosten Abgleich'],
    ['Supportanfrage', 'Support Anfrage'],
  ])('%s is made of %s', (compound, parts) => {
    expect(compoundParts(compound, (term) => lexicon.has(term))).toEqual(
      parts.split(' ').map((part) => stem(fold(part), 'de-de')),
    );
  });

  it.each(['Rechnung', 'Rechnungsblabla', 'Blablaabgleich'])('%s is none of known words', (word) => {
    expect(compoundParts(word, (term) => lexicon.has(term))).toEqual([]);
  });
});
