import type { Locale } from '../i18n/locale.ts';
import { mailDictionary } from './mail-dictionary.ts';

/** Longer addresses are cut off or refused by mail programs; Outlook on Windows takes about 2,000 characters. */
const MOST = 1999;
/** Characters of an encoded subject: it is shortened only where it is a text by itself. */
const MOST_SUBJECT = 700;

export interface Mail {
  /** A plain address, or nothing where the reader chooses the recipient. */
  to?: string | undefined;
  subject?: string | undefined;
  body: string;
}

/**
 * Gives a mailto address (RFC 6068) of at most 1,999 characters. A body that does not fit ends with a word that says so.
 * @param locale the language of that word: it speaks to the sender
 * @returns the address, and whether it holds the whole text
 */
export function mailtoAddress({ to = '', subject, body }: Mail, locale: Locale): { href: string; isWhole: boolean } {
  const recipient = encodeURIComponent(to).replaceAll('%40', '@');
  const head = subject === undefined ? '' : `subject=${encoded(subject, MOST_SUBJECT)}&`;
  const start = `mailto:${recipient}?${head}body=`;
  const whole = encode(body);
  if (start.length + whole.length <= MOST) return { href: start + whole, isWhole: true };
  const end = encode(`\n\n${mailDictionary(locale)('shortened')}`);
  return { href: start + encoded(body, MOST - start.length - end.length) + end, isWhole: false };
}

/** Line breaks as RFC 6068 wants them. What cannot be encoded has no place in a message. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\r?\n/g, '\r\n').replace(/\p{Cs}/gu, ''));
}

/** As many words of a text as fit; of a first word that does not fit, as many characters. */
function encoded(text: string, most: number): string {
  const take = (pieces: Iterable<string>): string => {
    let taken = '';
    for (const piece of pieces) {
      const next = encode(piece);
      if (taken.length + next.length > most) break;
      taken += next;
    }
    return taken;
  };
  return take(text.match(/\s*\S+/g) ?? []) || take(text.trim());
}
