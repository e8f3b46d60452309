import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOld } from '../../../src/config/freshness.ts';

describe('freshness', () => {
  it.each([
    ['2026-05-22', '2026-11-22', 6, false],
    ['2026-05-21', '2026-11-22', 6, true],
    ['2026-05', '2026-11-22', 6, true],
    ['2026-06', '2026-11-22', 6, false],
    ['2025', '2026-11-22', 12, true],
    ['2026', '2026-11-22', 12, false],
  ])('%s is judged on %s with %i months: %s', (date, today, months, old) => {
    expect(isOld(date, today, months)).toBe(old);
  });

  it('never finds the day of the build old', () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 60 }), (date, months) => {
        const today = date.toISOString().slice(0, 10);
        expect(isOld(today, today, months)).toBe(false);
      }),
    );
  });
});
