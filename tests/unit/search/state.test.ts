import { describe, expect, it } from 'vitest';
import { EMPTY, QUERY_LIMIT, readState, writeState } from '../../../src/search/state.ts';

describe('the address of a search', () => {
  it.each(['?q=refund', '?q=K%C3%BCndigung+Abo&kind=answer', '?q=x&kind=offer&type=saas&page=3', '?q=x&typed=1', ''])(
    'is written as it was read: %s',
    (address) => expect(writeState(readState(address))).toBe(address),
  );

  it.each([
    '?q=a&kind=nothing',
    '?q=a&page=-1',
    '?q=a&page=x',
    '?q=a&type=saas',
    '?q=a&kind=guide&type=saas',
    '?q=%20a%20',
  ])('leaves out what cannot be: %s', (address) =>
    expect(['?q=a', '?q=a&kind=guide']).toContain(writeState(readState(address))),
  );

  it('asks for nothing without a query', () => {
    expect(writeState({ ...EMPTY, kind: 'offer', page: 2 })).toBe('');
    expect(readState(`?q=${'x'.repeat(3_000)}`).query).toHaveLength(QUERY_LIMIT);
    expect(readState('?q=a&page=99999').page).toBe(100);
  });
});
