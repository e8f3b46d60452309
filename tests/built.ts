import { join } from 'node:path';
import type { Edition } from '../src/config/edition.ts';

/** Whether the tests run over a copy: `BUILT` names the folder of its editions, `SITE_DIR` that of its operator. */
export const isCopy = (process.env.BUILT ?? '') !== '';

/** The output folder of an edition under test. */
export function builtFolder(edition: Edition): string {
  return join(process.cwd(), process.env.BUILT || 'dist', edition);
}
