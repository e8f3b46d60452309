/**
 * Guidance in an index of MiniSearch: answers, guides by section, terms, gaps and single pages. Any word of a query may
 * match; how rare it is and where it stands decides. https://lucaong.github.io/minisearch/
 */
import MiniSearch, { type AsPlainObject, type Options, type SearchResult } from 'minisearch';
import type { Locale } from '../i18n/locale.ts';
import { corrections, type Lexicon, makeLexicon } from '../words/slips.ts';
import { compoundParts, termsOf, WEIGHT, type Word, wordsOf } from '../words/terms.ts';

export const guidanceKinds = ['answer', 'guide', 'term', 'gap', 'page'] as const;
export type GuidanceKind = (typeof guidanceKinds)[number];

/** What the search knows of a page or of a section of a guide. */
export interface GuidanceRecord {
  url: string;
  kind: GuidanceKind;
  title: string;
  text: string;
  /** The guide that a section belongs to. */
  context?: string;
  /** Other names of a term, and what people say who do not know the words of the page. */
  names?: string[];
  /** What callers say, the options of the tree on the way, texts that stand on screens. */
  said?: string[];
  /** What callers say of the symptoms that an answer is about; found, but never shown. */
  heard?: string[];
  /** Answers that differ by who asks share a family. */
  family?: string;
  /** Who gets this answer. */
  roles?: string[];
}

/** The file of guidance of a locale. */
export interface GuidanceFile {
  /** How many offers there are: without any, there is no index of them. */
  offers: number;
  /** Names of the roles that answers differ by. */
  roles: Record<string, string>;
  /** Words that would be taken for slips, though they are none. */
  spelled: string[];
  /** Words of every day that mean the same, by group. */
  alike: string[][];
  index: ReturnType<typeof packed>;
}

/** How a word of the query was looked for. */
export interface Sought {
  word: Word;
  /** Terms of the index, with how much they count; none where the index does not know the word. */
  terms: ReadonlyMap<string, number>;
  /** The word that was looked for instead, because the one typed is unknown. */
  corrected?: string;
}

/** A page found. */
export interface Hit extends Omit<GuidanceRecord, 'said' | 'heard'> {
  /** Terms by which it was found and which are marked. */
  terms: string[];
  /** Names of the roles that get it. */
  roles: string[];
  /** The same for other roles. */
  others: { role: string; url: string }[];
  /** Whether it was found by nothing but what callers say. */
  isHeard: boolean;
}

/**
 * Finds guidance, best first; answers for several roles are one hit.
 * @param query what was typed
 * @param asTyped tells which terms are known elsewhere: they are not corrected
 * @param role whose answer is wanted
 */
export type Guidance = (
  query: string,
  asTyped: (term: string) => boolean,
  role?: string,
) => { hits: Hit[]; sought: Sought[] };

const BOOST = { title: 2.5, names: 3, words: 1, parts: WEIGHT.part, heard: 1.6 };
/** A query of more words brings its own; what others say instead would only drown them. */
const SHORT = 3;
/** How much a word counts that means the same as one that was typed: with twice as much, more phrases go astray. */
const ALIKE = 0.1;
/** Of the defaults, only what a word counts in however long a text is halved. */
const BM25 = { k: 1.2, b: 0.7, d: 0.25 };
/** A term weighs less than an answer in a query of several words. */
const TERM = 0.8;
/** A term whose names hold all words of the query. */
const NAMED = 1.5;
/** What many pages hold counts less, beyond what BM25 does, but at least so much. */
const COMMON = 0.25;
/** Hits below this share of the best score hold a word, but are about something else. */
const RELEVANT = 0.2;

interface Document extends GuidanceRecord {
  id: number;
  /** What is shown and what is said. */
  words: string[];
  /** Terms of the parts of compounds. */
  parts: string[];
}

const options = (locale: Locale): Options<Document> => ({
  fields: Object.keys(BOOST),
  storeFields: ['url', 'kind', 'title', 'context', 'text', 'names', 'family', 'roles'],
  tokenize: (text) => wordsOf(text, locale).flatMap(({ term, kind }) => (kind === 'stop' ? [] : [term])),
});
const asIs = { tokenize: (text: string) => text.split(' ') };

/**
 * Makes the index of a locale.
 * @param texts further texts whose words are known to be spelled right
 */
