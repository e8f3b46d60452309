/** Access to the device: the draft that is kept, files, the clipboard. The browser may forbid all of it. */

import { storageKeys } from '../config/storage.ts';
import { fileName } from '../ui/file-name.ts';
import { isDraft } from './check-draft.ts';
import { isObject } from './path.ts';
import type { Draft } from './types.ts';

/** Version of the stored format; other versions are not read. */
const VERSION = 1;

/** Reads the kept drafts, the latest first; empty if there are none or they cannot be read. */
export function readKept(): Draft[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKeys.preview) ?? 'null');
    return isObject(kept) && kept.version === VERSION ? ([kept.draft, kept.before] as unknown[]).filter(isDraft) : [];
  } catch {
    return [];
  }
}

/**
 * Keeps a draft and the one before it, or deletes what is kept.
 * @returns whether that was possible
 */
export function keep([draft, before]: readonly Draft[]): boolean {
  try {
    if (draft === undefined) localStorage.removeItem(storageKeys.preview);
    else localStorage.setItem(storageKeys.preview, JSON.stringify({ version: VERSION, draft, before }));
    return true;
  } catch {
    return false;
  }
}

/** Saves a text as a file, under a name that is valid on every system. */
export function download(name: string, type: string, text: string): void {
  const anchor = document.createElement('a');
  anchor.href = URL.createObjectURL(new Blob([text], { type }));
  anchor.download = fileName(name);
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(anchor.href), 1000);
}

/** Copies a text and tells whether that was allowed. */
export function copy(text: string): Promise<boolean> {
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
