import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { buildDate } from '../config/date.ts';
import type { Edition } from '../config/edition.ts';
import { headerPolicy } from '../config/policy.ts';
import { writeDiscovery } from '../discovery/write.ts';
import { locales, perLocale } from '../i18n/locale.ts';
import { indexOffers, writeGuidance } from '../search/index-site.ts';
import { policyWishes } from '../site/brand.ts';
import { baseLinksBelow } from './base-links.ts';
import { checkContent } from './check-content.ts';
import { takeTemplates, writeContactPages } from './contact-pages.ts';
import { contactContext } from './contact-view.ts';
import { filesBelow } from './files.ts';
import { inlineHashes } from './hashes.ts';
import { policyFile, replaceOutput } from './output.ts';
import { routingPack } from './packs.ts';
import { loadSiteData } from './site-data.ts';
import { siteUrl } from './site-url.ts';
import { startTool } from './tools.ts';

export interface BuildOptions {
  /** The root folder of the project. */
  root: string;
  edition: Edition;
  /** Where the output goes; by default `dist/<edition>`. */
  outDir?: string;
  /** The path below which the site lies on its host, as `parseBase` gives it; `/` by default. */
  base?: string;
  /** A folder of offers instead of content/offers. Its publishers are in a folder beside it. */
  offersDir?: string;
}

/**
 * Builds one edition: content check and proof, pages, search index, files for machines, header policy. The old output
 * stays complete until the new one replaces it.
 * @returns the output folder, which is the web root
 * @throws ContentError for faults in content, Error when Astro or Pagefind fail
 */
export async function buildSite({ root, edition, outDir, base = '/', offersDir }: BuildOptions): Promise<string> {
  const folder = outDir ?? join(root, 'dist', edition);
  const next = `${folder}.next`;
  const aside = `${folder}.search`;
  // The output is the root of the host, so pages lie below the base path.
  const pages = join(next, base);
  process.env.BASE_PATH = base;
  if (offersDir !== undefined) process.env.OFFERS_DIR = offersDir;
  // The date is fixed at the start, in case midnight passes during the build.
  process.env.BUILD_DATE = buildDate();
  const step = stopwatch();
  const { guides, proof, days, changes, offers } = checkContent(root, edition);
  console.log(
    `Proof: ${proof.counts.situations} situations, ${proof.counts.states} states a locale, no fault on ${days.join(', ')}.`,
  );
  const data = loadSiteData(root, edition, offers);
  for (const each of [next, aside]) rmSync(each, { recursive: true, force: true });
  step('content check');
  // The index of offers needs no pages, and Astro uses one processor only, so both run at the same time.
  const parts: string[] = [];
  const beside = [stopwatch((line) => parts.push(line)), stopwatch((line) => parts.push(line))] as const;
  const astro = astroBuild(root, {
    EDITION: edition,
    OUT_DIR: pages,
    BASE_PATH: base,
    ...(offersDir !== undefined && { OFFERS_DIR: offersDir }),
  });
  await Promise.all([
    astro.then(() => beside[0]('  of these Astro')),
    indexOffers(data.offers, data.glossary, aside).then(() => beside[1]('  of these the index of offers')),
  ]);
  step('pages but contact pages, and index of offers');
  for (const line of parts) console.log(line);
  for (const locale of locales) moveNotFound(join(pages, locale));
  if (base !== '/') {
    baseLinksBelow(pages, base, siteUrl());
    // Hosts expect it at the root.
    copyFileSync(join(pages, '404.html'), join(next, '404.html'));
  }
  const shells = takeTemplates(pages);
  const files = filesBelow(next, '.html');
  if (offers.length > 0) renameSync(join(aside, 'pagefind'), join(pages, 'pagefind'));
  rmSync(aside, { recursive: true, force: true });
  writeGuidance({ ...data, guides }, offers.length, pages);
  step('index of guidance');
  const contexts = perLocale((locale) => contactContext(data, routingPack(locale, data), siteUrl()));
  const contacts = await writeContactPages({ folder: next, base, offers, contexts }, shells);
  step('contact pages');
  await writeDiscovery({
    folder: next,
    pages: files.map((file) => relative(next, file).replaceAll('\\', '/')),
    known: contacts,
    edition,
    name: data.site.name,
    site: siteUrl(),
    email: data.site.operator?.email,
    changes,
    buildDate: data.buildDate,
  });
  step('files for machines');
  const html = files.values().map((file) => readFileSync(file, 'utf8'));
  const policy = headerPolicy(inlineHashes([...html, ...Object.values(shells)]), {
    edition,
    base,
    ...policyWishes(data.site),
  });
  replaceOutput(next, folder);
  writeFileSync(policyFile(folder), `${JSON.stringify(policy, null, 2)}\n`);
  step('header policy');
  return folder;
}

/** Reports how long each step of a build took, one per line. */
function stopwatch(tell: (line: string) => void = console.log): (step: string) => void {
  let begun = performance.now();
  return (step) => {
    const now = performance.now();
    tell(`${((now - begun) / 1000).toFixed(1).padStart(6)} s  ${step}`);
    begun = now;
  };
}

/** Runs Astro in a separate process, because one process may run several builds. */
async function astroBuild(root: string, environment: Record<string, string>): Promise<void> {
  const child = startTool(root, 'astro', ['build', '--silent'], {
    env: { ...process.env, ...environment, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`astro build ended with code ${code}; its message stands above.`);
}

/** Moves the 404 page of a locale: Astro writes a folder, but hosts expect a file. */
function moveNotFound(folder: string): void {
  const page = join(folder, '404', 'index.html');
  if (!existsSync(page)) throw new Error(`${page}: the page for missing addresses was not built.`);
  renameSync(page, join(folder, '404.html'));
  rmSync(dirname(page), { recursive: true });
}
