/**
 * What people type and where it must lead, tested with the built index and the code of the search page; and what that
 * costs to load with thousands of offers.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadSiteData } from '../../src/build/site-data.ts';
import type { Edition } from '../../src/config/edition.ts';
import { readGuides, sectionsOf } from '../../src/guides/source.ts';
import { type Locale, locales } from '../../src/i18n/locale.ts';
import { localizedPath } from '../../src/i18n/path.ts';
import { familiesOf } from '../../src/routing/families.ts';
import { renderingsOf } from '../../src/search/guidance-records.ts';
import { indexOffers } from '../../src/search/index-site.ts';
import { offerRecord } from '../../src/search/offer-records.ts';
import { openOffers, phoneDigits, phoneKey } from '../../src/search/offers.ts';
import { ask, correctionsOf, type Library } from '../../src/search/search.ts';
import { loadPhrases } from '../../src/words/phrases.ts';
import { fold, termsOf, wordsOf } from '../../src/words/terms.ts';
import { syntheticOffers } from '../bench/offers.ts';
import { loadDictionaries } from '../content/spelling.ts';
import { loaderOf, openFiles } from '../unit/search/files.ts';

interface Row {
  in: Locale;
  of: string;
  query: string;
  leads: string[];
}

const FIRST = 3;
const root = process.cwd();
const read = (name: string) => parse(readFileSync(join(import.meta.dirname, `${name}.yaml`), 'utf8')) as Row[];
const contract = read('search-contract');
const strangers = read('search-strangers');
const complaints = read('search-complaints');
const tables = [...contract, ...strangers, ...complaints];
const data = loadSiteData(root, 'partner');
const guides = readGuides(join(root, 'content'));
const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** The addresses that the page shows first: of each list as many hits as count; answers for other roles stand in their hit. */
async function shown(library: Library, query: string): Promise<string[]> {
  const { hits, offers } = await ask(library, { query, page: 1 }, undefined);
  const first = (await offers?.first(FIRST)) ?? [];
  return [
    ...hits.slice(0, FIRST).flatMap(({ url, others }) => [url, ...others.map((each) => each.url)]),
    ...first.map(({ url }) => url),
  ];
}

