/**
 * Bytes as a text for the fragment of an address: base64url of a checksum and the deflated bytes. Deflate alone would let
 * many a changed letter through.
 */

/** Bytes of the checksum in front. */
const HEAD = 4;

/**
 * Packs bytes.
 * @returns letters, digits, `-` and `_`
 * @throws where the browser cannot deflate
 */
export async function pack(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const deflated = await pass(bytes, new CompressionStream('deflate-raw'), Number.POSITIVE_INFINITY);
  if (deflated === undefined) throw new Error('packed text: cannot be deflated');
  const packed = new Uint8Array(HEAD + deflated.length);
  new DataView(packed.buffer).setUint32(0, checksum(bytes));
  packed.set(deflated, HEAD);
  const binary = Array.from(packed, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/**
 * Unpacks what `pack` made, also where a mail or chat program put blanks, line breaks or brackets into it or behind it:
 * the checksum tells what was meant. Anything else is told, never thrown.
 * @param text what a stranger may have written
 * @param most bytes that may come out: a short text can inflate beyond all measure
 */
export async function unpack(
  text: string,
  most: number,
): Promise<{ bytes: Uint8Array<ArrayBuffer> } | { fault: 'damaged' | 'too-long' }> {
  let last: Awaited<ReturnType<typeof unpackExactly>> = { fault: 'damaged' };
  for (const reading of readings(text)) {
    last = await unpackExactly(reading, most);
    if (!('fault' in last) || last.fault !== 'damaged') break;
  }
  return last;
}

/** What a text may have been: without all that `pack` does not write, up to the first of it, without marks at its end. */
function readings(text: string): Set<string> {
  const joined = text.replace(/[^\w-]+/g, '');
  return new Set([joined, /^[\w-]*/.exec(text)?.[0] ?? '', joined.replace(/[_-]+$/, '')]);
}

async function unpackExactly(
  text: string,
  most: number,
): Promise<{ bytes: Uint8Array<ArrayBuffer> } | { fault: 'damaged' | 'too-long' }> {
  const packed = fromBase64(text);
  if (packed === undefined || packed.length <= HEAD) return { fault: 'damaged' };
  let bytes: Uint8Array<ArrayBuffer> | undefined;
  try {
    bytes = await pass(packed.slice(HEAD), new DecompressionStream('deflate-raw'), most);
  } catch {
    return { fault: 'damaged' };
  }
  if (bytes === undefined) return { fault: 'too-long' };
  return checksum(bytes) === new DataView(packed.buffer).getUint32(0) ? { bytes } : { fault: 'damaged' };
}

/** Sends bytes through a stream: nothing where more than `most` come out. Throws where the stream expects others. */
async function pass(
  bytes: Uint8Array<ArrayBuffer>,
  through: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const reader = new Blob([bytes]).stream().pipeThrough(through).getReader();
  const chunks: Uint8Array[] = [];
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
  const result = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    result.set(chunk, at);
    at += chunk.length;
  }
  return result;
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
