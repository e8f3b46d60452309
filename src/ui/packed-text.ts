/**
 * A value as a text for the fragment of an address: the version of its format, a full stop, and base64url of a checksum and
 * the deflated JSON. Deflate alone would let many a changed letter through.
 */

/** Bytes of the checksum in front. */
const HEAD = 4;

/** Why a text cannot be unpacked. */
export type PackedFault = 'lost' | 'foreign' | 'version' | 'too-large' | 'damaged';

/**
 * Packs a value that JSON can carry.
 * @returns letters, digits, `-`, `_` and `.`
 * @throws where the browser cannot deflate
 */
export async function pack(value: unknown, version: number): Promise<string> {
  // JSON keeps lone surrogates as escapes. Encoded directly as UTF-8 they would become replacement characters.
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  const deflated = await pass(bytes, new CompressionStream('deflate-raw'), Number.POSITIVE_INFINITY);
  if (deflated === undefined) throw new Error('packed text: cannot be deflated');
  const packed = new Uint8Array(HEAD + deflated.length);
  new DataView(packed.buffer).setUint32(0, checksum(bytes));
  packed.set(deflated, HEAD);
  const binary = Array.from(packed, (byte) => String.fromCharCode(byte)).join('');
  return `${version}.${btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
}

/**
 * Unpacks what `pack` made, also where a mail or chat program put blanks, line breaks or brackets into it or behind it:
 * the checksum tells what was meant. Anything else is told, never thrown.
 * @param text what a stranger may have written
 * @param version the newest version that can be read
 * @param most characters that are read, and bytes that may come out: a short text can inflate beyond all measure
 */
export async function unpack(
  text: string,
  version: number,
  most: { characters: number; bytes: number },
): Promise<{ value: unknown } | { fault: PackedFault }> {
  if (text.trim() === '') return { fault: 'lost' };
  const [, written = '', body = ''] = /^(\d{1,6})\.(.*)$/s.exec(text) ?? [];
  if (Number(written) > version) return { fault: 'version' };
  if (Number(written) !== version) return { fault: 'foreign' };
  if (body.length > most.characters) return { fault: 'too-large' };
  let last: Awaited<ReturnType<typeof unpackExactly>> = { fault: 'damaged' };
  for (const reading of readings(body)) {
    last = await unpackExactly(reading, most.bytes);
    if (!('fault' in last)) return parse(last.bytes);
    if (last.fault !== 'damaged') break;
  }
  return last;
}

function parse(bytes: Uint8Array): { value: unknown } | { fault: 'foreign' } {
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)) };
  } catch {
    return { fault: 'foreign' };
  }
}

/** What a text may have been: without all that `pack` does not write, up to the first of it, without marks at its end. */
function readings(text: string): Set<string> {
  const joined = text.replace(/[^\w-]+/g, '');
  return new Set([joined, /^[\w-]*/.exec(text)?.[0] ?? '', joined.replace(/[_-]+$/, '')]);
}

async function unpackExactly(
  text: string,
  most: number,
): Promise<{ bytes: Uint8Array<ArrayBuffer> } | { fault: 'damaged' | 'too-large' }> {
  const packed = fromBase64(text);
  if (packed === undefined || packed.length <= HEAD) return { fault: 'damaged' };
  let bytes: Uint8Array<ArrayBuffer> | undefined;
  try {
    bytes = await pass(packed.slice(HEAD), new DecompressionStream('deflate-raw'), most);
  } catch {
    return { fault: 'damaged' };
  }
  if (bytes === undefined) return { fault: 'too-large' };
  return checksum(bytes) === new DataView(packed.buffer).getUint32(0) ? { bytes } : { fault: 'damaged' };
}

/** Sends bytes through a stream: nothing where more than `most` come out. Throws where the stream expects others. */
async function pass(
  bytes: Uint8Array<ArrayBuffer>,
  through: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const reader = new Blob([bytes]).stream().pipeThrough(through).getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** FNV-1a, 32 bits: tells damage, not intent. */
function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
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
