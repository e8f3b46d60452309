/**
 * The agreement as a fragment of an address and as a file. Both are read as what a stranger wrote: every fault has a
 * name, nothing is thrown. A fragment is `1.` and base64url of a checksum and the deflated JSON; deflate alone would
 * let many a changed letter through.
 */
import { emptyAgreement, isEmptyEntry, readEntry, readHead } from './model.ts';
import { type Agreement, ASSIGNMENTS, detailNames, type Entry, type Reading } from './types.ts';

/** How a fragment begins that holds an agreement. */
export const FRAGMENT = '#a=';
/** A longer link is cut off by some programs: then the file is offered. */
export const LINK_LENGTH = 2000;
/** Characters of a file, and bytes of an inflated fragment: far more than an agreement can need. */
const MOST = 100_000;

const VERSION = 1;
const KIND = 'wegweiser-agreement';

/**
 * Writes the agreement as the value of a fragment.
 * @param agreement any agreement
 * @returns letters, digits, `-`, `_` and `.`
 * @throws where the browser cannot deflate
 */
export async function toFragment(agreement: Agreement): Promise<string> {
  const { provider, reseller, date, rows } = agreement;
  const compact = Object.entries(rows).map(([id, entry]) => {
    const texts = detailNames.map((name) => entry[name]);
    while (texts.at(-1) === '') texts.pop();
    return [id, ASSIGNMENTS.indexOf(entry.who), ...texts];
  });
  const bytes = new TextEncoder().encode(JSON.stringify([provider, reseller, date, compact]));
  const deflated = await pass(bytes, new CompressionStream('deflate-raw'));
  if (deflated === undefined) throw new Error('agreement: cannot be deflated');
  const packed = new Uint8Array(4 + deflated.length);
  new DataView(packed.buffer).setUint32(0, checksum(bytes));
  packed.set(deflated, 4);
  return `${VERSION}.${toBase64(packed)}`;
}

/**
 * Reads the value of a fragment.
 * @param value what stands after `#a=`
 * @param duties ids of all duties
 */
export async function fromFragment(value: string, duties: readonly string[]): Promise<Reading> {
  const [, version, body = ''] = /^(\d+)\.(.*)$/s.exec(value) ?? [];
  if (version === undefined) return { fault: 'foreign' };
  if (version !== String(VERSION)) return { fault: 'version' };
  if (body.length > MOST) return { fault: 'too-large' };
  const packed = fromBase64(body);
  if (packed === undefined || packed.length < 5) return { fault: 'damaged' };
  const bytes = await pass(packed.slice(4), new DecompressionStream('deflate-raw')).catch(() => undefined);
  if (bytes === undefined || checksum(bytes) !== new DataView(packed.buffer).getUint32(0)) return { fault: 'damaged' };
  const data = parse(new TextDecoder().decode(bytes));
  if (!Array.isArray(data) || !Array.isArray(data[3])) return { fault: 'foreign' };
  const [provider, reseller, date, compact] = data as unknown[];
  const rows = (compact as unknown[]).map((row) => (Array.isArray(row) ? (row as unknown[]) : []));
  return assemble(
    readHead(provider, reseller, date),
    rows.map(([id, who, contact = '', channel = '', hours = '', response = '']) => [
      id,
      readEntry(ASSIGNMENTS[who as number], { contact, channel, hours, response }),
    ]),
    duties,
  );
}

/**
 * Writes the agreement as a file that people can read.
 * @param agreement any agreement
 * @returns JSON
 */
export function toFile({ provider, reseller, date, rows }: Agreement): string {
  return `${JSON.stringify({ kind: KIND, version: VERSION, provider, reseller, date, rows }, undefined, 2)}\n`;
}

/**
 * Reads a file.
 * @param text the content of the file
 * @param duties ids of all duties
 */
export function fromFile(text: string, duties: readonly string[]): Reading {
  if (text.length > MOST) return { fault: 'too-large' };
  const data = parse(text);
  if (data === undefined) return { fault: 'damaged' };
  if (!isRecord(data) || data.kind !== KIND) return { fault: 'foreign' };
  if (data.version !== VERSION) return { fault: 'version' };
  if (!isRecord(data.rows)) return { fault: 'damaged' };
  return assemble(
    readHead(data.provider, data.reseller, data.date),
    Object.entries(data.rows).map(([id, row]) => {
      const { who, contact, channel, hours, response } = isRecord(row) ? row : {};
      return [id, readEntry(who, { contact, channel, hours, response })];
    }),
    duties,
  );
}

/** Puts an agreement together from parts that were read, unless one of them is missing or strange. */
function assemble(
  head: Omit<Agreement, 'rows'> | undefined,
  rows: readonly (readonly [id: unknown, entry: Entry | undefined])[],
  duties: readonly string[],
): Reading {
  if (head === undefined) return { fault: 'damaged' };
  const agreement = { ...emptyAgreement(), ...head };
  for (const [id, entry] of rows) {
    if (typeof id !== 'string' || entry === undefined || Object.hasOwn(agreement.rows, id)) return { fault: 'damaged' };
    if (!duties.includes(id)) return { fault: 'version' };
    if (!isEmptyEntry(entry)) agreement.rows[id] = entry;
  }
  return { agreement };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Sends bytes through a compression stream.
 * @returns the result, or undefined where it grows beyond all measure
 * @throws where the bytes are not what the stream expects
 */
async function pass(
  bytes: Uint8Array<ArrayBuffer>,
  through: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const reader = new Blob([bytes]).stream().pipeThrough(through).getReader();
  let result = new Uint8Array(0);
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return result;
    if (result.length + value.length > MOST) {
      await reader.cancel();
      return undefined;
    }
    const longer = new Uint8Array(result.length + value.length);
    longer.set(result);
    longer.set(value, result.length);
    result = longer;
  }
}

/** FNV-1a, 32 bits: tells damage, not intent. */
function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

function toBase64(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]*$/.test(text)) return undefined;
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
