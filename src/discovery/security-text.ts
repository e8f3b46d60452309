import { languageTag, locales } from '../i18n/locale.ts';

/** A file must name a day on which it expires; a year is the longest that RFC 9116 recommends. */
const VALID_DAYS = 365;
const DAY = 86_400_000;

/**
 * Writes security.txt (RFC 9116).
 * @param email of the operator; without one there is nobody to name, and no file
 * @param buildDate `YYYY-MM-DD`
 */
export function securityText(email: string, site: string, buildDate: string): string {
  const expires = new Date(Date.parse(buildDate) + VALID_DAYS * DAY).toISOString();
  return [
    `Contact: mailto:${email}`,
    `Expires: ${expires}`,
    `Preferred-Languages: ${locales.map((locale) => languageTag(locale).split('-')[0]).join(', ')}`,
    `Canonical: ${new URL('/.well-known/security.txt', site).href}`,
    '',
  ].join('\n');
}
