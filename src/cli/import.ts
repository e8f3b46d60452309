/**
 * `npm run import -- FILE…`: converts listing documents in any of five formats to documents of this project.
 *
 * Nothing is written unless every input was understood and every check passed (with `--skip-bad` offers with faults are
 * left out). Each file is written beside its target and renamed; if that fails, all files are restored. Exit codes:
 *
 * - 0: written, or everything is up to date
 * - 1: `--check` only: something would be written
 * - 2: the command line or an input was not understood
 * - 3: refused: a document exists and differs, and `--force` is not given
 * - 4: an existing document could not be read, or the files could not be written
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { dayHere } from '../config/day-here.ts';
import { ContentError } from '../content/fault.ts';
import { readYaml } from '../content/load.ts';
import { mergedDocumentText } from '../import/frame.ts';
import { joinDocuments, readListing } from '../import/read.ts';
import type { ReadOptions, ReadResult } from '../import/types.ts';
import { diagnosticText } from '../offers/diagnostics.ts';
import { segmentOf } from '../offers/ids.ts';
import { lint } from '../offers/lint.ts';
import { loadLintWording } from '../offers/lint-wording.ts';
import { offersFolder, parseOffer, publisherSchema } from '../offers/load.ts';
import type { OfferDocument, PublisherRecord } from '../offers/schema.ts';
import { HELP, readArguments } from './import/arguments.ts';
import { importContacts } from './import/contacts.ts';
import { Ending } from './import/ending.ts';
import { inputsOf, shortName, type TargetFile, writeAll } from './import/files.ts';
import { progress, Report, reportFindings, reportRead, reportTarget, visible } from './import/report.ts';

/** The greatest length of an input: memory is the limit, because a whole catalog may be in one file. */
const MOST_CHARACTERS = 400_000_000;

let report = new Report();

/** @returns the exit code */
export function main(argv: readonly string[]): number {
  report = new Report();
  try {
    return run(argv);
  } catch (error) {
    const system = error instanceof Error && 'syscall' in error;
    if (!(error instanceof Ending || error instanceof ContentError || system)) throw error;
    report.sum();
    console.error(visible(error.message));
    if (!(error instanceof Ending)) console.error('Nothing was written.');
    return error instanceof Ending ? error.code : system ? 4 : 2;
  }
}

/** One offer, from all inputs. */
interface Read {
  document: OfferDocument;
  publisherName: string | undefined;
  cspGiven: boolean;
  /** Members that none of its formats carries. */
  missing: readonly string[];
}

function run(argv: readonly string[]): number {
  const { values, positionals } = readArguments(argv);
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  if (values.contacts !== undefined) return importContacts(values.contacts, values.check);
  try {
    return importAll(values, positionals);
  } finally {
    if (values.report !== undefined) report.write(values.report);
  }
}

function importAll(values: ReturnType<typeof readArguments>['values'], positionals: readonly string[]): number {
  const content = join(process.cwd(), 'content');
  const folder = offersFolder(content);
  const offers = readAll(
    positionals,
    { ...values, confirmed: values.confirmed ?? dayHere(), most: MOST_CHARACTERS },
    values,
  );
  const publishers = publishersOf(offers, folder, values);
  const targets: TargetFile[] = [...publishers.values()].flatMap(({ target }) => target ?? []);
  const wording = loadLintWording(content, 'en-us');
  for (const [index, { document, cspGiven, missing }] of offers.entries()) {
    progress('Checked', index + 1, offers.length);
    const path = join(folder, segmentOf(document.publisher), `${segmentOf(document.offer)}.json`);
    const existing = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    const facts = { cspGiven, missing, ...(values.confirmed !== undefined && { confirmed: values.confirmed }) };
    const text = mergedDocumentText(document, existingDocument(existing, path), facts);
    const target = { path, text, ...(existing !== undefined && { existing }) };
    // The result is read like every other document; a fault here is a bug of this program.
    const checked = parseOffer(text, path);
    targets.push(target);
    reportTarget(report, target);
    const record = publishers.get(document.publisher)?.record;
    if (record) reportFindings(report, lint({ document: checked, publisher: record }), wording);
  }
  report.sum();
  const due = targets.filter(({ text, existing }) => text !== existing);
  const summary = `${due.filter(({ existing }) => existing === undefined).length} new, ${due.filter(({ existing }) => existing !== undefined).length} changed, ${targets.length - due.length} up to date`;
  if (values.check) {
    report.say(due.length === 0 ? 'Everything is up to date.' : `${due.length} file(s) would be written: ${summary}.`);
    return due.length === 0 ? 0 : 1;
  }
  if (!values.force && due.some(({ existing }) => existing !== undefined)) {
    throw new Ending(3, 'Refused: a document exists and differs (see above). Nothing was written; --force overwrites.');
  }
  writeAll(due, (done) => progress('Written', done, due.length));
  report.say(due.length === 0 ? 'Everything is up to date.' : `${due.length} file(s) written: ${summary}.`);
  return 0;
}

