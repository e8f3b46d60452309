/** The words of every day that mean the same, as people write them down. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { locales } from '../../../src/i18n/locale.ts';
import { loadPhrases } from '../../../src/words/phrases.ts';
import { termsOf } from '../../../src/words/terms.ts';

const folder = mkdtempSync(join(tmpdir(), 'wegweiser-phrases-'));
const own = join(process.cwd(), 'content');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('a line of alike.yaml holds at least two single words', () => {
  cpSync(join(own, 'search'), join(folder, 'search'), { recursive: true });
  const load = (line: string) => {
    writeFileSync(join(folder, 'search', 'alike.yaml'), `de-de: []\nen-us:\n  - [${line}]\n`);
    return loadPhrases(folder).alike;
  };
  expect(load('pay, settle')).toEqual({ 'de-de': [], 'en-us': [['pay', 'settle']] });
  expect(() => load('pay, pick up')).toThrow('one word of letters alone');
  expect(() => load('pay')).toThrow();
});

it.each(locales)('no two lines share a word, and a line says more than one thing to the search: %s', (locale) => {
  const lines = loadPhrases(own).alike[locale].map((words) => [
    ...new Set(words.flatMap((word) => termsOf(word, locale))),
  ]);
  expect(lines.filter((terms) => terms.length < 2)).toEqual([]);
  const all = lines.flat();
  expect(all.filter((term, index) => all.indexOf(term) !== index)).toEqual([]);
});
