/** Builds both editions of the worked example below a folder, for the tests that look at every edition alike. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeExample } from '../example.ts';
import { buildEdition } from './build.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Give the output folder.');
const site = join(folder, 'site');
rmSync(site, { recursive: true, force: true });
await makeExample(site);
for (const edition of ['public', 'partner'] as const) {
  await buildEdition(edition, { SITE_DIR: site }, '--out', join(folder, edition));
}
