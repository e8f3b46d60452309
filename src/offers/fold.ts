/** How names are compared: what readers type and what publishers write differ in case, accents and spelling. */

const LETTERS: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd' };
const SPELLED: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue' };

/** Takes case, accents and joined letters out of a text: `Größe` → `grosse`. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[ßæœøłđ]/g, (letter) => LETTERS[letter] ?? letter);
}

/** The folded words of a text: letters and digits, everything else parts them. */
export function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** The words under which a text is found: umlauts as plain letters (`buro`) and spelled out (`buero`). */
export function indexWords(text: string): Set<string> {
  const spelled = text
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/[äöü]/g, (letter) => SPELLED[letter] ?? letter);
  return new Set([...wordsOf(text), ...wordsOf(spelled)]);
}
