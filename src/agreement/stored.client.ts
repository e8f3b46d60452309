/** Keeps the agreement on the device. */
import { keep, kept } from '../ui/storage.client.ts';
import { fromFile, toFile } from './codec.ts';
import { isEmpty } from './model.ts';
import type { Agreement } from './types.ts';

export interface Stored {
  agreement: Agreement;
  /** Whether answers apply it. */
  isApplied: boolean;
}

/** Prefix of an agreement that answers do not apply, so that one key holds both values. */
const OFF = 'off:';

/**
 * Reads the agreement.
 * @returns undefined where there is none or it cannot be read
 */
export function readStored(duties: readonly string[]): Stored | undefined {
  const text = kept('agreement');
  if (text === undefined) return undefined;
  const isApplied = !text.startsWith(OFF);
  const reading = fromFile(isApplied ? text : text.slice(OFF.length), duties);
  return 'agreement' in reading ? { agreement: reading.agreement, isApplied } : undefined;
}

/**
 * Keeps the agreement; an empty one is deleted.
 * @returns whether it is kept
 */
export function writeStored({ agreement, isApplied }: Stored): boolean {
  return keep('agreement', isEmpty(agreement) ? undefined : (isApplied ? '' : OFF) + toFile(agreement));
}
