/**
 * A draft as the fragment of an address, which browsers do not send. It is read as what a stranger wrote: every fault has
 * a name, nothing is thrown. A fragment is `1.` and the packed JSON.
 */
import { pack, unpack } from '../ui/packed-text.ts';
import { sharedStart } from '../ui/shared-link.ts';
import { isDraft } from './check-draft.ts';
import type { Draft, LinkReading } from './types.ts';

/** Names the draft in a link. */
export const DRAFT_LINK_NAME = 'd';
/** What stands between the path of the preview and a draft. */
export const DRAFT_LINK_START = sharedStart(DRAFT_LINK_NAME);
/** A longer link is cut off by some programs: then the file is offered. */
export const DRAFT_LINK_LENGTH = 8000;
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
export async function draftToFragment(draft: Draft): Promise<string> {
  // Lone surrogates survive as escapes; as UTF-8 they would become replacement characters.
  const bytes = new TextEncoder().encode(JSON.stringify(draft));
  return `${VERSION}.${await pack(bytes)}`;
}

/** Reads the value of a fragment. */
export async function draftFromFragment(value: string): Promise<LinkReading> {
  if (value.trim() === '') return { fault: 'lost' };
  const [, version = '', body = ''] = /^(\d{1,6})\.(.*)$/s.exec(value) ?? [];
  if (version === '') return { fault: 'foreign' };
  if (Number(version) > VERSION) return { fault: 'newer-version' };
  if (Number(version) !== VERSION) return { fault: 'foreign' };
  if (body.length > MOST_FRAGMENT) return { fault: 'too-long' };
  const unpacked = await unpack(body, MOST_BYTES);
  if ('fault' in unpacked) return unpacked;
  const data = parse(unpacked.bytes);
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
