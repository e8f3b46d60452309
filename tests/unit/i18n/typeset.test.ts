import { describe, expect, it } from 'vitest';
import type { Locale } from '../../../src/i18n/locale.ts';
import { NARROW_SPACE, typeset } from '../../../src/i18n/typeset.ts';

const set = (locale: Locale, text: string) => typeset(locale, text).replaceAll(NARROW_SPACE, '_');

describe('narrow spaces', () => {
  it.each<[Locale, string, string]>([
    ['de-de', 'z. B. so', 'z._B. so'],
    ['de-de', 'z.B. so', 'z._B. so'],
    ['de-de', 'u. a. und d. h. und v. a.', 'u._a. und d._h. und v._a.'],
    ['de-de', 'i. d. R. nicht', 'i._d._R. nicht'],
    ['de-de', '5 MB, 20%, 3 €, § 5', '5_MB, 20_%, 3_€, §_5'],
    ['en-us', 'Up to 5 MB, 20 %', 'Up to 5_MB, 20%'],
    ['en-us', 'z. B. is German', 'z. B. is German'],
  ])('%s: %s', (locale, text, expected) => {
    expect(set(locale, text)).toBe(expected);
    expect(set(locale, typeset(locale, text))).toBe(expected);
  });

  it.each(['24 Stunden', '3 minutes', 'Frau B. kommt', 'z. T.B.'])('leaves words alone: %s', (text) => {
    expect(typeset('en-us', text)).toBe(text);
  });
});
