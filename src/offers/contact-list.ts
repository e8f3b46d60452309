/** The operator's own list of contacts: CSV (RFC 4180) with one channel of one contact of one offer in each row. */
import { isId } from './ids.ts';
import { e164Of } from './phone.ts';
import { CONTACT_ROLES, type ContactRole } from './types.ts';
import { readEmail, readWebAddress } from './values.ts';

const COLUMNS = ['publisher', 'offer', 'contact', 'channel', 'audience'] as const;
type Column = (typeof COLUMNS)[number];

/** A row without faults. */
export interface ContactRow {
  /** Its line, from 1. */
  line: number;
  publisher: string;
  offer: string;
  contact: ContactRole;
  part: 'email' | 'phone' | 'url';
  value: string;
  /** True: everybody may see it; false: partners only. */
  isPublic: boolean;
}

/** What is wrong with the list, by line and column from 1. */
export interface ListFault {
  line: number;
  column: number;
  value: string;
  remedy: string;
}

interface Cell {
  text: string;
  line: number;
  column: number;
}

/**
 * Reads a list of contacts. Commas or semicolons separate cells; the first line names the columns, in any order.
 * @param text the file, with or without a byte order mark
 * @returns the rows, or every fault; if there are faults, nothing of the list is to be used
 */
export function readContactList(text: string): { rows: ContactRow[]; faults: ListFault[] } {
  const { lines, faults } = cellsOf(text.replace(/^\uFEFF/, ''));
  const [head = [], ...body] = lines;
  const columns = new Map(head.map(({ text: name }, index) => [name.trim().toLowerCase(), index]));
  for (const column of COLUMNS) {
    if (columns.has(column)) continue;
    const remedy = `Name the columns in the first line: ${COLUMNS.join(',')}.`;
    faults.push({ line: 1, column: 1, value: head.map((cell) => cell.text).join(','), remedy });
    break;
  }
  if (faults.length > 0) return { rows: [], faults };
  const rows: ContactRow[] = [];
  const seen = new Map<string, ContactRow>();
  for (const cells of body) {
    const row = rowOf(cells, head.length, columns, faults);
    if (row === undefined) continue;
    const key = [row.publisher, row.offer, row.contact, row.part].join(' ');
    const first = seen.get(key);
    if (first === undefined) seen.set(key, row);
    else {
      const remedy = `Line ${first.line} already gives ${row.part} of this contact; keep one of the two.`;
      faults.push({ line: row.line, column: 1, value: row.value, remedy });
    }
    rows.push(row);
  }
  return { rows: faults.length > 0 ? [] : rows, faults };
}

/** Reads a row and adds its faults. */
function rowOf(
  cells: readonly Cell[],
  count: number,
  columns: ReadonlyMap<string, number>,
  faults: ListFault[],
): ContactRow | undefined {
  const before = faults.length;
  const [first = { text: '', line: 1, column: 1 }] = cells;
  const fault = (cell: Cell, remedy: string) =>
    faults.push({ line: cell.line, column: cell.column, value: cell.text, remedy });
  if (cells.length !== count) {
    fault(first, `Give ${count} values, not ${cells.length}; quote values that hold a comma or a semicolon.`);
    return undefined;
  }
  const at = (column: Column): Cell => {
    const cell = cells[columns.get(column) ?? -1] ?? first;
    return { ...cell, text: cell.text.trim() };
  };
  for (const column of COLUMNS) {
    const cell = at(column);
    // Cells that a spreadsheet would compute are refused. A phone number begins with + and a digit.
    if (/^[=@\-+\t\r]/.test(cell.text) && !(column === 'channel' && /^\+\d/.test(cell.text))) {
      fault(cell, 'This is a formula; write the value alone.');
    }
  }
  if (faults.length > before) return undefined;
  const [publisher, offer, contact, channel, audience] = COLUMNS.map(at) as [Cell, Cell, Cell, Cell, Cell];
  for (const cell of [publisher, offer]) if (!isId(cell.text)) fault(cell, 'Write the id as the marketplace has it.');
  const role = CONTACT_ROLES.find((each) => each === contact.text);
  if (role === undefined) fault(contact, `Use one of: ${CONTACT_ROLES.join(', ')}.`);
  const found = channelOf(channel.text);
  if (found === undefined)
    fault(
      channel,
      'Write an e-mail address, a phone number with + and country code, or https://…; placeholders such as example.com are none.',
    );
  if (audience.text !== 'partner' && audience.text !== 'public') fault(audience, 'Use one of: partner, public.');
  if (faults.length > before || role === undefined || found === undefined) return undefined;
  const row = { line: first.line, publisher: publisher.text, offer: offer.text, contact: role };
  return { ...row, ...found, isPublic: audience.text === 'public' };
}

function channelOf(value: string): Pick<ContactRow, 'part' | 'value'> | undefined {
  if (/^https?:/i.test(value)) return 'href' in readWebAddress(value, true) ? { part: 'url', value } : undefined;
  if (value.includes('@')) return 'fault' in readEmail(value, true) ? undefined : { part: 'email', value };
  return e164Of(value) === undefined ? undefined : { part: 'phone', value };
}

/** Cells of all lines that hold anything, with their columns. */
function cellsOf(text: string): { lines: Cell[][]; faults: ListFault[] } {
  const head = text.slice(0, text.search(/[\r\n]|$/));
  const separator = head.includes(';') && !head.includes(',') ? ';' : ',';
  const lines: Cell[][] = [];
  let cells: Cell[] = [];
  let [line, begin, at] = [1, 0, 0];
  const end = () => {
    if (cells.length > 1 || cells[0]?.text.trim() !== '') lines.push(cells);
    cells = [];
  };
  while (at < text.length || cells.length > 0) {
    const cell: Cell = { text: '', line, column: at - begin + 1 };
    if (text[at] === '"') {
      const quoted = /"((?:[^"]|"")*)"/y;
      quoted.lastIndex = at;
      const found = quoted.exec(text);
      const after = found === null ? '' : (text[quoted.lastIndex] ?? '\n');
      if (found === null || ![separator, '\n', '\r'].includes(after)) {
        const remedy = 'End this quoted value with a quotation mark; one within it is written twice.';
        return { lines, faults: [{ line, column: cell.column, value: text.slice(at, at + 40), remedy }] };
      }
      cell.text = (found[1] ?? '').replaceAll('""', '"');
      at = quoted.lastIndex;
      const breaks = found[0].split('\n').length - 1;
      if (breaks > 0) [line, begin] = [line + breaks, text.lastIndexOf('\n', at - 1) + 1];
    } else {
      const start = at;
      while (at < text.length && ![separator, '\n', '\r'].includes(text[at] ?? '')) at += 1;
      cell.text = text.slice(start, at);
    }
    cells.push(cell);
    if (text[at] === separator) {
      at += 1;
      continue;
    }
    end();
    if (at >= text.length) break;
    at += text.startsWith('\r\n', at) ? 2 : 1;
    [line, begin] = [line + 1, at];
  }
  return { lines, faults: [] };
}
