import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { main } from '../../../src/cli/import.ts';
import { runMain } from '../cli/run-main.ts';

const folder = mkdtempSync(join(tmpdir(), 'wegweiser-contacts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const list = join(folder, 'contacts.csv');
const document = join(folder, 'offers/quillfeather/summit-notes.json');
const HEAD = 'publisher,offer,contact,channel,audience\n';
const id = 'quillfeather,summit-notes';

beforeEach(() => {
  for (const name of ['offers', 'publishers']) {
    cpSync(join(process.cwd(), 'content', name), join(folder, name), { recursive: true });
  }
});
const run = (rows: string, ...more: string[]) => {
  writeFileSync(list, HEAD + rows);
  return runMain(main, ['--contacts', list, ...more], { OFFERS_DIR: join(folder, 'offers'), npm_lifecycle_event: '' });
};
const read = () =>
  JSON.parse(readFileSync(document, 'utf8')) as { released?: string[]; listings: Record<string, unknown>[] };

it('goes into every listing of the offer, for those who may see it', async () => {
  const rows = `${id},support,help@quillfeather.example,public\n${id},csp,+1 202 555 0123,partner\n`;
  expect(await run(rows)).toMatchObject({
    code: 0,
    out: expect.stringContaining('2 channel(s) of 1 offer(s), 1 document(s) written.'),
  });
  for (const listing of read().listings) {
    expect(listing).toMatchObject({
      supportContact: { email: 'help@quillfeather.example' },
      cloudSolutionProviderContact: { phone: '+1 202 555 0123' },
    });
  }
  expect(read().released).toContain('supportContact.email');
  expect(await run(rows, '--check')).toMatchObject({
    code: 0,
    out: expect.stringContaining('0 document(s) would change'),
  });
  // What was public is for partners again.
  expect((await run(`${id},support,help@quillfeather.example,partner\n`)).code).toBe(0);
  expect(read().released).not.toContain('supportContact.email');
});

it('says what would change and writes nothing', async () => {
  const before = readFileSync(document, 'utf8');
  expect((await run(`${id},support,help@quillfeather.example,partner\n`, '--check')).code).toBe(1);
  expect(readFileSync(document, 'utf8')).toBe(before);
});

it.each([
  [
    'an offer that is not there',
    'nobody,nothing,csp,a@b.example,partner',
    'contacts.csv:3:1: “nobody/nothing”. There is no such offer',
  ],
  ['a formula', `${id},csp,=1+1,partner`, 'contacts.csv:3:31: “=1+1”. This is a formula'],
  ['a support address for partners alone', `${id},support,https://a.example/,partner`, 'always public'],
])('writes nothing at all with %s', async (_, row, message) => {
  const before = readFileSync(document, 'utf8');
  const { code, err } = await run(`${id},support,help@quillfeather.example,partner\n${row}\n`);
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(message) });
  expect(err).toContain('Nothing was written');
  expect(readFileSync(document, 'utf8')).toBe(before);
});
