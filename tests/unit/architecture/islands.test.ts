import { join } from 'node:path';
import { expect, it } from 'vitest';
import { clientEntries, importsOf, readSources } from './imports.ts';

it('every island stays right in a page that a browser has translated', () => {
  const sources = readSources(join(process.cwd(), 'src'));
  const islands = clientEntries(sources).filter((file) => file.endsWith('.tsx'));
  const protectedFiles = importsOf(sources)
    .filter(({ target }) => target === 'ui/translated.client.ts')
    .map(({ file }) => file);
  expect(islands.length).toBeGreaterThan(5);
  expect(islands.filter((file) => !protectedFiles.includes(file))).toEqual([]);
});
