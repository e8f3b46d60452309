/**
 * What a link carries after `#`, as mail and chat programs leave it. They write `%23` for `#`, cut off what follows it, or
 * add a bracket, a full stop or a line break. Such a link says in its query that something follows: so the loss is noticed.
 */

/** Stands in the query of a link that carries something after `#`. */
const SHARED = 'shared';

/** `=` as mail programs write it. */
const EQUALS = '(?:=3D|=|%(?:25)*3D)';

/**
 * Gives the beginning of what a link carries, to be written after the path.
 * @param name names what follows
 */
export function sharedStart(name: string): string {
  return `?${SHARED}#${name}=`;
}

/**
 * Finds what a link carries, also where `#` was written as `%23` in the query or in the fragment.
 * @param address the address of the page
 * @param name what was given to `sharedStart`
 * @returns the value with all that stands around it; empty where it was lost; undefined where the link never carried one
 */
export function sharedValue(address: string, name: string): string | undefined {
  const { search, hash } = new URL(address);
  const value = new RegExp(`(?:#|%(?:25)*23)${name}${EQUALS}(.*)$`, 's');
  for (const part of [hash, search]) {
    const found = value.exec(part)?.[1];
    if (found !== undefined) return decoded(found);
  }
  return new RegExp(`[?&]${SHARED}(?![a-z])`).test(search) ? '' : undefined;
}

/**
 * Gives the address of a page without what the link carried.
 * @returns path and query
 */
export function withoutShared(address: string): string {
  const { pathname, search } = new URL(address);
  const parts = search.slice(1).split('&');
  const rest = parts.filter((part) => part !== '' && !new RegExp(`^${SHARED}(?![a-z])`).test(part));
  return pathname + (rest.length > 0 ? `?${rest.join('&')}` : '');
}

/**
 * Mends an address whose `#` became part of the path.
 * @param address an address that the site does not have
 * @returns the address that was meant, at the same origin; undefined where there is no such mistake
 */
export function withHash(address: string): string | undefined {
  const url = new URL(address);
  const [, path, rest] = /^(.*?)%(?:25)*23(.+)$/is.exec(url.pathname) ?? [];
  if (path === undefined || rest === undefined) return undefined;
  url.pathname = path.endsWith('/') ? path : `${path}/`;
  url.hash = decoded(rest);
  return url.href;
}

/** Decodes as often as the text was encoded; what cannot be decoded stays. */
function decoded(text: string): string {
  try {
    const once = decodeURIComponent(text);
    return once === text ? text : decoded(once);
  } catch {
    return text;
  }
}
