import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Address of the script that pages of a copy load if other sites may embed them. */
export const FRAME_SCRIPT = '/embed/frame.js';

/**
 * Gives the text of that script.
 * @param parents origins that may embed the site
 */
export function frameScript(root: string, parents: readonly string[]): string {
  const text = readFileSync(join(root, 'src/site/frame.js'), 'utf8');
  return text.replace(/^\(\(\) => \{$/m, `(() => {\n  const PARENTS = ${JSON.stringify(parents)};`);
}
