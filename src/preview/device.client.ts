/** Keeps the drafts of the preview on the device. */

import { keep, kept } from '../ui/storage.client.ts';
import { isDraft } from './check-draft.ts';
import { isObject } from './path.ts';
import type { Draft } from './types.ts';

/** Version of the stored format; other versions are not read. */
const VERSION = 1;

/** Reads the kept drafts, the latest first; empty if there are none or they cannot be read. */
export function readDrafts(): Draft[] {
  try {
    const read: unknown = JSON.parse(kept('preview') ?? 'null');
    return isObject(read) && read.version === VERSION ? ([read.draft, read.before] as unknown[]).filter(isDraft) : [];
  } catch {
    return [];
  }
}

/**
 * Keeps a draft and the one before it, or deletes what is kept.
 * @returns whether that was possible
 */
export function keepDrafts([draft, before]: readonly Draft[]): boolean {
  return keep('preview', draft && JSON.stringify({ version: VERSION, draft, before }));
}
