/** Normalizes names for comparison: readers and publishers differ in case, accents and spelling. */

const LETTERS: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd' };
const SPELLED: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue' };

/** Removes case, accents and ligatures: `Größe` → `grosse`. */
export function foldLetters(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[ßæœøłđ]/g, (letter) => LETTERS[letter] ?? letter);
}

/** The folded words of a text, which consist of letters and digits. */
export function foldedWords(text: string): string[] {
  return foldLetters(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** The words under which a text is found: umlauts as plain letters (`buro`) and spelled out (`buero`). */
export function indexWords(text: string): Set<string> {
  return new Set([...foldedWords(text), ...foldedWords(spellOut(text))]);
}

/**
 * The words of a query. A word that mixes both spellings (`Übergabewaechter`) is spelled out, because no name is
 * indexed in the mixture.
 */
export function queryWords(text: string): Set<string> {
  const words = text.normalize('NFC').replaceAll(/[\p{L}\p{N}]+/gu, (word) => {
    const spelled = spellOut(word);
    return spelled !== word.toLowerCase() && /[aou]e/i.test(word) ? spelled : word;
  });
  return new Set(foldedWords(words));
}

function spellOut(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/[äöü]/g, (letter) => SPELLED[letter] ?? letter);
}
