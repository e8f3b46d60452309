/** The decision table of the routing in the repository: whole, and with a name for everything it shows. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadClaims } from '../../src/claims/load.ts';
import { locales } from '../../src/i18n/locale.ts';
import { loadRouting } from '../../src/routing/load.ts';
import { ruleTable, situationsCsv } from '../../src/routing/table.ts';

const root = join(import.meta.dirname, '../../content');

describe.each(locales)('views of the routing in %s', (locale) => {
  const claims = loadClaims(root);
  const data = loadRouting(root, claims);

  it('show every rule, and names instead of ids', () => {
    // The table has a column for each fact; a new one needs a column and names.
    expect(Object.keys(data.facts.facts)).toEqual(['role', 'symptom', 'biller', 'elapsed']);
    const topics = ruleTable(data, locale);
    expect(topics.flatMap(({ rows }) => rows)).toSatisfy(
      (rows: { id: string }[]) => new Set(rows.map(({ id }) => id)).size === data.rules.length,
    );
    for (const { label, rows } of topics) {
      for (const { symptom, biller, elapsed, recipient, claims } of rows) {
        for (const text of [label, symptom, biller ?? '', elapsed ?? '', recipient.label])
          expect(text).not.toMatch(/^[a-z]+(?:-[a-z0-9]+)+$|^(?:microsoft|later|other|self)$/);
        expect(claims).toBeGreaterThan(0);
      }
    }
  });

  it('write every possible situation as CSV', () => {
    const lines = situationsCsv(data, claims, locale).trimEnd().split('\r\n');
    expect(lines.length).toBeGreaterThan(400);
    expect(new Set(lines).size).toBe(lines.length);
  });
});
