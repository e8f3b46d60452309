/** The filter of the decision table, without the page: what an address asks for, and which rows that leaves. */

/** What can be filtered by; also the names in the query string. */
export const FILTERS = ['role', 'topic', 'recipient'] as const;
export type Filters = Partial<Record<(typeof FILTERS)[number], string>>;

/** What a row can be found by; `role` holds several ids with spaces between. */
export type Filterable = Record<(typeof FILTERS)[number], string>;

/**
 * Reads a query string. Names and values that the page does not offer are left out.
 * @param search query string, with or without question mark
 * @param offered the values that can be chosen
 */
export function readFilters(search: string, offered: Record<keyof Filters, readonly string[]>): Filters {
  const query = new URLSearchParams(search);
  return Object.fromEntries(
    FILTERS.flatMap((name) => {
      const value = query.get(name) ?? '';
      return value !== '' && offered[name].includes(value) ? [[name, value]] : [];
    }),
  );
}

/**
 * Writes filters as a query string; what it held besides stays.
 * @param filters the filters
 * @param search the query string so far
 * @returns with question mark, or empty
 */
export function writeFilters(filters: Filters, search: string): string {
  const query = new URLSearchParams(search);
  for (const name of FILTERS) {
    const value = filters[name];
    if (value === undefined || value === '') query.delete(name);
    else query.set(name, value);
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** Tells whether a row is left. */
export function passes(row: Filterable, filters: Filters): boolean {
  return FILTERS.every((name) => {
    const value = filters[name];
    return value === undefined || value === '' || row[name].split(' ').includes(value);
  });
}
