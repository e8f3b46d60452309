import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Locale, locales } from '../i18n/locale.ts';
import { localizedPath } from '../i18n/path.ts';
import { singlePages } from './pages.ts';
import type { SearchRecord } from './records.ts';
import type { Shelves } from './shelf.ts';
import { type Files, shelve } from './shelve.ts';

/**
 * Writes the search index: for each locale one of guidance and one of offers.
 * @param records the records of answers, guides, terms and offers
 * @param folder the output folder, with the pages
 * @throws Error when a locale has no guidance
 */
export async function indexSite(records: readonly SearchRecord[], folder: string): Promise<void> {
  const files: Files = new Map();
  for (const locale of locales) {
    const own = records.filter((record) => record.locale === locale);
    const guidance = own.filter(({ kind }) => kind !== 'offer');
    if (guidance.length === 0) throw new Error(`search: there is no guidance in ${locale}.`);
    const shelves: Shelves = {
      guidance: shelve([...guidance, ...pageRecords(folder, locale)], locale, files),
      offers: shelve(
        own.filter(({ kind }) => kind === 'offer'),
        locale,
        files,
      ),
    };
    files.set(`/search/${locale}.json`, JSON.stringify(shelves));
  }
  for (const [href, text] of files) {
    const file = join(folder, ...href.split('/'));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
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
