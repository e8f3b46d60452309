/**
 * Phone numbers as publishers write them, read by libphonenumber. Whoever imports this carries the numbering plans of the
 * world: the build, the import, the lint and the preview do, no island of an answer does. An answer finds the address to
 * dial in the projected listing.
 */
import { type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/min';

// A number as a whole, with an extension at most: a sentence may hold several, `;phone-context=` changes the number.
const NUMBER = /^\+[\d\s().\-\u2010-\u2015/]+(?:(?:ext\.?|x|#|;ext=|Durchwahl|DW)\s*\d+)?$/i;

/** A national number gives nothing: a country that is guessed dials somebody else. */
function read(text: string): PhoneNumber | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/[\u200E\u200F\u061C]/g, '')
    // A zero in brackets is for calls within the country; in Italy it would be taken for a digit to dial.
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
