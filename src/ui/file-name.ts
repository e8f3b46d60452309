/** Characters that Windows allows in no name of a file. */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}]/gu;
/** Names of devices, which no file may have there, whatever its ending. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;

/**
 * Makes a name of a file that every system takes, from a text that may be anything.
 * Rules: https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
export function fileName(text: string): string {
  const plain = text.replaceAll(FORBIDDEN, '-').replace(/[. ]+$/, '');
  return plain === '' ? 'file' : plain.replace(DEVICE, '_$&');
}
