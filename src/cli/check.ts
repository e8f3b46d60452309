import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { checkContent } from '../build/check-content.ts';
import { checkGuideTexts, checkTexts } from '../build/check-text.ts';
import { assertNoFaults } from '../content/fault.ts';

// Quick checks before a commit: content and proof, types, lint. The tests follow with `npm test`.

/** Starts a program beside this one; what it says is kept together until somebody waits for it. */
function start(program: string, ...given: string[]) {
  const { stdout, stderr } = process;
  const child = spawn(program, given, {
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
    env: { ...process.env, ...(stdout.isTTY && { FORCE_COLOR: '1' }) },
  });
  const said: [NodeJS.WriteStream, Buffer][] = [];
  child.stdout.on('data', (data: Buffer) => said.push([stdout, data]));
  child.stderr.on('data', (data: Buffer) => said.push([stderr, data]));
  const ended = once(child, 'close');
  return { program, said, ended };
}

// The types take the longest: they are looked at while this process reads the content.
const types = start('tsc', '--noEmit', '-p', '.', '--incremental', '--tsBuildInfoFile', 'node_modules/.cache/tsc.json');
try {
  const { proof } = checkContent(process.cwd(), 'public');
  console.log(`content: no fault; ${proof.counts.situations} situations proven`);
  assertNoFaults([...(await checkTexts(process.cwd())), ...checkGuideTexts(process.cwd())]);
  console.log('texts: no fault; both languages of each guide are in line');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
for (const { program, said, ended } of [start('biome', 'check'), types]) {
  const [status] = await ended;
  for (const [stream, data] of said) stream.write(data);
  if (status === 0) console.log(`${program}: ok`);
  else process.exitCode = 1;
}
