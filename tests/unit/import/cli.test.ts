import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { main } from '../../../src/cli/import.ts';
import { readOffers } from '../../../src/offers/load.ts';
import { runMain } from '../cli/run-main.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wegweiser-import-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, content: unknown): string => {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content));
  return path;
};
const get = (name: string) => readFileSync(join(folder, name), 'utf8');
const document = (name = 'rocket') => JSON.parse(get(`offers/acme/${name}.json`));

/** Every file below the folder, the inputs left out. */
function files(): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes(join(folder, 'in')))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

const run = (args: string[]) => runMain(main, args, { OFFERS_DIR: join(folder, 'offers'), npm_lifecycle_event: '' });

const product = (offer: string, more: object = {}) => ({
  publisherId: 'acme',
  id: offer,
  offerTypeId: 'microsoft-azure-virtualmachines',
  definition: { offer: { 'microsoft-azure-marketplace.title': offer, ...more } },
});
const listing = (languageId: string) => ({
  $schema: 'https://schema.mp.microsoft.com/schema/listing/2022-03-01-preview5',
  kind: 'azureSaaS',
  product: { externalId: 'rocket' },
  languageId,
  title: `Rocket ${languageId}`,
});
const named = ['--publisher-name', 'Acme Inc.', '--publisher-website', 'https://acme.example/'];

test('a new document and the record of its publisher are written; a second run finds them up to date', async () => {
  const input = put('in/rocket.json', product('rocket'));
  const first = await run([input, ...named]);
  expect(first).toMatchObject({ code: 0, err: '' });
  expect(first.out).toContain('error [description-missing] listings[0].description (en-US)');
  expect(files()).toEqual(['offers/acme/rocket.json', 'publishers/acme.yaml']);
  expect(readOffers(join(folder, 'offers'))).toMatchObject([
    {
      document: { offer: 'rocket' },
      publisher: { name: 'Acme Inc.', website: 'https://acme.example/', fictional: false },
    },
  ]);
  const written = get('offers/acme/rocket.json');
  expect(await run([input])).toMatchObject({ code: 0, out: expect.stringContaining('up to date') });
  expect(await run(['--check', input])).toMatchObject({ code: 0 });
  expect(get('offers/acme/rocket.json')).toBe(written);
});

test('a document that exists and differs is overwritten with --force only, and nothing else is written before', async () => {
  const old = put('in/old.json', product('rocket'));
  await run([old, ...named]);
  const written = get('offers/acme/rocket.json');
  const inputs = [
    put('in/new.json', product('rocket', { 'microsoft-azure-marketplace.summary': 'Flies' })),
    put('in/other.json', product('balloon')),
  ];
  const refused = await run(inputs);
  expect(refused.code).toBe(3);
  expect(refused.err).toContain('--force');
  expect(refused.out).toContain('+       "searchResultSummary": "Flies"');
  expect(files()).toEqual(['offers/acme/rocket.json', 'publishers/acme.yaml']);
  expect(get('offers/acme/rocket.json')).toBe(written);

  expect(await run(['--check', ...inputs])).toMatchObject({ code: 1 });
  expect(files()).toEqual(['offers/acme/rocket.json', 'publishers/acme.yaml']);

  const forced = await run(['--force', ...inputs]);
  expect(forced.code).toBe(0);
  expect(forced.out).toContain('+       "searchResultSummary": "Flies"');
  expect(document().listings[0].searchResultSummary).toBe('Flies');
  expect(files()).toEqual(['offers/acme/balloon.json', 'offers/acme/rocket.json', 'publishers/acme.yaml']);
});

test('overwriting keeps what no format carries', async () => {
  await run([put('in/rocket.json', product('rocket')), ...named]);
  const support = {
    languages: ['de'],
    hours: { timeZone: 'Europe/Berlin', week: [{ days: ['mon'], text: 'always' }] },
  };
  const released = ['supportContact.phone'];
  put('offers/acme/rocket.json', { ...document(), csp: { state: 'some' }, support, released });
  const key = 'microsoft-azure-marketplace.summary';
  expect((await run(['--force', put('in/rocket.json', product('rocket', { [key]: 'Flies' }))])).code).toBe(0);
  expect(document()).toMatchObject({ csp: { state: 'some' }, support, released });
});

