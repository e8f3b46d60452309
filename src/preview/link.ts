/**
 * A draft as the fragment of an address, which browsers do not send. It is read as what a stranger wrote: every fault has
 * a name, nothing is thrown. A fragment is `1.` and base64url of a checksum and the deflated JSON; deflate alone would let
 * many a changed letter through.
 */
import { isDraft } from './check-draft.ts';
import type { Draft, LinkReading } from './types.ts';

/** How a fragment begins that holds a draft. */
export const FRAGMENT = '#d=';
/** A longer link is cut off by some programs: then the file is offered. */
export const LINK_LENGTH = 8000;
/** Characters of a fragment that are read: beyond any link that was made here. */
const MOST_FRAGMENT = 200_000;
/** Bytes of the inflated draft. */
const MOST_BYTES = 4_000_000;

const VERSION = 1;

/**
 * Writes a draft as the value of a fragment.
 * @returns letters, digits, `-`, `_` and `.`; whoever shows it compares its length with `LINK_LENGTH`
 * @throws where the browser cannot deflate
 */
export async function toFragment(draft: Draft): Promise<string> {
  // Lone surrogates survive as escapes; as UTF-8 they would become replacement characters.
  const bytes = new TextEncoder().encode(JSON.stringify(draft));
  const deflated = await pass(bytes, new CompressionStream('deflate-raw'));
  if (deflated === undefined) throw new Error('preview: the draft is too large for a link');
  const packed = new Uint8Array(4 + deflated.length);
  new DataView(packed.buffer).setUint32(0, checksum(bytes));
  packed.set(deflated, 4);
  return `${VERSION}.${toBase64(packed)}`;
}

/**
 * Reads the value of a fragment.
 * @param value what stands after `#d=`
 */
export async function fromFragment(value: string): Promise<LinkReading> {
  const [, version = '', body = ''] = /^(\d{1,6})\.(.*)$/s.exec(value) ?? [];
  if (version === '') return { fault: 'foreign' };
  if (Number(version) > VERSION) return { fault: 'newer-version' };
  if (Number(version) !== VERSION) return { fault: 'foreign' };
  if (body.length > MOST_FRAGMENT) return { fault: 'too-long' };
  const packed = fromBase64(body);
  if (packed === undefined || packed.length < 5) return { fault: 'damaged' };
  let bytes: Uint8Array | undefined;
  try {
    bytes = await pass(packed.slice(4), new DecompressionStream('deflate-raw'));
  } catch {
    return { fault: 'damaged' };
  }
  if (bytes === undefined) return { fault: 'too-long' };
  if (checksum(bytes) !== new DataView(packed.buffer).getUint32(0)) return { fault: 'damaged' };
  const data = parse(bytes);
  if (!isDraft(data)) return { fault: 'foreign' };
  return { draft: { ...data, origin: { ...data.origin, type: 'link' } } };
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
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
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > MOST_BYTES) {
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
