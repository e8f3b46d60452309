import { describe, expect, it } from 'vitest';
import { entriesOf, find, markWords } from '../../../src/search/engine.ts';
import { ask, openLibrary, reader } from '../../../src/search/library.ts';
import type { SearchRecord } from '../../../src/search/records.ts';
import { PER_PAGE, resultsOf } from '../../../src/search/results.ts';
import { type Files, shelve } from '../../../src/search/shelve.ts';

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
  page('outage', { title: 'Ausfall melden', content: 'Der Herausgeber kennt den Stand.', related: 'Störung' }),
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

async function library(own = offers, about = guidance) {
  const files: Files = new Map();
  const shelves = { guidance: shelve(about, 'de-de', files), offers: shelve(own, 'de-de', files) };
  files.set('/search/de-de.json', JSON.stringify(shelves));
  const asked: string[] = [];
  const read = reader(async (href) => {
    asked.push(href);
    const text = files.get(href);
    if (text === undefined) throw new Error(href);
    return JSON.parse(text);
  });
  return { files, asked, opened: await openLibrary('de-de', read) };
}

async function titles(query: string): Promise<string[]> {
  const { opened } = await library();
  const found = await ask(opened, query);
  const { lists } = await resultsOf(opened, found, { query, page: 1 });
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
    const { opened } = await library();
    const state = { query: 'Spesenpilto', page: 1 };
    expect((await resultsOf(opened, await ask(opened, state.query), state)).meant).toBe('Spesenpilot');
    const known = { query: 'Spesenpilot', page: 1 };
    expect((await resultsOf(opened, await ask(opened, known.query), known)).meant).toBeUndefined();
  });

  it('shows guidance before the offers are loaded', async () => {
    const { opened, asked } = await library();
    const before: number[] = [];
    await ask(opened, 'Störung', (early) => {
      before.push(early.guidance.length, asked.length);
      expect(early.offers).toBeUndefined();
    });
    expect(before).toEqual([1, 2]);
    expect(asked).toHaveLength(3);
  });
});

describe('results', () => {
  it('count kinds and narrow down', async () => {
    const { opened } = await library();
    const found = await ask(opened, 'Ferngold');
    const all = await resultsOf(opened, found, { query: 'Ferngold', page: 1 });
    expect(all).toMatchObject({ total: 2, kinds: { offer: 2 }, types: { saas: 1, container: 1 }, open: false });
    const narrow = await resultsOf(opened, found, { query: 'Ferngold', kind: 'offer', type: 'container', page: 1 });
    expect(narrow.lists.map(({ entries }) => entries.map(({ title }) => title))).toEqual([['Zeitstempel']]);
    expect((await resultsOf(opened, found, { query: 'Ferngold', kind: 'guide', page: 1 })).lists).toEqual([]);
  });

  it('come in pages', async () => {
    const many = Array.from({ length: 35 }, (_, index) => page(`p${index}`, { title: `Frist ${index}` }));
    const { opened } = await library([], many);
    const found = await ask(opened, 'Frist');
    const sizes = await Promise.all(
      [1, 2, 9].map(
        async (each) => (await resultsOf(opened, found, { query: 'Frist', page: each })).lists[0]?.entries.length,
      ),
    );
    expect(sizes).toEqual([PER_PAGE, 2 * PER_PAGE, 35]);
  });
});

describe('a large index', () => {
  const many = Array.from({ length: 1_200 }, (_, index) =>
    offer(`o${index}`, {
      title: `Akte${index} Portal`,
      summary: `Haus${index % 300} GmbH · SaaS`,
      keywords: `Haus${index % 300}`,
      phones: [`4930555${String(10_000 + index)}`],
    }),
  );

  it('comes in parts, and finds the same', async () => {
    const { opened, files } = await library(many);
    expect(files.size).toBeGreaterThan(20);
    const shelf = await opened.offers();
    const hits = await find(shelf, 'Akte777');
    expect((await entriesOf(shelf, hits.slice(0, 1)))[0]?.title).toBe('Akte777 Portal');
    const byPhone = await find(shelf, '030 555 10 444');
    expect((await entriesOf(shelf, byPhone)).map(({ title }) => title)).toEqual(['Akte444 Portal']);
  });

  it('is the same for the same pages', async () => {
    const [one, two] = [await library(many), await library(many)];
    expect([...one.files]).toEqual([...two.files]);
  });
});

it('a file that could not be read is read again', async () => {
  let attempts = 0;
  const read = reader(async () => {
    attempts += 1;
    if (attempts === 1) throw new Error('gone');
    return attempts;
  });
  await expect(read('/a')).rejects.toThrow('gone');
  expect(await read('/a')).toBe(2);
  expect(await read('/a')).toBe(2);
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
