/**
 * The directory: the filters that a reader sets, the offers found, and how many each further choice would leave. The
 * filters are in the query string, so that a list can be shared and the back button works.
 */
import type { Locale } from '../i18n/locale.ts';
import { idOf, isId, segmentOf } from '../offers/ids.ts';
import { CSP_STATES, type CspState, OFFER_KINDS, type OfferKind, type ProjectedOffer } from '../offers/types.ts';
import { canonicalLanguage } from '../offers/values.ts';
import type { Catalogue, FacetColumns, OfferEntry, PublisherEntry } from './catalogue.ts';
import { CONTACT_BITS, contactBits } from './shard-format.ts';

/** The facets, in the order of the page. */
export const FACETS = ['kind', 'csp', 'contact', 'language', 'publisher'] as const;
export type Facet = (typeof FACETS)[number];

export const SORTS = ['title', 'publisher', 'confirmed'] as const;
export type Sort = (typeof SORTS)[number];

/** Query and filters. Several values of a facet widen the list; several contacts narrow it. */
export interface DirectoryState {
  query: string;
  chosen: Record<Facet, string[]>;
  /** Absent: the default order. */
  sort?: Sort;
  /** From 1. */
  page: number;
}

/** How many offers each value of a facet has. */
export type FacetCounts = Record<Facet, Record<string, number>>;

export interface DirectoryEntry extends OfferEntry {
  kind: OfferKind;
  csp: CspState;
}

export interface DirectoryResult {
  count: number;
  /** The page shown; the last one when a later one was asked for. */
  page: number;
  pages: number;
  entries: DirectoryEntry[];
  /** Counts of publishers exist only if the publishers were read. */
  counts: FacetCounts;
}

export const PAGE_SIZE = 20;
/** The greatest number of offers that the page lists completely. */
export const MOST_LISTED = 200;

/** The state without query and filters, in which the page was built. */
export const EMPTY_DIRECTORY: DirectoryState = {
  query: '',
  chosen: { kind: [], csp: [], contact: [], language: [], publisher: [] },
  page: 1,
};

const KNOWN: Record<Facet, (value: string) => boolean> = {
  kind: (value) => (OFFER_KINDS as readonly string[]).includes(value),
  csp: (value) => (CSP_STATES as readonly string[]).includes(value),
  contact: (value) => (CONTACT_BITS as readonly string[]).includes(value),
  language: (value) => canonicalLanguage(value) === value,
  publisher: (value) => segmentOf(idOf(value)) === value && isId(idOf(value)),
};

