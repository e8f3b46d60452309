import { describe, expect, it } from 'vitest';
import { phoneDigits, phoneKey } from '../../../src/search/offers.ts';

describe('phone numbers', () => {
  it.each(['+49 40 66969-299', '0049 (0)40 66969 299', '040/66969299'])('%s begins the key of the number', (typed) => {
    expect(phoneKey('494066969299').startsWith(phoneKey(phoneDigits(typed) ?? '-'))).toBe(true);
  });

  it.each(['Resell-20007', '12345', '', '99,9 Prozent'])('are none: “%s”', (typed) => {
    expect(phoneDigits(typed)).toBeUndefined();
  });
});
