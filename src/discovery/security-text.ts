import { languageTag, locales } from '../i18n/locale.ts';

/** The file must name its last day. RFC 9116 recommends less than a year. */
const VALID_DAYS = 365;
const DAY = 86_400_000;

/**
 * Writes security.txt (RFC 9116).
 * @param email address of the operator
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
