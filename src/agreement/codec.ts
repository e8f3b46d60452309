/**
 * The agreement as a fragment of an address and as a file. Both may come from a stranger: every fault has a name, and
 * nothing is thrown. The format of a fragment is `1.` and the packed JSON.
 */
import { pack, unpack } from '../ui/packed-text.ts';
import { sharedStart } from '../ui/shared-link.ts';
import { emptyAgreement, isEmptyEntry, readEntry, readHead } from './model.ts';
import { type Agreement, type AgreementReading, ASSIGNMENTS, type DutyEntry, detailNames } from './types.ts';

export const AGREEMENT_LINK_NAME = 'a';
/** The text between the path of the worksheet and the agreement. */
export const AGREEMENT_LINK_START = sharedStart(AGREEMENT_LINK_NAME);
/** Some programs cut off longer links. The file is offered instead. */
export const AGREEMENT_LINK_LENGTH = 2000;
/**
 * The greatest number of characters of a file, and of bytes of an unpacked fragment: far more than an agreement needs.
 */
const MOST = 100_000;

const VERSION = 1;
const KIND = 'wegweiser-agreement';

/**
 * Writes the agreement as the value of a fragment.
 * @returns letters, digits, `-`, `_` and `.`
 * @throws where the browser cannot deflate
 */
export async function agreementToFragment(agreement: Agreement): Promise<string> {
  const { provider, reseller, date, rows } = agreement;
  const compact = Object.entries(rows).map(([id, entry]) => {
    const texts = detailNames.map((name) => entry[name]);
    while (texts.at(-1) === '') texts.pop();
    return [id, ASSIGNMENTS.indexOf(entry.who), ...texts];
  });
  return pack([provider, reseller, date, compact], VERSION);
}

/**
 * Reads the value of a fragment.
 * @param value what `sharedValue` found
 */
export async function agreementFromFragment(value: string, duties: readonly string[]): Promise<AgreementReading> {
  const unpacked = await unpack(value, VERSION, { characters: MOST, bytes: MOST });
  if ('fault' in unpacked) return unpacked;
  const data = unpacked.value;
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

/** Writes the agreement as a file that people can read. */
export function toFile({ provider, reseller, date, rows }: Agreement): string {
  return `${JSON.stringify({ kind: KIND, version: VERSION, provider, reseller, date, rows }, undefined, 2)}\n`;
}

export function fromFile(text: string, duties: readonly string[]): AgreementReading {
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

/** Makes an agreement of the parts that were read, unless one of them is missing or invalid. */
function assemble(
  head: Omit<Agreement, 'rows'> | undefined,
  rows: readonly (readonly [id: unknown, entry: DutyEntry | undefined])[],
  duties: readonly string[],
): AgreementReading {
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
