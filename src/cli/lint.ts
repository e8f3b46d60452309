/**
 * `npm run lint:offers [-- <publisher>[/<offer>] …]`: prints what publishers should improve in their listing documents,
 * with field, remedy and waivers. Reads `content/offers/` or `OFFERS_DIR`; waivers are judged against `BUILD_DATE`.
 *
 * `-- --reach` lists instead the offers whose publisher cannot be reached, those first that leave most answers without a
 * channel.
 *
 * Exit codes:
 *
 * - 0: no error, or only in invented documents: these show faults on purpose
 * - 1: a document that is not invented has an error that no waiver silences
 * - 2: the documents could not be read, or none has the name given
 */
import { join } from 'node:path';
import { unreached } from '../build/reach.ts';
import { loadClaims } from '../claims/load.ts';
import { buildDate } from '../config/date.ts';
import { lint } from '../offers/lint.ts';
import { lintReport } from '../offers/lint-report.ts';
import { loadLintWording } from '../offers/lint-wording.ts';
import { loadProjectedOffers, offersFolder, readOffers } from '../offers/load.ts';
import { loadRouting } from '../routing/load.ts';

/** Lists the offers whose publisher cannot be reached. */
function tellReach(content: string): number {
  const routing = loadRouting(content, loadClaims(content));
  const offers = loadProjectedOffers(content, 'partner');
  const { offers: found, destinations } = unreached(routing, offers);
  for (const { id, outcomes } of found) console.log(`${String(outcomes).padStart(4)} of ${destinations}  ${id}`);
  console.log(`${found.length} of ${offers.length} offers leave answers without a channel.`);
  return 0;
}

/** @returns the exit code */
export function main(wanted: readonly string[]): number {
  try {
    const root = process.cwd();
    const content = join(root, 'content');
    if (wanted[0] === '--reach') return tellReach(content);
    const documents = readOffers(offersFolder(content))
      .map(({ document, publisher }) => ({
        id: `${document.publisher}/${document.offer}`,
        kind: document.kind,
        fictional: document.fictional || publisher.fictional,
        findings: lint({ document, publisher }),
        waivers: document.waivers ?? [],
      }))
      .filter(({ id }) => wanted.length === 0 || wanted.some((name) => id === name || id.startsWith(`${name}/`)));
    if (wanted.length > 0 && documents.length === 0) throw new Error(`No document is named ${wanted.join(' or ')}.`);
    const { text, failed } = lintReport(documents, loadLintWording(content, 'en-us'), buildDate());
    console.log(text);
    return failed ? 1 : 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 2;
  }
}
