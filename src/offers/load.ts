/** Reads the raw listing documents and their publishers. Only for builds and command-line tools. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { siteFolder } from '../config/site-folder.ts';
import { assertNoFaults, ContentError, type ContentFault, collectFaults } from '../content/fault.ts';
import { readYaml } from '../content/load.ts';
import { diagnosticText } from './diagnostics.ts';
import { valueIn } from './fields.ts';
import { idOf, segmentOf } from './ids.ts';
import { type Issue, issuesOf, pathOf } from './issues.ts';
import { parseJson, plainOf } from './json.ts';
import { project } from './projection.ts';
import { type OfferDocument, offerDocumentSchema, type PublisherRecord, type RawOffer } from './schema.ts';
import type { Edition, ProjectedOffer } from './types.ts';

// Pages may show the schema, but must not import `schema.ts`, which describes raw documents.
export { listingJsonSchema } from './schema.ts';

/** The schema of `content/publishers/<publisher>.yaml`. */
export const publisherSchema = z.strictObject({
  name: z.string().min(1).max(200),
  website: z
    .string()
    .regex(/^https?:\/\/\S+$/)
    .optional(),
  fictional: z.boolean().default(false),
});

/**
 * Reads all documents and gives what an edition may show of them, in the order of publisher and offer.
 *
 * @param content the folder content/; `OFFERS_DIR` and `SITE_DIR` of the environment name another folder of offers
 * @throws ContentError as `readOffers`
 */
export function loadProjectedOffers(content: string, edition: Edition): ProjectedOffer[] {
  return readOffers(offersFolder(content)).map((record) => project(record, edition));
}

/** The folder of the documents: `OFFERS_DIR` when the environment names one, else `offers` in the operator’s folder. */
export function offersFolder(content: string): string {
  return process.env.OFFERS_DIR || join(siteFolder(content), 'offers');
}

/**
 * Reads all documents of a folder `<publisher>/<offer>.json`, sorted by publisher and offer. The records of the
 * publishers stand in the folder `publishers` next to it.
 *
 * @throws ContentError with every fault found: no JSON, not the schema, names that do not match, unknown or unused
 *   publisher, a duplicate address, a stray file
 */
export function readOffers(folder: string): RawOffer[] {
  const faults: ContentFault[] = [];
  if (!existsSync(folder)) {
    throw new ContentError([
      {
        id: 'offers-folder-missing',
        file: folder,
        field: '-',
        value: folder,
        remedy: 'Create the folder, or correct OFFERS_DIR or SITE_DIR.',
      },
    ]);
  }
  const publishers = readPublishers(folder, faults);
  const records: RawOffer[] = [];
  const seen = new Map<string, string>();
  const used = new Set<string>();
  for (const publisherId of entries(folder)) {
    const publisherFolder = join(folder, publisherId);
    if (!isFolder(publisherFolder)) {
      faults.push(stray(nameOf(folder, publisherFolder), 'a document belongs into the folder of its publisher'));
      continue;
    }
    for (const name of entries(publisherFolder)) {
      const path = join(publisherFolder, name);
      const file = nameOf(folder, path);
      if (!name.endsWith('.json') || isFolder(path)) {
        faults.push(stray(file, 'a folder of a publisher holds documents <offer>.json only'));
        continue;
      }
      const document = collectFaults(faults, () => parseOffer(readFileSync(path, 'utf8'), file));
      if (!document) continue;
      faults.push(...nameFaults(document, publisherId, name.slice(0, -'.json'.length), file));
      const address = `${document.publisher}/${document.offer}`;
      const first = seen.get(address);
      if (first) {
        const remedy = `${first} already has this publisher and offer; rename or remove one of the two.`;
        faults.push({ id: 'offer-duplicate', file, field: 'offer', value: address, remedy });
        continue;
      }
      seen.set(address, file);
      used.add(document.publisher);
      const publisher = publishers.get(document.publisher);
      if (publisher) records.push({ document, publisher, file });
      else if (publisher === undefined) {
        const record = nameOf(folder, join(dirname(folder), 'publishers', `${segmentOf(document.publisher)}.yaml`));
        const remedy = `Add ${record} with the name of the publisher.`;
        faults.push({ id: 'offer-publisher-unknown', file, field: 'publisher', value: document.publisher, remedy });
      }
    }
  }
  for (const id of publishers.keys()) {
    if (used.has(id)) continue;
    const remedy = 'Remove the record or add a document of this publisher.';
    const file = nameOf(folder, join(dirname(folder), 'publishers', `${segmentOf(id)}.yaml`));
    faults.push({ id: 'publisher-unused', file, field: '-', value: id, remedy });
  }
  assertNoFaults(faults);
  return records;
}