export function indexGuidance(
  records: readonly GuidanceRecord[],
  texts: readonly string[],
  locale: Locale,
): Pick<GuidanceFile, 'index' | 'spelled'> {
  const index = new MiniSearch<Document>(options(locale));
  const words = records.map((record) => contentOf(shownTexts(record), locale));
  const known = new Set(words.flatMap((own) => own.map(({ term }) => term)).filter((term) => /^\D{3,}$/.test(term)));
  index.addAll(
    records.map((record, id) => {
      // A name is found by its last part as well, even where that stands nowhere alone.
      const named = new Set(contentOf([record.title, ...(record.names ?? [])], locale).map(({ text }) => text));
      const parts = (
        locale === 'de-de' ? [...(words[id] ?? []), ...contentOf(record.heard ?? [], locale)] : []
      ).flatMap(({ text }) => compoundParts(text, (term) => known.has(term), named.has(text)));
      return { ...record, id, words: [record.text, ...(record.said ?? [])], parts: [...new Set(parts)] };
    }),
  );
  const lexicon = makeLexicon(words.flat().map(({ text }) => text));
  const unknown = contentOf(texts, locale).filter(({ term }) => !known.has(term));
  const spelled = [...new Set(unknown.map(({ text }) => text.toLowerCase()))].sort();
  // The index is the last member: in this order, brotli makes the file 1.5 kB smaller.
  return { spelled: spelled.filter((word) => corrections(word, lexicon).length > 0), index: packed(index.toJSON()) };
}

