import { join } from 'node:path';
import { type LadderProof, type LadderRouting, laddersText, proveLadders } from '../advice/ladder-proof.ts';
import type { Edition } from '../config/edition.ts';
import { loadProjectedOffers } from '../offers/load.ts';

/**
 * Proves that every ladder of every offer of an edition ends where it may.
 * @param root the root folder of the project; `OFFERS_DIR` may name another folder of offers
 * @param edition which fields of offers may be seen
 * @param routing destinations and click paths
 * @returns the proof, and its text for the terminal
 * @throws ContentError when the offers cannot be read
 */
export function checkLadders(root: string, edition: Edition, routing: LadderRouting): LadderProof & { text: string } {
  const proof = proveLadders(routing, loadProjectedOffers(join(root, 'content'), edition), 'en-us');
  return { ...proof, text: laddersText(proof) };
}