/**
 * Reads all inputs and joins those of one offer, such as one file for each language.
 * @throws Ending for faults that are not to be skipped
 */
function readAll(positionals: readonly string[], options: ReadOptions, values: { 'skip-bad': boolean }): Read[] {
  const offers = new Map<string, Read>();
  let [bad, texts, open] = [0, 0, 0];
  let lastPage = false;
  for (const { name, text } of inputsOf(positionals)) {
    const result = readListing(text, options);
    const pages = result.messages.filter(({ code }) => code === 'further-pages').length;
    open += pages;
    lastPage ||= pages === 0 && result.format === 'catalog';
    reportRead(report, name, result);
    const errors = result.messages.filter(({ severity }) => severity === 'error').length;
    // An input of unknown format has no offers to count.
    if (errors > 0 && result.format === undefined) texts += 1;
    else bad += errors > 0 ? Math.max(1, result.bad) : 0;
    bad += joinInto(offers, name, result);
  }
  if (open > 0 && lastPage) report.say('The last page is among the inputs: no further pages need to be fetched.');
  if (bad + texts > 0) {
    const what = [
      ...(bad > 0 ? [`${bad} offer(s) at fault`] : []),
      ...(texts > 0 ? [`${texts} input(s) not understood`] : []),
    ].join(', ');
    if (!values['skip-bad'])
      throw new Ending(2, `${what}. Nothing was written.${offers.size > 0 ? ' --skip-bad leaves them out.' : ''}`);
    report.say(`${what}: left out.`);
  }
  if (offers.size === 0 && bad + texts > 0) throw new Ending(2, 'No offer is left. Nothing was written.');
  return [...offers.values()];
}

/** Adds the offers of one input; gives the number of those that contradict an earlier input. */
function joinInto(offers: Map<string, Read>, name: string, { offers: read, missing }: ReadResult): number {
  let bad = 0;
  for (const { document, assumed, publisherName } of read) {
    const address = `${document.publisher}/${document.offer}`;
    const first = offers.get(address);
    const joined = first ? joinDocuments(first.document, document) : document;
    if ('conflict' in joined) {
      bad += 1;
      const text = diagnosticText('en-us', { ...joined.conflict, severity: 'error', line: 1, column: 1 });
      report.line('error', `[${joined.conflict.code}]`, `${name}: ${address}: ${text}`, true);
      continue;
    }
    offers.set(address, {
      document: joined,
      publisherName: first?.publisherName ?? publisherName,
      cspGiven: first?.cspGiven || !assumed.includes('csp'),
      missing: (first?.missing ?? missing).filter((each) => missing.includes(each)),
    });
  }
  return bad;
}

/** The existing document at the path of a new one, if it can be read. */
function existingDocument(text: string | undefined, path: string): OfferDocument | undefined {
  if (text === undefined) return undefined;
  try {
    return parseOffer(text, path);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    report.say(`${shortName(path)}: cannot be read as it is; nothing of it is kept.`);
    return undefined;
  }
}

/**
 * Gives the record of every publisher, and a file to be written for each that has none.
 * @throws Ending when a name is missing
 */
function publishersOf(
  offers: readonly Read[],
  folder: string,
  values: { 'publisher-name'?: string | undefined; 'publisher-website'?: string | undefined },
): Map<string, { record: PublisherRecord; target?: TargetFile }> {
  const root = dirname(resolve(folder));
  const names = new Map<string, string | undefined>();
  for (const { document, publisherName } of offers) {
    names.set(document.publisher, names.get(document.publisher) ?? publisherName);
  }
  const fileOf = (id: string) => `publishers/${segmentOf(id)}.yaml`;
  const fresh = new Set([...names.keys()].filter((id) => !existsSync(join(root, fileOf(id)))));
  const { 'publisher-name': given, 'publisher-website': website } = values;
  if (fresh.size > 1 && (given !== undefined || website !== undefined)) {
    const message = `--publisher-name and --publisher-website are for one publisher, but ${[...fresh].join(', ')} have no record.`;
    throw new Ending(2, `${message} Nothing was written.`);
  }
  if (fresh.size === 0 && (given !== undefined || website !== undefined)) {
    report.say('--publisher-name, --publisher-website: not used, every publisher has its record.');
  }
  return new Map(
    Array.from(names, ([id, found]) => {
      const file = fileOf(id);
      if (!fresh.has(id)) return [id, { record: readYaml(root, file, publisherSchema) }];
      const name = given ?? found;
      if (name === undefined) {
        const message = `${file} is missing and no input names “${id}”. Give --publisher-name. Nothing was written.`;
        throw new Ending(2, message);
      }
      const record = publisherSchema.safeParse({ name, ...(website !== undefined && { website }) });
      if (!record.success) {
        const problem = record.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
        throw new Ending(2, `${file}: ${problem}. Nothing was written.`);
      }
      const { fictional: _, ...written } = record.data;
      const target: TargetFile = { path: join(root, file), text: stringify(written) };
      reportTarget(report, target);
      return [id, { record: record.data, target }];
    }),
  );
}
