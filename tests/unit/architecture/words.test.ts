/** Words: the glossary of the project names what exists, and no two files export the same name. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSources } from './imports.ts';

const MOST_TERMS = 40;
/** Names that Astro or `cli/run.js` ask of each file. */
const REQUIRED = new Set(['GET', 'getStaticPaths', 'main']);

const rows = readFileSync('docs/words.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| (?!Word |---)/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, word = '', meaning = '', home = '']) => ({ word, meaning, home }));

describe('docs/words.md', () => {
  it(`explains at most ${MOST_TERMS} words, each once and in one sentence`, () => {
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.length).toBeLessThanOrEqual(MOST_TERMS);
    expect(new Set(rows.map(({ word }) => word)).size).toBe(rows.length);
    for (const { word, meaning } of rows) expect(meaning, word).toMatch(/^[A-Z“][^.]*\.$/);
  });

  it.each(rows)('names what embodies “$word”', ({ home }) => {
    const [, name, file = ''] = /^(?:`(\w+)` in )?`([^`]+)`$/.exec(home) ?? [];
    expect(existsSync(file), home).toBe(true);
    if (name !== undefined) expect(exportedNames(readFileSync(file, 'utf8')), home).toContain(name);
  });
});

it('exports each name from one file only', () => {
  const files = new Map<string, string[]>();
  for (const [file, text] of Object.entries(readSources('src'))) {
    for (const name of exportedNames(text)) files.set(name, [...(files.get(name) ?? []), file]);
  }
  const shared = [...files].filter(([name, where]) => where.length > 1 && !REQUIRED.has(name));
  expect(Object.fromEntries(shared)).toEqual({});
});

function exportedNames(text: string): string[] {
  const declaration = /^export (?:async |abstract )?(?:function|const|class|type|interface|enum) (\w+)/gm;
  return [...text.matchAll(declaration)].map(([, name = '']) => name);
}

describe('docs/tasks', () => {
  const pages = readdirSync('docs/tasks').map((name) => [name, readFileSync(`docs/tasks/${name}`, 'utf8')] as const);

  it.each(pages)('%s has at most 30 lines, and the files that it names exist', (_, text) => {
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(30);
    const named = [...text.matchAll(/`((?:content|docs|src|tests)\/[^`\s]*)`/g)].map(([, path = '']) => path);
    const missing = named.filter((path) => !/[<*{]|my-|fr-fr/.test(path) && !existsSync(path));
    expect(missing).toEqual([]);
  });
});
