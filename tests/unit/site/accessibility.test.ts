/** The statement names tests that exist. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LIMITS, STATEMENT_REVIEWED, TRIALS } from '../../../src/site/accessibility.ts';

test('every test of the statement is a file of this project', () => {
  const missing = TRIALS.flatMap(({ tests }) => tests).filter(
    (file) => !existsSync(join(import.meta.dirname, '../../..', file)),
  );
  expect(missing).toEqual([]);
  expect(new Set(TRIALS.map(({ id }) => id)).size).toBe(TRIALS.length);
});

test('criteria are numbers of WCAG 2.2, both languages are there, and the day is a day', () => {
  for (const { what, criteria, tests } of TRIALS) {
    expect(tests.length).toBeGreaterThan(0);
    expect([what['de-de'], what['en-us']].every((text) => text.endsWith('.'))).toBe(true);
    for (const criterion of criteria) expect(criterion).toMatch(/^[1-4]\.[1-5]\.\d{1,2}$/);
  }
  for (const limit of LIMITS) expect(limit['de-de']).not.toBe(limit['en-us']);
  expect(STATEMENT_REVIEWED).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});
