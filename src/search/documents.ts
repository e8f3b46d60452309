/** What Pagefind reads of a record, and the words of an index. */
import type { Locale } from '../i18n/locale.ts';
import type { ShelfName } from './kinds.ts';
import { FACET, indexLanguage, phoneTerm } from './pagefind.ts';
import type { SearchRecord } from './records.ts';
import { partsOf, type WordsFile } from './vocabulary.ts';
import { searchWords } from './words.ts';

/** What a field says about a page. */
const WEIGHTS = { title: 2, keywords: 2.5, everyday: 2, said: 0.8, summary: 0.75, content: 0.5, related: 0.3 } as const;
type Field = keyof typeof WEIGHTS;
const FIELDS = Object.keys(WEIGHTS) as Field[];
/** What is found by its parts as well, and corrected to. */
const NAMES: readonly Field[] = ['title', 'keywords'];
/** Fields in which repetition tells something, up to this. */
const LONG: readonly Field[] = ['content', 'said'];
const OFTEN = 2;
/** The weight of the inner parts of names. */
const PARTS = 0.9;
/** A word that more offers share finds nothing, and Pagefind would take seconds to tell. */
const MOST = 1_000;

export interface Documents {
  /** HTML by address. */
  pages: [url: string, html: string][];
  words: WordsFile;
}

/**
 * Makes the documents of an index. They hold terms, not texts: so umlauts in any spelling, participles and endings that
 * Pagefind leaves apart are one, for the index, for queries and for the list of words.
 * @param records pages of one locale
 */
export function documentsOf(records: readonly SearchRecord[], locale: Locale, name: ShelfName): Documents {
  const weighed = records.map((record) => weightsOf(record, locale));
  const counts = new Map<string, number>();
  for (const weights of weighed) for (const term of weights.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  const names = new Set(
    records.flatMap((record) => NAMES.flatMap((field) => searchWords(record[field], locale).map(({ term }) => term))),
  );
  const byFacet = [...Map.groupBy(records, ({ facet }) => facet)];
  const [commonest = '', own = []] = byFacet.toSorted(([, a], [, b]) => b.length - a.length)[0] ?? [];
  const pages = records.map((record, index): [string, string] => {
    const terms = [...(weighed[index] ?? [])].filter(([term]) => (counts.get(term) ?? 0) <= MOST);
    const parts = NAMES.flatMap((field) => searchWords(record[field], locale)).flatMap(({ term }) =>
      partsOf(term, locale),
    );
    const known = new Set(terms.map(([term]) => term));
    const html = [
      `<html lang="${indexLanguage(locale, name)}"><body>`,
      show(record, name, commonest),
      ...paragraphs([
        ...terms,
        ...[...new Set(parts)].filter((part) => !known.has(part)).map((part): [string, number] => [part, PARTS]),
        ...record.phones.map((digits): [string, number] => [phoneTerm(digits), 1]),
      ]),
      '</body></html>',
    ];
    return [record.url, html.join('\n')];
  });
  const all = [...counts].filter(([, count]) => count <= MOST).map(([term]) => term);
  return {
    pages,
    words: {
      size: records.length,
      commonest,
      faceted: records.length - own.length,
      names: all
        .filter((term) => names.has(term))
        .sort()
        .join(' '),
      others: all
        .filter((term) => !names.has(term))
        .sort()
        .join(' '),
    },
  };
}

/** The terms of a record, each once, with what all fields say together: so an index stays small. */
function weightsOf(record: SearchRecord, locale: Locale): Map<string, number> {
  const weights = new Map<string, number>();
  for (const field of FIELDS) {
    const counts = new Map<string, number>();
    for (const { term } of searchWords(record[field], locale)) {
      const count = (counts.get(term) ?? 0) + 1;
      counts.set(term, count);
      // What stands once in a list of keywords or in a title says all it has to say.
      if (count <= (LONG.includes(field) ? OFTEN : 1)) weights.set(term, (weights.get(term) ?? 0) + WEIGHTS[field]);
    }
  }
  return weights;
}

function paragraphs(terms: readonly [term: string, weight: number][]): string[] {
  const groups = Map.groupBy(terms, ([, weight]) => weight.toFixed(1));
  return [...groups].map(
    ([weight, own]) => `<p data-pagefind-weight="${weight}">${own.map(([term]) => term).join(' ')}</p>`,
  );
}

/**
 * What a hit shows, and its facet unless most have it. Pagefind indexes this too, so the kind of an offer is not said
 * beside its publisher.
 */
function show({ title, summary, keywords, facet }: SearchRecord, name: ShelfName, commonest: string): string {
  const below = name === 'offers' ? keywords : summary;
  const meta = 'data-pagefind-meta="title[data-title], summary[data-summary]"';
  const filter = `data-pagefind-filter="${FACET[name]}:${facet}"`;
  const shown = `data-title="${escaped(title)}" data-summary="${escaped(below)}"`;
  return `<p ${meta} ${shown} ${facet === commonest ? '' : filter}></p>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
