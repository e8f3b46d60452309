import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildDate } from '../../../src/config/date.ts';

describe('date of a build', () => {
  beforeEach(() => vi.stubEnv('BUILD_DATE', ''));
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.useRealTimers();
  });

  it('is what BUILD_DATE says', () => {
    vi.stubEnv('BUILD_DATE', '2026-11-22');
    expect(buildDate()).toBe('2026-11-22');
  });

  it('is else today, by the clock of the world', () => {
    vi.useFakeTimers({ now: new Date('2027-03-04T23:30:00Z') });
    expect(buildDate()).toBe('2027-03-04');
  });

  it.each(['yesterday', '2026-13-01', '2026-02-30', '22.11.2026', '2026-11-22T00:00'])('is not “%s”', (value) => {
    vi.stubEnv('BUILD_DATE', value);
    expect(() => buildDate()).toThrow(`BUILD_DATE: “${value}” is no date. Write it as YYYY-MM-DD.`);
  });
});
