import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startTool, type Tool } from '../build/tools.ts';
import { buildDate } from '../config/date.ts';
import { type Result, runSteps, type Step, summary } from './test/steps.ts';

/** A step runs a program of the project, a command of this folder, or a script. */
interface Run extends Step {
  tool: Tool | 'command' | 'script';
  given: readonly string[];
  env?: Readonly<Record<string, string>>;
}

/** The number of steps that run at the same time, because machines with two cores are common. */
const HANDS = 2;

const vitest = (name: string) => ({ name, tool: 'vitest' as const, given: ['run', '--project', name] });
const build = (edition: string) => ({
  name: `build ${edition}`,
  tool: 'command' as const,
  given: ['build', '--edition', edition],
});
const BUILDS = ['build public', 'build partner'];

/** In starting order. Builds come first, because the longest steps wait for them. */
const STEPS: readonly Run[] = [
  { name: 'lint', tool: 'biome', given: ['ci', '--error-on-warnings'] },
  build('public'),
  { name: 'types', tool: 'astro', given: ['check', '--minimumFailingSeverity', 'hint'] },
  // Builds share Astro's cache, so they run one after the other.
  { ...build('partner'), after: ['build public'] },
  { name: 'dead code', tool: 'knip', given: [] },
  { ...vitest('browser'), needs: BUILDS },
  vitest('unit'),
  { ...vitest('site'), needs: BUILDS },
  vitest('content'),
  vitest('clone'),
];
const COPY = 'dist/copy';
const ALIKE = ['site/checks', 'site/non-interference', 'browser/axe', 'browser/parity', 'browser/walk'];
/** They build as well, so they run last and disturb no other step. */
const FULL: readonly Run[] = [
  { ...vitest('full'), needs: BUILDS, after: ['browser', 'site'] },
  { name: 'build copy', tool: 'script', given: ['tests/full/build-copy.ts', COPY], after: ['full'] },
  {
    name: 'copy',
    tool: 'vitest',
    given: ['run', '--project', 'site', '--project', 'browser', ...ALIKE],
    // The copy gets the same tests as the sample content in `npm test`.
    env: { BUILT: COPY, SITE_DIR: `${COPY}/site`, FULL: '' },
    needs: ['build copy'],
  },
];

/**
 * Runs everything that must pass on every change. The last line is `N passed, N failed`; a step that is no test runner
 * counts as one.
 */
export async function main(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: argv, options: { full: { type: 'boolean', default: false } } });
  const begun = performance.now();
  // All steps use the same date, in case midnight passes.
  process.env.BUILD_DATE = buildDate();
  const reports = mkdtempSync(join(tmpdir(), 'wegweiser-test-'));
  const results = await runSteps([...STEPS, ...(values.full ? FULL : [])], HANDS, async (step, missing) => {
    const started = performance.now();
    // The output of a step is printed when it has ended, so that outputs do not mix.
    const { text, status } =
      missing.length > 0
        ? { text: `not run: ${missing.join(', ')} failed\n`, status: 1 }
        : await run(step, reports, values.full);
    const result = count(step, status, reports);
    console.log(
      `\n── ${step.name} ──\n${text}${result.ok ? 'ok' : 'FAILED'}: ${step.name}, ${secondsSince(started)} s`,
    );
    return result;
  });
  rmSync(reports, { recursive: true, force: true });
  console.log(`\nAll steps: ${secondsSince(begun)} s`);
  for (const line of summary(results)) console.log(line);
  return results.values().every(({ ok }) => ok) ? 0 : 1;
}

function secondsSince(moment: number): string {
  return ((performance.now() - moment) / 1000).toFixed(1);
}

function reportOf(reports: string, { name }: Step): string {
  return join(reports, `${name.replaceAll(' ', '-')}.json`);
}

function run(step: Run, reports: string, full: boolean): Promise<{ text: string; status: number | null }> {
  const root = process.cwd();
  const options = {
    stdio: ['ignore', 'pipe', 'pipe'] as ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, FULL: full ? '1' : '', ASTRO_TELEMETRY_DISABLED: '1', ...step.env },
  };
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportOf(reports, step)}`];
  const { tool } = step;
  const child =
    tool === 'command' || tool === 'script'
      ? spawn(process.execPath, [...(tool === 'command' ? ['src/cli/run.js'] : []), ...step.given], {
          cwd: root,
          ...options,
        })
      : startTool(root, tool, [...step.given, ...(tool === 'vitest' ? reporters : [])], options);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data: Buffer) => (text += data.toString()));
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ text: `${text}${error.message}\n`, status: 1 }));
    child.once('close', (status) => resolve({ text, status }));
  });
}

/** The result of a step: of its tests, or of itself. */
function count(step: Run, status: number | null, reports: string): Result {
  const ok = status === 0;
  if (step.tool !== 'vitest') return { ok, passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  try {
    const tests = JSON.parse(readFileSync(reportOf(reports, step), 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
    };
    // A file that cannot be loaded has no failed test, but has failed; and no test at all is no success.
    const failed = Math.max(tests.numFailedTests, ok ? 0 : 1);
    return { ok: ok && tests.numPassedTests > 0, passed: tests.numPassedTests, failed };
  } catch {
    return { ok: false, passed: 0, failed: 1 };
  }
}
