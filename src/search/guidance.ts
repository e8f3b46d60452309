/**
 * Guidance in an index of MiniSearch: answers, guides by section, terms, gaps and single pages. Any word of a query may
 * match; how rare it is and where it stands decides. https://lucaong.github.io/minisearch/
 */
import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import type { Locale } from '../i18n/locale.ts';
import { corrections, type Lexicon, makeLexicon } from './corrections.ts';
import { compoundParts, termsOf, type Word, wordsOf } from './terms.ts';

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
  /** Other names of a term. */
  names?: string[];
  /** What people say who do not know the words of the page. */
  phrases?: string[];
  /** What callers say, the options of the tree on the way, texts that stand on screens. */
  said?: string[];
  /** Answers that differ by who asks share a family. */
  family?: string;
  /** Who gets this answer. */
  roles?: string[];
}

const BOOST = { title: 2.5, names: 2.5, phrases: 2.5, said: 1, text: 1, parts: 0.6 };
const STORED = ['url', 'kind', 'title', 'context', 'text', 'names', 'phrases', 'family', 'roles'];

type Document = GuidanceRecord & { id: number; parts: string[] };

const options = (locale: Locale): Options<Document> => ({
  fields: Object.keys(BOOST),
  storeFields: STORED,
  stringifyField: (value) => (Array.isArray(value) ? value.join('\n') : String(value)),
  tokenize: (text) => wordsOf(text, locale).flatMap(({ term, kind }) => (kind === 'stop' ? [] : [term])),
  processTerm: (term) => term,
});

/**
 * Makes the index of a locale.
 * @returns what `openGuidance` takes, as JSON
 */
export function indexGuidance(records: readonly GuidanceRecord[], locale: Locale): AsPlainObject {
  const index = new MiniSearch<Document>(options(locale));
  const contentOf = (texts: string[]) => wordsOf(texts.join('\n'), locale).filter(({ kind }) => kind === 'content');
  const words = records.map(({ title, text, names = [], phrases = [] }) =>
    contentOf([title, text, ...names, ...phrases]),
  );
  const lexicon = new Set(words.flatMap((own) => own.map(({ term }) => term)).filter((term) => /^\D{3,}$/.test(term)));
  index.addAll(
    records.map((record, id) => {
      // A name is found by its last part as well, even where that stands nowhere alone.
      const named = new Set(contentOf([record.title, ...(record.names ?? [])]).map(({ text }) => text));
      const parts = (locale === 'de-de' ? (words[id] ?? []) : []).flatMap(({ text }) =>
        compoundParts(text, (term) => lexicon.has(term), named.has(text)),
      );
      return { ...record, id, parts: [...new Set(parts)] };
    }),
  );
  return index.toJSON();
}

/** How a word of the query was looked for. */
export interface Sought {
  word: Word;
  /** Terms of the index, with how much they count; none where the index does not know the word. */
  terms: Map<string, number>;
  /** The word that was looked for instead, because the one typed is unknown. */
  corrected?: string;
}

export interface GuidanceHit extends Omit<GuidanceRecord, 'said'> {
  /** Terms of the query that the page holds. */
  terms: string[];
}

/** Words that any letter holds count little; words that many pages hold count less than rare ones, beyond what BM25 does. */
const FILLER = 0.15;
const COMMON = 0.4;
const RARE = 8;
/** How much a word counts that was not found as it was typed. */
const BEGINNING = 0.5;
const PARTS = 0.7;
const NEAR = 0.7;
/** A section weighs less than an answer, a guide more; a term answers short queries. */
const SECTION = 0.85;
const GUIDE = 1.1;
const TERM = 0.6;
/** MiniSearch multiplies a score by the number of words found; in long queries that is too much. */
const COVER = 0.7;
/** How much more a page counts whose title or name is what was typed. */
const EXACT = 2;
/** Of a word typed halfway, so many words are looked for. */
const BEGINNINGS = 12;

const exactly = { tokenize: (text: string) => [text], prefix: false, fuzzy: false } as const;

/** The index of a locale, opened. */
export interface Guidance {
  records: GuidanceHit[];
  /**
   * Finds guidance, best first.
   * @param query what was typed
   * @param asTyped tells which terms are known elsewhere: they are not corrected
   */
  search(query: string, asTyped?: (term: string) => boolean): { hits: GuidanceHit[]; sought: Sought[] };
}

