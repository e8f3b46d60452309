import { readFileSync, writeFileSync } from 'node:fs';
import { filesBelow } from './files.ts';

/** Attributes that hold addresses, as Astro writes them. */
const ADDRESS =
  /(\s(?:href|src|action|formaction|poster|content|component-url|renderer-url|before-hydration-url)=")([^"]*)"/g;

/**
 * Adds the base path to addresses of a page that begin at the root of the host, such as those in guides and templates.
 * Addresses that have it stay.
 * @param base the base path, with a slash at both ends
 * @param site absolute address of the host
 */
export function baseLinks(html: string, base: string, site: string): string {
  const { origin } = new URL(site);
  return html.replaceAll(ADDRESS, (whole, name: string, address: string) => {
    const own = address.startsWith(`${origin}/`);
    const path = own ? address.slice(origin.length) : address;
    // The content of a `meta` element may begin with a slash and be no address.
    if (!own && name.includes('content=')) return whole;
    if (!/^\/(?!\/)/.test(path) || path.startsWith(base)) return whole;
    return `${name}${own ? origin : ''}${base}${path.slice(1)}"`;
  });
}

/** Runs `baseLinks` on all pages of a folder. */
export function baseLinksBelow(folder: string, base: string, site: string): void {
  for (const file of filesBelow(folder, '.html')) {
    writeFileSync(file, baseLinks(readFileSync(file, 'utf8'), base, site));
  }
}
