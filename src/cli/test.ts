import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/**
 * Everything that must pass on every change, in the order in which faults are cheapest to find. A step that fails does
 * not stop the others, so that one run tells all. The last line is `N passed, N failed`; a step that is no test runner
 * counts as one.
 */
interface Step {
  name: string;
  command: string[];
  /** Steps without which this one has nothing to look at. */
  needs?: string[];
}

const { values } = parseArgs({ options: { full: { type: 'boolean', default: false } } });
const reports = mkdtempSync(join(tmpdir(), 'wegweiser-test-'));
const vitest = (project: string) => ['vitest', 'run', '--project', project];
const steps: Step[] = [
  { name: 'types', command: ['astro', 'check', '--minimumFailingSeverity', 'hint'] },
  { name: 'lint', command: ['biome', 'ci', '--error-on-warnings'] },
  { name: 'dead code', command: ['knip'] },
  { name: 'unit', command: vitest('unit') },
  { name: 'content', command: vitest('content') },
  { name: 'build public', command: ['node', 'src/cli/build.ts', '--edition', 'public'] },
  { name: 'build partner', command: ['node', 'src/cli/build.ts', '--edition', 'partner'] },
  { name: 'site', command: vitest('site'), needs: ['build public', 'build partner'] },
  { name: 'browser', command: vitest('browser'), needs: ['build public', 'build partner'] },
];

let passed = 0;
let failed = 0;
const broken = new Set<string>();
for (const { name, command, needs = [] } of steps) {
  console.log(`\n── ${name} ──`);
  const started = performance.now();
  const missing = needs.filter((need) => broken.has(need));
  const ok = missing.length === 0 && run(name, command);
  if (missing.length > 0) console.error(`not run: ${missing.join(', ')} failed`);
  if (!ok) broken.add(name);
  console.log(`${ok ? 'ok' : 'FAILED'}: ${name}, ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
rmSync(reports, { recursive: true, force: true });
if (broken.size > 0) console.log(`\nFailed: ${[...broken].join(', ')}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = broken.size > 0 ? 1 : 0;

/** Runs one step and adds its tests to the totals. */
function run(name: string, [program = '', ...given]: string[]): boolean {
  const report = join(reports, `${name.replaceAll(' ', '-')}.json`);
  const isVitest = program === 'vitest';
  const reporters = isVitest ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`] : [];
  const { status } = spawnSync(program, [...given, ...reporters], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, FULL: values.full ? '1' : '', ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const ok = status === 0;
  if (!isVitest) {
    if (ok) passed += 1;
    else failed += 1;
    return ok;
  }
  try {
    const counts = JSON.parse(readFileSync(report, 'utf8')) as { numPassedTests: number; numFailedTests: number };
    passed += counts.numPassedTests;
    // A file that does not even load has no failed test, but it has failed.
    failed += Math.max(counts.numFailedTests, ok ? 0 : 1);
    return ok && counts.numPassedTests > 0;
  } catch {
    failed += 1;
    return false;
  }
}
