/** The codec: answers ⇄ addresses. The only place that knows what an address in the tree looks like. */
import { isLocale, type Locale } from '../i18n/locale.ts';
import { localizedPath, withoutBase } from '../i18n/path.ts';
import { type Journeys, resolve, type State } from './engine.ts';

/** Segments after /route/ that are pages of their own and therefore no option ids. */
export const RESERVED = ['map', 'table', 'proof', 'outcomes'] as const;

/**
 * Builds the address of a state.
 * @param locale the locale of the page
 * @param ids option ids in order; none for the first question
 */
export function stateHref(locale: Locale, ids: readonly string[]): string {
  return localizedPath(locale, 'route', ...ids);
}

/**
 * Builds the address of the page that an outcome has of its own.
 * @param locale the locale of the page
 * @param destination id of the destination
 */
export function outcomeHref(locale: Locale, destination: string): string {
  return localizedPath(locale, 'route', 'outcomes', destination);
}

/** What an address says. */
export interface Parsed {
  locale: Locale;
  /** The state of the longest prefix that fits; `dropped` holds the rest. */
  state: State;
}

/**
 * Reads an address in the tree. Retired ids are replaced by their successors; from the first segment that does not fit,
 * all segments are dropped.
 * @param data tree, rules and retired ids
 * @param address path of an address, with or without query and fragment
 * @returns undefined when the address does not lead into the tree
 */
export function parseAddress(
  data: Journeys & { retired: Readonly<Record<string, string>> },
  address: string,
): Parsed | undefined {
  const [path = ''] = address.split(/[?#]/);
  const [locale = '', route, ...ids] = withoutBase(path)
    .split('/')
    .filter((segment) => segment !== '')
    .map(decode);
  if (!isLocale(locale) || route !== 'route') return undefined;
  if ((RESERVED as readonly string[]).includes(ids[0] ?? '')) return undefined;
  return {
    locale,
    state: resolve(
      data,
      ids.map((id) => successor(data.retired, id)),
    ),
  };
}

/**
 * Follows a retired id to the id that took its place.
 * @param retired retired id -> successor
 * @param id any id; one that was never retired stays as it is
 */
export function successor(retired: Readonly<Record<string, string>>, id: string): string {
  const seen = new Set<string>();
  let current = id;
  while (Object.hasOwn(retired, current) && !seen.has(current)) {
    seen.add(current);
    current = retired[current] ?? current;
  }
  return current;
}

/** Decodes a segment; one that is not encoded properly stays as it is, and then fits nothing. */
function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
