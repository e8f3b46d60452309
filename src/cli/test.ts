import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/**
 * Everything that must pass on every change. Two steps run side by side, for two cores are common; one that waits for
 * others lets the next go first. A step that fails does not stop the others, so that one run tells all. The last line is
 * `N passed, N failed`; a step that is no test runner counts as one.
 */
interface Step {
  name: string;
  command: string[];
  /** Steps that must have ended before, well or not. */
  after?: string[];
  /** Steps without which this one has nothing to look at. */
  needs?: string[];
}

interface Result {
  ok: boolean;
  passed: number;
  failed: number;
}

const { values } = parseArgs({ options: { full: { type: 'boolean', default: false } } });
const reports = mkdtempSync(join(tmpdir(), 'wegweiser-test-'));
const vitest = (project: string) => ['vitest', 'run', '--project', project];
const build = (edition: string) => ['node', 'src/cli/build.ts', '--edition', edition];
const BUILDS = ['build public', 'build partner'];
/** Steps at the same time. */
const HANDS = 2;
/** In the order in which they start: builds first, for the longest steps wait for them. */
const steps: Step[] = [
  { name: 'lint', command: ['biome', 'ci', '--error-on-warnings'] },
  { name: 'build public', command: build('public') },
  { name: 'types', command: ['astro', 'check', '--minimumFailingSeverity', 'hint'] },
  // Builds share Astro's cache and follow each other.
  { name: 'build partner', command: build('partner'), after: ['build public'] },
  { name: 'dead code', command: ['knip'] },
  { name: 'browser', command: vitest('browser'), needs: BUILDS },
  { name: 'unit', command: vitest('unit') },
  { name: 'site', command: vitest('site'), needs: BUILDS },
  { name: 'content', command: vitest('content') },
  // It builds as well: last, so that no other step waits for it or is disturbed by it.
  ...(values.full ? [{ name: 'full', command: vitest('full'), needs: BUILDS, after: ['browser', 'site'] }] : []),
];

const results = new Map<string, Result>();
const running = new Set<Promise<void>>();
await Promise.all(Array.from({ length: HANDS }, work));
rmSync(reports, { recursive: true, force: true });

const broken = [...results].filter(([, { ok }]) => !ok).map(([name]) => name);
if (broken.length > 0) console.log(`\nFailed: ${broken.join(', ')}`);
const sum = (count: 'passed' | 'failed') => [...results.values()].reduce((total, result) => total + result[count], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = broken.length > 0 ? 1 : 0;

/** Takes one step after the other until none is left. */
async function work(): Promise<void> {
  while (steps.length > 0) {
    const next = steps.findIndex(({ after = [], needs = [] }) =>
      [...after, ...needs].every((name) => results.has(name)),
    );
    const [step] = next === -1 ? [] : steps.splice(next, 1);
    if (step === undefined) {
      await Promise.race(running);
      continue;
    }
    const done = report(step);
    running.add(done);
    await done;
    running.delete(done);
  }
}

/** Runs a step and prints what it said once it is done, so that neighbours do not mix. */
async function report(step: Step): Promise<void> {
  const started = performance.now();
  const missing = (step.needs ?? []).filter((need) => results.get(need)?.ok !== true);
  const { text, status } =
    missing.length > 0 ? { text: `not run: ${missing.join(', ')} failed\n`, status: 1 } : await run(step);
  const result = count(step, status);
  results.set(step.name, result);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`\n── ${step.name} ──\n${text}${result.ok ? 'ok' : 'FAILED'}: ${step.name}, ${seconds} s`);
}

function reportOf({ name }: Step): string {
  return join(reports, `${name.replaceAll(' ', '-')}.json`);
}

function run(step: Step): Promise<{ text: string; status: number | null }> {
  const [program = '', ...given] = step.command;
  const reporters =
    program === 'vitest' ? ['--reporter=default', '--reporter=json', `--outputFile.json=${reportOf(step)}`] : [];
  const child = spawn(program, [...given, ...reporters], {
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
    env: { ...process.env, FULL: values.full ? '1' : '', ASTRO_TELEMETRY_DISABLED: '1' },
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (text += data.toString()));
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ text: `${text}${error.message}\n`, status: 1 }));
    child.once('close', (status) => resolve({ text, status }));
  });
}

/** What a step counts: its tests, or itself. */
function count(step: Step, status: number | null): Result {
  const ok = status === 0;
  if (step.command[0] !== 'vitest') return { ok, passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  try {
    const tests = JSON.parse(readFileSync(reportOf(step), 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
    };
    // A file that does not even load has no failed test, but it has failed; and no test at all is no success.
    const failed = Math.max(tests.numFailedTests, ok ? 0 : 1);
    return { ok: ok && tests.numPassedTests > 0, passed: tests.numPassedTests, failed };
  } catch {
    return { ok: false, passed: 0, failed: 1 };
  }
}
