/**
 * `npm run prove`: prints the proof of the routing for today and for every coming day on which something changes, and
 * the proof of the ladders of all offers in both editions. Fails if there is a fault or if a proof cannot run.
 */
import { join } from 'node:path';
import { laddersText, proveLadders } from '../advice/ladder-proof.ts';
import { readContentDays } from '../build/check-content.ts';
import { claimsOn } from '../claims/load.ts';
import { editions } from '../config/edition.ts';
import { assertNoFaults } from '../content/fault.ts';
import { loadProjectedOffers } from '../offers/load.ts';
import { loadRouting } from '../routing/load.ts';
import { runProof } from '../routing/proof/run.ts';
import { proofText } from '../routing/proof/text.ts';

const content = join(import.meta.dirname, '../../content');

export function main(): number {
  const { claims: dated, days } = readContentDays(content);
  const proofs = days.map((day) => {
    const claims = claimsOn(dated, day);
    const routing = loadRouting(content, claims, day);
    return { day, routing, proof: runProof(routing, claims) };
  });
  const [{ routing }] = proofs as [(typeof proofs)[number]];
  const ladders = editions.map((edition) => proveLadders(routing, loadProjectedOffers(content, edition), 'en-us'));
  for (const [index, proof] of ladders.entries()) console.log(`${editions[index]} edition, ${laddersText(proof)}\n`);
  for (const { day, proof } of proofs) console.log(`On ${day}\n\n${proofText(proof)}\n`);
  assertNoFaults(ladders.flatMap(({ faults }) => faults));
  return proofs.every(({ proof }) => proof.faults.length === 0) ? 0 : 1;
}
