import { expect, it } from 'vitest';
import { emptyAgreement, isUntouched, withEntry, withHead } from '../../../src/agreement/model.ts';

it('an agreement is untouched with the name that the copy fills in, and not with another or more', () => {
  const empty = emptyAgreement();
  expect(isUntouched(empty, 'Nordstern')).toBe(true);
  expect(isUntouched(withHead(empty, 'provider', 'Nordstern'), 'Nordstern')).toBe(true);
  expect(isUntouched(withHead(empty, 'provider', 'Nordstern'), '')).toBe(false);
  expect(isUntouched(withHead(empty, 'provider', 'Other'), 'Nordstern')).toBe(false);
  const filled = withEntry(withHead(empty, 'provider', 'Nordstern'), 'a', { who: 'reseller' });
  expect(isUntouched(filled, 'Nordstern')).toBe(false);
});
