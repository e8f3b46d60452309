/** The decision table of the routing in the repository: whole, and with a name for everything it shows. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadClaims } from '../../src/claims/load.ts';
import { locales } from '../../src/i18n/locale.ts';
import { loadRouting } from '../../src/routing/load.ts';
import { rowsOf, ruleTable, situationsCsv } from '../../src/routing/table.ts';

const root = join(import.meta.dirname, '../../content');

describe.each(locales)('views of the routing in %s', (locale) => {
  const claims = loadClaims(root);
  const data = loadRouting(root, claims);

  it('show every rule, and names instead of ids', () => {
    // The table has a column for each fact; a new one needs a column and names.
    expect(Object.keys(data.facts.facts)).toEqual(['role', 'symptom', 'biller', 'elapsed']);
    const topics = ruleTable(data, locale);
    expect(new Set(rowsOf(topics).flatMap(({ rules }) => rules)).size).toBe(data.rules.length);
    const texts = [
      ...topics.flatMap(({ label, symptoms }) => [label, ...symptoms.map((each) => each.label)]),
      ...rowsOf(topics).flatMap(({ roles, biller = '', elapsed = '', recipient }) => [
        ...[...roles, recipient].map(({ label }) => label),
        biller,
        elapsed,
      ]),
    ];
    for (const text of texts) expect(text).not.toMatch(/^[a-z]+(?:-[a-z0-9]+)+$|^(?:microsoft|later|other|self)$/);
    for (const { rules, claims } of rowsOf(topics)) expect(claims, rules.join()).toBeGreaterThan(0);
  });

  it('write every possible situation as CSV', () => {
    const lines = situationsCsv(data, claims, locale).trimEnd().split('\r\n');
    expect(lines.length).toBeGreaterThan(400);
    expect(new Set(lines).size).toBe(lines.length);
  });
});
