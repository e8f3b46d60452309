/** Due claims are listed by day: those that begin or cease to hold within the announced days. */
import { expect, it } from 'vitest';
import { main } from '../../src/cli/freshness.ts';
import { runMain } from '../unit/cli/run-main.ts';

it.each([
  ['2026-10-01', false],
  ['2026-10-02', true],
  ['2026-11-30', true],
  ['2026-12-01', false],
])('on %s, the agreement of 1 December 2026 is due: %s', async (day, due) => {
  const { code, out } = await runMain(() => main(), [], { BUILD_DATE: day, OFFERS_DIR: '' });
  expect(code).toBe(0);
  expect(/^2026-12-01 {2}comes due {2}claim \S+ begins to hold$/m.test(out)).toBe(due);
});
