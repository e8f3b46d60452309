import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { allTexts, checkTexts } from '../build/check-text.ts';
import { assertNoFaults } from '../content/fault.ts';
import { typeset } from '../i18n/typeset.ts';

// Checks terms and language of every text. With --fix it first sets narrow spaces, which keyboards lack.
export async function main(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: argv, options: { fix: { type: 'boolean', default: false } } });
  if (values.fix) await fixSpaces();
  assertNoFaults(await checkTexts(process.cwd()));
  console.log('texts: no fault');
  return 0;
}

/** Rewrites the lines of every text that lacks narrow spaces. */
async function fixSpaces(): Promise<void> {
  const texts = await allTexts(process.cwd());
  const byFile = Map.groupBy(texts, ({ file }) => file.split(':')[0] ?? file);
  for (const [file, ofFile] of byFile) {
    const lines = readFileSync(file, 'utf8').split('\n');
    const starts = ofFile.map(({ file: position, text }) => startOf(lines, Number(position.split(':')[1] ?? 0), text));
    const before = lines.join('\n');
    ofFile.forEach(({ locale, text }, index) => {
      if (typeset(locale, text) === text) return;
      const from = starts[index] ?? 0;
      const end = Math.min(...starts.filter((start) => start > from), lines.length);
      for (let line = from; line < end; line++) lines[line] = typeset(locale, lines[line] ?? '');
    });
    const after = lines.join('\n');
    if (after === before) continue;
    writeFileSync(file, after);
    console.log(`${file}: spaces set`);
  }
}

/** The index of the line on which a text begins: as given, or found by its first words. */
function startOf(lines: readonly string[], known: number, text: string): number {
  if (known > 0) return known - 1;
  const beginning = text.slice(0, 30);
  return lines.findIndex((line) => line.includes(beginning));
}
