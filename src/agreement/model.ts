import { isDay } from '../config/days.ts';
import {
  type Agreement,
  ASSIGNMENTS,
  type Assignment,
  DETAILS,
  type DutyDetail,
  type DutyEntry,
  detailNames,
  NAME_LENGTH,
} from './types.ts';

/** An agreement in which nothing is filled in. */
export function emptyAgreement(): Agreement {
  return { provider: '', reseller: '', date: '', rows: {} };
}

const EMPTY: Readonly<DutyEntry> = { who: 'open', contact: '', channel: '', hours: '', response: '' };

/** Gives what was agreed on a duty; an empty entry if nothing was. */
export function entryOf(agreement: Agreement, duty: string): Readonly<DutyEntry> {
  return (Object.hasOwn(agreement.rows, duty) ? agreement.rows[duty] : undefined) ?? EMPTY;
}

/** Tells whether nothing is filled in for a duty. */
export function isEmptyEntry(entry: Readonly<DutyEntry>): boolean {
  return entry.who === 'open' && detailNames.every((name) => entry[name] === '');
}

/** Tells whether nothing at all is filled in. */
export function isEmpty({ provider, reseller, date, rows }: Agreement): boolean {
  return provider === '' && reseller === '' && date === '' && Object.keys(rows).length === 0;
}

/** The fields at the head of an agreement. */
export type Head = 'provider' | 'reseller' | 'date';
export const heads: readonly Head[] = ['provider', 'reseller', 'date'];

/**
 * Changes a name or the date.
 * @param agreement is not changed
 * @param value what was typed; characters that are not allowed are removed
 */
export function withHead(agreement: Agreement, head: Head, value: string): Agreement {
  if (head === 'date') return isDate(value) ? { ...agreement, date: value } : agreement;
  return { ...agreement, [head]: clean(value, NAME_LENGTH) };
}

/**
 * Changes the entry of one duty. An empty entry is removed.
 * @param agreement is not changed
 * @param change the members of the entry to replace
 */
export function withEntry(agreement: Agreement, duty: string, change: Partial<DutyEntry>): Agreement {
  const entry = { ...entryOf(agreement, duty), ...change };
  for (const name of detailNames) entry[name] = clean(entry[name], DETAILS[name]);
  const { [duty]: _before, ...others } = agreement.rows;
  return { ...agreement, rows: isEmptyEntry(entry) ? others : { ...others, [duty]: entry } };
}

/** Control characters and line ends, which a field of one line cannot hold. */
const CONTROL = /[\p{Cc}\u2028\u2029]/u;

function clean(value: string, length: number): string {
  return value.replaceAll(new RegExp(CONTROL, 'gu'), ' ').slice(0, length);
}

/** Whether the form could have made a text. */
function isText(value: unknown, length: number): value is string {
  return typeof value === 'string' && value.length <= length && !CONTROL.test(value);
}

/** Whether a value is an existing day or empty. */
function isDate(value: unknown): value is string {
  return value === '' || (typeof value === 'string' && isDay(value));
}

/** Reads the head of an agreement from a stranger; undefined if it is invalid. */
export function readHead(provider: unknown, reseller: unknown, date: unknown): Omit<Agreement, 'rows'> | undefined {
  if (!isText(provider, NAME_LENGTH) || !isText(reseller, NAME_LENGTH) || !isDate(date)) return undefined;
  return { provider, reseller, date };
}

/** Reads an entry of an agreement from a stranger; undefined if it is invalid. */
export function readEntry(who: unknown, details: Readonly<Record<DutyDetail, unknown>>): DutyEntry | undefined {
  if (!ASSIGNMENTS.includes(who as Assignment)) return undefined;
  const entry: DutyEntry = { ...EMPTY, who: who as Assignment };
  for (const name of detailNames) {
    const value = details[name];
    if (!isText(value, DETAILS[name])) return undefined;
    entry[name] = value;
  }
  return entry;
}