test('with one input that is not understood, nothing is written', async () => {
  const good = put('in/good.json', product('rocket'));
  const bad = put('in/bad.json', '{\n  "publisherId": acme\n}');
  const result = await run([good, bad, ...named]);
  expect(result.code).toBe(2);
  expect(result.err).toMatch(/bad\.json:2:18: error \[syntax\] \S/);
  expect(result.err).toContain('1 input(s) not understood. Nothing was written.');
  expect(result.err).not.toContain('at fault');
  expect(files()).toEqual([]);
});

test('an input that lacks an option is understood: its offer is at fault', async () => {
  const result = await run([put('in/rocket.json', { offer_listing: { title: 'Rocket' } })]);
  expect(result.code).toBe(2);
  expect(result.err).toContain('1 offer(s) at fault. Nothing was written.');
});

describe('nothing is written and the code is 2', () => {
  const input = () => put('in/rocket.json', product('rocket'));
  test.each([
    ['without a name for a new publisher', () => [input()], '--publisher-name'],
    ['without a file', () => [], '--help'],
    ['with an unknown option', () => [input(), '--colour'], '--help'],
    ['with a wrong kind', () => [input(), '--kind', 'game', ...named], 'saas'],
    ['with a wrong format', () => [input(), '--format', 'xml', ...named], 'catalog'],
    ['with a wrong day', () => [input(), '--confirmed', '2026-02-30', ...named], '--confirmed'],
    ['with a wrong website', () => [input(), '--publisher-name', 'A', '--publisher-website', 'acme'], 'website'],
    ['with a file that is missing', () => [join(folder, 'nowhere.json')], 'no such file'],
    ['with an empty folder', () => [dirname(put('in/sub/readme.txt', 'x'))], 'no .json'],
    ['with bytes that are no text', () => [put('in/x.json', Buffer.from([0x7b, 0xff]))], 'UTF-8'],
    [
      'with two languages twice',
      () => [put('in/a.json', listing('en')), put('in/b.json', listing('EN')), '--publisher', 'acme'],
      'language',
    ],
    [
      'with one name for two publishers',
      () => [input(), put('in/b.json', { ...product('b'), publisherId: 'bcme' }), ...named],
      'one publisher',
    ],
  ])('%s', async (_, args, message) => {
    const result = await run(args());
    expect(result).toMatchObject({ code: 2, err: expect.stringContaining(message) });
    expect(result.err).not.toContain('    at ');
    expect(files()).toEqual([]);
  });
});

test('what cannot be written leaves nothing behind', async () => {
  put('offers/acme', 'a file where a folder should be');
  const result = await run([put('in/rocket.json', product('rocket')), ...named]);
  expect(result).toMatchObject({ code: 4, err: expect.stringContaining('Nothing was written') });
  expect(files()).toEqual(['offers/acme']);
});

test('folders and one file for each language', async () => {
  put('in/rocket.en.json', listing('en-us'));
  put('in/de/rocket.jsonc', `// German\n${JSON.stringify(listing('de-de'))}`);
  expect((await run([join(folder, 'in'), '--publisher', 'acme', ...named])).code).toBe(0);
  expect(document().listings.map(({ languageId }: { languageId: string }) => languageId)).toEqual(['de-de', 'en-us']);
});

test('UTF-16 as some shells write it is read', async () => {
  const input = put('in/rocket.json', Buffer.from(`\ufeff${JSON.stringify(product('rocket'))}`, 'utf16le'));
  expect(await run([input, ...named])).toMatchObject({ code: 0, out: expect.stringContaining('[bom]') });
});

