/**
 * What only a process of its own shows: exit codes, the two streams, the standard input. What the commands do is tested by
 * calling their functions.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'wegweiser-commands-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function node(given: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, given, {
    encoding: 'utf8',
    input,
    env: { ...process.env, NODE_OPTIONS: '', OFFERS_DIR: join(folder, 'offers'), npm_lifecycle_event: '' },
  });
  return { code: status, out: stdout, err: stderr };
}

test('a Node that cannot run TypeScript is told what to install, in one sentence', () => {
  const { code, out, err } = node(['--no-experimental-strip-types', 'src/cli/run.js', 'check']);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(
    /^This is Node\.js [\d.]+ on \w+ \(\w+\), which cannot run TypeScript: install Node\.js 22\.18 or newer from \S+, then run “npm ci” again\.\n$/,
  );
});

test('the standard input is read, what was done goes to the standard output', () => {
  const product = {
    publisherId: 'acme',
    id: 'balloon',
    offerTypeId: 'microsoft-azure-virtualmachines',
    definition: { offer: { 'microsoft-azure-marketplace.title': 'Balloon' } },
  };
  const given = ['src/cli/run.js', 'import', '-', '--publisher-name', 'Acme Inc.'];
  expect(node(given, JSON.stringify(product))).toMatchObject({
    code: 0,
    err: '',
    out: expect.stringContaining('2 file(s) written: 2 new, 0 changed, 0 up to date.\n'),
  });
  expect(JSON.parse(readFileSync(join(folder, 'offers', 'acme', 'balloon.json'), 'utf8'))).toMatchObject({
    kind: 'virtual-machine',
  });
});

test('a command line that is not understood: a code of its own, the message on the error stream', () => {
  const { code, out, err } = node(['src/cli/run.js', 'import', '--colour']);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain("Unknown option '--colour'");
});

test('an option that a command does not know: one sentence and no stack trace', () => {
  expect(node(['src/cli/run.js', 'test', '--help'])).toEqual({ code: 1, out: '', err: "Unknown option '--help'\n" });
});

describe('the scripts of package.json', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  test.each(Object.entries(scripts))('%s runs by src/cli/run.js, without a word of any shell', (_, script) => {
    expect(script).toMatch(/^node src\/cli\/run\.js [a-z]+(?: --?[a-z]+(?: [a-z]+)?)*$/);
  });
});
