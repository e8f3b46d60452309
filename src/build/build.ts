import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Edition } from '../config/edition.ts';
import { headerPolicy } from '../config/policy.ts';
import { writeDiscovery } from '../discovery/write.ts';
import { locales } from '../i18n/locale.ts';
import { indexSite } from '../search/index-site.ts';
import { searchRecords } from '../search/records.ts';
import { baseLinksBelow } from './base-links.ts';
import { checkContent } from './check-content.ts';
import { buildDate } from './date.ts';
import { filesBelow } from './files.ts';
import { inlineHashesOf } from './hashes.ts';
import { policyFile, replaceOutput } from './output.ts';
import { loadSiteData } from './site-data.ts';
import { siteUrl } from './site-url.ts';

export interface BuildOptions {
  /** The root folder of the project. */
  root: string;
  edition: Edition;
  /** Where the output goes; by default `dist/<edition>`. */
  outDir?: string;
  /** The path below which the site lies on its host, as `parseBase` gives it; `/` by default. */
  base?: string;
  /** A folder of offers instead of content/offers; its publishers stand beside it. */
  offersDir?: string;
}

/**
 * Builds one edition: content check and proof, pages, search index, files for machines, header policy. The old output
 * stays whole until the new one is complete.
 * @returns the output folder, which is the web root
 * @throws ContentError for faults in content, Error when Astro or Pagefind fail
 */
export async function buildSite({ root, edition, outDir, base = '/', offersDir }: BuildOptions): Promise<string> {
  const folder = outDir ?? join(root, 'dist', edition);
  const next = `${folder}.next`;
  // The output is the root of the host: pages lie where their addresses say.
  const pages = join(next, base);
  process.env.BASE_PATH = base;
  if (offersDir !== undefined) process.env.OFFERS_DIR = offersDir;
  const { guides, proof, changes } = checkContent(root, edition);
  console.log(`Proof: ${proof.counts.situations} situations, ${proof.counts.states} states a locale, no fault.`);
  rmSync(next, { recursive: true, force: true });
  await astroBuild(root, {
    EDITION: edition,
    OUT_DIR: pages,
    BASE_PATH: base,
    BUILD_DATE: buildDate(root),
    ...(offersDir !== undefined && { OFFERS_DIR: offersDir }),
  });
  for (const locale of locales) moveNotFound(join(pages, locale));
  if (base !== '/') {
    baseLinksBelow(pages, base, siteUrl());
    // Hosts look for it at the root.
    copyFileSync(join(pages, '404.html'), join(next, '404.html'));
  }
  const data = loadSiteData(root, edition);
  await indexSite(searchRecords(data, guides), pages);
  await writeDiscovery({
    folder: next,
    pages: filesBelow(next, '.html').map((file) => relative(next, file).replaceAll('\\', '/')),
    edition,
    site: siteUrl(),
    email: data.site.operator?.email,
    changes,
    buildDate: data.buildDate,
  });
  const policy = headerPolicy(inlineHashesOf(next), { edition, base });
  replaceOutput(next, folder);
  writeFileSync(policyFile(folder), `${JSON.stringify(policy, null, 2)}\n`);
  return folder;
}

/** Runs Astro in a process of its own: several builds may follow each other in one. */
async function astroBuild(root: string, environment: Record<string, string>): Promise<void> {
  const cli = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
  const child = spawn(process.execPath, [cli, 'build', '--silent'], {
    cwd: root,
    env: { ...process.env, ...environment, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`astro build ended with code ${code}; its message stands above.`);
}

/** Astro writes a folder for the 404 page of a locale; hosts look for a file. */
function moveNotFound(folder: string): void {
  const page = join(folder, '404', 'index.html');
  if (!existsSync(page)) throw new Error(`${page}: the page for missing addresses was not built.`);
  renameSync(page, join(folder, '404.html'));
  rmSync(dirname(page), { recursive: true });
}
