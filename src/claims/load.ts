/** Reads content/sources/ and content/claims/. For the build only. */
import { assertNoFaults, type ContentFault } from '../content/fault.ts';
import { readYamlMaps } from '../content/load.ts';
import { claimsFile, sourcesFile } from './schema.ts';
import type { Claim, Claims, Source, Sources } from './types.ts';

/**
 * Reads all sources.
 * @param root the folder content/
 * @throws ContentError
 */
export function loadSources(root: string): Sources {
  const sources: Sources = {};
  for (const [id, { entry }] of readYamlMaps<Omit<Source, 'id'>>(root, 'sources', sourcesFile)) {
    sources[id] = { id, ...entry };
  }
  return sources;
}

/**
 * Reads all claims and checks that they rest on sources.
 * @param root the folder content/
 * @throws ContentError
 */
export function loadClaims(root: string): Claims {
  const sources = loadSources(root);
  const faults: ContentFault[] = [];
  const claims: Claims = {};
  for (const [id, { entry, file }] of readYamlMaps<Omit<Claim, 'id'>>(root, 'claims', claimsFile)) {
    const claim = { id, ...entry };
    claims[id] = claim;
    faults.push(...claimFaults(claim, file, sources));
  }
  assertNoFaults(faults);
  return claims;
}

/** Faults of one claim: sources that do not exist, and a number of sources that its status does not allow. */
function claimFaults(claim: Claim, file: string, sources: Sources): ContentFault[] {
  const faults: ContentFault[] = [];
  const lists = [
    { field: `${claim.id}.sources`, ids: claim.sources },
    ...claim.earlier.map((earlier, index) => ({ field: `${claim.id}.earlier.${index}.sources`, ids: earlier.sources })),
  ];
  for (const { field, ids } of lists) {
    for (const source of ids.filter((candidate) => !Object.hasOwn(sources, candidate))) {
      const remedy = 'Name a source that stands in content/sources/, or add it there.';
      faults.push({ id: 'unknown-source', file, field, value: source, remedy });
    }
  }
  const researched = claim.status !== 'not-researched';
  if (researched !== claim.sources.length > 0) {
    const remedy = researched
      ? `A claim with status ${claim.status} names the documents that were read.`
      : 'A claim that nobody researched has no sources.';
    faults.push({ id: 'claim-sources', file, field: `${claim.id}.sources`, value: claim.sources, remedy });
  }
  return faults;
}
