import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

/** Names the file of the header policy of a built edition. It lies beside the folder, because it must not be served. */
export function policyFile(folder: string): string {
  return `${folder}.policy.json`;
}

/**
 * Replaces the old output by a finished one. Until then the old one stays complete.
 * @param next the folder just built, on the same file system
 * @throws Error when nothing was built
 */
export function replaceOutput(next: string, folder: string): void {
  if (!existsSync(next)) throw new Error(`${next}: nothing was built there; the old output stays.`);
  mkdirSync(dirname(folder), { recursive: true });
  const old = `${folder}.old`;
  rmSync(old, { recursive: true, force: true });
  if (existsSync(folder)) renameSync(folder, old);
  renameSync(next, folder);
  rmSync(old, { recursive: true, force: true });
}
