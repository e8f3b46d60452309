import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markWords } from '../../../src/search/engine.ts';
import { indexSite } from '../../../src/search/index-site.ts';
import { ask } from '../../../src/search/library.ts';
import type { SearchRecord } from '../../../src/search/records.ts';
import { PER_PAGE, resultsOf } from '../../../src/search/results.ts';
import { openFiles } from './files.ts';

const page = (id: string, own: Partial<SearchRecord>): SearchRecord => ({
  locale: 'de-de',
  kind: 'answer',
  facet: own.kind ?? 'answer',
  url: `/de-de/${id}/`,
  title: id,
  summary: '',
  content: '',
  keywords: '',
  everyday: '',
  said: '',
  related: '',
  phones: [],
  ...own,
});
const offer = (id: string, own: Partial<SearchRecord>) => page(id, { kind: 'offer', facet: 'saas', ...own });

const guidance = [
  page('refund', { title: 'Rückerstattung beantragen', content: 'Der Herausgeber entscheidet nach der Frist.' }),
  page('renewal', { title: 'Vertragsverlängerung', kind: 'term', facet: 'term' }),
  page('outage', {
    title: 'Ausfall melden',
    summary: 'Der Stand.',
    content: 'Der Herausgeber kennt ihn.',
    related: 'Störung',
  }),
  page('fault', { title: 'Störung melden' }),
];
const offers = [
  offer('pilot', {
    title: 'Spesenpilot',
    summary: 'Ferngold GmbH · SaaS',
    keywords: 'Ferngold GmbH',
    phones: ['494066969299'],
  }),
  offer('clock', {
    title: 'Zeitstempel',
    summary: 'Ferngold GmbH · SaaS',
    keywords: 'Ferngold GmbH',
    facet: 'container',
  }),
];

const many = Array.from({ length: 35 }, (_, index) =>
  page(`p${index}`, { title: `Anlage ${index}`, content: 'Eine Liste aller Posten liegt bei.' }),
);
const english = [page('english', { locale: 'en-us', url: '/en-us/english/', title: 'Refund' })];

const folders: string[] = [];

async function indexed(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'wegweiser-engine-'));
  folders.push(folder);
  await indexSite([...guidance, ...many, ...offers, ...english], folder);
  return folder;
}

let folder = '';
beforeAll(async () => {
  folder = await indexed();
});
afterAll(() => {
  for (const each of folders) rmSync(each, { recursive: true, force: true });
});

function library() {
  const read: string[] = [];
  return { read, opened: openFiles(folder, (file) => read.push(file))('de-de') };
}

async function titles(query: string): Promise<string[]> {
  const opened = await library().opened;
  const { lists } = await resultsOf(opened, await ask(opened, query), { query, page: 1 });
  return lists.flatMap(({ entries }) => entries.map(({ title }) => title));
}

describe('finding', () => {
  it.each([
    ['rueckerstattung', 'Rückerstattung beantragen'],
    ['Verlängerung', 'Vertragsverlängerung'],
    ['Vertragsverlängerungsfrist', 'Vertragsverlängerung'],
    ['Störungsmeldung', 'Störung melden'],
    ['Frist Herausgeber', 'Rückerstattung beantragen'],
    ['Ferngold Zeitstempel', 'Zeitstempel'],
    ['Spesen', 'Spesenpilot'],
    ['Spesenpilto', 'Spesenpilot'],
    ['040 66969-299', 'Spesenpilot'],
  ])('%s → %s', async (query, title) => expect((await titles(query))[0]).toBe(title));

  it('puts what is about a word before what merely knows another word for it', async () => {
    expect((await titles('Störung'))[0]).toBe('Störung melden');
    expect(await titles('Störung Stand')).toContain('Ausfall melden');
  });

  it.each(['', '?!', 'qzxqzxqzx', '0800 000000000'])('finds nothing for “%s”', async (query) => {
    expect(await titles(query)).toEqual([]);
  });

  it('tells what was searched in place of a mistyped word, as the page writes it', async () => {
    const opened = await library().opened;
    const state = { query: 'Spesenpilto', page: 1 };
    expect((await resultsOf(opened, await ask(opened, state.query), state)).meant).toBe('Spesenpilot');
    const known = { query: 'Spesenpilot', page: 1 };
    expect((await resultsOf(opened, await ask(opened, known.query), known)).meant).toBeUndefined();
  });

  it('shows guidance before the offers are loaded', async () => {
    const { opened, read } = library();
    const isOffers = (file: string) => file.includes('/offers/');
    let seen = 0;
    await ask(await opened, 'Störung', (early) => {
      seen += early.guidance.length;
      expect(early.offers).toBeUndefined();
      expect(read.filter(isOffers)).toEqual([]);
    });
    expect(seen).toBeGreaterThan(0);
    expect(read.filter(isOffers).length).toBeGreaterThan(0);
    // One WebAssembly serves both.
    expect(read.filter((file) => file.endsWith('.pagefind'))).toHaveLength(1);
  });
});

