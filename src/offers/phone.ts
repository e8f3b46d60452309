/**
 * Reads phone numbers with libphonenumber. Importing this file loads the numbering plans of all countries: build,
 * import, lint and preview do so, but no island of an answer, which finds the address to dial in the projected listing.
 */
import { type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/min';

// A whole number with at most one extension: a sentence may hold several numbers, and `;phone-context=` would change
// the number.
const NUMBER = /^\+[\d\s().\-\u2010-\u2015/]+(?:(?:ext\.?|x|#|;ext=|Durchwahl|DW)\s*\d+)?$/i;

/** Reads an international number. A national one is refused, because a guessed country would call somebody else. */
function read(text: string): PhoneNumber | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/[\u200E\u200F\u061C]/g, '')
    // A zero in brackets is only dialed within the country; libphonenumber would keep it in Italian numbers.
    .replace(/\(0\)/, '')
    .trim()
    .replace(/^00\s*(?=[1-9])/, '+');
  if (!NUMBER.test(plain)) return undefined;
  const number = parsePhoneNumberFromString(plain.replace(/(?:Durchwahl|DW)\s*/i, 'ext. '), { extract: false });
  return number?.isPossible() ? number : undefined;
}

/** The number in E.164 form (`+4930…`, without an extension), or nothing when the text is no international number. */
export function e164Of(phone: string): string | undefined {
  return read(phone)?.number;
}

/** The address that dials the number (RFC 3966), with the extension if there is one; else nothing. */
export function telOf(phone: string): string | undefined {
  return read(phone)?.getURI();
}
