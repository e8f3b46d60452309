import { join } from 'node:path';
import { loadDuties } from '../agreement/load.ts';
import { loadClaims, loadSources } from '../claims/load.ts';
import type { Edition } from '../config/edition.ts';
import { ContentError, type ContentFault, collectFaults } from '../content/fault.ts';
import { type Change, loadChanges } from '../discovery/changes.ts';
import { loadGlossary } from '../glossary/load.ts';
import { checkGuides } from '../guides/check.ts';
import { type GuideSource, readGuides } from '../guides/source.ts';
import { loadProjectedOffers } from '../offers/load.ts';
import type { ProjectedOffer } from '../offers/types.ts';
import { loadRouting } from '../routing/load.ts';
import { type Proof, runProof } from '../routing/proof/run.ts';
import { loadSite } from '../site/load.ts';
import { checkLadders } from './check-ladders.ts';

/** What the check read on its way. */
export interface CheckedContent {
  guides: GuideSource[];
  proof: Proof;
  changes: Change[];
  offers: ProjectedOffer[];
}

/**
 * Checks all content at once and proves the routing; nothing is built from content with a fault.
 * @param root the root folder of the project
 * @param edition the edition to be built; a public one of real offers needs an operator
 * @throws ContentError with every fault found in any file
 */
export function checkContent(root: string, edition: Edition): CheckedContent {
  const content = join(root, 'content');
  const faults: ContentFault[] = [];
  const read = <T>(step: () => T) => collectFaults(faults, step);
  read(() => loadSources(content));
  const claims = read(() => loadClaims(content));
  const routing = claims === undefined ? undefined : read(() => loadRouting(content, claims));
  if (claims !== undefined && routing !== undefined) read(() => loadDuties(content, claims, routing));
  const guides = read(() => readGuides(content));
  const offers = read(() => loadProjectedOffers(content, edition));
  const site = read(() => loadSite(content));
  read(() => loadGlossary(content));
  const changes = read(() => loadChanges(content));
  if (edition === 'public' && site?.operator === null && offers?.some((offer) => !offer.fictional)) {
    faults.push({
      id: 'operator-missing',
      file: 'content/site.json',
      field: 'operator',
      value: null,
      remedy: 'A public edition with real offers needs an operator: name, address, e-mail and hosting.',
    });
  }
  if (routing !== undefined && offers !== undefined)
    faults.push(...checkLadders(root, edition, routing, offers).faults);
  const proof = claims !== undefined && routing !== undefined ? runProof(routing, claims) : undefined;
  if (claims !== undefined && routing !== undefined && guides !== undefined) {
    faults.push(...(proof?.faults ?? []), ...checkGuides(guides, claims, routing));
  }
  if (faults.length > 0 || !guides || !proof || !changes || !offers) throw new ContentError(faults);
  return { guides, proof, changes, offers };
}
