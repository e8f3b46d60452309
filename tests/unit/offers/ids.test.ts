import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ID_LENGTH, idOf, isId, segmentOf } from '../../../src/offers/ids.ts';

const characters = [...'abcxyzABCXYZ019._-'];
const id = fc.string({ unit: fc.constantFrom(...characters), minLength: 1, maxLength: ID_LENGTH }).filter(isId);

describe('ids of the marketplace', () => {
  it.each(['acme', 'Nebelkamm', 'nebelkamm.gateway_pro', '3com', 'a--b', 'A.B_c-d'])('%s is one', (text) => {
    expect(isId(text)).toBe(true);
  });

  it.each(['', '.', '..', '.hidden', 'dot.', '-x', '_x', 'a b', 'a/b', 'a~b', 'ä', 'x'.repeat(ID_LENGTH + 1)])(
    '%j is none',
    (text) => expect(isId(text)).toBe(false),
  );

  it('come back from their segment, and never share one, where case does not count either', () => {
    fc.assert(
      fc.property(id, id, (one, other) => {
        expect(idOf(segmentOf(one))).toBe(one);
        if (one !== other) expect(segmentOf(one).toLowerCase()).not.toBe(segmentOf(other).toLowerCase());
        expect(segmentOf(one)).toMatch(/^[a-z0-9._~-]+$/);
        expect(`${segmentOf(one)}.json`.length).toBeLessThanOrEqual(255);
      }),
    );
  });

  it('of old stay their own segments', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), (old) => {
        expect(segmentOf(old)).toBe(old);
      }),
    );
  });
});