/**
 * Opens an index.
 * @param json what `indexGuidance` made
 */
export function openGuidance(json: AsPlainObject, locale: Locale): Guidance {
  const index = MiniSearch.loadJS<Document>(json, options(locale));
  const size = index.documentCount;
  const records = Array.from({ length: size }, (_, id) => index.getStoredFields(id) as unknown as GuidanceHit);
  let lexicon: Lexicon | undefined;
  const count = (term: string) => index.search(term, exactly).length;
  const rarity = (term: string) => Math.max(COMMON, Math.min(1, Math.log(size / count(term)) / Math.log(size / RARE)));

  const seek = (word: Word, isLast: boolean, asTyped: (term: string) => boolean): Sought => {
    const { term, kind } = word;
    const weigh = (terms: string[], weight: (term: string) => number) =>
      new Map(terms.map((each) => [each, weight(each) * (kind === 'filler' ? FILLER : 1)]));
    if (count(term) > 0) return { word, terms: weigh([term], rarity) };
    const longer =
      term.length > 2 ? index.search(term, { ...exactly, prefix: true }).flatMap(({ terms }) => terms) : [];
    if (longer.length > 0 && (isLast || term.length > 4)) {
      const first = [...new Set(longer)].sort((a, b) => a.length - b.length).slice(0, BEGINNINGS);
      return { word, terms: weigh(first, (each) => (BEGINNING * term.length) / each.length) };
    }
    const parts = locale === 'de-de' ? compoundParts(word.text, (part) => part.length > 2 && count(part) > 0) : [];
    if (parts.length > 0) return { word, terms: weigh(parts, (part) => PARTS * rarity(part)) };
    lexicon ??= lexiconOf(records, locale);
    const near = kind === 'content' && !asTyped(term) ? corrections(word.text, lexicon) : [];
    return {
      word,
      terms: weigh(termsOf(near.join(' '), locale), () => NEAR),
      ...(near[0] !== undefined && { corrected: near[0] }),
    };
  };

  return {
    records,
    search(query, asTyped = () => false) {
      const all = wordsOf(query, locale);
      const useful = all.filter(({ kind }) => kind !== 'stop');
      const words = new Map((useful.length > 0 ? useful : all).toReversed().map((word) => [word.term, word]));
      const sought = [...words.values()].toReversed().map((word) => seek(word, word === all.at(-1), asTyped));
      const asked = new Map(sought.flatMap(({ terms }) => [...terms]));
      if (asked.size === 0) return { hits: [], sought };
      const weights = [...asked.values()];
      const isLong = sought.filter(({ word }) => word.kind === 'content').length > 2;
      const found = index.search([...asked.keys()].join(' '), {
        tokenize: (text) => text.split(' '),
        boost: BOOST,
        boostTerm: (_, at) => weights[at] ?? 1,
        boostDocument: (_id, _term, stored) => {
          if (stored?.kind === 'term') return isLong ? TERM : 1;
          if (stored?.kind !== 'guide') return 1;
          return stored.context === undefined ? GUIDE : SECTION;
        },
      });
      const typed = termsOf(query, locale).join(' ');
      const hits = found.map((hit) => {
        const { title, names = [], queryTerms } = hit as unknown as GuidanceHit & { queryTerms: string[] };
        const isNamed = [title, ...names].some((name) => termsOf(name, locale).join(' ') === typed);
        return { hit, score: hit.score * queryTerms.length ** (COVER - 1) * (isNamed ? EXACT : 1) };
      });
      hits.sort((a, b) => b.score - a.score || a.hit.id - b.hit.id);
      return { hits: hits.map(({ hit }) => hit as unknown as GuidanceHit), sought };
    },
  };
}

function lexiconOf(records: readonly GuidanceHit[], locale: Locale): Lexicon {
  const words = records.flatMap(({ title, text, names = [], phrases = [] }) =>
    wordsOf([title, text, ...names, ...phrases].join('\n'), locale).filter(({ kind }) => kind === 'content'),
  );
  return makeLexicon(words.map(({ text }) => text));
}
