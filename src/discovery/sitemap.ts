import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap';
import type { PageHead } from './page.ts';

/**
 * The greatest number of addresses in a file. The protocol allows 50,000 addresses and 50 MB; with the alternates of
 * each page the size is reached first.
 */
const PER_FILE = 20_000;

/**
 * Writes the sitemap of the canonical pages that search engines may show, with their addresses in other languages and
 * the default one. https://www.sitemaps.org/protocol.html
 * @param pages address of each built page, from `/`, and its head
 * @returns texts of the files by name; the index is `sitemap-index.xml`
 */
export async function sitemapFiles(
  pages: readonly { path: string; head: PageHead }[],
  site: string,
): Promise<Record<string, string>> {
  const listed = pages
    .filter(({ path, head }) => !head.noindex && head.canonical === new URL(path, site).href)
    .map(({ head }) => ({ url: head.canonical, links: head.alternates }))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
  const files: Record<string, string> = {};
  const index = new SitemapIndexStream();
  for (let start = 0; start < Math.max(listed.length, 1); start += PER_FILE) {
    const name = `sitemap-${start / PER_FILE}.xml`;
    const stream = new SitemapStream({
      hostname: site,
      xmlns: { news: false, video: false, image: false, xhtml: true },
    });
    for (const entry of listed.slice(start, start + PER_FILE)) stream.write(entry);
    stream.end();
    files[name] = (await streamToPromise(stream)).toString();
    index.write({ url: new URL(name, site).href });
  }
  index.end();
  files['sitemap-index.xml'] = (await streamToPromise(index)).toString();
  return files;
}
