/** A copy of the real content that a test may spoil. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { checkContent } from '../../src/build/check-content.ts';
import type { Edition } from '../../src/config/edition.ts';
import { ContentError, type ContentFault, describeFault } from '../../src/content/fault.ts';

export const projectRoot = join(import.meta.dirname, '../..');

/**
 * Copies content/ into a new folder, which goes when the test has ended.
 * @returns the folder that holds the copy
 */
export function copyContent(): string {
  const root = mkdtempSync(join(tmpdir(), 'wegweiser-content-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  cpSync(join(projectRoot, 'content'), join(root, 'content'), { recursive: true });
  return root;
}

/**
 * Changes a file.
 * @param path the file
 * @param change the old text to the new one; must change something
 */
export function edit(path: string, change: (text: string) => string): void {
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`${path}: the seed changes nothing`);
  writeFileSync(path, after);
}

/**
 * Checks a project's content.
 * @returns its faults; each has been told with file, field, value and remedy in the message
 */
export function faultsOf(root: string, edition: Edition): readonly ContentFault[] {
  try {
    checkContent(root, edition);
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    for (const fault of error.faults) {
      if (!error.message.includes(describeFault(fault))) throw new Error(`not told: ${describeFault(fault)}`);
    }
    return error.faults;
  }
}
