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
  it('are all renderings of a term in both languages, forbidden ones too, and its parts, each once', () => {
    expect(keywordsOf('Die Rückerstattung dauert.', glossary, 'de-de').split(' ').sort()).toEqual(
      ['Rückerstattung', 'Erstattung', 'Refundierung', 'refund', 'money', 'back', 'Rück'].sort(),
    );
    expect(keywordsOf('A refund takes a while.', glossary, 'en-us')).toContain('Rückerstattung');
  });

  it('are found by a synonym as well, in any case, within a compound', () => {
    expect(keywordsOf('ERSTATTUNG', glossary, 'de-de')).toContain('refund');
    expect(keywordsOf('Sonderangebote', glossary, 'de-de')).toContain('offer');
  });

  it.each([
    ['en-us', 'Your company', 'MPA'],
    ['de-de', 'Kompakt erklärt', 'MPA'],
    ['de-de', 'Planung im Labor', 'Abo'],
  ] as const)('do not see an abbreviation or a short word inside a word: %s, %s', (locale, text, name) => {
    expect(keywordsOf(text, [term('x', name, name)], locale)).toBe('');
    expect(keywordsOf(`The ${name}.`, [term('x', name, name)], locale)).toBe(name);
  });

  it('are not found by a word that no text may use', () => {
    expect(keywordsOf('Refundierung', [glossary[0] as Term], 'de-de')).toBe('');
  });

  it.each(['', 'Nichts davon'])('are none for “%s”', (text) => expect(keywordsOf(text, glossary, 'de-de')).toBe(''));
});
