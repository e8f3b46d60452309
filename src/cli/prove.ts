/**
 * `npm run prove`: prints the proof of the routing, and of the ladders of all offers in both editions; fails when there
 * is a fault or when it cannot run.
 */
import { join } from 'node:path';
import { checkLadders } from '../build/check-ladders.ts';
import { loadClaims } from '../claims/load.ts';
import { editions } from '../config/edition.ts';
import { assertNoFaults, ContentError } from '../content/fault.ts';
import { loadRouting } from '../routing/load.ts';
import { runProof } from '../routing/proof/run.ts';
import { proofText } from '../routing/proof/text.ts';

const root = join(import.meta.dirname, '../..');
const content = join(root, 'content');
export function main(): number {
  try {
    const claims = loadClaims(content);
    const routing = loadRouting(content, claims);
    const proof = runProof(routing, claims);
    const ladders = editions.map((edition) => ({ edition, ...checkLadders(root, edition, routing) }));
    for (const { edition, text } of ladders) console.log(`${edition} edition, ${text}\n`);
    console.log(proofText(proof));
    assertNoFaults(ladders.flatMap(({ faults }) => faults));
    return proof.faults.length === 0 ? 0 : 1;
  } catch (error) {
    console.error(error instanceof ContentError ? error.message : error);
    return 1;
  }
}
