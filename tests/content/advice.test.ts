import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LADDERS } from '../../src/advice/ladder.ts';
import { NOT_FOR_PUBLISHER, ONLY_FOR_CSP_STATE } from '../../src/advice/topics.ts';
import { loadClaims } from '../../src/claims/load.ts';
import { loadRouting } from '../../src/routing/load.ts';

const content = join(process.cwd(), 'content');
const { destinations, paths } = loadRouting(content, loadClaims(content));

describe('the advice names what exists', () => {
  it('destinations that do not belong to the publisher', () => {
    const wrong = NOT_FOR_PUBLISHER.filter(
      (id) => (destinations[id]?.recipient ?? 'isv-publisher') === 'isv-publisher',
    );
    expect(wrong).toEqual([]);
  });

  it('destinations that depend on the availability in CSP', () => {
    const wrong = Object.keys(ONLY_FOR_CSP_STATE).filter((id) => destinations[id]?.recipient !== 'isv-publisher');
    expect(wrong).toEqual([]);
  });

  it('click paths to the contacts', () => {
    expect(Object.values(LADDERS).filter(({ path }) => paths[path] === undefined)).toEqual([]);
  });
});
