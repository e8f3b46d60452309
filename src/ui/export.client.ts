/** Takes a text out of the page: as a file, or by the clipboard. */
import { fileName } from './file-name.ts';

/** Saves a text as a file, under a name that is valid on every system. */
export function download(name: string, type: string, text: string): void {
  const anchor = document.createElement('a');
  anchor.href = URL.createObjectURL(new Blob([text], { type }));
  anchor.download = fileName(name);
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(anchor.href), 1000);
}

/** Copies a text and tells whether that was possible: the browser may forbid it, or have no clipboard. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
