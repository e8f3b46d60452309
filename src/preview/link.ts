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
/** Beyond any draft for which a link was made here. */
const MOST = { characters: 200_000, bytes: 4_000_000 };

const VERSION = 1;

/**
 * Writes a draft as the value of a fragment.
 * @returns letters, digits, `-`, `_` and `.`; the caller compares its length with `DRAFT_LINK_LENGTH`
 * @throws where the browser cannot deflate
 */
export function draftToFragment(draft: Draft): Promise<string> {
  return pack(draft, VERSION);
}

export async function draftFromFragment(value: string): Promise<LinkReading> {
  const unpacked = await unpack(value, VERSION, MOST);
  if ('fault' in unpacked) return unpacked;
  const data = unpacked.value;
  if (!isDraft(data)) return { fault: 'foreign' };
  return { draft: { ...data, origin: { ...data.origin, type: 'link' } } };
}
