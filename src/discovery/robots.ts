import type { Edition } from '../config/edition.ts';

/** Writes robots.txt (RFC 9309). The partner edition stands behind a sign-in and is nothing for search engines. */
export function robotsText(edition: Edition, site: string): string {
  if (edition === 'partner') return 'User-agent: *\nDisallow: /\n';
  return `User-agent: *\nDisallow:\n\nSitemap: ${new URL('/sitemap-index.xml', site).href}\n`;
}
