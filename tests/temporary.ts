import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives a run of tests a folder for its temporary files, which goes with them, whatever a test leaves there. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'wegweiser-'));
  // Node and browsers look at the first of them, on Windows at the others.
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
