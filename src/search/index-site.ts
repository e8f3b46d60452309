import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { headOf } from '../discovery/page.ts';
import type { Term } from '../glossary/types.ts';
import { type Locale, locales } from '../i18n/locale.ts';
import type { ProjectedOffer } from '../offers/types.ts';
import { partyLabel } from '../routing/parties.ts';
import { ROLE } from '../routing/types.ts';
import { wordsOf } from '../words/terms.ts';
import { type GuidanceFile, indexGuidance } from './guidance.ts';
import { type GuidanceContent, guidanceRecords, textsOf } from './guidance-records.ts';
import { offerRecord } from './offer-records.ts';
import { namesPath, offersPath } from './offers.ts';
import { guidancePath } from './search.ts';

/** Hits share fragment files: hosts limit the number of files, and what a hit shows of an offer is short. */
const MAX_FRAGMENTS = 1_000;
const OFFERS_PER_FRAGMENT = 20;
/** The interfaces that Pagefind brings are not used; ours speaks to its engine. */
const UNUSED = /^pagefind-(?:component-ui|modular-ui|ui|highlight)\./;
/** The engine for languages whose word forms Pagefind does not know; the others have one of their own beside it. */
const ENGINE_FOR_ANY = 'wasm.unknown.pagefind';

/**
 * Writes the index of offers of each locale; where there are no offers, none.
 * @param offers the offers as the edition may show them
 * @param folder the output folder
 * @throws Error when Pagefind reports a fault
 */
export async function indexOffers(
  offers: readonly ProjectedOffer[],
  glossary: readonly Term[],
  folder: string,
): Promise<void> {
  if (offers.length === 0) return;
  const check = ({ errors }: { errors: string[] }, what: string) => {
    if (errors.length > 0) throw new Error(`search: ${what}: ${errors.join('; ')}`);
  };
  try {
    for (const locale of locales) {
      // Only Linux has the version that knows this option; elsewhere the older one is installed (see docs/decisions.md).
      const maxFragments = Math.min(Math.ceil(offers.length / OFFERS_PER_FRAGMENT), MAX_FRAGMENTS);
      const made = await createIndex(process.platform === 'linux' ? { maxFragments } : {});
      check(made, 'index of offers');
      const index = made.index as NonNullable<typeof made.index>;
      const records = offers.map((offer) => offerRecord(offer, glossary, locale));
      // Asked one by one, it would wait for us after each of them.
      await Promise.all(records.map(async (record) => check(await index.addCustomRecord({ ...record }), record.url)));
      const outputPath = join(folder, offersPath(locale));
      rmSync(outputPath, { recursive: true, force: true });
      check(await index.writeFiles({ outputPath }), outputPath);
      await index.deleteIndex();
      const names = records.flatMap(({ meta }) => wordsOf(`${meta.title} ${meta.publisher}`, locale));
      const file = join(folder, namesPath(locale));
      writeFileSync(file, JSON.stringify([...new Set(names.map(({ text }) => text))].sort()));
      const files = readdirSync(outputPath);
      for (const name of unusedFiles(files)) rmSync(join(outputPath, name));
      // The list of all pages, which the first query loads: packed as small as it goes, it is 6 % smaller.
      for (const name of files.filter((each) => each.endsWith('.pf_meta'))) {
        const path = join(outputPath, name);
        writeFileSync(path, gzipSync(gunzipSync(readFileSync(path)), { level: 9 }));
      }
    }
  } finally {
    await close();
  }
}

/** Lists the files of an index that no page loads. */
export function unusedFiles(names: readonly string[]): string[] {
  const hasOwnEngine = names.filter((name) => name.startsWith('wasm.')).length > 1;
  return names.filter((name) => UNUSED.test(name) || (hasOwnEngine && name === ENGINE_FOR_ANY));
}

/**
 * Writes the index of guidance of each locale.
 * @param content the content of the site
 * @param offers how many offers there are
 * @param folder the output folder, with the pages
 * @throws Error when a page that phrases are written for was not built
 */
export function writeGuidance(content: GuidanceContent, offers: number, folder: string): void {
  for (const locale of locales) {
    const pages = Object.keys(content.phrases.pages).map((path) => ({ path, ...builtPage(folder, locale, path) }));
    const records = guidanceRecords(content, locale, pages);
    const roles = (content.routing.facts.facts[ROLE] ?? []).map((role) => [role, partyLabel(locale, role, 'table')]);
    const made = indexGuidance(records, textsOf([content.claims, content.routing], locale), locale);
    const alike = content.phrases.alike[locale];
    const file: GuidanceFile = { offers, roles: Object.fromEntries(roles), alike, ...made };
    const path = join(folder, guidancePath(locale));
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, JSON.stringify(file));
  }
}

/** Title and description as they were built, so that they cannot differ from what readers see. */
function builtPage(folder: string, locale: Locale, path: string): { title: string; description: string } {
  const file = join(folder, locale, ...path.split('/'), 'index.html');
  const head = existsSync(file) ? headOf(readFileSync(file, 'utf8')) : undefined;
  if (head === undefined)
    throw new Error(`content/search/pages.yaml: there is no page “${path}” in ${locale}; take it out.`);
  return { title: head.title.replace(/ – [^–]*$/, ''), description: head.description };
}
