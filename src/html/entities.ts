/** Decodes character references of HTML that occur in listings. */
import { characterEntitiesHtml4 } from 'character-entities-html4';

/** The names of HTML 4. Those that HTML 5 added would take a fifth of what the worker of the preview may weigh. */
const NAMED: Readonly<Record<string, string>> = { ...characterEntitiesHtml4, apos: "'", check: '✓' };
// In HTML the numbers 128 to 159 mean Windows-1252.
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Decodes numeric and common named character references once; unknown ones stay as written. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,8});?|#[xX]([0-9a-fA-F]{1,7});?|([A-Za-z][A-Za-z0-9]{1,8});)/g,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return Object.hasOwn(NAMED, name) ? (NAMED[name] as string) : whole;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number.parseInt(decimal, 10);
      if (code >= 0x80 && code <= 0x9f) return WINDOWS_1252[code - 0x80] as string;
      return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)
        ? '\ufffd'
        : String.fromCodePoint(code);
    },
  );
}
