/** Two languages are no special case: a third one, made by machine from English, is one entry in a list and its texts. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesBelow } from '../../src/build/files.ts';
import { serve } from '../../src/build/server.ts';
import { launchChromium } from '../browser/chromium.ts';
import { settle } from '../browser/harness.ts';
import { buildEnvironment } from './build.ts';
import { unmarked } from './pseudo/marks.ts';
import { names } from './pseudo/names.ts';
import { makePseudoProject, PSEUDO } from './pseudo/project.ts';
import { pseudoWords } from './pseudo/text.ts';
import { watchedPage } from './stage.ts';

const temporary = mkdtempSync(join(tmpdir(), 'wegweiser-pseudo-'));
const project = join(temporary, 'project');
const folder = join(temporary, 'out');
const LANGUAGE = 'qps-PLOC';
let browser: Browser;
let server: Server;
let origin: string;

const run = (...args: string[]) =>
  promisify(execFile)(process.execPath, [join('src', 'cli', 'run.js'), ...args], {
    cwd: project,
    env: buildEnvironment({}),
    maxBuffer: 64 * 1024 * 1024,
  });

beforeAll(async () => {
  makePseudoProject(project);
  await run('translation', '--accept-all');
  await run('build', '--edition', 'public', '--out', folder);
  ({ server, origin } = await serve(folder, 0));
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
  rmSync(temporary, { recursive: true, force: true });
});

const pagesOf = (locale: string) =>
  filesBelow(join(folder, locale))
    .filter((file) => file.endsWith('.html'))
    .map((file) => relative(join(folder, locale), file).replaceAll('\\', '/'));

it('every page that exists in English exists in the added language', () => {
  expect(pagesOf(PSEUDO).sort()).toEqual(pagesOf('en-us').sort());
  expect(pagesOf(PSEUDO).length).toBeGreaterThan(1_000);
});

it('nothing stands untranslated on any of its pages', () => {
  const found: Record<string, string> = {};
  const known = names();
  for (const file of pagesOf(PSEUDO)) {
    const html = readFileSync(join(folder, PSEUDO, file), 'utf8');
    for (const word of unmarked(html, LANGUAGE, known, !/^offers\/.+\/.+\//.test(file))) found[word] ??= file;
  }
  expect(found).toEqual({});
});

describe.each([360, 1280])('at %i pixels', (width) => {
  it('no kind of page is wider than the screen', async () => {
    const { page, problems } = await watchedPage(browser, origin, { viewport: { width, height: 800 } });
    // Forwarding pages lead away; of the states of the tree the first ones stand for all.
    const forwards = (file: string) =>
      readFileSync(join(folder, PSEUDO, file), 'utf8').includes('http-equiv="refresh"');
    const tops = pagesOf(PSEUDO).filter(
      (file) => (!file.startsWith('route/') || file.split('/').length <= 4) && !forwards(file),
    );
    const wide: string[] = [];
    for (const file of tops) {
      await page.goto(`/${PSEUDO}/${file.replace(/index\.html$/, '')}`);
      const by = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (by > 0) wide.push(`${file}: ${by}`);
    }
    expect(wide).toEqual([]);
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

it('the search finds an answer by words of the added language', async () => {
  const { page, problems } = await watchedPage(browser, origin);
  await page.goto(`/${PSEUDO}/search/?q=${encodeURIComponent(pseudoWords('invoice'))}`);
  await page.locator('main .entries a').first().waitFor();
  expect(await page.locator('main .entries a').first().getAttribute('href')).toContain(`/${PSEUDO}/`);
  expect(problems).toEqual([]);
  await page.context().close();
});

it('the box offers doors for words of the added language', async () => {
  const { page, problems } = await watchedPage(browser, origin);
  await page.goto(`/${PSEUDO}/`);
  await settle(page);
  await page.locator('#ask-text').fill(pseudoWords('Our customer disputes a charge on the invoice.'));
  await page.locator('.ask button[type=submit]').click();
  await page.locator('.ask button.option').first().click();
  const door = page.locator('.ask a.option').first();
  await door.waitFor();
  expect(await door.getAttribute('href')).toContain(`/${PSEUDO}/route/`);
  expect(problems).toEqual([]);
  await page.context().close();
});
