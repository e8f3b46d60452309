import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { headOf } from '../discovery/page.ts';
import { type Locale, locales } from '../i18n/locale.ts';
import { localizedPath } from '../i18n/path.ts';
import { documentsOf } from './documents.ts';
import type { ShelfName } from './kinds.ts';
import { indexLanguage, indexPath } from './pagefind.ts';
import { singlePages } from './pages.ts';
import type { SearchRecord } from './records.ts';

/** Results share fragment files: hosts limit the number of files. A page of results loads ten of them at most. */
const MAX_FRAGMENTS = 1_000;
/** What a hit shows of an offer is short: so many share a file. */
const OFFERS_PER_FRAGMENT = 20;
/**
 * Postings in a file of the index: a query of many words loads as many files, so they are a quarter of what Pagefind would
 * make them. It has no option for this but the environment.
 */
const CHUNK = '3000';
/** The interfaces that Pagefind brings are not used; ours speaks to its engine. */
const UNUSED = /^pagefind-(?:component-ui|modular-ui|ui|highlight)\.|^wasm\.unknown\./;
/** What an index brings along is that of guidance, which offers are merged into. */
const SHARED = /^pagefind(?:-worker)?\.js$|^wasm\./;

/**
 * Writes the search indexes below `/pagefind/`: for each locale one of guidance and one of offers.
 * @param records the records of answers, guides, terms and offers
 * @param folder the output folder, with the pages
 * @throws Error when a locale has no guidance, or Pagefind reports a fault
 */
export async function indexSite(records: readonly SearchRecord[], folder: string): Promise<void> {
  await indexShelf('guidance', records, folder);
  await indexShelf('offers', records, folder);
}

/** As `indexSite`, for the index of offers or that of guidance, which takes in single pages as they were built. */
export async function indexShelf(name: ShelfName, records: readonly SearchRecord[], folder: string): Promise<void> {
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = CHUNK;
  try {
    for (const locale of locales) {
      const own = records.filter(
        (record) => record.locale === locale && (record.kind === 'offer') === (name === 'offers'),
      );
      if (name === 'offers') await write(own, locale, name, folder);
      else if (own.length === 0) throw new Error(`search: there is no guidance in ${locale}.`);
      else await write([...own, ...pageRecords(folder, locale)], locale, name, folder);
    }
  } finally {
    await close();
  }
}

async function write(records: readonly SearchRecord[], locale: Locale, name: ShelfName, folder: string): Promise<void> {
  // Only Linux has the version that knows this option; elsewhere the older one is installed (see ARCHITECTURE.md).
  const wanted = name === 'offers' ? Math.ceil(records.length / OFFERS_PER_FRAGMENT) : MAX_FRAGMENTS;
  const maxFragments = Math.min(Math.max(wanted, 1), MAX_FRAGMENTS);
  const { index, errors } = await createIndex(process.platform === 'linux' ? { maxFragments } : {});
  if (index === undefined) throw new Error(`search: ${errors.join('; ')}`);
  const { pages, words } = documentsOf(records, locale, name);
  for (const [url, content] of pages) {
    const result = await index.addHTMLFile({ url, content });
    if (result.errors.length > 0) throw new Error(`search: ${url}: ${result.errors.join('; ')}`);
  }
  const outputPath = join(folder, ...indexPath(locale, name).split('/'));
  rmSync(outputPath, { recursive: true, force: true });
  const written = await index.writeFiles({ outputPath });
  if (written.errors.length > 0) throw new Error(`search: ${written.errors.join('; ')}`);
  await index.deleteIndex();
  for (const file of readdirSync(outputPath)) {
    if (UNUSED.test(file) || (name === 'offers' && SHARED.test(file))) rmSync(join(outputPath, file));
  }
  const entry = readFileSync(join(outputPath, 'pagefind-entry.json'), 'utf8');
  const languages = Object.keys((JSON.parse(entry) as { languages: object }).languages);
  if (languages.join() !== (records.length === 0 ? '' : indexLanguage(locale, name))) {
    throw new Error(`search: the index of ${name} in ${locale} has the languages “${languages.join(', ')}”.`);
  }
  writeFileSync(join(outputPath, 'words.json'), JSON.stringify(words));
}

/** Single pages as they were built, so that title and description cannot differ from what readers see. */
function pageRecords(folder: string, locale: Locale): SearchRecord[] {
  return Object.entries(singlePages).flatMap(([path, words]) => {
    const file = join(folder, locale, ...path.split('/'), 'index.html');
    if (!existsSync(file)) return [];
    const html = readFileSync(file, 'utf8');
    const head = headOf(html);
    if (head === undefined) throw new Error(`search: ${file} has no head.`);
    const own = {
      title: head.title.replace(/ – [^–]*$/, ''),
      summary: head.description,
      content: '',
      keywords: words[locale],
      everyday: '',
      said: '',
      related: '',
      phones: [],
    };
    return [{ ...own, locale, kind: 'page', facet: 'page', url: localizedPath(locale, ...path.split('/')) }];
  });
}
