/**
 * `npm run lint:offers [-- <publisher>[/<offer>] …]`: prints what publishers should improve in their listing documents,
 * with field, remedy and waivers. Reads `content/offers/` or `OFFERS_DIR`; waivers are judged against `BUILD_DATE`.
 *
 * Exit codes:
 *
 * - 0: no error, or only in invented documents: these show faults on purpose
 * - 1: a document that is not invented has an error that no waiver silences
 * - 2: the documents could not be read, or none has the name given
 */
import { join } from 'node:path';
import { buildDate } from '../config/date.ts';
import { lint } from '../offers/lint.ts';
import { lintReport } from '../offers/lint-report.ts';
import { loadLintWording } from '../offers/lint-wording.ts';
import { offersFolder, readOffers } from '../offers/load.ts';

/** @returns the exit code */
export function main(wanted: readonly string[]): number {
  try {
    const root = process.cwd();
    const content = join(root, 'content');
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
