import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { proveLadders } from '../advice/ladder-proof.ts';
import { loadDuties } from '../agreement/load.ts';
import type { AgreementDuty } from '../agreement/types.ts';
import { loadGaps } from '../claims/gaps.ts';
import { claimsOn, loadPassages, loadSources, readClaims } from '../claims/load.ts';
import type { Claims, DatedClaims } from '../claims/types.ts';
import { buildDate } from '../config/date.ts';
import { changeDays } from '../config/days.ts';
import type { Edition } from '../config/edition.ts';
import { siteFolder } from '../config/site-folder.ts';
import { ContentError, type ContentFault, collectFaults, describeFault } from '../content/fault.ts';
import type { Change } from '../discovery/changes.ts';
import { loadGlossary } from '../glossary/load.ts';
import { checkGuides } from '../guides/check.ts';
import { loadRetiredGuides } from '../guides/retired.ts';
import { loadRolesPicture } from '../guides/roles-picture.ts';
import { type GuideSource, readGuides } from '../guides/source.ts';
import { loadProjectedOffers } from '../offers/load.ts';
import type { ProjectedOffer } from '../offers/types.ts';
import { loadRouting, readPeriods } from '../routing/load.ts';
import { type Proof, runProof } from '../routing/proof/run.ts';
import type { RoutingData } from '../routing/types.ts';
import { loadAccessibility } from '../site/accessibility.ts';
import { answerFaults, loadSite, settingFault, siteFaults } from '../site/load.ts';
import { loadPhrases } from '../words/phrases.ts';
import { allChanges } from './changes.ts';
import { loadOwnRows, ownRowFaults } from './own-rows.ts';

/** What the check has read. */
export interface CheckedContent {
  guides: GuideSource[];
  /** The proof for the date of the build. */
  proof: Proof;
  /**
   * The days for which the routing was proven: the date of the build, and every later one on which something changes.
   */
  days: string[];
  changes: Change[];
  offers: ProjectedOffer[];
}

/**
 * Finds the days for which content has to be right: the date of the build, and every later one on which a claim, a rule
 * or a case begins or ceases to hold. Past days are never built again.
 * @returns all wordings of the claims, and the days in order
 * @throws ContentError
 */
export function readContentDays(content: string): { claims: DatedClaims; days: string[] } {
  const today = buildDate();
  const claims = readClaims(content);
  const periods = [...Object.values(claims).flat(), ...readPeriods(content)];
  return { claims, days: [today, ...changeDays(periods).filter((day) => day > today)] };
}

/** Reads and proves the content that holds on a day. */
function proveDay(
  content: string,
  dated: DatedClaims,
  day: string,
  guides: readonly GuideSource[] | undefined,
  faults: ContentFault[],
): { claims: Claims; routing: RoutingData; duties: AgreementDuty[] | undefined; proof: Proof } | undefined {
  const claims = claimsOn(dated, day);
  const routing = collectFaults(faults, () => loadRouting(content, claims, day));
  if (routing === undefined) return undefined;
  const duties = collectFaults(faults, () => loadDuties(content, claims, routing));
  collectFaults(faults, () => loadGaps(content, claims));
  const proof = runProof(routing, claims);
  faults.push(...proof.faults, ...checkGuides(guides ?? [], claims, routing));
  return { claims, routing, duties, proof };
}

/**
 * Checks all content and proves the routing for every day. Nothing is built from content with a fault.
 * @param edition the edition to be built; a public one of real offers needs an operator
 * @throws ContentError with every fault found in any file
 */
export function checkContent(root: string, edition: Edition): CheckedContent {
  const content = join(root, 'content');
  const faults: ContentFault[] = [];
  const read = <T>(step: () => T) => collectFaults(faults, step);
  read(() => loadSources(content));
  read(() => loadPassages(content));
  read(() => loadAccessibility(content));
  const guides = read(() => readGuides(content));
  read(() => loadRetiredGuides(content, [...new Set((guides ?? []).map(({ slug }) => slug))]));
  read(() => loadRolesPicture(content));
  const offers = read(() => loadProjectedOffers(content, edition));
  const folder = siteFolder(content);
  const site = read(() => loadSite(folder));
  if (site !== undefined) {
    const tokens = readFileSync(join(import.meta.dirname, '../ui/styles/tokens.css'), 'utf8');
    faults.push(...siteFaults(folder, site, folder !== content, tokens));
  }
  const glossary = read(() => loadGlossary(content));
  const own = site && folder !== content ? read(() => loadOwnRows(folder, site)) : undefined;
  const changes = read(() => allChanges(content));
  if (edition === 'public' && site?.operator === null && offers?.some((offer) => !offer.fictional)) {
    const remedy = 'A public edition with real offers needs an operator: name, address, e-mail and hosting.';
    faults.push(settingFault(folder, 'operator-missing', 'operator', null, remedy));
  }
  const dated = read(() => readContentDays(content));
  const proofs = (dated?.days ?? []).map((day, index) => {
    const found: ContentFault[] = [];
    const proven = dated && proveDay(content, dated.claims, day, guides, found);
    const told = new Set(faults.map(describeFault));
    const later = index === 0 ? {} : { day };
    faults.push(...found.filter((fault) => !told.has(describeFault(fault))).map((fault) => ({ ...fault, ...later })));
    return proven;
  });
  const [today] = proofs;
  if (today !== undefined) {
    const { claims, routing, duties } = today;
    const destinations = Object.keys(routing.destinations);
    if (duties && site) {
      faults.push(...answerFaults(folder, site, { destinations, duties: duties.map(({ id }) => id) }));
    }
    if (glossary && own) faults.push(...ownRowFaults(folder, own, { routing, claims, glossary }));
    if (offers) faults.push(...proveLadders(routing, offers, 'en-us').faults);
    const sections = guides?.flatMap(({ slug, headings }) => [slug, ...headings.map((id) => `${slug}#${id}`)]);
    if (sections) read(() => loadPhrases(content, { answers: destinations, guides: sections }));
  }
  const proof = today?.proof;
  for (const { change } of today?.routing.moved ?? []) {
    if (changes === undefined || changes.some(({ id }) => id === change)) continue;
    const remedy = 'Name an entry of content/changes.yaml, which tells readers why a page says something else.';
    faults.push({ id: 'unknown-change', file: 'content/routing/moved.yaml', field: 'change', value: change, remedy });
  }
  if (faults.length > 0 || !guides || !proof || !changes || !offers) throw new ContentError(faults);
  return { guides, proof, days: dated?.days ?? [], changes, offers };
}
