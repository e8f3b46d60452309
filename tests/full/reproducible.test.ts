import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
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
  // What the second build would take over from the first.
  rmSync(`${folder}.pages.json`);
  await buildPublic('--out', folder, '--host', 'caddy');
  expect(differences(first, digests(folder))).toEqual([]);
  expect(differences(first, { ...first, 'index.html': '', 'more.html': '' })).toEqual(['index.html', 'more.html']);
});

it('a build after one listing has changed is the same as one from nothing, byte by byte', async () => {
  const folder = join(temporary, 'changed');
  const offers = join(temporary, 'content', 'offers');
  for (const name of ['offers', 'publishers']) {
    cpSync(join('content', name), join(temporary, 'content', name), { recursive: true });
  }
  const environment = Object.entries(process.env).filter(
    ([name]) => !/^(?:VITEST|TEST$|NODE_ENV$|MODE$|DEV$|PROD$|SSR$)/.test(name),
  );
  const build = async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['tests/site/build-with-offers.ts', folder, offers],
      { env: { ...Object.fromEntries(environment), ASTRO_TELEMETRY_DISABLED: '1' } },
    );
    return Number(/contact pages \((\d+) new\)/.exec(stdout)?.[1]);
  };
  const all = await build();
  const [file = ''] = filesBelow(offers, '.json');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/("title": *")/g, '$1Neu '));
  expect(readFileSync(file, 'utf8')).not.toBe(text);
  expect(await build()).toBe(2);
  const again = digests(folder);
  rmSync(folder, { recursive: true });
  rmSync(`${folder}.pages.json`);
  expect(await build()).toBe(all);
  expect(differences(again, digests(folder))).toEqual([]);
});
