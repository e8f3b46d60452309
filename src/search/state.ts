/** What the address of the search page asks for. */
import { guidanceKinds } from './guidance.ts';

export const searchKinds = [...guidanceKinds, 'offer'] as const;
export type SearchKind = (typeof searchKinds)[number];

/** A query and how its hits are narrowed down. */
export interface SearchState {
  query: string;
  kind?: SearchKind;
  /** Kind of offer; only where offers alone are shown. */
  type?: string;
  /** Nothing is corrected. */
  typed?: boolean;
  /** How many pages of hits are shown. */
  page: number;
}

export const EMPTY: SearchState = { query: '', page: 1 };

/** Longer queries are cut here; the page says so. */
export const QUERY_LIMIT = 2_000;
const PAGE_LIMIT = 100;

/**
 * Reads a query string; what cannot be is left out.
 * @param search query string, with or without question mark
 */
export function readState(search: string): SearchState {
  const params = new URLSearchParams(search);
  const kind = searchKinds.find((each) => each === params.get('kind'));
  const type = params.get('type') ?? '';
  const page = Number(params.get('page') ?? '1');
  return {
    query: (params.get('q') ?? '').trim().slice(0, QUERY_LIMIT),
    ...(kind && { kind }),
    ...(kind === 'offer' && /^[a-z0-9-]+$/.test(type) && { type }),
    ...(params.get('typed') === '1' && { typed: true }),
    page: Number.isInteger(page) && page > 0 ? Math.min(page, PAGE_LIMIT) : 1,
  };
}

/** Writes a query string, with question mark, or nothing where nothing is asked for. */
export function writeState({ query, kind, type, typed, page }: SearchState): string {
  if (query.trim() === '') return '';
  const params = new URLSearchParams({ q: query.trim().slice(0, QUERY_LIMIT) });
  if (kind !== undefined) params.set('kind', kind);
  if (kind === 'offer' && type !== undefined) params.set('type', type);
  if (typed) params.set('typed', '1');
  if (page > 1) params.set('page', String(page));
  return `?${params}`;
}