/** Opens the file of a locale. */
export function openGuidance(file: GuidanceFile, locale: Locale): Guidance {
  const index = MiniSearch.loadJS<Document>(unpacked(file.index), options(locale));
  const size = index.documentCount;
  const records = Array.from({ length: size }, (_, id) => index.getStoredFields(id) as unknown as GuidanceRecord);
  const families = Map.groupBy(records, ({ family }) => family);
  const nameOf = (role: string) => file.roles[role] ?? role;
  const groups = file.alike.map((words) => words.flatMap((word) => termsOf(word, locale)));
  const alikeTo = (term: string) =>
    groups.flatMap((group) =>
      group.includes(term) ? group.filter((other) => other !== term && count(other) > 0) : [],
    );
  const spelled = new Set(file.spelled);
  let lexicon: Lexicon | undefined;
  const count = (term: string) => index.search(term, asIs).length;
  const rarity = (term: string) => Math.max(COMMON, Math.log(size / count(term)) / Math.log(size));

  /** The terms of the glossary that are named so; else those whose names hold all words. */
  const named = (sought: readonly Sought[]): Set<number> => {
    const words = sought.flatMap(({ word, terms }) => (word.kind === 'content' ? [...terms.keys()].slice(0, 1) : []));
    const only = { fields: ['title', 'names', 'parts'], filter: ({ kind }: SearchResult) => kind === 'term' };
    const found = index.search(words.join(' '), { ...asIs, ...only, combineWith: 'AND' });
    const exact = found.filter(({ title }) => termsOf(title, locale).join() === words.join());
    return new Set((exact.length > 0 ? exact : found).map(({ id }) => id));
  };

  /** A word is looked for by itself; else by what means the same, by longer words, by its parts, or as a slip. */
  const seek = (word: Word, isLast: boolean, asTyped: (term: string) => boolean): Sought => {
    const { term, text, kind } = word;
    const weigh = (terms: readonly string[], weight: number) =>
      new Map(terms.map((each) => [each, weight * rarity(each) * (kind === 'filler' ? WEIGHT.filler : 1)]));
    if (count(term) > 0) return { word, terms: weigh([term], 1) };
    const alike = alikeTo(term);
    if (alike.length > 0) return { word, terms: weigh(alike, WEIGHT.guess) };
    if (term.length > (isLast ? 2 : 4)) {
      const longer = index.search(term, { ...asIs, prefix: true }).flatMap(({ terms }) => terms);
      if (longer.length > 0) return { word, terms: weigh(longer, WEIGHT.guess) };
    }
    const parts = locale === 'de-de' ? compoundParts(text, (part) => part.length > 2 && count(part) > 0) : [];
    if (parts.length > 0) return { word, terms: weigh(parts, WEIGHT.part) };
    if (kind !== 'content' || asTyped(term) || spelled.has(text.toLowerCase())) return { word, terms: new Map() };
    lexicon ??= makeLexicon(contentOf(records.flatMap(shownTexts), locale).map((each) => each.text));
    const [corrected] = corrections(text, lexicon);
    if (corrected === undefined) return { word, terms: new Map() };
    return { word, terms: weigh(termsOf(corrected, locale), WEIGHT.guess), corrected };
  };

  return (query, asTyped, role) => {
    const all = wordsOf(query, locale);
    const useful = all.filter(({ kind }) => kind !== 'stop');
    const words = new Map((useful.length > 0 ? useful : all).toReversed().map((word) => [word.term, word]));
    const sought = [...words.values()].toReversed().map((word) => seek(word, word === all.at(-1), asTyped));
    const length = sought.filter(({ word }) => word.kind === 'content').length;
    const asTerm = named(sought);
    const asked = new Map(sought.flatMap(({ terms }) => [...terms]));
    // What means the same as a common word must not outweigh a rare one that was typed.
    const others = new Map(
      (length > SHORT || asTerm.size > 0 ? [] : [...asked]).flatMap(([term, weight]) =>
        alikeTo(term).map((other) => [other, ALIKE * Math.min(weight, rarity(other))] as const),
      ),
    );
    const weights = new Map([...others, ...asked]);
    const found = index.search([...weights.keys()].join(' '), {
      ...asIs,
      fields: Object.keys(BOOST).filter((field) => field !== 'heard' || length <= SHORT),
      boost: BOOST,
      bm25: BM25,
      boostTerm: (term) => weights.get(term) ?? 1,
      boostDocument: (id, term, { kind } = {}) => {
        // The record of a term holds many words that mean the same.
        if (kind === 'term') return !asked.has(term) ? 0 : asTerm.has(id) ? NAMED : length > 2 ? TERM : 1;
        return 1;
      },
    });
    // Whoever asks for one word wants all pages that hold it.
    const isExact = sought.length === 1 && asked.has(sought[0]?.word.term ?? '');
    const least = isExact ? 0 : RELEVANT * (found[0]?.score ?? 0);
    const seen = new Set<string>();
    const hits = found.flatMap((result): Hit[] => {
      if (result.score < least) return [];
      const best = result as unknown as GuidanceRecord;
      const family = best.family === undefined ? [best] : (families.get(best.family) ?? []);
      const own = family.find(({ roles }) => role && roles?.includes(role)) ?? best;
      if (seen.has(best.family ?? best.url)) return [];
      seen.add(best.family ?? best.url);
      const others = family
        .filter(({ url }) => url !== own.url)
        .flatMap(({ roles = [], url }) => roles.map((each) => ({ role: nameOf(each), url })));
      const fields = new Set(Object.values(result.match).flat());
      const isHeard = fields.has('heard') && !['title', 'names', 'words'].some((field) => fields.has(field));
      // Words that were not typed are shown only where no other led here.
      const typed = result.terms.filter((term) => asked.has(term));
      const terms = typed.length > 0 ? typed : result.terms;
      return [{ ...own, roles: (own.roles ?? []).map(nameOf), terms, others, isHeard }];
    });
    return { hits, sought };
  };
}

/** Steps from one document to the next repeat where numbers of documents do not: brotli makes the file 7 kB smaller. */
function packed({ index, ...rest }: AsPlainObject) {
  const steps = (ids: number[]) => ids.map((id, at) => id - (ids[at - 1] ?? 0));
  const pack = ([field, times]: [string, Record<string, number>]) =>
    [field, steps(Object.keys(times).map(Number)), Object.values(times)] as const;
  return { ...rest, index: index.map(([term, fields]) => [term, Object.entries(fields).map(pack)] as const) };
}

function unpacked({ index, ...rest }: GuidanceFile['index']): AsPlainObject {
  const unpack = ([field, steps, times]: (typeof index)[number][1][number]) => {
    let id = 0;
    const entries = steps.map((step, at) => {
      id += step;
      return [id, times[at]];
    });
    return [field, Object.fromEntries(entries)];
  };
  return { ...rest, index: index.map(([term, fields]) => [term, Object.fromEntries(fields.map(unpack))]) };
}

/** The texts of a record that readers see, or that others wrote for it. */
function shownTexts({ title, text, names = [] }: GuidanceRecord): string[] {
  return [title, text, ...names];
}

function contentOf(texts: readonly string[], locale: Locale): Word[] {
  return wordsOf(texts.join('\n'), locale).filter(({ kind }) => kind === 'content');
}
