/** The copy of an invented distributor, put together by the commands of its README. */
import { execFile } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const EXAMPLE = join(import.meta.dirname, '../examples/distributor');

/**
 * Writes the folder of the distributor with its 60 offers.
 * @param folder a folder that does not exist yet, for `SITE_DIR`
 */
export async function makeExample(folder: string): Promise<void> {
  cpSync(join(EXAMPLE, 'site'), folder, { recursive: true });
  const env = { ...process.env, SITE_DIR: folder, OFFERS_DIR: '' };
  for (const given of [[join(EXAMPLE, 'catalog')], ['--contacts', join(EXAMPLE, 'contacts.csv')]]) {
    await promisify(execFile)(process.execPath, ['src/cli/run.js', 'import', '--confirmed', '2026-11-01', ...given], {
      env,
      maxBuffer: 64 * 1024 * 1024,
    });
  }
}
