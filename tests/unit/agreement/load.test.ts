import { describe, expect, it } from 'vitest';
import { dutyFaults } from '../../../src/agreement/load.ts';
import type { AgreementDuty } from '../../../src/agreement/types.ts';
import { dutyViews } from '../../../src/agreement/view.ts';
import { claims, duties, routing } from './fixture.ts';

/** The faults when the first duty is changed. */
const faultsWith = (change: Partial<AgreementDuty>) =>
  dutyFaults(
    duties.map((duty, index) => (index === 0 ? { ...duty, ...change } : duty)),
    claims,
    routing,
  ).map(({ id, value }) => `${id}: ${value}`);

describe('the duties', () => {
  it('ask about everything that is shared or open', () => {
    expect(dutyFaults(duties, claims, routing)).toEqual([]);
    const without = duties.filter(({ id }) => id !== 'outage-notice');
    expect(dutyFaults(without, claims, routing).map(({ id, value }) => `${id}: ${value}`)).toEqual([
      'duty-missing: outage-notice',
      'duty-missing: security-event',
    ]);
  });

  it('name only what exists, each once', () => {
    expect(faultsWith({ activities: ['no-such-activity'] })).toContain('unknown-activity: no-such-activity');
    expect(faultsWith({ claims: ['no-such-claim'] })).toContain('unknown-claim: no-such-claim');
    expect(faultsWith({ id: 'ordering' })).toContain('duplicate-id: ordering');
  });

  it('cite claims by numbers in order', () => {
    const { duties: views, claims: cited } = dutyViews(duties, 'de-de');
    const numbers = views.flatMap(({ citations, notes }) => [...citations, ...notes.map(({ citation }) => citation)]);
    expect(new Set(numbers.map(({ number }) => number)).size).toBe(cited.length);
    for (const { id, number } of numbers) expect(cited[number - 1]).toBe(id);
    // What is seen without a choice has no gaps: the questions are numbered first, and each cites in order.
    const asked = views.map(({ citations }) => citations.map(({ number }) => number));
    const highest = Math.max(...asked.flat());
    expect(new Set(asked.flat()).size).toBe(highest);
    for (const own of asked) expect(own).toEqual(own.toSorted((a, b) => a - b));
  });
});
