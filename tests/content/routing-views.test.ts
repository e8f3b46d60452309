/** Map and decision table of the routing in the repository: whole, and with a name for everything they show. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadClaims, loadSources } from '../../src/claims/load.ts';
import { locales } from '../../src/i18n/locale.ts';
import { loadRouting } from '../../src/routing/load.ts';
import { depthOf, draw, flatten, MEASURES, mapTree } from '../../src/routing/map.ts';
import { makePack } from '../../src/routing/pack.ts';
import { ruleTable, situationsCsv } from '../../src/routing/table.ts';

const root = join(import.meta.dirname, '../../content');
/** Units of 1/16 rem that a drawing may be wide, so that a screen of a usual size shows it whole. */
const WIDTH = 1056;

describe.each(locales)('views of the routing in %s', (locale) => {
  const claims = loadClaims(root);
  const data = loadRouting(root, claims);
  const tree = mapTree(makePack(data, claims, loadSources(root), locale));

  it('draw what three more choices decide within the width of a page; what is deeper scrolls in its own frame', () => {
    const drawn = tree.children.flatMap(({ children }) => children).filter((root) => depthOf(root) <= 3);
    expect(drawn.length).toBeGreaterThan(20);
    for (const root of drawn) expect(draw(root).width, root.href).toBeLessThanOrEqual(WIDTH);
  });

  it('break every label into lines that fit', () => {
    const longest = Math.max(...flatten(tree).flatMap(({ label }) => label.split(/[ -]/).map((word) => word.length)));
    expect(longest * MEASURES.font * 0.62).toBeLessThanOrEqual(Math.min(...MEASURES.columns) - 2 * MEASURES.padding);
  });

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
