/**
 * The commands of the README in a fresh clone of the current files, committed or not, with the setting that Git for
 * Windows has by default, and without any build. Only the packages are those of this folder.
 */
import { execFile, execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = process.cwd();
const work = mkdtempSync(join(tmpdir(), 'wegweiser-clone-'));
const clone = join(work, 'clone');
afterAll(() => rmSync(work, { recursive: true, force: true }));

const git = (cwd: string, given: readonly string[], environment: Record<string, string> = {}) =>
  execFileSync('git', given, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...environment },
    maxBuffer: 64 * 1024 * 1024,
  }).trim();

/** A file of the repository here, wherever Git keeps it. */
const ofGit = (name: string) => resolve(root, git(root, ['rev-parse', '--git-path', name]));

/** Makes a commit of all files as they lie here, which no branch knows. */
function presentState(): string {
  const index = join(work, 'index');
  copyFileSync(ofGit('index'), index);
  git(root, ['add', '--all'], { GIT_INDEX_FILE: index });
  const tree = git(root, ['write-tree'], { GIT_INDEX_FILE: index });
  const author = ['-c', 'user.name=Test', '-c', 'user.email=test@wegweiser.example'];
  return git(root, [...author, 'commit-tree', tree, '-p', 'HEAD', '-m', 'What lies here']);
}

/** Links the packages into the clone; files that programs store among them are separate. */
function lendPackages(): void {
  const packages = join(root, 'node_modules');
  mkdirSync(join(clone, 'node_modules'));
  for (const name of readdirSync(packages)) {
    if (['.cache', '.vite', '.astro'].includes(name)) continue;
    symlinkSync(join(packages, name), join(clone, 'node_modules', name), 'junction');
  }
}

beforeAll(() => {
  const commit = presentState();
  git(work, ['init', '--quiet', clone]);
  git(clone, ['config', 'core.autocrlf', 'true']);
  // The clone reads the objects here; a repository with a cut-off history says so in a file.
  writeFileSync(join(clone, '.git', 'objects', 'info', 'alternates'), `${ofGit('objects')}\n`);
  if (existsSync(ofGit('shallow'))) copyFileSync(ofGit('shallow'), join(clone, '.git', 'shallow'));
  git(clone, ['checkout', '--quiet', '--detach', commit]);
  lendPackages();
});

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** Runs a command of package.json, as npm does, with what the test runner put into the environment left out. */
async function npmRun(name: string, ...given: string[]): Promise<string> {
  const [, ...words] = (scripts[name] ?? '').split(' ');
  const own = Object.entries(process.env).filter(([variable]) => !/^(?:VITEST|NODE_ENV|OFFERS_DIR)/.test(variable));
  const { stdout } = await promisify(execFile)(process.execPath, [...words, ...given], {
    cwd: clone,
    env: Object.fromEntries(own),
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout;
}

it('holds every file byte by byte as it lies here, so scripts have the same hashes', () => {
  const files = git(clone, ['ls-files', '-z']).split('\0').filter(Boolean);
  const different = files.filter((file) => !readFileSync(join(root, file)).equals(readFileSync(join(clone, file))));
  expect(different).toEqual([]);
  expect(files).toContain('public/trusted-types.js');
});

it('has a clean check, for which it makes the types of Astro', async () => {
  expect(existsSync(join(clone, '.astro'))).toBe(false);
  expect(await npmRun('check')).toMatch(/^content: no fault.*^texts: no fault.*^biome: ok$.*^tsc: ok$/ms);
});

it.each([
  ['check:text', [], 'texts: no fault'],
  ['check:translation', [], 'de-de  '],
  ['check:freshness', [], / of \d+ are old on /],
  ['lint:offers', [], /^error|error/],
  ['prove', [], 'situations'],
  ['import', ['--help'], 'Exit codes'],
  ['new', ['term', 'fresh-clone', '--file', 'fresh'], 'fill in what is empty'],
] as const)('%s works', async (name, given, told) => {
  const said = await npmRun(name, ...given);
  if (typeof told === 'string') expect(said).toContain(told);
  else expect(said).toMatch(told);
});