/**
 * Takes the text of one listing document and gives it as the schema has it (defaults filled in).
 *
 * @throws ContentError when the text is not JSON (with line and column) or does not fit the schema
 */
export function parseOffer(text: string, file: string): OfferDocument {
  const { root, fault, positionAt } = parseJson(text, { repairs: false });
  if (root === undefined) {
    const { line, column } = positionAt(fault?.at ?? 0);
    const { code = 'syntax', expected, found = '' } = fault ?? {};
    const what = diagnosticText('en-us', {
      code,
      severity: 'error',
      line,
      column,
      found,
      ...(expected && { expected }),
    });
    const remedy = `Line ${line}, column ${column}: ${what}`;
    throw new ContentError([
      { id: 'offer-not-json', file: `${file}:${line}:${column}`, field: '-', value: found, remedy },
    ]);
  }
  const value = plainOf(root);
  const result = offerDocumentSchema.safeParse(value);
  if (result.success) return result.data;
  throw new ContentError(issuesOf(result.error, value).map((issue) => issueFault(issue, value, file)));
}

/**
 * Reads the records of publishers. A publisher with a fault maps to null, so that its documents do not report a second
 * one.
 */
function readPublishers(folder: string, faults: ContentFault[]): Map<string, PublisherRecord | null> {
  const root = dirname(folder);
  const publishers = new Map<string, PublisherRecord | null>();
  if (!existsSync(join(root, 'publishers'))) return publishers;
  for (const name of entries(join(root, 'publishers'))) {
    if (!name.endsWith('.yaml')) {
      faults.push(
        stray(nameOf(folder, join(root, 'publishers', name)), 'the folder holds records <publisher>.yaml only'),
      );
      continue;
    }
    const record = collectFaults(faults, () => readYaml(root, `publishers/${name}`, publisherSchema));
    publishers.set(idOf(name.slice(0, -'.yaml'.length)), record ?? null);
  }
  return publishers;
}

function nameFaults(document: OfferDocument, publisher: string, offer: string, file: string): ContentFault[] {
  const faults: ContentFault[] = [];
  const id = 'offer-name-mismatch';
  if (segmentOf(document.publisher) !== publisher) {
    const remedy = `Move the file to the folder “${segmentOf(document.publisher)}” or set publisher to “${idOf(publisher)}”.`;
    faults.push({ id, file, field: 'publisher', value: document.publisher, remedy });
  }
  if (segmentOf(document.offer) !== offer) {
    const remedy = `Rename the file to “${segmentOf(document.offer)}.json” or set offer to “${idOf(offer)}”.`;
    faults.push({ id, file, field: 'offer', value: document.offer, remedy });
  }
  return faults;
}

const FAULTS = {
  'unknown-member': ['offer-member-unknown', 'Remove this member or correct its spelling.'],
  'member-missing': ['offer-member-missing', 'Add this member.'],
  'wrong-type': ['offer-member-wrong', undefined],
  'wrong-value': ['offer-member-wrong', undefined],
} as const;

function issueFault({ code, path, expected, values }: Issue, root: unknown, file: string): ContentFault {
  const locale = localeOf(root, path);
  const [id, known] = FAULTS[code];
  const value = valueIn(root, path);
  const found = typeof value === 'string' ? value : '';
  const message = { code, severity: 'error' as const, line: 1, column: 1, found, ...(values && { values }) };
  const remedy = known ?? diagnosticText('en-us', { ...message, ...(expected && { expected }) });
  return { id, file, field: pathOf(path) || '-', value, ...(locale && { locale }), remedy };
}

function localeOf(root: unknown, path: readonly (string | number)[]): string | undefined {
  if (path[0] !== 'listings' || typeof path[1] !== 'number') return undefined;
  const tag = valueIn(root, ['listings', path[1], 'languageId']);
  return typeof tag === 'string' ? tag : undefined;
}

function stray(file: string, why: string): ContentFault {
  return { id: 'offer-file-stray', file, field: '-', value: basename(file), remedy: `Move or remove it: ${why}.` };
}

/** The names in a folder in code point order, without those that begin with a dot. */
function entries(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .sort();
}

function isFolder(path: string): boolean {
  return statSync(path).isDirectory();
}

/** The name of a file or folder in faults: a path from content/ on, or below `OFFERS_DIR`. */
function nameOf(folder: string, path: string): string {
  const root = dirname(folder);
  const name = relative(root, path).replaceAll('\\', '/');
  return basename(root) === 'content' ? `content/${name}` : `${root}/${name}`;
}
