import { once } from 'node:events';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '../build/check-content.ts';
import { startTool } from '../build/tools.ts';
import { siteFolder } from '../config/site-folder.ts';
import { fail } from './fail.ts';

/**
 * Milliseconds between two checks for changes. Polling is more reliable than file events, because editors replace
 * files.
 */
const PAUSE = 1_000;

/** When each file below a folder was changed. */
function changes(folder: string): string {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return entries
    .map((name) => `${name} ${statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs}`)
    .join('\n');
}

/** Writes all faults of the content; a page only shows the first that it meets. */
function check(): void {
  try {
    checkContent(process.cwd(), 'partner');
    console.log('content: no fault');
  } catch (error) {
    fail(error);
  }
}

/**
 * Live editing: content is checked at the start and after each change, while Astro's own server shows it. Its pages
 * have no header policy; `npm start` serves what is shipped.
 * @param argv arguments of `astro dev`
 * @returns the exit code of the server, once it has ended
 */
export async function main(argv: readonly string[]): Promise<number> {
  const server = startTool(process.cwd(), 'astro', ['dev', ...argv], {
    stdio: 'inherit',
    env: { ...process.env, EDITION: process.env.EDITION ?? 'partner', ASTRO_TELEMETRY_DISABLED: '1' },
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.kill(signal));
  let checked = '';
  const watch = setInterval(() => {
    const now = [...new Set(['content', siteFolder('content')])]
      .filter((folder) => existsSync(folder))
      .map(changes)
      .join('\n');
    if (now === checked) return;
    checked = now;
    check();
  }, PAUSE);
  const [status] = await once(server, 'exit');
  clearInterval(watch);
  return status ?? 1;
}
