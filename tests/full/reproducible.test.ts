import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { filesBelow } from '../../src/build/files.ts';
import { policyFile } from '../../src/build/output.ts';
import { buildPublic } from './build.ts';

const temporary = mkdtempSync(join(tmpdir(), 'wegweiser-again-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

/** The digest of each file of a build, its policy and compressed files included. */
function digests(folder: string): Record<string, string> {
  const files = [...filesBelow(folder), policyFile(folder)];
  return Object.fromEntries(
    files.map((file) => [relative(folder, file), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );
}

/** Files that differ, are missing or came along. */
function differences(one: Record<string, string>, other: Record<string, string>): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((file) => one[file] !== other[file]);
}

it('two builds of the same content at the same path and date are the same, byte by byte', async () => {
  const folder = join(temporary, 'site');
  await buildPublic('--out', folder, '--host', 'caddy');
  const first = digests(folder);
  expect(Object.keys(first).length).toBeGreaterThan(1_000);
  expect(Object.keys(first).some((file) => file.endsWith('.html.br'))).toBe(true);
  await buildPublic('--out', folder, '--host', 'caddy');
  expect(differences(first, digests(folder))).toEqual([]);
  expect(differences(first, { ...first, 'index.html': '', 'more.html': '' })).toEqual(['index.html', 'more.html']);
});
