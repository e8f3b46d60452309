import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Lists all files below a folder, sorted, so that whatever is made from them is the same on every machine.
 * @param folder the folder
 * @param ending how the names end, for instance `.html`
 * @returns paths that start with `folder`
 */
export function filesBelow(folder: string, ending = ''): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
