import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type LadderDestination, ONLY_FOR_CSP_STATE, topicsFor } from '../../../src/advice/topics.ts';
import type { CspState } from '../../../src/offers/types.ts';

const destinations: Record<string, LadderDestination> = parse(
  readFileSync('content/routing/destinations.yaml', 'utf8'),
);
const idsFor = (state: CspState) => topicsFor({ csp: { state } }, destinations).flatMap((group) => group.destinations);

describe('topicsFor', () => {
  test('groups what the publisher receives by ladder', () => {
    const groups = topicsFor({ csp: { state: 'some' } }, destinations);
    expect(groups.map((group) => group.ladder)).toEqual(['technical', 'commercial', 'customer']);
    for (const { ladder, destinations: ids } of groups) {
      for (const id of ids) expect(destinations[id]).toMatchObject({ recipient: 'isv-publisher', ladder });
    }
  });

  test('each destination of the publisher appears for some availability', () => {
    const all = Object.keys(destinations).filter((id) => destinations[id]?.recipient === 'isv-publisher');
    const states: CspState[] = ['notSet', 'none', 'some', 'all', 'terminated'];
    expect(new Set(states.flatMap(idsFor))).toEqual(new Set(all));
  });

  test('what does not fit the availability is left out', () => {
    expect(idsFor('all')).not.toContain('isv-opt-in');
    expect(idsFor('all')).not.toContain('isv-exclusive');
    expect(idsFor('some')).toContain('isv-exclusive');
    expect(idsFor('none')).toContain('isv-opt-in');
    expect(idsFor('none')).not.toContain('isv-margin');
  });

  test('conditions name destinations that exist', () => {
    for (const id of Object.keys(ONLY_FOR_CSP_STATE)) expect(destinations).toHaveProperty([id]);
  });

  test('empty groups are left out', () => {
    expect(topicsFor({ csp: { state: 'all' } }, { a: { recipient: 'isv-publisher', ladder: 'customer' } })).toEqual([
      { ladder: 'customer', destinations: ['a'] },
    ]);
  });
});