/** Reads the state from a query string. Unknown parameters and values are left out. */
export function readDirectoryState(search: string): DirectoryState {
  const parameters = new URLSearchParams(search);
  const values = (facet: Facet) => [...new Set(parameters.getAll(facet))].filter(KNOWN[facet]).sort();
  const sort = SORTS.find((each) => each === parameters.get('sort'));
  const page = Number(parameters.get('page') ?? 1);
  return {
    query: (parameters.get('q') ?? '').trim().slice(0, 200),
    chosen: Object.fromEntries(FACETS.map((facet) => [facet, values(facet)])) as DirectoryState['chosen'],
    ...(sort !== undefined && { sort }),
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}

/** Writes a state as a query string: empty, or from `?` on. */
export function writeDirectoryState({ query, chosen, sort, page }: DirectoryState): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  for (const facet of FACETS) for (const value of chosen[facet]) parameters.append(facet, value);
  if (sort !== undefined) parameters.set('sort', sort);
  if (page > 1) parameters.set('page', String(page));
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** Adds a value to the filters, or removes it if it was chosen. The list begins at its first page. */
export function toggle(state: DirectoryState, facet: Facet, value: string): DirectoryState {
  const own = state.chosen[facet];
  const next = own.includes(value) ? own.filter((each) => each !== value) : [...own, value].sort();
  return { ...state, chosen: { ...state.chosen, [facet]: next }, page: 1 };
}

/** Counts offers by facet: what the page shows before anything is chosen. */
export function facetTotals(offers: readonly ProjectedOffer[]): FacetCounts {
  const counts: FacetCounts = { kind: {}, csp: {}, contact: {}, language: {}, publisher: {} };
  for (const offer of offers) {
    add(counts.kind, offer.kind);
    add(counts.csp, offer.csp.state);
    add(counts.publisher, offer.publisher.id);
    for (const language of new Set(offer.support.languages)) add(counts.language, language);
    for (const name of CONTACT_SETS[contactBits(offer)] ?? []) add(counts.contact, name);
  }
  return counts;
}

/**
 * Finds the offers for a state.
 * @param sort the order if the state names none
 * @param withPublishers whether publishers are counted although none is chosen
 * @throws what reading the catalogue throws
 */
export async function searchDirectory(
  catalogue: Catalogue,
  locale: Locale,
  state: DirectoryState,
  sort: Sort,
  withPublishers: boolean,
): Promise<DirectoryResult> {
  const [columns, found, publishers] = await Promise.all([
    catalogue.facets(),
    state.query === '' ? undefined : catalogue.find(state.query),
    withPublishers || state.chosen.publisher.length > 0 ? catalogue.publishers() : undefined,
  ]);
  const { numbers, counts } = evaluate(columns, state.chosen, found, publishers);
  const ordered = await inOrder(catalogue, locale, numbers, state.sort ?? sort);
  const pages = Math.max(1, Math.ceil(numbers.length / PAGE_SIZE));
  const page = Math.min(state.page, pages);
  const shown = ordered.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const entries = (await catalogue.entries(shown)).map((entry, index): DirectoryEntry => {
    const number = shown[index] ?? 0;
    return {
      ...entry,
      kind: OFFER_KINDS[columns.kind[number] ?? 0] ?? 'saas',
      csp: CSP_STATES[columns.csp[number] ?? 0] ?? 'unknown',
    };
  });
  return { count: numbers.length, page, pages, entries, counts };
}

/** The offers that fit, and for each facet how many would fit with another choice. */
function evaluate(
  columns: FacetColumns,
  chosen: DirectoryState['chosen'],
  found: readonly number[] | undefined,
  publishers: readonly PublisherEntry[] | undefined,
): { numbers: number[]; counts: FacetCounts } {
  /** A facet with the index of the value of each offer, what each value names, and how often it was counted. */
  const facetOf = (facet: Facet, column: readonly number[], names: readonly (readonly string[])[]) => {
    const own = chosen[facet];
    const fits = names.map((each) => own.length === 0 || own.some((name) => each.includes(name)));
    return { facet, column, names, fits, tally: [] as number[] };
  };
  const owners = publishers?.flatMap(({ count }, index) => Array.from({ length: count }, () => index));
  const facets = [
    facetOf('kind', columns.kind, OFFER_KINDS.map(single)),
    facetOf('csp', columns.csp, CSP_STATES.map(single)),
    facetOf('language', columns.languages, columns.languageSets),
    ...(owners === undefined ? [] : [facetOf('publisher', owners, publishers?.map(({ id }) => [id]) ?? [])]),
  ];
  // Several contacts narrow the list: an offer has to give all of them.
  const contact = facetOf('contact', columns.contacts, CONTACT_SETS);
  contact.fits = CONTACT_SETS.map((set) => chosen.contact.every((name) => set.includes(name)));

  const numbers: number[] = [];
  const look = (number: number) => {
    const contacts = columns.contacts[number] ?? 0;
    if (contact.fits[contacts] !== true) return;
    const missed = facets.filter(({ column, fits }) => fits[column[number] ?? 0] !== true);
    if (missed.length > 1) return;
    for (const { column, tally } of missed.length === 0 ? facets : missed) bump(tally, column[number] ?? 0);
    if (missed.length > 0) return;
    bump(contact.tally, contacts);
    numbers.push(number);
  };
  for (const number of found ?? columns.kind.keys()) look(number);

  const counts: FacetCounts = { kind: {}, csp: {}, contact: {}, language: {}, publisher: {} };
  for (const { facet, names, tally } of [...facets, contact]) {
    tally.forEach((count, index) => {
      for (const name of names[index] ?? []) add(counts[facet], name, count);
    });
  }
  return { numbers, counts };
}

const single = (name: string): string[] => [name];
/** The contacts that each value of `contactBits` stands for. */
const CONTACT_SETS: readonly (readonly string[])[] = Array.from({ length: 1 << CONTACT_BITS.length }, (_, bits) =>
  CONTACT_BITS.filter((_, bit) => (bits & (1 << bit)) !== 0),
);

async function inOrder(
  catalogue: Catalogue,
  locale: Locale,
  numbers: readonly number[],
  sort: Sort,
): Promise<readonly number[]> {
  if (sort === 'publisher') return numbers;
  const keys = await (sort === 'title' ? catalogue.ranks(locale) : catalogue.confirmed());
  const sign = sort === 'title' ? 1 : -1;
  return numbers.toSorted((a, b) => sign * ((keys[a] ?? 0) - (keys[b] ?? 0)) || a - b);
}

function add(counts: Record<string, number>, value: string, count = 1): void {
  counts[value] = (counts[value] ?? 0) + count;
}

function bump(tally: number[], index: number): void {
  tally[index] = (tally[index] ?? 0) + 1;
}
