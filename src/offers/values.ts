/**
 * Decides what counts as a value. Listing documents contain placeholders ("", "NA", example hosts), which are worth no
 * more than nothing to a reader. All other code asks here.
 */
import { cleanLine } from '../html/text.ts';

const PLACEHOLDER = /^(?:n\.?\s?\/?\s?a\.?|none|null|tbd|todo|-+|\.+)$/i;

/** Whether a text is absent, white space or a placeholder such as `NA` and `N/A`. */
export function isMissing(text: string | undefined): boolean {
  if (text === undefined) return true;
  const line = cleanLine(text);
  return line === '' || PLACEHOLDER.test(line);
}

/** Gives the text on one line without hidden characters, or nothing when it counts as missing. */
export function textOf(text: string | undefined): string | undefined {
  return text === undefined || isMissing(text) ? undefined : cleanLine(text);
}

/**
 * Whether a host is reserved for documentation or testing (RFC 2606, RFC 6761), so that nobody answers there. Invented
 * documents live under `.example` on purpose: for them (`fictional`) only the example.com family is a placeholder.
 */
export function isPlaceholderHost(host: string, fictional: boolean): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  if (/(?:^|\.)example\.(?:com|net|org|edu)$/.test(name)) return true;
  if (/(?:^|\.)(?:test|invalid|localhost|local)$/.test(name)) return true;
  return !fictional && /(?:^|\.)example$/.test(name);
}

/** A text read as a web address: usable (`href`), or the reason why not. `missing` includes placeholders. */
export type WebAddressReading = { href: string } | { fault: 'missing' | 'placeholder' | 'malformed' };

/**
 * Reads a web address. Gives the normalized address for http and https without user name and password (an address with
 * them shows one host and leads to another), otherwise the reason. Never throws.
 */
export function readWebAddress(text: string | undefined, fictional: boolean): WebAddressReading {
  const value = textOf(text);
  if (value === undefined) return { fault: 'missing' };
  if (!/^https?:\/\//i.test(value) || !URL.canParse(value)) return { fault: 'malformed' };
  const url = new URL(value);
  if (url.username !== '' || url.password !== '') return { fault: 'malformed' };
  if (isPlaceholderHost(url.hostname, fictional)) return { fault: 'placeholder' };
  if (!/[.:]/.test(url.hostname)) return { fault: 'malformed' };
  return { href: url.href };
}

/** The usable form of a web address or nothing. */
export function webAddressOf(text: string | undefined, fictional: boolean): string | undefined {
  const reading = readWebAddress(text, fictional);
  return 'href' in reading ? reading.href : undefined;
}

// Deliberately narrower than RFC 5322: quoted local parts and address literals do not occur in listings.
const EMAIL = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:".]+(?:\.[^\s@<>()[\]\\,;:".]+)+$/;

/** Reads an e-mail address: usable, or the reason why not. `missing` includes placeholders. */
export function readEmail(
  text: string | undefined,
  fictional: boolean,
): { email: string } | { fault: 'missing' | 'placeholder' | 'malformed' } {
  const value = textOf(text);
  if (value === undefined) return { fault: 'missing' };
  if (value.length > 254 || !EMAIL.test(value)) return { fault: 'malformed' };
  if (isPlaceholderHost(value.slice(value.lastIndexOf('@') + 1), fictional)) return { fault: 'placeholder' };
  return { email: value };
}

/** The usable form of an e-mail address or nothing (missing, placeholder host, not an address). */
export function emailOf(text: string | undefined, fictional: boolean): string | undefined {
  const reading = readEmail(text, fictional);
  return 'email' in reading ? reading.email : undefined;
}

/** The phone number as given or nothing; a text with fewer than three digits is no number. */
export function phoneOf(text: string | undefined): string | undefined {
  const value = textOf(text);
  return value !== undefined && (value.match(/\d/g)?.length ?? 0) >= 3 ? value : undefined;
}

/** A BCP 47 tag in canonical case, or nothing when it is not one. */
export function canonicalLanguage(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** The language of a listing (canonical case), and whether it names one itself: by its member or the end of its id. */
export function languageOf(
  listing: Readonly<Record<string, unknown>>,
  fallback: string,
): { tag: string; given: boolean } {
  const id = typeof listing.id === 'string' ? /^listing\/.*\/([a-z]{2,3}(?:-[a-z0-9]{2,8})*)$/.exec(listing.id) : null;
  for (const tag of [listing.languageId, listing.languageID, id?.[1]]) {
    const canonical = typeof tag === 'string' && tag !== '' ? canonicalLanguage(tag) : undefined;
    if (canonical !== undefined) return { tag: canonical, given: true };
  }
  return { tag: canonicalLanguage(fallback) ?? 'en-US', given: false };
}

/** Whether a text is the name of an IANA time zone, such as `Europe/Berlin`. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    // Intl accepts an offset such as +02:00, but it is wrong for half of the year.
    return /^[A-Z]/.test(name);
  } catch {
    return false;
  }
}

export function withoutUndefined<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
