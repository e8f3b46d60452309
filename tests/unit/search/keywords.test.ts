import { describe, expect, it } from 'vitest';
import type { Term } from '../../../src/glossary/types.ts';
import { keywordsOf } from '../../../src/search/keywords.ts';

const term = (id: string, german: string, english: string, more: Partial<Term> = {}): Term => ({
  id,
  term: { 'de-de': german, 'en-us': english },
  synonyms: { 'de-de': [], 'en-us': [] },
  forbidden: { 'de-de': [], 'en-us': [] },
  parts: [],
  definition: { 'de-de': 'x', 'en-us': 'x' },
  ...more,
});
const glossary = [
  term('refund', 'Rückerstattung', 'refund', {
    synonyms: { 'de-de': ['Erstattung'], 'en-us': ['money back'] },
    forbidden: { 'de-de': ['Refundierung'], 'en-us': [] },
    parts: ['Rück', 'Erstattung'],
  }),
  term('offer', 'Angebot', 'offer'),
];

describe('keywords', () => {
  it('are synonyms, parts and the word of the other language, each once', () => {
    expect(keywordsOf('Die Rückerstattung dauert.', glossary, 'de-de')).toBe('Erstattung Rück refund');
  });

  it('leave German parts out of English pages', () => {
    expect(keywordsOf('A refund takes a while.', glossary, 'en-us')).toBe('money back Rückerstattung');
  });

  it('are found by a synonym as well, in any case, within a compound', () => {
    expect(keywordsOf('ERSTATTUNG', glossary, 'de-de')).toContain('refund');
    expect(keywordsOf('Sonderangebote', glossary, 'de-de')).toBe('offer');
  });

  it.each([
    ['en-us', 'Your company'],
    ['de-de', 'Kompakt erklärt'],
  ] as const)('do not see an abbreviation inside a word: %s, %s', (locale, text) => {
    expect(keywordsOf(text, [term('mpa', 'MPA', 'MPA')], locale)).toBe('');
    expect(keywordsOf('The MPA.', [term('mpa', 'MPA', 'MPA')], locale)).toBe('MPA');
  });

  it('never are words that no text may use', () => {
    expect(keywordsOf('Rückerstattung Refundierung', glossary, 'de-de')).not.toContain('Refundierung');
    expect(keywordsOf('Refundierung', [glossary[0] as Term], 'de-de')).toBe('');
  });

  it.each(['', 'Nichts davon'])('are none for “%s”', (text) => expect(keywordsOf(text, glossary, 'de-de')).toBe(''));
});
