/** Folders with files, for what reads and writes a built edition. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Makes a new empty folder. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'wegweiser-build-'));
}

/**
 * Writes files.
 * @param folder where to
 * @param files path below the folder -> text
 */
export function writeFiles(folder: string, files: Record<string, string>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
