import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { locales } from '../i18n/locale.ts';
import type { SearchRecord } from './records.ts';

/** Results share fragment files: hosts limit the number of files. */
const MAX_FRAGMENTS = 500;
const UNUSED = /^pagefind-(?:component-ui|modular-ui|ui|highlight)\./;

/**
 * Writes the search index: one per locale, below `/pagefind/`.
 * @param records the records of all pages
 * @param folder the output folder
 * @throws Error when Pagefind reports a fault, or when the index does not have exactly the locales of the site
 */
export async function indexSite(records: readonly SearchRecord[], folder: string): Promise<void> {
  // Only Linux has the version that knows this option; elsewhere the older one is installed (see ARCHITECTURE.md).
  const options = process.platform === 'linux' ? { maxFragments: MAX_FRAGMENTS } : {};
  const { index, errors } = await createIndex(options);
  if (index === undefined) throw new Error(`search: ${errors.join('; ')}`);
  for (const { locale, kind, url, title, content, keywords } of records) {
    const result = await index.addCustomRecord({
      url,
      content,
      // Pagefind keeps an index for each spelling of a language and asks for the lower-case one only.
      language: locale,
      meta: { title, kind, ...(keywords !== '' && { keywords }) },
      filters: { kind: [kind] },
    });
    if (result.errors.length > 0) throw new Error(`search: ${url}: ${result.errors.join('; ')}`);
  }
  const outputPath = join(folder, 'pagefind');
  const written = await index.writeFiles({ outputPath });
  await close();
  if (written.errors.length > 0) throw new Error(`search: ${written.errors.join('; ')}`);
  // The interfaces that Pagefind brings are not used; ours speaks to its engine.
  for (const name of readdirSync(outputPath).filter((file) => UNUSED.test(file))) rmSync(join(outputPath, name));
  const entryFile = join(outputPath, 'pagefind-entry.json');
  const languages = existsSync(entryFile)
    ? Object.keys((JSON.parse(readFileSync(entryFile, 'utf8')) as { languages: object }).languages).sort()
    : [];
  if (languages.join() !== [...locales].sort().join()) {
    throw new Error(`search: the index has the languages “${languages.join(', ')}”, not “${locales.join(', ')}”.`);
  }
}
