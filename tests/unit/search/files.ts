/** Opens built indexes with the code that the search page runs, over files instead of the network. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Locale } from '../../../src/i18n/locale.ts';
import type { Loader } from '../../../src/search/offers.ts';
import { type Library, openLibrary } from '../../../src/search/search.ts';

const folders = new Map<string, string>();
/** Called with each file that is read. */
const watchers = new Map<string, (file: string) => void>();
const network = globalThis.fetch;

function fileOf(href: string): string | undefined {
  const { origin, pathname } = new URL(href);
  const folder = folders.get(origin);
  if (folder === undefined) return undefined;
  const file = join(folder, pathname);
  watchers.get(origin)?.(file);
  return file;
}

// Pagefind reads its files with `fetch` only.
globalThis.fetch = async (input, init) => {
  const file = typeof input === 'string' && input.startsWith('http') ? fileOf(input) : undefined;
  if (file === undefined) return network(input, init);
  return existsSync(file) ? new Response(readFileSync(file)) : new Response(null, { status: 404 });
};

/**
 * Reads the files of indexes below a folder.
 * @param folder the output folder of a build
 * @param watch called with each file that is read
 */
export function loaderOf(folder: string, watch?: (file: string) => void): Loader {
  const origin = `http://${folders.size}.test`;
  folders.set(origin, folder);
  if (watch !== undefined) watchers.set(origin, watch);
  return {
    origin,
    module: (href) => import(pathToFileURL(fileOf(href) ?? '').href),
    json: async (href) => (await fetch(href)).json(),
  };
}

/** Opens the indexes below a folder, those of each locale once. */
export function openFiles(folder: string): (locale: Locale) => Promise<Library> {
  const loader = loaderOf(folder);
  const opened = new Map<Locale, Promise<Library>>();
  return (locale) => {
    const library = opened.get(locale) ?? openLibrary(locale, loader);
    opened.set(locale, library);
    return library;
  };
}
