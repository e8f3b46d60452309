/** Converts answers to addresses and back. No other file knows what an address in the tree looks like. */
import { isLocale, type Locale } from '../i18n/locale.ts';
import { localizedPath, withoutBase } from '../i18n/path.ts';
import { type Journeys, resolve, type State } from './engine.ts';

/** The parameter of the address of an outcome that names the role of the asker. */
export const ROLE_PARAMETER = 'role';

/** Segments after /route/ that are pages of their own and therefore no option ids. */
export const RESERVED = ['map', 'table', 'proof', 'outcomes'] as const;

/**
 * Builds the address of a state.
 * @param ids option ids in order; none for the first question
 */
export function stateHref(locale: Locale, ids: readonly string[]): string {
  return localizedPath(locale, 'route', ...ids);
}

/** Builds the address of the page of an outcome, which does not depend on the answers that led there. */
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
      ids.flatMap((id) => successors(data.retired, id)),
    ),
  };
}

/**
 * Follows a retired option id to its successor, or to several where one question was divided into shorter ones.
 * @param retired retired id -> successors, joined by slashes
 * @param id any id; one that was never retired stays as it is
 */
export function successors(
  retired: Readonly<Record<string, string>>,
  id: string,
  seen: readonly string[] = [],
): string[] {
  const to = Object.hasOwn(retired, id) && !seen.includes(id) ? retired[id] : undefined;
  return to === undefined ? [id] : to.split('/').flatMap((next) => successors(retired, next, [...seen, id]));
}

/**
 * Follows all retired ids of an address.
 * @param address option ids joined by slashes
 */
export function succeeding(retired: Readonly<Record<string, string>>, address: string): string {
  return address
    .split('/')
    .flatMap((id) => successors(retired, id))
    .join('/');
}

/** Decodes a segment. A segment with a broken encoding is kept as it is; no option has such an id. */
function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
