import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the script lies that pages of a copy load which others may embed. */
export const FRAME_SCRIPT = '/embed/frame.js';

/**
 * Gives that script.
 * @param parents origins that may embed the site
 */
export function frameScript(root: string, parents: readonly string[]): string {
  const text = readFileSync(join(root, 'src/site/frame.js'), 'utf8');
  return text.replace(/^\(\(\) => \{$/m, `(() => {\n  const PARENTS = ${JSON.stringify(parents)};`);
}
