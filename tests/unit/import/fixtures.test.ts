/**
 * Documents written by hand with what is expected of them: `<format>/<name>/` holds the input, `args.json` and
 * `expected.json` or `expected-error.json`. The expectations were written from the formats, not from the code.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readListing } from '../../../src/import/read.ts';
import { IMPORT_FORMATS, type ReadOptions } from '../../../src/import/types.ts';
import { diagnosticText } from '../../../src/offers/diagnostics.ts';
import { offerDocumentSchema } from '../../../src/offers/schema.ts';
import { OFFER_KINDS } from '../../../src/offers/types.ts';

const root = join(import.meta.dirname, 'fixtures');
const folders = globSync('**/args.json', { cwd: root })
  .map((file) => join(root, dirname(file)))
  .sort();

const argsSchema = z.strictObject({
  publisher: z.string().optional(),
  publisherName: z.string().optional(),
  offer: z.string().optional(),
  kind: z.enum(OFFER_KINDS).optional(),
  format: z.string().optional(),
  language: z.string().optional(),
});
const expectedSchema = z.strictObject({
  documents: z.array(z.looseObject({})),
  warnings: z.array(z.object({ kind: z.string(), line: z.number() })),
  dropped: z.array(z.string()),
});
const expectedErrorSchema = z.strictObject({
  errors: z.array(z.strictObject({ line: z.number(), column: z.number().optional(), contains: z.string() })).min(1),
});

const CONFIRMED = '2026-11-22';

const read = (folder: string, name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));

function importOf(folder: string) {
  const { publisherName: _, ...args } = argsSchema.parse(read(folder, 'args.json'));
  const file = ['input.json', 'input.txt'].map((name) => join(folder, name)).find(existsSync);
  if (!file) throw new Error(`${folder}: no input`);
  return readListing(readFileSync(file, 'utf8'), { confirmed: CONFIRMED, ...args } as ReadOptions);
}

/** A document as the schema has it, so that defaults need not be written out. */
function comparable(document: unknown) {
  const { $schema: _, ...rest } = offerDocumentSchema.parse({ confirmed: CONFIRMED, ...(document as object) });
  return rest;
}

test('there are fixtures of every format', () => {
  expect([...new Set(folders.map((folder) => relative(root, folder).split('/')[0]))].sort()).toEqual(
    [...IMPORT_FORMATS].sort(),
  );
});

describe.each(folders.map((folder) => [relative(root, folder), folder] as const))('%s', (_, folder) => {
  const result = importOf(folder);
  const documents = result.offers.map(({ document }) => document);
  const told = (wanted: string) => result.messages.filter(({ severity }) => severity === wanted);

  const [imported, refused] = ['expected.json', 'expected-error.json'].map((name) => existsSync(join(folder, name)));

  test('has one expectation', () => expect(imported).not.toBe(refused));

  const testImported = () => {
    const expected = expectedSchema.parse(read(folder, 'expected.json'));
    expect(told('error')).toEqual([]);
    expect(documents.map(comparable)).toEqual(expected.documents.map(comparable));
    const places = (list: { kind: string; line: number }[]) => list.map(({ kind, line }) => `${line} ${kind}`).sort();
    expect(places(told('warning').map(({ code, line }) => ({ kind: code, line })))).toEqual(places(expected.warnings));
    expect([...result.dropped].sort()).toEqual([...expected.dropped].sort());
  };

  const testRefused = () => {
    const { errors } = expectedErrorSchema.parse(read(folder, 'expected-error.json'));
    expect(documents).toEqual([]);
    for (const { line, column, contains } of errors) {
      const match = told('error').some(
        (error) =>
          error.line === line &&
          (column === undefined || error.column === column) &&
          diagnosticText('en-us', error).toLowerCase().includes(contains.toLowerCase()),
      );
      expect(match, `${line}:${column ?? ''} ${contains}\n${JSON.stringify(told('error'), null, 2)}`).toBe(true);
    }
  };

  if (imported) test('is imported as expected', testImported);
  if (refused) test('is refused as expected', testRefused);
});
