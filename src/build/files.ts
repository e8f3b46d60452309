import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

/**
 * Lists all files below a folder, sorted, so that whatever is made from them is the same on every machine.
 * @param ending how the names end, for instance `.html`
 * @returns paths that start with `folder`
 */
export function filesBelow(folder: string, ending = ''): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort(inOrder(sep));
}

/**
 * Compares paths as if folders were parted by slashes: a backslash sorts after digits, a slash before them.
 * @param separator what parts the folders, `\\` on Windows
 */
export function inOrder(separator: string): (a: string, b: string) => number {
  const slashed = (path: string) => path.replaceAll(separator, '/');
  return (a, b) => {
    const [one, other] = [slashed(a), slashed(b)];
    return one < other ? -1 : one > other ? 1 : 0;
  };
}
