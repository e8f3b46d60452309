import { join } from 'node:path';
import { type LadderProof, type LadderRouting, laddersText, proveLadders } from '../advice/ladder-proof.ts';
import type { Edition } from '../config/edition.ts';
import { loadProjectedOffers } from '../offers/load.ts';

/**
 * Proves that every ladder of every offer of an edition ends where it may.
 * @param root the root folder of the project; `OFFERS_DIR` may name another folder of offers
 * @param offers the offers, if they have been read already
 * @returns the proof, and its text for the terminal
 * @throws ContentError when the offers cannot be read
 */
export function checkLadders(
  root: string,
  edition: Edition,
  routing: LadderRouting,
  offers = loadProjectedOffers(join(root, 'content'), edition),
): LadderProof & { text: string } {
  const proof = proveLadders(routing, offers, 'en-us');
  return { ...proof, text: laddersText(proof) };
}
