import { locales } from '../i18n/locale.ts';

/** First segments of the site's own addresses. A base path of the same name could not be told from them. */
const OWN = ['assets', 'data', ...locales, 'pagefind', 'schema'];

/**
 * Reads the path below which the site lies on its host.
 * @param value the path given: `/` or for instance `/docs/`; nothing means `/`
 * @param origin where it was given, for the message
 * @throws Error that names the value and the remedy
 */
export function parseBase(value: string | undefined, origin: string): string {
  if (value === undefined || value === '' || value === '/') return '/';
  if (!/^(?:\/[a-z0-9][a-z0-9._~-]*)+\/$/i.test(value)) {
    throw new Error(
      `${origin}: “${value}” is no base path. Begin and end it with a slash, with letters, digits, “-”, “_”, “.” or “~” between: /docs/`,
    );
  }
  if (OWN.includes(value.split('/')[1] ?? '')) {
    throw new Error(`${origin}: “${value}” begins like an address of the site itself. Choose another first segment.`);
  }
  return value;
}
