/**
 * What people type and where it must lead, asked of the built index with the code that the search page runs; and what that
 * costs to load, with thousands of offers.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadSiteData } from '../../src/build/site-data.ts';
import type { Edition } from '../../src/config/edition.ts';
import { readGuides } from '../../src/guides/source.ts';
import { type Locale, locales } from '../../src/i18n/locale.ts';
import { find } from '../../src/search/engine.ts';
import { everydayWords } from '../../src/search/everyday.ts';
import { indexSite } from '../../src/search/index-site.ts';
import { renderingsOf } from '../../src/search/keywords.ts';
import { ask, type Library } from '../../src/search/library.ts';
import { type SearchRecord, searchRecords } from '../../src/search/records.ts';
import { resultsOf } from '../../src/search/results.ts';
import { fold, phoneDigits } from '../../src/search/words.ts';
import { syntheticOffers } from '../bench/offers.ts';
import { openFiles } from '../unit/search/files.ts';

interface Row {
  in: Locale;
  of: string;
  query: string;
  leads: string[];
}

const FIRST = 3;
const root = process.cwd();
const table = parse(readFileSync(join(import.meta.dirname, 'search-contract.yaml'), 'utf8')) as Row[];
const data = loadSiteData(root, 'partner');
const guides = readGuides(join(root, 'content'));
const records = searchRecords(data, guides);
const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wegweiser-search-'));
  folders.push(folder);
  return folder;
}

const urlOf = (locale: Locale, lead: string): string =>
  `/${locale}/${lead.includes('#') ? lead.replace('#', '/#') : `${lead}/`}`;

/** What the page shows first: of each list as many hits as count. */
async function shown(library: Library, query: string): Promise<string[]> {
  const found = await ask(library, query);
  const { lists } = await resultsOf(library, found, { query, page: 1 });
  return lists.flatMap(({ entries }) => entries.slice(0, FIRST).map(({ url }) => url));
}

async function missed(opened: (locale: Locale) => Promise<Library>, rows: readonly Row[]): Promise<Row[]> {
  const failed: Row[] = [];
  for (const row of rows) {
    const urls = await shown(await opened(row.in), row.query);
    if (!row.leads.some((lead) => urls.includes(urlOf(row.in, lead)))) failed.push(row);
  }
  return failed;
}

describe('the table', () => {
  it('holds enough of everything, each query once', () => {
    expect(table.length).toBeGreaterThanOrEqual(120);
    expect(table.filter((row) => row.of === 'complaint').length).toBeGreaterThanOrEqual(40);
    for (const locale of locales) expect(table.filter((row) => row.in === locale).length).toBeGreaterThanOrEqual(60);
    expect(new Set(table.map((row) => `${row.in} ${row.query}`)).size).toBe(table.length);
  });

  it('holds no query that is a title or a keyword', () => {
    const names = new Set(
      [...records.map(({ title }) => title), ...data.glossary.flatMap(renderingsOf)].map((name) => fold(name)),
    );
    expect(table.filter((row) => names.has(fold(row.query))).map((row) => row.query)).toEqual([]);
  });
});

