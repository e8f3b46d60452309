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
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { ContentError } from '../content/fault.ts';
import { readYaml } from '../content/load.ts';
import { diffLines } from '../offers/import/diff.ts';
import { documentText } from '../offers/import/frame.ts';
import { joinDocuments, readListing } from '../offers/import/read.ts';
import { IMPORT_FORMATS, type ImportOptions, type ImportResult, type WarningKind } from '../offers/import/types.ts';
import { type Finding, lint } from '../offers/lint.ts';
import { loadLintWording } from '../offers/lint-wording.ts';
import { offersFolder, parseOffer } from '../offers/load.ts';
import { type OfferDocument, type PublisherRecord, publisherSchema } from '../offers/schema.ts';
import { OFFER_KINDS } from '../offers/types.ts';
import { canonicalLanguage } from '../offers/values.ts';

const HELP = `Usage: npm run import -- [options] FILE…

Reads listing documents of marketplace offers and writes them as content/offers/<publisher>/<offer>.json, or below
OFFERS_DIR. FILE is a file, a folder (all .json and .jsonc in it) or - for the standard input.

Formats, recognized by their content: ${IMPORT_FORMATS.join(', ')}.

  --publisher ID            id of the publisher; needed where the input lacks it, wins over the input
  --offer ID                id of the offer; the same
  --kind KIND               kind of offer; the same. One of:
                            ${wrap(OFFER_KINDS)}
  --format FORMAT           takes the input for this format
  --language TAG            language of listings that do not name theirs (Cloud Partner Portal: else en-us)
  --confirmed YYYY-MM-DD    day on which the publisher confirmed the document; else today if anything changes
  --publisher-name NAME     name for the record of a publisher that has none; needed where the input lacks it
  --publisher-website URL   website for that record
  --force                   overwrites documents that exist and differ, after showing the difference
  --check                   writes nothing and tells what would be written
  --help                    shows this

Exit codes: 0 written or up to date; 1 --check: something would be written; 2 command line or input not understood;
3 refused to overwrite; 4 could not write. Whatever is not 0 has written nothing, except 4, which tells what it wrote.`;

const WARNINGS: Readonly<Record<WarningKind, string>> = {
  bom: 'begins with a byte order mark; ignored',
  comment: 'a comment, which JSON does not have; ignored',
  'trailing-comma': 'a comma before a closing bracket; ignored',
  'missing-comma': 'a comma is missing here; supplied',
  'language-id-spelling': 'languageID; read as languageId',
  'support-website-spelling': 'gloabalSupportWebsite; read as globalSupportWebsite',
  'empty-value': 'an empty value; left out',
  'placeholder-value': 'a placeholder; left out',
  'unknown-member': 'not known to the format; dropped',
};

