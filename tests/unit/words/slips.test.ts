import { describe, expect, it } from 'vitest';
import { corrections, makeLexicon, slips } from '../../../src/words/slips.ts';

describe('slips', () => {
  it.each([
    ['spesenpilto', 'spesenpilot', 1],
    ['spesenplot', 'spesenpilot', 1],
    ['spesenpillot', 'spesenpilot', 1],
    ['spexenpilot', 'spesenpilot', 1],
    ['spexnepilot', 'spesenpilot', 2],
    ['abc', 'abc', 0],
  ])('%s is %s with %i', (word, term, count) => expect(slips(word, term, 2)).toBe(count));

  it('give up beyond the limit', () => {
    expect(slips('hafen', 'spesen', 2)).toBeGreaterThan(2);
    expect(slips('kundigugn', 'kundig', 1)).toBeGreaterThan(1);
  });
});

describe('corrections', () => {
  const lexicon = makeLexicon(['Rechnung', 'Rechnung', 'Rechner', 'Leitstand', 'Website', 'Tarif', 'Karte']);
  it.each([
    ['Rechnugn', ['Rechnung']],
    ['Rechnugne', ['Rechnung']],
    ['Websit', ['Website']],
    // A real word that differs from a short one by one letter, and one with another ending.
    ['Kante', []],
    ['Rechenzentrum', []],
    ['Rechnnr', ['Rechner']],
    ['Leittsand', ['Leitstand']],
    ['Lietstand', ['Leitstand']],
    ['Xeitstand', []],
    ['Tafir', []],
    ['Tar1f', []],
    ['Tar', []],
  ])('of %s are %j', (typed, meant) => expect(corrections(typed, lexicon)).toEqual(meant));
});
