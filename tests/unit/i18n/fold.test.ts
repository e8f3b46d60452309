import { expect, test } from 'vitest';
import { indexWords, queryWords } from '../../../src/i18n/fold.ts';

test.each(['Übergabewächter', 'Ubergabewachter', 'uebergabewaechter', 'Übergabewaechter', 'UEBERGABEWÄCHTER'])(
  'a name with umlauts is found as %s',
  (typed) => {
    const found = indexWords('Übergabewächter');
    expect([...queryWords(typed)].every((word) => found.has(word))).toBe(true);
  },
);