/** Ends the command: what to tell and the exit code. */
class Ending extends Error {
  readonly code: number;
  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

/** A file to be written, with what stands in its place now. */
interface Target {
  path: string;
  text: string;
  present?: string;
}

try {
  process.exitCode = run();
} catch (error) {
  const system = error instanceof Error && 'syscall' in error;
  if (!(error instanceof Ending || error instanceof ContentError || system)) throw error;
  console.error(visible(error.message));
  if (!(error instanceof Ending)) console.error('Nothing was written.');
  process.exitCode = error instanceof Ending ? error.code : system ? 4 : 2;
}

function run(): number {
  const { values, positionals } = readArguments();
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

  const { documents, cspGiven } = joinInputs(inputs);
  const publishers = publishersOf(documents, folder, values, inputs);
  const targets: Target[] = [...publishers.values()].flatMap(({ target }) => target ?? []);
  const wording = loadLintWording(content, 'en-us');
  for (const document of documents) {
    const path = join(folder, document.publisher, `${document.offer}.json`);
    const present = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    const text = documentText(document, presentDocument(present, path), {
      cspGiven: cspGiven.has(addressOf(document)),
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

function readArguments() {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse();
  } catch (error) {
    throw new Ending(2, `${error instanceof Error ? error.message : error}\n--help shows the options.`);
  }
  const { values, positionals } = parsed;
  const check = (name: 'kind' | 'format' | 'language' | 'confirmed', valid: boolean, remedy: string) => {
    if (values[name] !== undefined && !valid) throw new Ending(2, `--${name}: “${values[name]}”. ${remedy}`);
  };
  const { kind, format, language = '', confirmed = '' } = values;
  check('kind', isOneOf(OFFER_KINDS, kind), `Use one of: ${OFFER_KINDS.join(', ')}.`);
  check('format', isOneOf(IMPORT_FORMATS, format), `Use one of: ${IMPORT_FORMATS.join(', ')}.`);
  check('language', canonicalLanguage(language) !== undefined, 'Use a language tag, such as en-us.');
  check('confirmed', isDate(confirmed), 'Use a day, such as 2026-01-31.');
  if (positionals.length === 0 && !values.help)
    throw new Ending(2, 'Name a file, a folder or -.\n\n--help shows more.');
  return {
    positionals,
    values: {
      ...values,
      kind: isOneOf(OFFER_KINDS, kind) ? kind : undefined,
      format: isOneOf(IMPORT_FORMATS, format) ? format : undefined,
    },
  };

  function parse() {
    return parseArgs({
      allowPositionals: true,
      options: {
        publisher: text,
        offer: text,
        kind: text,
        format: text,
        language: text,
        confirmed: text,
        'publisher-name': text,
        'publisher-website': text,
        force: flag,
        check: flag,
        help: { ...flag, short: 'h' },
      },
    });
  }
}

function isOneOf<T extends string>(values: readonly T[], value: string | undefined): value is T {
  return (values as readonly (string | undefined)[]).includes(value);
}

function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
}

/** The day where this command runs. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => `${part}`.padStart(2, '0')).join('-');
}

/**
 * Reads the files, folders and the standard input that were named; each file once.
 * @throws Ending when something is missing or is no text
 */
function inputsOf(positionals: readonly string[]): { name: string; text: string }[] {
  // npm runs scripts in the root of the project; names mean the folder in which it was called.
  const base = (process.env.npm_lifecycle_event === 'import' && process.env.INIT_CWD) || process.cwd();
  const paths = new Set<string>();
  for (const name of positionals) {
    if (name === '-') {
      paths.add(name);
      continue;
    }
    const path = resolve(base, name);
    if (!existsSync(path)) throw new Ending(2, `${name}: there is no such file or folder.`);
    const files = statSync(path).isDirectory() ? filesBelow(path) : [path];
    if (files.length === 0) throw new Ending(2, `${name}: there is no .json or .jsonc file in this folder.`);
    for (const file of files) paths.add(file);
  }
  return [...paths].map((path) => {
    const name = path === '-' ? 'standard input' : shortName(path);
    return { name, text: decode(bytesOf(path, name), name) };
  });
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(path);
      return entry.isFile() && ['.json', '.jsonc'].includes(extname(entry.name).toLowerCase()) ? path : [];
    });
}

function bytesOf(path: string, name: string): Buffer {
  try {
    return readFileSync(path === '-' ? 0 : path);
  } catch (error) {
    throw new Ending(2, `${name}: cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}

/** UTF-8, or UTF-16 with its byte order mark as some shells write it; the mark stays and is reported. */
function decode(bytes: Buffer, name: string): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Ending(2, `${name}: this is no text in UTF-8. Save it as UTF-8.`);
  }
}

/** Joins documents of one offer from several inputs, such as one file for each language. */
function joinInputs(inputs: readonly { name: string; result: ImportResult }[]) {
  const documents = new Map<string, OfferDocument>();
  const cspGiven = new Set<string>();
  for (const { name, result } of inputs) {
    for (const document of result.documents) {
      const address = addressOf(document);
      const first = documents.get(address);
      const joined = first ? joinDocuments(first, document) : document;
      if ('conflict' in joined) throw new Ending(2, `${name}: ${joined.conflict}. Nothing was written.`);
      documents.set(address, joined);
      if (!result.withoutCspState.includes(address)) cspGiven.add(address);
    }
  }
  return { documents: [...documents.values()], cspGiven };
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
  const fresh = ids.filter((id) => !existsSync(join(root, 'publishers', `${id}.yaml`)));
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

/** Tells what was read, mended, dropped and refused of one input. */
function report(name: string, result: ImportResult): void {
  const say = (line: string) => console.log(visible(line));
  if (result.format) say(`${name}: ${result.format}`);
  for (const { kind, line, column, path } of result.warnings) {
    say(`${name}:${line}:${column}: warning [${kind}] ${path ? `${path}: ` : ''}${WARNINGS[kind]}`);
  }
  for (const { id, line, column, message, remedy } of result.errors) {
    console.error(visible(`${name}:${line}:${column}: error [${id}] ${message}\n  remedy: ${remedy}`));
  }
  if (result.errors.length > 0) return;
  if (result.dropped.length > 0) say(`  not carried over: ${result.dropped.join(' ')}`);
  if (result.missing.length > 0) say(`  the format does not carry: ${result.missing.join(', ')}`);
  for (const address of result.withoutCspState) {
    say(`  ${address}: the input does not give the CSP state; a present one is kept, else it is notSet`);
  }
}

function reportTarget({ path, text, present }: Target): void {
  const name = visible(shortName(path));
  if (present === undefined) console.log(`${name}: new`);
  else if (present === text) console.log(`${name}: up to date`);
  else {
    console.log(`${name}: differs`);
    for (const line of diffLines(present, text)) console.log(`  ${visible(line)}`);
  }
}

function reportFindings(findings: readonly Finding[], wording: ReturnType<typeof loadLintWording>): void {
  for (const { id, severity, field, locale } of findings) {
    const { title, fix } = wording[id];
    console.log(`  ${severity} [${id}] ${field}${locale ? ` (${locale})` : ''}: ${title}. ${fix}`);
  }
}

/**
 * Writes all files beside their places, then renames them.
 * @throws Ending when that is not possible; what was begun is removed, what was renamed is named
 */
function writeAll(targets: readonly Target[]): void {
  const written: string[] = [];
  const begun: { temporary: string; path: string }[] = [];
  const folders: string[] = [];
  try {
    for (const { path, text } of targets) {
      const first = mkdirSync(dirname(path), { recursive: true });
      if (first !== undefined) folders.push(first);
      // A name with a dot in front is no document, should it be left behind.
      const temporary = join(dirname(path), `.${process.pid}-${begun.length}.tmp`);
      begun.push({ temporary, path });
      writeFileSync(temporary, text, { flag: 'wx' });
    }
    for (const { temporary, path } of begun) {
      renameSync(temporary, path);
      written.push(shortName(path));
    }
  } catch (error) {
    for (const { temporary } of begun) rmSync(temporary, { force: true });
    if (written.length === 0) for (const path of folders) rmSync(path, { recursive: true, force: true });
    const what = written.length === 0 ? 'Nothing was written.' : `Written before that: ${written.join(', ')}.`;
    throw new Ending(4, `Could not write: ${error instanceof Error ? error.message : error}\n${what}`);
  }
}

/** A path as people recognize it: from the present folder on if it lies below. */
function shortName(path: string): string {
  const short = relative(process.cwd(), path);
  return short.startsWith('..') ? path : short.replaceAll('\\', '/');
}

/** Text of strangers for a terminal: control and formatting characters are shown as escapes. */
function visible(text: string): string {
  return text.replace(/(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => {
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
  });
}

/** A list in lines that fit the help. */
function wrap(items: readonly string[]): string {
  const lines: string[] = [''];
  for (const item of items) {
    const line = lines.at(-1) ?? '';
    if (line.length + item.length > 80) lines.push(item);
    else lines[lines.length - 1] = line === '' ? item : `${line}, ${item}`;
  }
  return lines.join(`,\n${' '.repeat(28)}`);
}