it('a part of the index that cannot be loaded is no empty answer', async () => {
  let gone = false;
  const open = openFiles(folder, (file) => {
    if (gone && file.endsWith('.pf_index')) throw new Error('offline');
  });
  const opened = await open('de-de');
  gone = true;
  await expect(ask(opened, 'Störung')).rejects.toThrow('could not be loaded');
  gone = false;
  expect((await ask(opened, 'qzxqzxqzx')).guidance).toEqual([]);
});

describe('results', () => {
  it('count kinds and narrow down', async () => {
    const opened = await library().opened;
    const found = await ask(opened, 'Ferngold');
    const all = await resultsOf(opened, found, { query: 'Ferngold', page: 1 });
    expect(all).toMatchObject({ total: 2, kinds: { offer: 2 }, types: {}, open: false });
    const narrow = await resultsOf(opened, found, { query: 'Ferngold', kind: 'offer', type: 'container', page: 1 });
    expect(narrow.types).toEqual({ saas: 1, container: 1 });
    expect(narrow.lists.map(({ entries }) => entries.map(({ title }) => title))).toEqual([['Zeitstempel']]);
    expect((await resultsOf(opened, found, { query: 'Ferngold', kind: 'guide', page: 1 })).lists).toEqual([]);
  });

  it('name the kind of offer, whether most offers are of it or not', async () => {
    const opened = await library().opened;
    const { lists } = await resultsOf(opened, await ask(opened, 'Ferngold'), { query: 'Ferngold', page: 1 });
    const types = lists.flatMap(({ entries }) => entries.map(({ title, kind, type }) => [title, kind, type]));
    expect(Object.fromEntries(types.map(([title, ...rest]) => [title, rest]))).toEqual({
      Spesenpilot: ['offer', 'saas'],
      Zeitstempel: ['offer', 'container'],
    });
  });

  it('are none where the kinds of offers cannot be loaded', async () => {
    const opened = await openFiles(folder, (file) => {
      if (file.endsWith('.pf_filter') && file.includes('/offers/')) throw new Error('offline');
    })('de-de');
    const found = await ask(opened, 'Ferngold');
    expect((await resultsOf(opened, found, { query: 'Ferngold', page: 1 })).total).toBe(2);
    await expect(resultsOf(opened, found, { query: 'Ferngold', kind: 'offer', page: 1 })).rejects.toThrow('offers');
  });

  it('come in pages', async () => {
    const opened = await library().opened;
    const found = await ask(opened, 'Anlage');
    const sizes = await Promise.all(
      [1, 2, 9].map(
        async (each) => (await resultsOf(opened, found, { query: 'Anlage', page: each })).lists[0]?.entries.length,
      ),
    );
    expect(sizes).toEqual([PER_PAGE, 2 * PER_PAGE, 35]);
  });
});

describe('the index', () => {
  it('is the same for the same pages', async () => {
    const files = (below: string) =>
      readdirSync(below, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
        .map((file) => [file.slice(below.length), readFileSync(file, 'base64')]);
    expect(files(await indexed())).toEqual(files(folder));
  });

  it('finds nothing in a language that has no such page', async () => {
    const opened = await openFiles(folder)('en-us');
    expect((await ask(opened, 'Vertragsverlängerung')).guidance).toEqual([]);
    expect((await ask(opened, 'refunds')).guidance).toHaveLength(1);
  });

  it('has guidance in both languages, or fails', async () => {
    await expect(indexSite(guidance, folder)).rejects.toThrow('en-us');
  });

  it('that cannot be loaded is told', async () => {
    await expect(openFiles(join(folder, 'nowhere'))('de-de')).rejects.toThrow();
  });
});

it('marks the words of a query where they stand', () => {
  const marked = (text: string, query: string) =>
    markWords(text, query, 'de-de')
      .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
      .join('');
  expect(marked('Die Kündigung des Abos: kündigen Sie.', 'kuendigung')).toBe(
    'Die [Kündigung] des Abos: [kündigen] Sie.',
  );
  expect(marked('Vertragsverlängerung', 'Verlängerung')).toBe('[Vertragsverlängerung]');
  expect(marked('Nichts <b>davon</b>', 'anderes')).toBe('Nichts <b>davon</b>');
});
