/** Eleventy writes the same pages: contact pages from a template and their data, all others as they are. */
import { readFileSync } from 'node:fs';

export default function configure(config) {
  // Parsed by hand: `addGlobalData` with a function is read once, before any template.
  config.addGlobalData('records', () =>
    readFileSync(process.env.RECORDS, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  );
  config.addGlobalData('shells', () => JSON.parse(readFileSync(process.env.SHELLS, 'utf8')));
  return { dir: { input: 'input', output: process.env.OUTPUT } };
}
