import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** Numbers of offers in the report. */
const ALL = '1000,5000,20000';
/** The file that generates offers and is no bench itself. */
const HELPER = 'offers.ts';

/**
 * Runs every bench of tests/bench one after the other; each writes its report to `results/`. With `--offers 5000` builds
 * that many offers (several sizes with commas between; `all` for the three of the report).
 */
export function main(argv: readonly string[]): number {
  const folder = join(process.cwd(), 'tests', 'bench');
  const { values } = parseArgs({ args: argv, options: { offers: { type: 'string' } } });
  if (!existsSync(join(folder, 'node_modules'))) installBelow(folder);
  if (values.offers !== undefined) {
    run([join(folder, 'scale.ts'), values.offers === 'all' ? ALL : values.offers]);
    return 0;
  }
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.ts') && each !== HELPER)) {
    const file = join(folder, 'results', name.replace('.ts', '.md'));
    run([join(folder, name), ...(name === 'scale.ts' ? [ALL] : []), file]);
  }
  return 0;
}

/** Installs packages that only benches need. npm passes the path of its own program to scripts. */
function installBelow(folder: string): void {
  const npm = process.env.npm_execpath;
  if (npm === undefined) throw new Error(`${folder}: what the benches need is not installed. Run “npm ci” there.`);
  run([npm, 'ci'], folder);
}

/** Runs a script of Node to its end. */
function run(args: readonly string[], cwd = process.cwd()): void {
  const { status } = spawnSync(process.execPath, args, { cwd, stdio: 'inherit' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}.`);
}
