import type { Locale } from '../i18n/locale.ts';

/** The language in the path of a page of Microsoft Learn: `en-us`, `zh-hant`, `sr-latn-rs`. */
const LANGUAGE = /^(https:\/\/learn\.microsoft\.com\/)(?:[a-z]{2}-[a-z]{2}|zh-han[st]|sr-(?:cyrl|latn)-rs)(?=\/)/;

/**
 * Gives the address of a source for a reader. Microsoft Learn has every document in every language, in English if it is
 * not translated; the record keeps the language that was read.
 */
export function addressFor(address: string, locale: Locale): string {
  return address.replace(LANGUAGE, `$1${locale}`);
}
