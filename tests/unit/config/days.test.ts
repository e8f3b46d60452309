import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, changeDays, holdsOn, type Period, periodsOverlap } from '../../../src/config/days.ts';

const day = fc.integer({ min: 0, max: 30 }).map((days) => addDays('2026-11-15', days));
const period: fc.Arbitrary<Period> = fc
  .record({ from: fc.option(day, { nil: undefined }), until: fc.option(day, { nil: undefined }) })
  .filter(({ from, until }) => from === undefined || until === undefined || from <= until);
const calendar = Array.from({ length: 34 }, (_, days) => addDays('2026-11-14', days));

describe('days', () => {
  it('are counted over the ends of months and leap years', () => {
    expect(addDays('2026-11-30', 1)).toBe('2026-12-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
  });

  it('the first and the last day belong to a period', () => {
    const december = { from: '2026-12-01', until: '2026-12-31' };
    const days = ['2026-11-30', '2026-12-01', '2026-12-31', '2027-01-01'];
    expect(days.map((each) => holdsOn(december, each))).toEqual([false, true, true, false]);
  });

  it('two periods overlap exactly where a day lies in both', () => {
    fc.assert(
      fc.property(period, period, (one, other) => {
        const shared = calendar.some((each) => holdsOn(one, each) && holdsOn(other, each));
        expect(periodsOverlap(one, other)).toBe(shared);
      }),
    );
  });

  it('what holds changes on the days of change and on no other', () => {
    fc.assert(
      fc.property(fc.array(period, { maxLength: 4 }), (periods) => {
        const holding = (each: string) => periods.map((one) => holdsOn(one, each)).join();
        const changed = calendar.slice(1).filter((each) => holding(each) !== holding(addDays(each, -1)));
        const named = changeDays(periods);
        expect(changed.filter((each) => !named.includes(each))).toEqual([]);
        expect(named).toEqual([...new Set(named)].sort());
      }),
    );
  });
});
