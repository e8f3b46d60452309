/** The statement names tests that exist. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadAccessibility } from '../../../src/site/accessibility.ts';

const root = join(import.meta.dirname, '../../..');
const { trials, limits } = loadAccessibility(join(root, 'content'));

test('every test of the statement is a file of this project', () => {
  const named = trials.flatMap(({ tests }) => tests);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  expect(new Set(trials.map(({ id }) => id)).size).toBe(trials.length);
});

test('both languages are there, in whole sentences', () => {
  for (const { what } of trials) expect([what['de-de'], what['en-us']].every((text) => text.endsWith('.'))).toBe(true);
  for (const limit of limits) expect(limit['de-de']).not.toBe(limit['en-us']);
});
