import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences, type MergeChoice, merge, suggested } from '../../../src/agreement/merge.ts';
import { emptyAgreement, withEntry, withHead } from '../../../src/agreement/model.ts';
import { anyAgreement, ids, realistic } from './fixture.ts';

const flip = (choice: MergeChoice): MergeChoice => (choice === 'mine' ? 'theirs' : 'mine');

describe('two versions', () => {
  it('differ the same way round and back', () => {
    fc.assert(
      fc.property(anyAgreement, anyAgreement, (one, other) => {
        const back = differences(other, one, ids).map((each) => ({ ...each, mine: each.theirs, theirs: each.mine }));
        expect(differences(one, other, ids)).toEqual(back);
      }),
    );
  });

  it('make the same agreement whoever merges, if both choose the same', () => {
    fc.assert(
      fc.property(anyAgreement, anyAgreement, fc.infiniteStream(fc.boolean()), (one, other, coins) => {
        const chosen = differences(one, other, ids).map(({ id }): [string, MergeChoice] => [
          id,
          coins.next().value ? 'mine' : 'theirs',
        ]);
        const choices = Object.fromEntries(chosen);
        const flipped = Object.fromEntries(chosen.map(([id, choice]) => [id, flip(choice)]));
        expect(merge(one, other, ids, choices)).toEqual(merge(other, one, ids, flipped));
      }),
    );
  });

  it('give either of the two when all is taken from it, and nothing changes between equals', () => {
    fc.assert(
      fc.property(anyAgreement, anyAgreement, (one, other) => {
        const all = (choice: MergeChoice) =>
          Object.fromEntries(differences(one, other, ids).map(({ id }) => [id, choice]));
        expect(merge(one, other, ids, all('mine'))).toEqual(one);
        expect(merge(one, other, ids, all('theirs'))).toEqual(other);
        expect(differences(one, structuredClone(one), ids)).toEqual([]);
      }),
    );
  });

  it('lose nothing that only one of them has, if nobody chooses', () => {
    const mine = withHead(withEntry(emptyAgreement(), 'ordering', { who: 'provider' }), 'reseller', 'R');
    const theirs = withHead(withEntry(emptyAgreement(), 'payment', { who: 'reseller' }), 'provider', 'P');
    const merged = merge(mine, theirs, ids, {});
    expect(merged).toEqual(merge(theirs, mine, ids, {}));
    expect(merged).toMatchObject({ provider: 'P', reseller: 'R' });
    expect(Object.keys(merged.rows).sort()).toEqual(['ordering', 'payment']);
  });

  it('keep one’s own where both say something', () => {
    const theirs = withEntry(realistic, 'ordering', { who: 'open' });
    expect(differences(realistic, theirs, ids).map(suggested)).toEqual(['mine']);
    expect(merge(realistic, theirs, ids, {})).toEqual(realistic);
  });
});
