/** What the list of changes tells of claims that begin or end to hold. */
import { describe, expect, it } from 'vitest';
import { claimChanges } from '../../../src/build/changes.ts';
import type { ClaimWording, DatedClaims } from '../../../src/claims/types.ts';

const wording = (statement: string, period: Pick<ClaimWording, 'from' | 'until'>): ClaimWording => ({
  id: 'the-claim',
  statement: { 'de-de': `${statement} (de)`, 'en-us': statement },
  status: 'stated',
  sources: [],
  confidence: 'A',
  generation: 'now',
  earlier: [],
  ...period,
});
const claims: DatedClaims = {
  'the-claim': [wording('Before', { until: '2026-11-30' }), wording('After', { from: '2026-12-01' })],
  always: [wording('Always', {})],
};
const told = (day: string, dated = claims) =>
  claimChanges(dated, day).map(({ date, effective, title, text }) => [date, effective, title['en-us'], text['en-us']]);

describe('changes of claims', () => {
  it('are told 60 days ahead, under the day of the notice', () => {
    expect(told('2026-10-01')).toEqual([]);
    expect(told('2026-10-02')).toEqual([['2026-10-02', '2026-12-01', 'From December 1, 2026 on', 'After']]);
    expect(told('2026-11-30')).toEqual([['2026-10-02', '2026-12-01', 'From December 1, 2026 on', 'After']]);
  });

  it('are told for 90 days, under their day and as another entry than the notice', () => {
    expect(told('2026-12-01')).toEqual([['2026-12-01', undefined, 'New since December 1, 2026', 'After']]);
    expect(told('2027-02-28')).toHaveLength(1);
    expect(told('2027-03-01')).toEqual([]);
    const ids = ['2026-11-30', '2026-12-01'].flatMap((day) => claimChanges(claims, day).map(({ id }) => id));
    expect(new Set(ids).size).toBe(2);
  });

  it('go by the name that the wording gives them', () => {
    const named: DatedClaims = {
      'the-claim': [{ ...wording('After', { from: '2026-12-01' }), change: { 'de-de': 'Neues', 'en-us': 'News' } }],
    };
    expect(told('2026-11-30', named)).toEqual([['2026-10-02', '2026-12-01', 'News', 'After']]);
  });

  it('are an end where no other wording follows', () => {
    const ended: DatedClaims = { 'the-claim': [wording('Before', { until: '2026-11-30' })] };
    expect(told('2026-11-15', ended)).toEqual([['2026-10-02', '2026-12-01', 'Until November 30, 2026', 'Before']]);
  });
});
