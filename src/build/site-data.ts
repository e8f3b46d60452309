import { join } from 'node:path';
import { loadDuties } from '../agreement/load.ts';
import type { AgreementDuty } from '../agreement/types.ts';
import { type Gaps, loadGaps } from '../claims/gaps.ts';
import { loadClaims, loadSources } from '../claims/load.ts';
import type { Claims, Sources } from '../claims/types.ts';
import { buildDate } from '../config/date.ts';
import { type Edition, parseEdition } from '../config/edition.ts';
import { siteFolder } from '../config/site-folder.ts';
import { loadGlossary } from '../glossary/load.ts';
import type { Term } from '../glossary/types.ts';
import { loadProjectedOffers } from '../offers/load.ts';
import type { ProjectedOffer } from '../offers/types.ts';
import { loadRouting } from '../routing/load.ts';
import type { RoutingData } from '../routing/types.ts';
import { loadSite, type Site } from '../site/load.ts';
import { loadPhrases, type PhraseBook } from '../words/phrases.ts';
import { loadOwnRows, type OwnGuide, type OwnRows } from './own-rows.ts';

/** All data of the pages, except guides. Offers are projected: no page ever sees a listing document. */
export interface SiteData {
  edition: Edition;
  buildDate: string;
  site: Site;
  claims: Claims;
  sources: Sources;
  /** The gaps and how to settle them. */
  gaps: Gaps;
  routing: RoutingData;
  /** Duties that provider and reseller have to agree on. */
  duties: AgreementDuty[];
  glossary: Term[];
  /** Guides that the operator adds. */
  ownGuides: OwnGuide[];
  /** Search phrases of people who do not know the words of a page. */
  phrases: PhraseBook;
  offers: ProjectedOffer[];
  /** Whether every offer is invented. Every page then says so. */
  onlyFictional: boolean;
}

const NOTHING_OWN: OwnRows = { messages: [], terms: [], guides: [] };

/**
 * Reads all content that is data.
 * @param root the root folder of the project; `SITE_DIR` and `OFFERS_DIR` may name other folders
 * @param offers the offers, if they have been read already
 * @throws ContentError with the faults of the first kind of content that has any; `checkContent` reports all
 */
export function loadSiteData(
  root: string,
  edition: Edition,
  offers = loadProjectedOffers(join(root, 'content'), edition),
): SiteData {
  const content = join(root, 'content');
  const claims = loadClaims(content);
  const proven = loadRouting(content, claims);
  const folder = siteFolder(content);
  const site = loadSite(folder);
  const own = folder === content ? NOTHING_OWN : loadOwnRows(folder, site);
  const routing = { ...proven, knownMessages: [...proven.knownMessages, ...own.messages] };
  return {
    edition,
    buildDate: buildDate(),
    site,
    ownGuides: own.guides,
    sources: loadSources(content),
    claims,
    gaps: loadGaps(content, claims),
    routing,
    duties: loadDuties(content, claims, routing),
    glossary: [...loadGlossary(content), ...own.terms],
    phrases: loadPhrases(content),
    offers,
    onlyFictional: offers.length > 0 && offers.every((offer) => offer.fictional),
  };
}

let cached: SiteData | undefined;

/**
 * Gives pages the content, which is read once for a build and again for each page of the dev server.
 * @throws as `loadSiteData` does
 */
export function siteData(): SiteData {
  if (cached === undefined || import.meta.env.DEV) {
    cached = loadSiteData(process.cwd(), parseEdition(process.env.EDITION ?? 'partner', 'EDITION'));
  }
  return cached;
}