/** `guides/x` is met by any section of the guide, `gaps` by any gap; all else by its own address. */
function leadsTo(lead: string, { in: locale }: Row, urls: readonly string[]): boolean {
  const [path = '', section] = lead.split('#');
  const url = localizedPath(locale, ...path.split('/'));
  return section === undefined
    ? urls.some((each) => each.replace(/#.*/, '') === url)
    : urls.includes(`${url}#${section}`);
}

async function missed(opened: (locale: Locale) => Promise<Library>, rows: readonly Row[]): Promise<Row[]> {
  const failed: Row[] = [];
  for (const row of rows) {
    const urls = await shown(await opened(row.in), row.query);
    if (!row.leads.some((lead) => leadsTo(lead, row, urls))) failed.push(row);
  }
  return failed;
}

describe('the tables', () => {
  it('hold enough of everything, each query once', () => {
    expect(contract.length).toBeGreaterThanOrEqual(120);
    expect(strangers.length).toBeGreaterThanOrEqual(150);
    expect(complaints.length).toBeGreaterThanOrEqual(150);
    for (const locale of locales) expect(tables.filter((row) => row.in === locale).length).toBeGreaterThanOrEqual(150);
    expect(new Set(tables.map((row) => `${row.in} ${row.query}`)).size).toBe(tables.length);
  });

  it('hold no query that is a keyword of the glossary or a phrase of content/search/', () => {
    const { answers, guides: sections, pages } = loadPhrases(join(root, 'content'));
    const phrases = [answers, sections, pages].flatMap((book) =>
      Object.values(book).flatMap((each) => locales.flatMap((locale) => each[locale])),
    );
    const names = new Set([...data.glossary.flatMap((term) => renderingsOf(term, 'de-de')), ...phrases].map(fold));
    const terms = ({ of }: Row) => of !== 'name';
    expect(contract.filter((row) => terms(row) && names.has(fold(row.query))).map((row) => row.query)).toEqual([]);
  });
});

describe.each(['public', 'partner'] as Edition[])('%s', (edition) => {
  const folder = join(root, 'dist', edition);
  const rows = (all: Row[]) => all.filter((row) => edition === 'partner' || row.of !== 'contact');

  it('every address of the tables was built', () => {
    const pages = rows(tables).flatMap((row) =>
      row.leads.map((lead) => localizedPath(row.in, ...lead.replace(/#.*/, '').split('/'))),
    );
    expect([...new Set(pages)].filter((page) => !existsSync(join(folder, page, 'index.html')))).toEqual([]);
  });

  it.each([
    ['the contract', 0.95, contract],
    ['queries of strangers', 0.92, strangers],
    ['short complaints', 0.8, complaints],
  ] as const)(
    '%s: the share that leads to one of its pages among the first three is at least %d',
    async (_, share, table) => {
      const asked = rows([...table]);
      const failed = await missed(openFiles(folder), asked);
      const message = `missed:\n${failed.map((row) => `${row.in} ${row.query.slice(0, 100)}`).join('\n')}`;
      expect(1 - failed.length / asked.length, message).toBeGreaterThanOrEqual(share);
    },
  );

  it('every rendering of indirect reseller leads to the same term', async () => {
    const term = data.glossary.find(({ id }) => id === 'indirect-reseller');
    for (const locale of locales) {
      const library = await openFiles(folder)(locale);
      for (const rendering of term === undefined ? [] : [...term.synonyms[locale], ...Object.values(term.term)]) {
        const url = `${localizedPath(locale, 'glossary')}#indirect-reseller`;
        expect(await shown(library, rendering), `${locale} ${rendering}`).toContain(url);
      }
    }
  });
});

it('the public edition finds no contact that it does not show', async () => {
  // Some publishers show a contact to everybody.
  const open = loadSiteData(root, 'public').offers.map(
    (offer) => offerRecord(offer, data.glossary, 'de-de').meta.phones,
  );
  const contacts = contract.filter((row) => {
    const digits = phoneDigits(row.query);
    return (
      row.of === 'contact' && digits !== undefined && !open.some((each) => ` ${each}`.includes(` ${phoneKey(digits)}`))
    );
  });
  expect(contacts.length).toBeGreaterThan(3);
  expect(await missed(openFiles(join(root, 'dist', 'public')), contacts)).toEqual(contacts);
});

describe('phrases of content/search/', () => {
  const book = loadPhrases(join(root, 'content'));
  const families = familiesOf(Object.keys(data.routing.destinations), data.routing.rules);
  const relatives = (id: string) =>
    Object.keys(data.routing.destinations).filter(
      (each) => each === id || (families.get(id) !== undefined && families.get(each) === families.get(id)),
    );
  const LEAST = 3;

  it.each(locales)(
    'at least three lead to each answer and to each section of a guide, without a word of its title: %s',
    async (locale) => {
      const library = await openFiles(join(root, 'dist', 'partner'))(locale);
      const targets = [
        ...Object.entries(data.routing.wording[locale].outcomes).map(([id, { heading }]) => ({
          file: 'answers',
          id,
          title: heading,
          url: localizedPath(locale, 'route', 'outcomes', id),
          phrases: relatives(id).flatMap((each) => book.answers[each]?.[locale] ?? []),
        })),
        ...guides
          .filter((guide) => guide.locale === locale)
          .flatMap((guide) =>
            [{ id: '', title: guide.data.title }, ...sectionsOf(guide)].map(({ id, title }) => ({
              slug: guide.slug,
              id,
              title,
            })),
          )
          .map(({ slug, id, title }) => {
            const key = id === '' ? slug : `${slug}#${id}`;
            const url = localizedPath(locale, 'guides', slug) + (id === '' ? '' : `#${id}`);
            return { file: 'guides', id: key, title, url, phrases: book.guides[key]?.[locale] ?? [] };
          }),
      ];
      const lacking: string[] = [];
      for (const { file, id, title, url, phrases } of targets) {
        const own = new Set(termsOf(title, locale));
        let count = 0;
        const astray: string[] = [];
        for (const phrase of phrases) {
          if (termsOf(phrase, locale).some((term) => own.has(term))) continue;
          const hits = library.guidance(phrase, () => false).hits.slice(0, FIRST);
          if (hits.some((hit) => hit.url === url || hit.others.some((other) => other.url === url))) count += 1;
          else astray.push(phrase);
        }
        if (count >= LEAST) continue;
        const led =
          astray.length > 0 ? `; these lead elsewhere: ${astray.map((phrase) => `“${phrase}”`).join(', ')}` : '';
        lacking.push(
          `content/search/${file}.yaml: “${id}” needs ${LEAST - count} more phrases under ${locale}, as people say it who do not know “${title}”, without any word of that title${led}`,
        );
      }
      expect(lacking).toEqual([]);
    },
  );
});

describe('one slip of the finger', () => {
  const slipsOf = (word: string): string[] => {
    const middle = Math.floor(word.length / 2);
    const [a = '', b = ''] = [word[middle], word[middle + 1]];
    return [
      word.slice(0, middle) + word.slice(middle + 1),
      word.slice(0, middle) + a + word.slice(middle),
      word.slice(0, middle) + b + a + word.slice(middle + 2),
      `${word.slice(0, middle)}x${word.slice(middle + 1)}`,
    ];
  };
  const longest = (text: string): string => (text.match(/\p{L}+/gu) ?? []).sort((a, b) => b.length - a.length)[0] ?? '';

  it.each(locales)('in a term, product or publisher leads somewhere: %s', async (locale) => {
    const library = await openFiles(join(root, 'dist', 'public'))(locale);
    const offers = loadSiteData(root, 'public').offers.map((offer) => offerRecord(offer, data.glossary, locale).meta);
    const names = [
      ...data.glossary.map(({ term }) => term[locale]),
      ...offers.flatMap(({ title, publisher }) => [title, publisher]),
    ];
    const words = [...new Set(names.map(longest).filter((word) => word.length >= 6))];
    const nowhere: string[] = [];
    for (const word of words) {
      for (const typed of slipsOf(word)) if ((await shown(library, typed)).length === 0) nowhere.push(typed);
    }
    expect(words.length).toBeGreaterThan(60);
    expect(nowhere).toEqual([]);
  });
});

describe('a correction', () => {
  /** Spellings that a dictionary has beside the usual one. */
  const VARIANTS = ['distributer'];
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

  it.each(locales)('never replaces a word that a dictionary has: %s', async (locale) => {
    const library = await openFiles(join(root, 'dist', 'partner'))(locale);
    const has = (await loadDictionaries())[locale];
    const isRight = (word: string) => [word, word.toLowerCase(), capital(word.toLowerCase())].some(has);
    const queries = [...contract, ...strangers].filter((row) => row.in === locale).map(({ query }) => query);
    const texts = [...queries, ...data.routing.cases.map(({ words }) => words[locale])];
    const words = new Set(texts.flatMap((text) => wordsOf(text, locale).map((word) => word.text)));
    const replaced: string[] = [];
    for (const word of words) {
      if (!isRight(word) || VARIANTS.includes(word)) continue;
      const [corrected] = correctionsOf(await ask(library, { query: word, page: 1 }, undefined));
      if (corrected !== undefined) replaced.push(`${word} → ${corrected.meant}`);
    }
    expect(words.size).toBeGreaterThan(1_000);
    expect(replaced).toEqual([]);
  });
});

/** Enough to tell what an index costs; with FULL=1 as many as a marketplace has. */
const MANY = process.env.FULL === '1' ? 20_000 : 2_000;

describe(`${MANY} offers`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'wegweiser-search-'));
  const offers = syntheticOffers(MANY);
  let bytes = 0;
  folders.push(folder);
  // As hosts send it: Pagefind packs most of its files itself.
  const loader = loaderOf(folder, (file) => {
    const content = readFileSync(file);
    bytes += Math.min(content.length, brotliCompressSync(content).length);
  });
  beforeAll(() => indexOffers(offers, data.glossary, folder));

  // Of 241 kB at 20,000 offers, 146 are Pagefind’s list of all pages and 70 its own code, without the worker of browsers.
  const most = MANY > 2_000 ? 250_000 : 200_000;
  it(`cost at most ${most / 1000} kB for a first query`, async () => {
    const search = await openOffers('de-de', loader);
    const found = await search('Vertragsmappe', () => true);
    await found.first(5);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(most);
  });

  it('are found by publisher, product, parts of compounds, phone and a name with a slip', async () => {
    const search = await openOffers('de-de', loader);
    const records = offers.map((offer) => offerRecord(offer, data.glossary, 'de-de'));
    const long = ({ meta }: (typeof records)[number]) => meta.phones !== '' && /^\p{L}{9}/u.test(meta.publisher);
    const record = records.filter(long)[MANY / 8];
    if (record === undefined) throw new Error('There is no offer with a phone, of a publisher with a long name.');
    const { title, phones } = record.meta;
    const publisher = record.meta.publisher.split(' ')[0] ?? '';
    const phone = [...(phones.split(' ')[0] ?? '').slice(3)].reverse().join('');
    const queries = [
      `${title} ${publisher}`,
      `${title} ${publisher.slice(-5)}`,
      phone,
      `+${phone}`,
      `0${phone.slice(2)}`,
      `${title} ${publisher.slice(0, -2)}${publisher.at(-1)}${publisher.at(-2)}`,
    ];
    for (const query of queries) {
      const found = await search(query, () => true);
      expect(
        (await found.first(10)).map(({ url }) => url),
        query,
      ).toContain(record.url);
    }
  });
});
