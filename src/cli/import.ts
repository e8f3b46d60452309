/**
 * `npm run import -- FILE…`: listing documents in any of four formats become documents of this project.
 *
 * Nothing is written unless every input was understood and every check passed; then each file is written beside its
 * place and renamed into it. Exit codes:
 *
 * - 0: written, or everything is up to date
 * - 1: `--check` only: something would be written
 * - 2: the command line or an input was not understood
 * - 3: refused: a document exists and differs, and `--force` is not given
 * - 4: a document could not be read in its place, or the files could not be written
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { ContentError } from '../content/fault.ts';
import { readYaml } from '../content/load.ts';
import { segmentOf } from '../offers/ids.ts';
import { documentText } from '../offers/import/frame.ts';
import { joinDocuments, readListing } from '../offers/import/read.ts';
import type { ImportOptions, ImportResult } from '../offers/import/types.ts';
import { lint } from '../offers/lint.ts';
import { loadLintWording } from '../offers/lint-wording.ts';
import { offersFolder, parseOffer, publisherSchema } from '../offers/load.ts';
import type { OfferDocument, PublisherRecord } from '../offers/schema.ts';
import { HELP, readArguments, today } from './import/arguments.ts';
import { Ending } from './import/ending.ts';
import { inputsOf, shortName, type Target, writeAll } from './import/files.ts';
import { report, reportFindings, reportTarget, visible } from './import/report.ts';

/** @returns the exit code */
export function main(argv: readonly string[]): number {
  try {
    return run(argv);
  } catch (error) {
    const system = error instanceof Error && 'syscall' in error;
    if (!(error instanceof Ending || error instanceof ContentError || system)) throw error;
    console.error(visible(error.message));
    if (!(error instanceof Ending)) console.error('Nothing was written.');
    return error instanceof Ending ? error.code : system ? 4 : 2;
  }
}

function run(argv: readonly string[]): number {
  const { values, positionals } = readArguments(argv);
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const content = join(process.cwd(), 'content');
  const folder = offersFolder(content);
  const options: ImportOptions = { ...values, confirmed: values.confirmed ?? today() };
  const inputs = inputsOf(positionals).map((input) => ({ ...input, result: readListing(input.text, options) }));
  for (const { name, result } of inputs) report(name, result);
  if (inputs.some(({ result }) => result.errors.length > 0)) throw new Ending(2, 'Nothing was written.');

  const { documents, cspGiven, missing } = joinInputs(inputs);
  const publishers = publishersOf(documents, folder, values, inputs);
  const targets: Target[] = [...publishers.values()].flatMap(({ target }) => target ?? []);
  const wording = loadLintWording(content, 'en-us');
  for (const document of documents) {
    const path = join(folder, segmentOf(document.publisher), `${segmentOf(document.offer)}.json`);
    const present = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    const text = documentText(document, presentDocument(present, path), {
      cspGiven: cspGiven.has(addressOf(document)),
      missing: missing.get(addressOf(document)) ?? [],
      confirmed: values.confirmed,
    });
    const target = { path, text, ...(present !== undefined && { present }) };
    // What is written must be readable as every other document; a fault here is one of this program.
    const checked = parseOffer(text, path);
    targets.push(target);
    reportTarget(target);
    const record = publishers.get(document.publisher)?.record;
    if (record) reportFindings(lint({ document: checked, publisher: record }), wording);
  }

  const due = targets.filter(({ text, present }) => text !== present);
  if (values.check) {
    console.log(due.length === 0 ? 'Everything is up to date.' : `${due.length} file(s) would be written.`);
    return due.length === 0 ? 0 : 1;
  }
  if (!values.force && due.some(({ present }) => present !== undefined)) {
    throw new Ending(3, 'Refused: a document exists and differs (see above). Nothing was written; --force overwrites.');
  }
  writeAll(due);
  console.log(due.length === 0 ? 'Everything is up to date.' : `${due.length} file(s) written.`);
  return 0;
}

/** Joins documents of one offer from several inputs, such as one file for each language. */
function joinInputs(inputs: readonly { name: string; result: ImportResult }[]) {
  const documents = new Map<string, OfferDocument>();
  const cspGiven = new Set<string>();
  /** What none of the formats that the document came in carries. */
  const missing = new Map<string, string[]>();
  for (const { name, result } of inputs) {
    for (const document of result.documents) {
      const address = addressOf(document);
      const first = documents.get(address);
      const joined = first ? joinDocuments(first, document) : document;
      if ('conflict' in joined) throw new Ending(2, `${name}: ${joined.conflict}. Nothing was written.`);
      documents.set(address, joined);
      missing.set(
        address,
        (missing.get(address) ?? result.missing).filter((each) => result.missing.includes(each)),
      );
      if (!result.withoutCspState.includes(address)) cspGiven.add(address);
    }
  }
  return { documents: [...documents.values()], cspGiven, missing };
}

function addressOf({ publisher, offer }: OfferDocument): string {
  return `${publisher}/${offer}`;
}

/** The document that stands in the place of a new one, if it can be read. */
function presentDocument(text: string | undefined, path: string): OfferDocument | undefined {
  if (text === undefined) return undefined;
  try {
    return parseOffer(text, path);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    console.log(`${visible(shortName(path))}: cannot be read as it is; nothing of it is kept.`);
    return undefined;
  }
}

/**
 * Gives the record of every publisher, and the file to be written for one that has none.
 * @throws Ending when a name is missing
 */
function publishersOf(
  documents: readonly OfferDocument[],
  folder: string,
  values: { 'publisher-name'?: string; 'publisher-website'?: string },
  inputs: readonly { result: ImportResult }[],
): Map<string, { record: PublisherRecord; target?: Target }> {
  const root = dirname(resolve(folder));
  const ids = [...new Set(documents.map(({ publisher }) => publisher))];
  const fresh = ids.filter((id) => !existsSync(join(root, 'publishers', `${segmentOf(id)}.yaml`)));
  const { 'publisher-name': given, 'publisher-website': website } = values;
  if (fresh.length > 1 && (given !== undefined || website !== undefined)) {
    const message = `--publisher-name and --publisher-website are for one publisher, but ${fresh.join(', ')} have no record.`;
    throw new Ending(2, `${message} Nothing was written.`);
  }
  if (fresh.length === 0 && (given !== undefined || website !== undefined)) {
    console.log('--publisher-name, --publisher-website: not used, every publisher has its record.');
  }
  return new Map(
    ids.map((id) => {
      const file = `publishers/${id}.yaml`;
      if (!fresh.includes(id)) return [id, { record: readYaml(root, file, publisherSchema) }];
      const name = given ?? inputs.map(({ result }) => result.publisherNames[id]).find(Boolean);
      if (name === undefined) {
        throw new Ending(
          2,
          `${file} is missing and no input names “${id}”. Give --publisher-name. Nothing was written.`,
        );
      }
      const record = publisherSchema.safeParse({ name, ...(website !== undefined && { website }) });
      if (!record.success) {
        const problem = record.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
        throw new Ending(2, `${file}: ${problem}. Nothing was written.`);
      }
      const { fictional: _, ...written } = record.data;
      const target: Target = { path: join(root, file), text: stringify(written) };
      reportTarget(target);
      return [id, { record: record.data, target }];
    }),
  );
}
