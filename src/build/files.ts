import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

/**
 * Lists all files below a folder. They are sorted, so that results do not depend on the machine.
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
 * Compares paths as if the separator were a slash, because a backslash sorts after digits and a slash before them.
 * @param separator the separator of the system, `\\` on Windows
 */
export function inOrder(separator: string): (a: string, b: string) => number {
  const slashed = (path: string) => path.replaceAll(separator, '/');
  return (a, b) => {
    const [one, other] = [slashed(a), slashed(b)];
    return one < other ? -1 : one > other ? 1 : 0;
  };
}
