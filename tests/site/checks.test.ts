import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, test } from 'vitest';
import { editions } from '../../src/config/edition.ts';
import { builtFolder, isCopy } from '../built.ts';
import { harmless as harmlessText } from './checks/glued-words.ts';
import { registry } from './checks/index.ts';
import { harmless as harmlessQuotes } from './checks/straight-quotes.ts';
import { harmless as harmlessVerbatim } from './checks/untranslated.ts';
import { fixture, healthy } from './fixture.ts';
import { describeFinding, edit, type Finding, Site } from './framework.ts';

const SHOWN = 40;

/** Writes findings as one message: a fault in the frame of all pages is told once, with the number of its pages. */
function listOf(findings: readonly Finding[]): string {
  const groups = Map.groupBy(findings, ({ detail, remedy }) => `${detail}\n${remedy}`);
  const lines = [...groups.values()].map((group) => {
    const [first] = group;
    const more = group.length > 1 ? `\n    and ${group.length - 1} more like it` : '';
    return first === undefined ? '' : describeFinding(first) + more;
  });
  const rest = lines.length > SHOWN ? [`… and ${lines.length - SHOWN} other findings`] : [];
  return ['', ...lines.slice(0, SHOWN), ...rest].join('\n');
}

describe('the framework', () => {
  test('every file in checks/ is in the registry under its own name, with a seeded fault', () => {
    const files = readdirSync(join(import.meta.dirname, 'checks')).filter((name) => name !== 'index.ts');
    expect(registry.map(({ check }) => `${check.id}.ts`).sort()).toEqual(files.sort());
    for (const { check, seeded } of registry)
      expect(seeded.length, `${check.id} has no seeded fault`).toBeGreaterThan(0);
  });

  test('an edition that is not built is told with its remedy', () => {
    expect(() => Site.open('dist/nowhere', 'npm run build')).toThrow('Run “npm run build” first');
  });

  test('an edit that would change nothing fails', () => {
    expect(() => edit(healthy, 'index.html', 'not there', 'x')).toThrow('does not hold');
  });
});

describe.each(registry)('$check.id', ({ check, seeded }) => {
  it('finds nothing in the healthy site', () => {
    const findings = check.run(fixture());
    expect.soft(findings.length, listOf(findings)).toBe(0);
  });

  it.each(seeded)('sees: $name', ({ files, expect: detail }) => {
    const findings = check.run(fixture(files(healthy)));
    expect(findings.map((finding) => finding.detail).join('\n')).toContain(detail);
    for (const finding of findings)
      expect(finding).toMatchObject({ check: check.id, remedy: expect.stringMatching(/\S/) });
  });
});

describe.each([
  ['glued-words', harmlessText, '<p>Text mit <strong>Nachdruck</strong>,', '<p>'],
  ['straight-quotes', harmlessQuotes, '„Zitat“', ''],
  ['untranslated', harmlessVerbatim, '„Zitat“', ''],
] as const)('%s, no false alarm', (id, texts, place, before) => {
  it.each(texts)('%s', (text) => {
    const changes = edit(healthy, 'de-de/guides/roles/index.html', place, before + text);
    const findings = registry.find(({ check }) => check.id === id)?.check.run(fixture(changes));
    expect(findings).toEqual([]);
  });
});

describe.each(editions)('the built %s edition', (edition) => {
  const command = edition === 'public' ? 'npm run build' : 'npm run build:partner';
  let opened: Site | undefined;
  // One edition is held in memory at a time.
  afterAll(() => {
    opened = undefined;
  });

  // What a copy sets has a weight of its own.
  it.each(registry.filter(({ check }) => !isCopy || check.id !== 'budgets'))('$check.id: $check.title', ({ check }) => {
    opened ??= Site.open(builtFolder(edition), command);
    const findings = check.run(opened);
    expect(findings.length, listOf(findings)).toBe(0);
  });

  it('has pages in both locales', () => {
    opened ??= Site.open(builtFolder(edition), command);
    for (const locale of ['de-de', 'en-us']) expect(opened.page(`${locale}/index.html`)).toBeDefined();
  });
});
