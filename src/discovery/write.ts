/** Writes the files for machines after the pages. All are made of the built pages, so that they cannot differ. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Edition } from '../config/edition.ts';
import { locales, perLocale } from '../i18n/locale.ts';
import { feedPath, localizedPath } from '../i18n/path.ts';
import type { Change } from './changes.ts';
import { feedText } from './feed.ts';
import { llmsText, type Twin } from './llms.ts';
import { markdownOf } from './markdown.ts';
import { headOf, type PageHead } from './page.ts';
import { robotsText } from './robots.ts';
import { securityText } from './security-text.ts';
import { sitemapFiles } from './sitemap.ts';

interface Options {
  /** The folder of the built pages. */
  folder: string;
  /** The pages, as paths below the folder with `/` between. */
  pages: readonly string[];
  /** Pages whose heads are known already. */
  known: readonly { path: string; head: PageHead }[];
  edition: Edition;
  name: string;
  /** Absolute address of the site. */
  site: string;
  /** E-mail address of the operator, if there is one. */
  email: string | undefined;
  changes: readonly Change[];
  /** `YYYY-MM-DD` */
  buildDate: string;
}

/**
 * Writes sitemap, robots.txt, feeds, llms.txt, Markdown twins and, where there is an operator, security.txt.
 * @throws Error when the start page of a locale is missing
 */
export async function writeDiscovery(options: Options): Promise<void> {
  const { folder, pages, known, edition, name, site, email, changes, buildDate } = options;
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const heads: { path: string; head: PageHead }[] = [];
  const twins: Twin[] = [];
  for (const page of pages) {
    if (!page.endsWith('index.html')) continue;
    const html = readFileSync(join(folder, page), 'utf8');
    const head = headOf(html);
    if (head === undefined) continue;
    const path = `/${page.slice(0, -'index.html'.length)}`;
    heads.push({ path, head });
    const locale = locales.find((each) => path.startsWith(localizedPath(each)));
    if (head.markdown === undefined || locale === undefined) continue;
    write(join(path, head.markdown), markdownOf(html, head));
    const kind = path.startsWith(localizedPath(locale, 'guides')) ? 'guide' : 'outcome';
    twins.push({ locale, kind, head, href: new URL(head.markdown, new URL(path, site)).href });
  }
  const home = perLocale((locale) => {
    const found = heads.find(({ path }) => path === localizedPath(locale));
    if (found === undefined) throw new Error(`${folder}: there is no start page ${localizedPath(locale)}.`);
    return found.head;
  });
  for (const [name, text] of Object.entries(await sitemapFiles([...heads, ...known], site))) write(name, text);
  for (const locale of locales) write(feedPath(locale), feedText(locale, changes, name, home[locale], site));
  write('llms.txt', llmsText(home, twins));
  write('robots.txt', robotsText(edition, site));
  if (email !== undefined) write('.well-known/security.txt', securityText(email, site, buildDate));
}
