import type { Edition } from '../config/edition.ts';

/** Writes robots.txt (RFC 9309). The partner edition is behind a sign-in and excludes search engines. */
export function robotsText(edition: Edition, site: string): string {
  if (edition === 'partner') return 'User-agent: *\nDisallow: /\n';
  return `User-agent: *\nDisallow:\n\nSitemap: ${new URL('/sitemap-index.xml', site).href}\n`;
}
