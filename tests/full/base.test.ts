/** The public edition below a path of its host: every address, and all that scripts ask for. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../src/build/server.ts';
import { type Locale, locales } from '../../src/i18n/locale.ts';
import { localizedPath } from '../../src/i18n/path.ts';
import { stateHref } from '../../src/routing/codec.ts';
import { launchChromium } from '../browser/chromium.ts';
import { builtOffers, builtRoutes, settle } from '../browser/harness.ts';
import { deepest, ends, wordOf } from '../browser/templates.ts';
import { check as links } from '../site/checks/links.ts';
import { Site } from '../site/framework.ts';
import { buildPublic } from './build.ts';
import { type Watched, watchedPage } from './stage.ts';

const BASE = '/docs/';
const COMMAND = `npm run build -- --base ${BASE}`;
// What other editions tell of themselves holds here too, below the path.
const at = (path: string) => BASE + path.slice(1);
const folder = join(mkdtempSync(join(tmpdir(), 'wegweiser-base-')), 'site');

beforeAll(() => buildPublic('--base', BASE, '--out', folder));
afterAll(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

it('lies below its path, with what hosts look for at the root', () => {
  for (const file of ['docs/index.html', 'docs/de-de/404.html', 'docs/theme.js', '404.html', 'robots.txt']) {
    expect(existsSync(join(folder, file)), file).toBe(true);
  }
  expect(existsSync(join(folder, 'index.html'))).toBe(false);
});

it('every address leads to a file', () => {
  const site = Site.open(folder, COMMAND);
  expect(links.run(site).map(({ file, detail }) => `${file}: ${detail}`)).toEqual([]);
});

it('no address of the site lies outside', () => {
  const site = Site.open(folder, COMMAND);
  const outside = site.pages.flatMap((page) => rootAddresses(page.html).map((address) => `${page.file}: ${address}`));
  expect(outside).toEqual([]);
  // Manifests name what lies beside them, without the path.
  for (const file of site.files.filter((each) => each.endsWith('.webmanifest'))) {
    expect(site.text(file).match(/"\/[^"]*"/g) ?? [], file).toEqual([]);
  }
  expect(rootAddresses('<a href="/de-de/"><link href="https://wegweiser.example/de-de/">')).toHaveLength(2);
});

/** Addresses in attributes that begin at the root of the host and not at the base path. */
function rootAddresses(html: string): string[] {
  return [...html.matchAll(/\s(?:href|src|action|component-url|renderer-url|content)="([^"]*)"/g)]
    .map(([, address = '']) => address.replace(/^https:\/\/wegweiser\.example/, ''))
    .filter((address) => /^\/(?!\/)/.test(address) && !address.startsWith(BASE));
}

describe('in Chromium', () => {
  let server: Server;
  let browser: Browser;
  let origin: string;
  beforeAll(async () => {
    ({ server, origin } = await serve(folder, 0));
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    server?.closeAllConnections();
    server?.close();
  });

  async function visit({ page }: Watched, path: string): Promise<number> {
    const response = await page.goto(at(path));
    await settle(page);
    return response?.status() ?? 0;
  }

  /** Nothing went wrong, and no link that a script wrote leads out of the path. */
  async function expectClean({ page, problems }: Watched): Promise<void> {
    const astray = await page.locator('a[href^="/"], form[action^="/"]').evaluateAll((all, base) => {
      const addresses = all.map((each) => each.getAttribute('href') ?? each.getAttribute('action') ?? '');
      return addresses.filter((address) => !address.startsWith(base));
    }, BASE);
    expect([...astray, ...new Set(problems)]).toEqual([]);
  }

  async function journey(watched: Watched, locale: Locale): Promise<void> {
    const { page } = watched;
    const { node } = deepest(
      ends(builtRoutes('public', locale)),
      ({ destination }) => destination.ladder === 'technical',
    );
    await visit(watched, stateHref(locale, []));
    await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }));
    for (const [index] of node.ids.entries()) {
      const href = at(stateHref(locale, node.ids.slice(0, index + 1)));
      await page.locator(`main a[href="${href}"]`).first().click();
      await page.waitForFunction(
        (wanted) =>
          document.querySelector<HTMLElement>('.route')?.dataset.state === wanted && location.pathname === wanted,
        href,
      );
    }
    expect(await page.evaluate(() => 'sameDocument' in globalThis)).toBe(true);
    expect(await page.getAttribute('.language a', 'href')).toMatch(/^\/docs\//);
  }

  it.each(locales)('tree, search, preview and directory work: %s', async (locale) => {
    const watched = await watchedPage(browser, origin);
    const { page } = watched;
    await journey(watched, locale);
    await expectClean(watched);

    const [offer] = builtOffers('public');
    if (offer === undefined) throw new Error('There is no offer.');
    const word = wordOf(offer, locale);
    const contactPage = at(localizedPath(locale, 'offers', offer.publisher.id, offer.offer));
    await visit(watched, localizedPath(locale, 'search'));
    await page.fill('#query', word);
    await page.locator(`section[aria-labelledby^=kind-] a[href="${contactPage}"]`).first().click();
    await page.waitForURL((url) => url.pathname === contactPage);
    await settle(page);
    await expectClean(watched);

    await visit(watched, `${localizedPath(locale, 'offers')}?q=${encodeURIComponent(word)}`);
    await page.waitForSelector(`.directory .entries a[href="${contactPage}"]`);
    await expectClean(watched);

    await visit(watched, localizedPath(locale, 'preview'));
    await page.fill('#pv-text', JSON.stringify({ languageId: 'en-us', title: 'Zaun' }));
    await shown(page, '#pv-result', 'Zaun');
    await expectClean(watched);
  });

  it.each(locales)('languages, theme and missing pages stay below the path: %s', async (locale) => {
    const watched = await watchedPage(browser, origin);
    const { page } = watched;
    await visit(watched, '/');
    await page.locator(`main a[data-locale="${locale}"]`).click();
    await page.waitForURL((url) => url.pathname === at(localizedPath(locale)));
    await page.selectOption('#theme', 'dark');
    await page.goto(BASE);
    await page.waitForURL((url) => url.pathname === at(localizedPath(locale)));
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
    await page.click('.language a');
    await page.waitForURL((url) => url.pathname.startsWith(BASE) && url.pathname !== at(localizedPath(locale)));
    await expectClean(watched);
    // The longest part of an address in the tree that fits is offered.
    const { tree } = builtRoutes('public', locale);
    const first = stateHref(locale, [tree.questions[tree.start]?.options[0]?.id ?? '']);
    expect(await visit(watched, `${first}no-such-option/`)).toBe(404);
    await page.locator(`#nearest-note a[href="${at(first)}"]`).waitFor();
    await expectClean(watched);
  });
});

async function shown(page: Page, selector: string, text: string): Promise<void> {
  await expect.poll(() => page.locator(selector).innerText()).toContain(text);
}
