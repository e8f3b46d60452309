import { describe, expect, it } from 'vitest';
import { correct, holds, indexedFor, partsOf, termsOf, vocabularyOf } from '../../../src/search/vocabulary.ts';

const words = vocabularyOf({
  size: 9,
  commonest: 'answer',
  faceted: 0,
  names: 'produktionscockpi spesenpilo vertrag vertragsverlang',
  others: 'auskunft frist stand',
});

describe('a term is held', () => {
  it.each([
    ['frist', true],
    ['fris', true],
    ['fri', false],
    ['verlang', true],
    // The inner part of what is no name is not indexed.
    ['kunft', false],
    ['qzxq', false],
  ])('%s: %s', (term, held) => expect(holds(words, term, 'de-de')).toBe(held));

  it('by two letters, if it is the last and may not be typed to its end', () => {
    expect(holds(words, 'fr', 'de-de', true)).toBe(true);
    expect(holds(words, 'f', 'de-de', true)).toBe(false);
  });
});

it.each([
  ['frist', 'frist'],
  ['aus', 'auskunft'],
  ['verlan', 'verlang'],
  ['qzxq', undefined],
])('%s is indexed as %s', (term, word) => expect(indexedFor(words, term)).toBe(word));

describe('parts', () => {
  it('of a name are its ends', () => {
    expect(partsOf('vertragsverlang', 'de-de')).toContain('verlang');
    expect(partsOf('vertragsverlang', 'de-de').at(-1)).toBe('lang');
    expect(partsOf('backupshepherd', 'en-us').at(-1)).toBe('pherd');
  });

  it.each(['vertra', '20250101'])('has none: %s', (name) => expect(partsOf(name, 'de-de')).toEqual([]));

  it('of an unknown German compound are searched instead', () => {
    const word = { text: 'Spesenpilotenfrist', term: 'spesenpilotenfrist' };
    expect(termsOf(words, word, 'de-de', true)).toEqual(['spesenpilo', 'frist']);
    expect(termsOf(words, word, 'en-us', true)).toEqual([]);
  });
});

describe('corrections', () => {
  it.each([
    ['spesenplito', 'spesenpilo'],
    ['vertrg', 'vertrag'],
  ])('%s → %s', (term, meant) => expect(correct(words, { text: term, term })?.term).toBe(meant));

  it.each(['spe', 'vertag2', 'unbekanntes'])('none for %s', (term) => {
    expect(correct(words, { text: term, term })).toBeUndefined();
  });
});
