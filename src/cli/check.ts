import { spawnSync } from 'node:child_process';
import { checkContent } from '../build/check-content.ts';
import { checkGuideTexts, checkTexts } from '../build/check-text.ts';
import { assertNoFaults } from '../content/fault.ts';
import { fail } from './fail.ts';

// Quick checks before a commit: content and proof, types, lint. The tests follow with `npm test`.
try {
  const { proof } = checkContent(process.cwd(), 'public');
  console.log(`content: no fault; ${proof.counts.situations} situations proven`);
  assertNoFaults([...(await checkTexts(process.cwd())), ...checkGuideTexts(process.cwd())]);
  console.log('texts: no fault; both languages of each guide are in line');
} catch (error) {
  fail(error);
}
for (const [program = '', ...given] of [
  ['tsc', '--noEmit', '-p', '.'],
  ['biome', 'check'],
]) {
  const { status } = spawnSync(program, given, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
  console.log(`${program}: ok`);
}
