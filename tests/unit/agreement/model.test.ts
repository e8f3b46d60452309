import { expect, it } from 'vitest';
import { isUntouched } from '../../../src/agreement/merge.ts';
import { emptyAgreement, withEntry, withHead } from '../../../src/agreement/model.ts';

it('an agreement is untouched with what the copy fills in, and not with another or more', () => {
  const empty = emptyAgreement();
  const preset = withEntry(withHead(empty, 'provider', 'Nordstern'), 'a', { who: 'reseller' });
  const untouched = (agreement: typeof empty, from = preset) => isUntouched(agreement, from, ['a', 'b']);
  expect(untouched(empty)).toBe(true);
  expect(untouched(preset)).toBe(true);
  expect(untouched(preset, empty)).toBe(false);
  expect(untouched(withHead(preset, 'provider', 'Other'))).toBe(false);
  expect(untouched(withEntry(preset, 'b', { who: 'provider' }))).toBe(false);
  expect(untouched(withEntry(preset, 'a', { who: 'provider' }))).toBe(false);
});
