/**
 * The part of Pagefind that is used, and what build and browser must agree on.
 * https://pagefind.app/docs/api/, https://pagefind.app/docs/ranking/
 */
import type { Locale } from '../i18n/locale.ts';
import type { ShelfName } from './kinds.ts';

/** What `pagefind.js` exports. */
export interface PagefindModule {
  createInstance(options: { basePath: string; baseUrl: string; ranking: typeof RANKING; noWorker?: boolean }): Pagefind;
}

export interface Pagefind {
  /** Finds pages by words, or with `null` all that pass the filters. */
  search(words: string | null, options?: { filters: Record<string, string> }): Promise<{ results: PagefindResult[] }>;
  /** Adds an index, which is searched by the same WebAssembly from then on. */
  mergeIndex(path: string, options: { baseUrl: string; ranking: typeof RANKING }): Promise<void>;
}

export interface PagefindResult {
  /** `<language of the index>_<hash>` */
  id: string;
  score: number;
  data(): Promise<PagefindFragment>;
}

interface PagefindFragment {
  url: string;
  /** The terms of the page. */
  content: string;
  meta: Partial<Record<'title' | 'summary', string>>;
  filters: Partial<Record<string, string[]>>;
}

/** The most that Pagefind allows: a word that a page repeats says little more than a word that stands there once. */
export const SATURATION = 2;

/** What a page shows is not what it is found by: the texts of the index carry the weights (`documents.ts`). */
export const RANKING = {
  termSaturation: SATURATION,
  termSimilarity: 5,
  pageLength: 0.5,
  metaWeights: { title: 0, summary: 0 },
};

/** The filter that holds the facets of an index. */
export const FACET: Record<ShelfName, string> = { guidance: 'kind', offers: 'type' };

/**
 * The folder of an index. Each language has folders of its own: Pagefind takes the language of the page, and keeps one
 * WebAssembly, with the endings of one language, for all that a module opens.
 */
export function indexPath(locale: Locale, name: ShelfName): string {
  return `/pagefind/${locale}/${name}/`;
}

/** The language under which an index is kept; it begins the ids of its pages. A private use subtag (BCP 47) tells offers. */
export function indexLanguage(locale: Locale, name: ShelfName): string {
  return name === 'guidance' ? locale : `${locale}-x-offers`;
}

/** A phone number as a word that is found by its last digits: Pagefind finds words by how they begin. */
export function phoneTerm(digits: string): string {
  return `tel${[...digits].reverse().join('')}`;
}
