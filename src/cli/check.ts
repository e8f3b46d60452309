import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '../build/check-content.ts';
import { checkGuideTexts, checkTexts } from '../build/check-text.ts';
import { startTool, type Tool } from '../build/tools.ts';
import { assertNoFaults } from '../content/fault.ts';
import { fail } from './fail.ts';
import { checkMoves } from './moves.ts';

/** Types that Astro generates at each build. A fresh clone has none. */
const ASTRO_TYPES = ['.astro/types.d.ts', '.astro/content.d.ts'];

/** Quick checks before a commit: content and proof, texts, types, lint. The tests follow with `npm test`. */
export async function main(): Promise<number> {
  const root = process.cwd();
  // Checking types takes longest, so it runs while this process reads the content.
  const types = checkTypes(root);
  const content = await checkWriting(root);
  const lint = await run(root, 'biome', 'check');
  return [content, tell('biome', lint), tell('tsc', await types)].every((ok) => ok) ? 0 : 1;
}

/** Content, proof and texts. */
async function checkWriting(root: string): Promise<boolean> {
  try {
    const { proof, days } = checkContent(root, 'public');
    console.log(`content: no fault; ${proof.counts.situations} situations proven on ${days.join(', ')}`);
    assertNoFaults([...(await checkTexts(root)), ...checkGuideTexts(root)]);
    assertNoFaults(checkMoves(join(root, 'content')));
    console.log('texts: no fault; both languages of each guide are in line');
    return true;
  } catch (error) {
    fail(error);
    return false;
  }
}

interface Ended {
  status: number | null;
  said: [NodeJS.WriteStream, Buffer][];
}

/** Checks the types, after generating those of Astro if they are missing. */
async function checkTypes(root: string): Promise<Ended> {
  if (!ASTRO_TYPES.every((file) => existsSync(join(root, file)))) {
    const made = await run(root, 'astro', 'sync', '--silent');
    if (made.status !== 0) return made;
  }
  const kept = 'node_modules/.cache/tsc.json';
  return run(root, 'tsc', '--noEmit', '-p', '.', '--incremental', '--tsBuildInfoFile', kept);
}

/** Runs a program in the background. Its output is kept until it is written. */
async function run(root: string, tool: Tool, ...given: string[]): Promise<Ended> {
  const { stdout, stderr } = process;
  const child = startTool(root, tool, given, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...(stdout.isTTY && { FORCE_COLOR: '1' }) },
  });
  const said: Ended['said'] = [];
  child.stdout?.on('data', (data: Buffer) => said.push([stdout, data]));
  child.stderr?.on('data', (data: Buffer) => said.push([stderr, data]));
  const [status] = await once(child, 'close');
  return { status, said };
}

/** Writes the output of a program, and tells whether it found nothing. */
function tell(tool: Tool, { status, said }: Ended): boolean {
  for (const [stream, data] of said) stream.write(data);
  if (status === 0) console.log(`${tool}: ok`);
  return status === 0;
}
