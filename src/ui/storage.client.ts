/** What is kept on the device. If the browser forbids storage, nothing is kept and everything else works. */
import { type StorageName, storageKeys } from '../config/storage.ts';

export function kept(name: StorageName): string | undefined {
  try {
    return localStorage.getItem(storageKeys[name]) ?? undefined;
  } catch {
    return undefined;
  }
}

/**
 * Keeps a text, or deletes what is kept.
 * @returns whether that was possible
 */
export function keep(name: StorageName, text: string | undefined): boolean {
  try {
    if (text === undefined) localStorage.removeItem(storageKeys[name]);
    else localStorage.setItem(storageKeys[name], text);
    return true;
  } catch {
    return false;
  }
}