test('the name of a publisher comes from the input, characters that steer a terminal are shown', async () => {
  const input = put('in/p.json', {
    productType: 'SaaS',
    publisherId: 'acme',
    publisherDisplayName: 'Acme: a # name',
    displayName: 'Rocket',
    language: 'en',
    '\u001b[31m': 1,
  });
  const result = await run([input, '--offer', 'rocket', '--confirmed', '2026-01-31']);
  expect(result.code).toBe(0);
  expect(result.out).toContain('\\u{1b}[31m');
  expect(result.out).not.toContain('\u001b');
  expect(readOffers(join(folder, 'offers'))[0]).toMatchObject({
    publisher: { name: 'Acme: a # name' },
    document: { confirmed: '2026-01-31' },
  });
});

const record = (offerId: string, more: object = {}) => ({
  publisherId: 'Nebelkamm',
  publisherDisplayName: 'Nebelkamm GmbH',
  offerId,
  displayName: offerId,
  productType: 'SaaS',
  language: 'en',
  ...more,
});

test('many records at once: a summary on the terminal, all lines in the report, and a second run changes nothing', async () => {
  const ids = Array.from({ length: 60 }, (_, index) => `Gate.way_${index}`);
  const input = put('in/catalog.jsonl', ids.map((id) => JSON.stringify(record(id))).join('\n'));
  const first = await run([input, '--report', join(folder, 'in/report.txt')]);
  expect(first.code).toBe(0);
  expect(first.out).toContain('61 file(s) written: 61 new, 0 changed, 0 up to date.');
  expect(first.out.split('\n').length).toBeLessThan(150);
  for (const id of ids) expect(get('in/report.txt')).toContain(`~nebelkamm/${id.replace('G', '~g')}.json: new`);
  expect(
    readOffers(join(folder, 'offers'))
      .map(({ document }) => document.offer)
      .sort(),
  ).toEqual(ids.sort());
  expect(await run([input])).toMatchObject({ code: 0, out: expect.stringContaining('Everything is up to date.') });
});

test('a bad record stops the writing, does not hide the others, and is left out on demand', async () => {
  const bad = [record('one'), record('two', { displayName: 7 }), record('three', { supportUri: 'www.acme' })];
  const input = put('in/catalog.json', [...bad, record('four')]);
  const refused = await run([input]);
  expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('2 offer(s) at fault. Nothing was written.') });
  expect(refused.err).toMatch(/\[wrong-type\] \/1\/displayName[\s\S]*\[wrong-value\] \/2\/supportUri/);
  expect(files()).toEqual([]);
  expect((await run([input, '--skip-bad'])).code).toBe(0);
  const written = ['offers/~nebelkamm/four.json', 'offers/~nebelkamm/one.json', 'publishers/~nebelkamm.yaml'];
  expect(files()).toEqual(written);
});

test('further pages are told unless the last one is among the inputs', async () => {
  const page = put('in/1.json', {
    items: [record('one')],
    nextLink: 'https://catalog.example/?$skiptoken=secret-token',
  });
  const last = put('in/2.json', { items: [record('two')] });
  expect((await run([page, '--check'])).out).toContain('[further-pages]');
  const both = await run([page, last, '--check']);
  expect(both.out).toContain('The last page is among the inputs');
  expect(both.out).not.toContain('secret-token');
});

test('a key that grants access is told, and neither shown nor written', async () => {
  const key = 'https://a.blob.core.windows.net/b?sv=2020-01-01&sig=Zm9vYmFy%3D';
  const input = put(
    'in/signed.json',
    record('one', { supportUri: key, description: `See ${key} now`, publisherId: 'acme' }),
  );
  const result = await run([input]);
  expect(result).toMatchObject({ code: 0, out: expect.stringContaining('[signed-address] /description') });
  expect(result.out + result.err + get('offers/acme/one.json')).not.toContain('Zm9v');
  expect(document('one').listings[0].globalSupportWebsite).toBeUndefined();
});

test('--help names every exit code', async () => {
  const { code, out } = await run(['--help']);
  expect(code).toBe(0);
  for (const exit of [0, 1, 2, 3, 4]) expect(out).toMatch(new RegExp(`\\b${exit} \\S`));
});
