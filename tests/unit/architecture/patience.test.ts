/** Slow is not wrong: no test and no command has a limit, a retry or a wait of its own, and unit tests start no processes. */
import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../../../src/build/files.ts';
import { PATIENCE } from '../../patience.ts';

/** Benches measure speed, with the pauses that people make; they are no tests. */
const BENCHES = 'tests/bench/';
/** Unit tests that need another program: what commands do as processes, and what Git and Biome say. */
const WITH_PROCESSES = [
  'tests/unit/cli/commands.test.ts',
  'tests/unit/import/output.test.ts',
  'tests/unit/ui/file-name.test.ts',
];

/** Members that are a limit or a wait in milliseconds, or the number of attempts. */
const LIMITS = /^(?:\w*[tT]imeout|interval|retry|retries|pageLoad|implicit)$/;
/** The limits that all tests share; functions that run in a page get theirs as an argument. */
const SHARED = /^(?:PATIENCE\.(?:step|test|program)|patience)$/;
/** Functions whose last argument is a limit or a wait, and those of vitest that take one after a function. */
const LIMITING = /^(?:setTimeout|setDefault\w*Timeout)$/;
const TESTING = /^(?:it|test|beforeAll|afterAll|beforeEach|afterEach)$/;
/** Calls that wait for a time, or for a quiet network. */
const WAITS = /\b(?:waitForTimeout|networkidle|timers\/promises|sleep|Atomics\.wait)\b/;

/** Tells what in a file depends on how fast the machine is. */
function faultsOf(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const faults: string[] = [];
  const fault = (node: ts.Node, what: string) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    faults.push(`${file}:${line + 1}: ${what}: ${node.getText().split('\n')[0]}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && LIMITS.test(node.name.getText()) && isOwnLimit(node.initializer)) {
      fault(node, 'a limit of its own');
    }
    if (ts.isCallExpression(node)) {
      const name = nameOf(node.expression);
      const last = node.arguments.at(-1);
      const isLimited =
        LIMITING.test(name) || (TESTING.test(name) && node.arguments.slice(0, -1).some(ts.isFunctionLike));
      if (isLimited && last !== undefined && isOwnLimit(last)) fault(node, 'a limit of its own');
    }
    if (ts.isStringLiteral(node) || ts.isIdentifier(node)) {
      if (WAITS.test(node.text)) fault(node.parent, 'waits for a time');
      if (/^(?:performance|Date)$/.test(node.text) && /\.now$/.test(node.parent.getText()))
        fault(node.parent, 'a clock');
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return faults;
}

/** Whether an argument is a time limit that is not one of the shared ones. */
function isOwnLimit(node: ts.Node): boolean {
  return !ts.isFunctionLike(node) && !ts.isStringLiteral(node) && !SHARED.test(node.getText());
}

/** The first or last name of what is called: `it` of `it.each(rows)`, `setDefaultTimeout` of `page.setDefaultTimeout`. */
function nameOf(node: ts.Expression): string {
  if (ts.isIdentifier(node)) return node.text;
  if (ts.isCallExpression(node)) return nameOf(node.expression);
  if (!ts.isPropertyAccessExpression(node)) return '';
  const owner = nameOf(node.expression);
  return /^(?:it|test)$/.test(owner) ? owner : node.name.text;
}

const here = 'tests/unit/architecture/patience.test.ts';
const files = [...filesBelow('tests', '.ts'), ...filesBelow('tests', '.tsx'), 'vitest.config.ts']
  .map((file) => relative(process.cwd(), file).split(sep).join('/'))
  .filter((file) => !file.startsWith(BENCHES) && !file.includes('/node_modules/') && file !== here);

describe('tests', () => {
  it('are patient', () => {
    expect(Math.min(...Object.values(PATIENCE))).toBeGreaterThanOrEqual(60_000);
    const own = files.filter((file) => file !== 'tests/patience.ts');
    expect(own.flatMap((file) => faultsOf(file, readFileSync(file, 'utf8')))).toEqual([]);
  });

  it('of single functions start no process', () => {
    const starting = files.filter(
      (file) => file.startsWith('tests/unit/') && /'node:(?:child_process|cluster)'/.test(readFileSync(file, 'utf8')),
    );
    expect(starting).toEqual(WITH_PROCESSES);
  });
});

describe('impatience is seen', () => {
  it.each([
    'await page.waitForSelector(s, { timeout: 5_000 });',
    'await expect.poll(run, { timeout: 2 * MINUTE, interval: 500 });',
    'const options = { testTimeout: 3 * 60_000 };',
    'page.setDefaultTimeout(30_000);',
    'page.setDefaultTimeout(SHORT);',
    'await page.waitForTimeout(50);',
    'await new Promise((done) => setTimeout(done, 50));',
    "import { setTimeout } from 'node:timers/promises';",
    "await page.waitForLoadState('networkidle');",
    "it('x', async () => {}, 60_000);",
    "it.each(rows)('x', async () => {}, 60_000);",
    "it('x', { timeout: (FULL ? 30 : 3) * 60_000 }, async () => {});",
    "it('x', { retry: 2 }, () => {});",
    'beforeAll(() => build(), 120_000);',
    'expect(performance.now() - start).toBeLessThan(3000);',
    'const began = Date.now();',
  ])('%s', (text) => {
    expect(faultsOf('x.test.ts', text)).not.toEqual([]);
  });

  it.each([
    'await page.waitForSelector(s);',
    'const limit = setTimeout(stop, PATIENCE.step);',
    'await vi.waitUntil(ready, { timeout: PATIENCE.step });',
    "it('x', () => expect(1).toBe(1));",
    "test('x', () => {});",
  ])('but not in %s', (text) => {
    expect(faultsOf('x.test.ts', text)).toEqual([]);
  });
});
