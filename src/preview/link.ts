/**
 * A draft as the fragment of an address, which browsers do not send. A fragment may come from a stranger: every fault
 * has a name, and nothing is thrown. The format is `1.` and the packed JSON.
 */
import { pack, unpack } from '../ui/packed-text.ts';
import { sharedStart } from '../ui/shared-link.ts';
import { isDraft } from './check-draft.ts';
import type { Draft, LinkReading } from './types.ts';

export const DRAFT_LINK_NAME = 'd';
/** The text between the path of the preview and the draft. */
export const DRAFT_LINK_START = sharedStart(DRAFT_LINK_NAME);
/** Some programs cut off longer links. The file is offered instead. */
export const DRAFT_LINK_LENGTH = 8000;
/** The greatest number of characters of a fragment, beyond any link that was made here. */
const MOST_FRAGMENT = 200_000;
/** The greatest number of bytes of an unpacked draft. */
const MOST_BYTES = 4_000_000;

const VERSION = 1;

/**
 * Writes a draft as the value of a fragment.
 * @returns letters, digits, `-`, `_` and `.`; the caller compares its length with `DRAFT_LINK_LENGTH`
 * @throws where the browser cannot deflate
 */
export async function draftToFragment(draft: Draft): Promise<string> {
  // JSON keeps lone surrogates as escapes. Encoded directly as UTF-8 they would become replacement characters.
  const bytes = new TextEncoder().encode(JSON.stringify(draft));
  return `${VERSION}.${await pack(bytes)}`;
}

export async function draftFromFragment(value: string): Promise<LinkReading> {
  if (value.trim() === '') return { fault: 'lost' };
  const [, version = '', body = ''] = /^(\d{1,6})\.(.*)$/s.exec(value) ?? [];
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
