/** `npm run import -- --contacts FILE.csv`: writes the operator's own list of contacts into existing documents. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RELEASABLE } from '../../offers/audiences.ts';
import { type ContactRow, readContactList } from '../../offers/contact-list.ts';
import { CONTACT_MEMBERS } from '../../offers/fields.ts';
import { segmentOf } from '../../offers/ids.ts';
import { offersFolder, parseOffer } from '../../offers/load.ts';
import { Ending } from './ending.ts';
import { inputsOf, shortName, type TargetFile, writeAll } from './files.ts';

/** The greatest number of faults that are shown, because a slip often occurs in every row. */
const SHOWN = 50;

/** A document as it stands in its file. */
interface Document {
  released?: string[];
  listings: Record<string, Record<string, unknown> | undefined>[];
}

/**
 * Writes the contacts of a list into all listings of their offers; all or nothing.
 * @param check only reports what would be written
 * @returns the exit code, as for `npm run import`
 * @throws Ending with every fault of the list, by line and column
 */
export function importContacts(file: string, check: boolean): number {
  const [input] = [...inputsOf([file])];
  if (input === undefined) throw new Ending(2, `${file}: there is nothing to read.`);
  const { rows, faults } = readContactList(input.text);
  const folder = offersFolder(join(process.cwd(), 'content'));
  const pathOf = ({ publisher, offer }: ContactRow) => join(folder, segmentOf(publisher), `${segmentOf(offer)}.json`);
  const told = faults.map((fault) => faultLine(input.name, fault.line, fault.column, fault.value, fault.remedy));
  const targets: TargetFile[] = [];
  for (const [path, mine] of Map.groupBy(rows, pathOf)) {
    const [{ line, publisher, offer } = { line: 1, publisher: '', offer: '' }] = mine;
    if (!existsSync(path)) {
      told.push(
        faultLine(input.name, line, 1, `${publisher}/${offer}`, 'There is no such offer: import its listing first.'),
      );
      continue;
    }
    const existing = readFileSync(path, 'utf8');
    parseOffer(existing, path);
    const document = JSON.parse(existing) as Document;
    for (const row of mine) {
      const remedy = enter(document, row);
      if (remedy !== undefined) told.push(faultLine(input.name, row.line, 1, row.value, remedy));
    }
    const text = `${JSON.stringify(document, null, 2)}\n`;
    parseOffer(text, path);
    if (JSON.stringify(JSON.parse(existing)) !== JSON.stringify(document)) targets.push({ path, text, existing });
  }
  if (told.length > 0) {
    const more = told.length > SHOWN ? [`… and ${told.length - SHOWN} more`] : [];
    throw new Ending(2, [...told.slice(0, SHOWN), ...more, `${told.length} fault(s). Nothing was written.`].join('\n'));
  }
  for (const { path } of targets) console.log(shortName(path));
  const offers = new Set(rows.map(pathOf)).size;
  const summary = `${rows.length} channel(s) of ${offers} offer(s), ${targets.length} document(s)`;
  if (check) {
    console.log(`${summary} would change.`);
    return targets.length === 0 ? 0 : 1;
  }
  writeAll(targets, () => undefined);
  console.log(`${summary} written.`);
  return 0;
}

/** Writes a channel into a document; returns the remedy if that is not possible. */
function enter(document: Document, { contact, part, value, isPublic }: ContactRow): string | undefined {
  const member = CONTACT_MEMBERS[contact];
  const field = `${member}.${part}`;
  // A contact must have these members; missing values are empty.
  const empty = { name: '', email: '', phone: '' };
  for (const listing of document.listings) listing[member] = { ...empty, ...listing[member], [part]: value };
  const released = document.released ?? [];
  // Microsoft shows the web address of the support contact in public, so it need not be released.
  if (!(RELEASABLE as readonly string[]).includes(field)) {
    if (isPublic === (field === 'supportContact.url')) return undefined;
    return isPublic ? `${field} cannot be made public; write partner.` : `${field} is always public; write public.`;
  }
  if (isPublic) {
    if (!released.includes(field) && !released.includes(member)) document.released = [...released, field];
    return undefined;
  }
  if (released.includes(member)) return `The document releases all of ${member}; take it out of “released” first.`;
  if (released.includes(field)) document.released = released.filter((each) => each !== field);
  return undefined;
}

function faultLine(file: string, line: number, column: number, value: string, remedy: string): string {
  return `${file}:${line}:${column}: “${value.slice(0, 80)}”. ${remedy}`;
}
