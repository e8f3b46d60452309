/** From hits to what the page shows: counts by kind, lists, pages. Pure. */
import { type Entry, entriesOf, guidanceFirst, type Hit } from './engine.ts';
import { type SearchKind, type ShelfName, shelfNames } from './kinds.ts';
import { corrected, type Found, type Library } from './library.ts';
import type { SearchState } from './state.ts';

/** Hits of a page of results where one list is shown, and of each list where both are. */
export const PER_PAGE = 10;
const PER_LIST = 5;

export interface List {
  shelf: ShelfName;
  /** How many hits there are. */
  count: number;
  entries: Entry[];
}

export interface Results {
  state: SearchState;
  /** All hits, however they are narrowed down. */
  total: number;
  kinds: Partial<Record<SearchKind, number>>;
  /** Kinds of offers with their numbers, where offers alone are shown. */
  types: Record<string, number>;
  /** What is shown, most fitting list first. */
  lists: List[];
  /** Whether offers are still being looked for. */
  open: boolean;
  /** Whether words near to those of the query were searched in their place, and, if it can be told, which. */
  near: boolean;
  meant?: string;
}

/**
 * Makes what the page shows.
 * @param library the indexes
 * @param found what a query found
 * @param state what the address asks for
 */
export async function resultsOf(library: Library, found: Found, state: SearchState): Promise<Results> {
  const { guidance } = library;
  const kindOf = await guidance.facets();
  // Which kind each offer is takes a file of its own: it is loaded where it can be chosen.
  const typeOf = found.offers && state.kind === 'offer' ? await (await library.offers()).facets() : undefined;
  const kinds: Results['kinds'] = {};
  const types: Results['types'] = {};
  for (const { id } of found.guidance) count(kinds, kindOf(id));
  if (typeOf !== undefined) for (const { id } of found.offers ?? []) count(types, typeOf(id));
  if (found.offers !== undefined && found.offers.length > 0) kinds.offer = found.offers.length;

  const { kind, type, page } = state;
  const narrowed: Record<ShelfName, Hit[]> = {
    guidance: found.guidance.filter(({ id }) => kind === undefined || kindOf(id) === kind),
    offers:
      kind !== undefined && kind !== 'offer'
        ? []
        : (found.offers ?? []).filter(({ id }) => type === undefined || typeOf?.(id) === type),
  };
  const order = guidanceFirst(found.guidance, found.offers ?? []) ? shelfNames : shelfNames.toReversed();
  const shown = order.filter((name) => narrowed[name].length > 0);
  const size = (name: ShelfName) => {
    if (shown.length === 1) return PER_PAGE * page;
    return name === 'guidance' ? PER_LIST + PER_PAGE * (page - 1) : PER_LIST;
  };
  const lists = await Promise.all(
    shown.map(async (shelf): Promise<List> => {
      const hits = narrowed[shelf];
      const from = shelf === 'guidance' ? guidance : await library.offers();
      const entries = await entriesOf(from, hits.slice(0, size(shelf)));
      return { shelf, count: hits.length, entries };
    }),
  );
  const meant =
    found.corrections.length > 0 && lists.length > 0
      ? corrected(
          state.query,
          found.corrections,
          lists.flatMap(({ entries }) => entries),
          guidance.locale,
        )
      : undefined;
  return {
    state,
    total: found.guidance.length + (found.offers?.length ?? 0),
    kinds,
    types,
    lists,
    open: found.offers === undefined,
    near: found.corrections.length > 0,
    ...(meant !== undefined && { meant }),
  };
}

function count(counts: Partial<Record<string, number>>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}
