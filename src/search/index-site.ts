import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { type Locale, locales } from '../i18n/locale.ts';
import { localizedPath } from '../i18n/path.ts';
import { documentsOf } from './documents.ts';
import type { ShelfName } from './kinds.ts';
import { indexLanguage, indexPath } from './pagefind.ts';
import { singlePages } from './pages.ts';
import type { SearchRecord } from './records.ts';

/** Results share fragment files: hosts limit the number of files. */
const MAX_FRAGMENTS = 1_000;
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
 * Writes the search index below `/pagefind/`: for each locale one of guidance and one of offers.
 * @param records the records of answers, guides, terms and offers
 * @param folder the output folder, with the pages
 * @throws Error when a locale has no guidance, or Pagefind reports a fault
 */
export async function indexSite(records: readonly SearchRecord[], folder: string): Promise<void> {
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = CHUNK;
  try {
    for (const locale of locales) {
      const own = records.filter((record) => record.locale === locale);
      const guidance = own.filter(({ kind }) => kind !== 'offer');
      if (guidance.length === 0) throw new Error(`search: there is no guidance in ${locale}.`);
      await write([...guidance, ...pageRecords(folder, locale)], locale, 'guidance', folder);
      await write(
        own.filter(({ kind }) => kind === 'offer'),
        locale,
        'offers',
        folder,
      );
    }
  } finally {
    await close();
  }
}

async function write(records: readonly SearchRecord[], locale: Locale, name: ShelfName, folder: string): Promise<void> {
  // Only Linux has the version that knows this option; elsewhere the older one is installed (see ARCHITECTURE.md).
  const { index, errors } = await createIndex(process.platform === 'linux' ? { maxFragments: MAX_FRAGMENTS } : {});
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
    const title = plain(/<title>(.*?)(?: – [^–<]*)?<\/title>/s.exec(html)?.[1]);
    const summary = plain(/<meta name="description" content="([^"]*)"/.exec(html)?.[1]);
    const own = {
      title,
      summary,
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

/** Reads the few entities that stand in attributes and titles. */
function plain(html = ''): string {
  const entities: Record<string, string> = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    '#39': "'",
    '#34': '"',
    '#38': '&',
  };
  return html.replaceAll(/&(\w+|#\d+);/g, (all, name: string) => entities[name] ?? all);
}