describe.each(['public', 'partner'] as Edition[])('%s', (edition) => {
  const folder = join(root, 'dist', edition);
  const rows = table.filter((row) => edition === 'partner' || row.of !== 'contact');

  it('every address of the table was built', () => {
    const pages = rows.flatMap((row) => row.leads.map((lead) => urlOf(row.in, lead).replace(/#.*/, '')));
    expect([...new Set(pages)].filter((page) => !existsSync(join(folder, page, 'index.html')))).toEqual([]);
  });

  it('every query leads to one of its addresses among the first hits', async () => {
    expect(await missed(openFiles(folder), rows)).toEqual([]);
  });

  it.each(locales)('each beginning of a word that it holds finds pages: %s', async (locale) => {
    const library = await openFiles(folder)(locale);
    const lost: string[] = [];
    for (const shelf of [library.guidance, await library.offers()]) {
      // Words cut at places of their own: enough to meet what Pagefind’s endings do to them.
      const some = shelf.words.terms.filter((_, index) => process.env.FULL === '1' || index % 4 === 0);
      const typed = some.map((term, index) => term.slice(0, 2 + (index % Math.max(1, term.length - 1))));
      for (const term of new Set(typed)) await find(shelf, term).catch(() => lost.push(term));
    }
    expect(lost).toEqual([]);
  });

  it('every rendering of indirect reseller leads to the same term', async () => {
    const term = data.glossary.find(({ id }) => id === 'indirect-reseller');
    for (const locale of locales) {
      const library = await openFiles(folder)(locale);
      for (const rendering of term === undefined ? [] : [...term.synonyms[locale], ...Object.values(term.term)]) {
        expect(await shown(library, rendering), `${locale} ${rendering}`).toContain(
          urlOf(locale, 'glossary#indirect-reseller'),
        );
      }
    }
  });
});

it('the public edition finds no contact that it does not show', async () => {
  // Some publishers show a contact to everybody.
  const shownTo = searchRecords(loadSiteData(root, 'public'), guides).flatMap(({ phones }) => phones);
  const contacts = table.filter((row) => {
    const digits = phoneDigits(row.query);
    return row.of === 'contact' && digits !== undefined && !shownTo.some((each) => each.endsWith(digits));
  });
  expect(contacts.length).toBeGreaterThan(3);
  expect(await missed(openFiles(join(root, 'dist', 'public')), contacts)).toEqual(contacts);
});

it('at least 40 queries need the keywords of the glossary', async () => {
  const full = temporary();
  const bare = temporary();
  const without = records.map((record): SearchRecord => {
    return { ...record, related: '', keywords: record.kind === 'term' ? '' : record.keywords };
  });
  await indexSite(records, full);
  await indexSite(without, bare);
  const found = table.filter((row) => row.of !== 'typo');
  const lost = await missed(openFiles(bare), found);
  const anyhow = await missed(openFiles(full), found);
  expect(lost.filter((row) => !anyhow.includes(row)).length).toBeGreaterThanOrEqual(40);
});

it('words of every day lead to answers and guides that exist', () => {
  for (const locale of locales) {
    const ids = [
      ...Object.keys(data.routing.wording[locale].outcomes),
      ...guides.filter((guide) => guide.locale === locale).map(({ slug }) => slug),
    ];
    expect(Object.keys(everydayWords[locale]).filter((id) => !ids.includes(id))).toEqual([]);
  }
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

  it.each(locales)('in a term, product or publisher leads to it: %s', async (locale) => {
    const library = await openFiles(join(root, 'dist', 'public'))(locale);
    const own = records.filter((record) => record.locale === locale);
    const names = own
      .filter(({ kind }) => kind === 'term' || kind === 'offer')
      .flatMap(({ kind, title, summary }) => [title, ...(kind === 'offer' ? [summary.split(' · ')[0] ?? ''] : [])])
      .map(longest)
      .filter((word) => word.length >= 6);
    const nowhere: string[] = [];
    const words = [...new Set(names)];
    for (const word of words) {
      for (const typed of slipsOf(word)) if ((await shown(library, typed)).length === 0) nowhere.push(typed);
    }
    expect(words.length).toBeGreaterThan(60);
    expect(nowhere).toEqual([]);
  });
});

/** Enough to tell what an index costs; with FULL=1 as many as a marketplace has. */
const MANY = process.env.FULL === '1' ? 20_000 : 4_000;

describe(`${MANY} offers`, () => {
  const folder = temporary();
  let own: SearchRecord[] = [];

  beforeAll(async () => {
    const all = searchRecords({ ...data, offers: syntheticOffers(MANY) }, guides);
    own = all.filter(({ locale, kind }) => locale === 'de-de' || kind !== 'offer');
    await indexSite(own, folder);
  });

  /** A library that counts the bytes it loads, as hosts send them: Pagefind packs most of its files itself. */
  function counting() {
    let bytes = 0;
    const open = openFiles(folder, (file) => {
      const content = readFileSync(file);
      bytes += Math.min(content.length, brotliCompressSync(content).length);
    });
    return { library: open('de-de'), bytes: () => bytes };
  }

  it('guidance costs at most 115 kB beside the page, offers 260 kB more, a later query 40 kB', async () => {
    const { library, bytes } = counting();
    const opened = await library;
    let early = 0;
    await ask(opened, 'Kündigung Portal', () => {
      early ||= bytes();
    });
    expect(early).toBeGreaterThan(80_000);
    // The page itself, with its scripts, weighs some 30 kB: a browser test holds both together below 150 kB.
    expect(early).toBeLessThan(115_000);
    await resultsOf(opened, await ask(opened, 'Vertragsakte'), { query: 'Vertragsakte', page: 1 });
    expect(bytes() - early).toBeLessThan(260_000);
    const costs: [string, number][] = [];
    for (const query of ['Portal', 'Rechnungsarchiv Pro', 'Beleg Monitor 365', 'Signatr', 'Software Backup Gateway']) {
      const before = bytes();
      await resultsOf(opened, await ask(opened, query), { query, page: 1 });
      costs.push([query, bytes() - before]);
    }
    expect(costs.filter(([, cost]) => cost > 40_000)).toEqual([]);
  });

  it('finds publishers, products, parts of compounds, phones and names with a slip', async () => {
    const library = await counting().library;
    const offer = own.filter(({ kind, phones }) => kind === 'offer' && phones.length > 0)[1_000];
    if (offer === undefined) throw new Error('There is no offer with a phone.');
    const publisher = offer.summary.split(' ')[0] ?? '';
    const swapped = `${publisher.slice(0, 3)}${publisher[4]}${publisher[3]}${publisher.slice(5)}`;
    const phone = offer.phones[0] ?? '';
    const queries = [
      `${offer.title} ${publisher}`,
      `${offer.title} ${publisher.slice(-5)}`,
      phone,
      `+${phone}`,
      `0${phone.slice(2)}`,
      `${offer.title} ${swapped}`,
    ];
    for (const query of queries) {
      const { offers: hits = [] } = await ask(library, query);
      const { lists } = await resultsOf(library, { guidance: [], offers: hits, corrections: [] }, { query, page: 1 });
      expect(
        lists.flatMap(({ entries }) => entries).map(({ url }) => url),
        query,
      ).toContain(offer.url);
    }
  });
});
