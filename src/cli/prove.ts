/** `npm run prove`: prints the proof of the routing; fails when there is a fault or when it cannot run. */
import { join } from 'node:path';
import { loadClaims } from '../claims/load.ts';
import { ContentError } from '../content/fault.ts';
import { loadRouting } from '../routing/load.ts';
import { runProof } from '../routing/proof/run.ts';
import { proofText } from '../routing/proof/text.ts';

const root = join(import.meta.dirname, '../../content');
try {
  const claims = loadClaims(root);
  const proof = runProof(loadRouting(root, claims), claims);
  console.log(proofText(proof));
  process.exitCode = proof.faults.length === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof ContentError ? error.message : error);
  process.exitCode = 1;
}
