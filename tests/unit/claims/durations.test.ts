/** Windows come from claims: written in both languages, found by name, told where they are missing. */
import { describe, expect, it } from 'vitest';
import { durationOf, fillWindows, windowsIn } from '../../../src/claims/durations.ts';
import { claimsFile } from '../../../src/claims/schema.ts';
import type { Claim, Claims } from '../../../src/claims/types.ts';

const statement = { 'de-de': 'Satz.', 'en-us': 'Sentence.' };
const claim = (id: string, own: Partial<Claim>): Claim => ({
  id,
  statement,
  status: 'stated',
  sources: ['page'],
  confidence: 'A',
  generation: 'now',
  earlier: [],
  ...own,
});
const claims: Claims = {
  refund: claim('refund', {
    durations: { window: 'PT72H' },
    earlier: [{ generation: '2021', statement, sources: ['old'], durations: { monthly: 'P1D', yearly: 'P14D' } }],
  }),
  credit: claim('credit', { durations: { azure: 'P2M', others: 'P1M', retry: 'P1Y', usual: 'PT15M', answer: 'PT1H' } }),
  none: claim('none', {}),
};

describe('a window', () => {
  it.each([
    ['<Window id="refund" />', '72\u00a0Stunden', '72\u00a0hours'],
    ['<Window id="refund" of="monthly" in="2021" />', 'ein Tag', '1\u00a0day'],
    ['<Window id="refund" of="yearly" in="2021" case="dative"/>', '14\u00a0Tagen', '14\u00a0days'],
    ['<Window id="credit" of="azure" case="dative" />', '2\u00a0Monaten', '2\u00a0months'],
    ['<Window id="credit" of="others" case="dative" />', 'einem Monat', '1\u00a0month'],
    ['<Window id="credit" of="retry" case="dative" />', 'einem Jahr', '1\u00a0year'],
    ['<Window id="credit" of="usual" />', '15\u00a0Minuten', '15\u00a0minutes'],
    ['<Window id="credit" of="answer" case="dative" />', 'einer Stunde', '1\u00a0hour'],
  ])('%s: %s, %s', (text, german, english) => {
    expect(fillWindows(`a ${text} b`, claims, 'de-de')).toBe(`a ${german} b`);
    expect(fillWindows(`a ${text} b`, claims, 'en-us')).toBe(`a ${english} b`);
  });

  it.each([
    '<Window id="nothing" />',
    '<Window id="none" />',
    // Several could be meant.
    '<Window id="credit" />',
    '<Window id="refund" of="yearly" />',
    '<Window id="refund" in="2023" />',
  ])('is missing: %s', (text) => {
    expect(windowsIn(text).map((window) => durationOf(claims, window))).toEqual([undefined]);
    expect(() => fillWindows(text, claims, 'de-de')).toThrow('no such duration');
  });

  it.each(['72 hours', 'P1DT2H', 'PT', 'P2W'])('is no duration of a claim: %s', (window) => {
    const { id: _, ...own } = claim('refund', { durations: { window } });
    expect(claimsFile.safeParse({ refund: own }).success).toBe(false);
  });
});
