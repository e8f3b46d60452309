/**
 * `npm run bench` runs every bench of this folder one after the other; each writes its report to `results/`.
 * `npm run bench -- --offers 5000` builds that many offers (several sizes with commas between; `all` for the three of the
 * report).
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** Sizes of the report. */
const ALL = '1000,5000,20000';
/** What is no bench itself. */
const HELPERS = ['run.ts', 'offers.ts'];
const here = import.meta.dirname;

/** Runs a program to its end. */
function run(command: string, args: readonly string[], cwd = process.cwd()): void {
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}.`);
}

const { values } = parseArgs({ options: { offers: { type: 'string' } } });
if (!existsSync(join(here, 'node_modules'))) run('npm', ['ci'], here);
if (values.offers !== undefined) {
  run(process.execPath, [join(here, 'scale.ts'), values.offers === 'all' ? ALL : values.offers]);
} else {
  for (const name of readdirSync(here).filter((each) => each.endsWith('.ts') && !HELPERS.includes(each))) {
    const file = join(here, 'results', name.replace('.ts', '.md'));
    run(process.execPath, [join(here, name), ...(name === 'scale.ts' ? [ALL] : []), file]);
  }
}
