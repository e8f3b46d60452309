/** The copy of an invented distributor: its desks in answers, its roles, and its pages in a portal of another origin. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../src/build/server.ts';
import { locales } from '../../src/i18n/locale.ts';
import { localizedPath } from '../../src/i18n/path.ts';
import { launchChromium } from '../browser/chromium.ts';
import { settle } from '../browser/harness.ts';
import { violations } from '../browser/violations.ts';
import { makeExample } from '../example.ts';
import { buildEdition } from './build.ts';
import { watchedPage } from './stage.ts';

const temporary = mkdtempSync(join(tmpdir(), 'wegweiser-copy-'));
const folder = join(temporary, 'out');
const OPERATOR = 'Silberdistel Distribution GmbH';
const PORTAL = 'https://portal.silberdistel.example';
const answer = ['route', 'indirect-reseller', 'r-invoice', 'r-charge-question', 'r-billed-by-partner'];

/** As long as a name may be, beside a wide logo. */
const LONG_NAME = 'Silberdistel Distribution Partner-Lotse';

let browser: Browser;
let server: Server;
let origin: string;
const portals: Server[] = [];

/** A page of somebody else that frames an address, notes the messages that it gets, and chooses the dark theme. */
async function portal(framed: () => string): Promise<string> {
  const portal = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><title>Portal</title><iframe src="${framed()}" width="400" height="200"></iframe><script>
      globalThis.heights = [];
      addEventListener('message', ({ data, source, origin }) => {
        heights.push(data);
        source.postMessage({ type: 'wegweiser:theme', theme: 'dark' }, origin);
      });
    </script>`);
  });
  portals.push(portal);
  await new Promise<void>((resolve) => portal.listen(0, '127.0.0.1', resolve));
  return `http://localhost:${(portal.address() as AddressInfo).port}`;
}

let allowed: string;
let stranger: string;

beforeAll(async () => {
  allowed = await portal(() => `${origin}${localizedPath('de-de', 'route', 'indirect-reseller')}?theme=light`);
  stranger = await portal(() => `${origin}${localizedPath('de-de')}`);
  const site = join(temporary, 'site');
  await makeExample(site);
  const settings = readFileSync(join(site, 'site.yaml'), 'utf8');
  writeFileSync(join(site, 'site.yaml'), settings.replace(PORTAL, allowed).replace('Silberdistel Lotse', LONG_NAME));
  const logo = readFileSync(join(site, 'logo.svg'), 'utf8');
  writeFileSync(join(site, 'logo.svg'), logo.replace('viewBox="0 0 32 32"', 'viewBox="0 0 128 32"'));
  await buildEdition('public', { SITE_DIR: site }, '--out', folder);
  ({ server, origin } = await serve(folder, 0));
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  for (const each of [server, ...portals]) {
    each?.closeAllConnections();
    each?.close();
  }
  rmSync(temporary, { recursive: true, force: true });
});

describe.each(locales)('%s', (locale) => {
  it('has no barrier and breaks no policy, in both themes, on wide and narrow screens', async () => {
    for (const [colorScheme, width] of [
      ['light', 1280],
      ['dark', 360],
    ] as const) {
      const { page, problems } = await watchedPage(browser, origin, { colorScheme, viewport: { width, height: 800 } });
      for (const segments of [
        [],
        ['legal'],
        ['privacy'],
        ['agreement'],
        ['guides'],
        ['operator-guides', 'service-portal'],
        ['route', 'outcomes', 'provider-billing'],
        answer,
      ]) {
        await page.goto(localizedPath(locale, ...segments));
        await settle(page);
        expect(await violations(page, segments.join('/'))).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      }
      expect(problems).toEqual([]);
      await page.context().close();
    }
  });

  it('names the desk in an answer that a journey leads to, and addresses the message to it', async () => {
    const { page, problems } = await watchedPage(browser, origin);
    await page.goto(localizedPath(locale));
    await settle(page);
    await page.locator(`main a[href="${localizedPath(locale, ...answer.slice(0, 3))}"]`).click();
    for (const end of [4, 5]) {
      await page.locator(`main a[href="${localizedPath(locale, ...answer.slice(0, end))}"]`).click();
    }
    const desk = page.locator('section[aria-labelledby=operator-desk]');
    await desk.waitFor();
    expect(await desk.innerText()).toContain(OPERATOR);
    expect(await page.locator('main aside.notice').innerText()).toMatch(new RegExp(`^${OPERATOR} .*(?:Portal|portal)`));
    expect(await desk.locator('a[href^="mailto:"]').getAttribute('href')).toBe('mailto:rechnung@silberdistel.example');
    const mail = page.locator('details.folded a[href^="mailto:rechnung@silberdistel.example"]');
    await mail.first().waitFor({ state: 'attached' });
    const card = await page.request.get((await desk.locator('a[download]').getAttribute('href')) ?? '');
    expect(await card.text()).toContain('EMAIL;TYPE=INTERNET:rechnung@silberdistel.example');
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('asks other roles one link away, and fills in the provider of the worksheet', async () => {
    const { page } = await watchedPage(browser, origin);
    await page.goto(localizedPath(locale));
    const all = page.locator(`main .question a[href="${localizedPath(locale, 'route')}"]`);
    await all.click();
    await page.locator(`main a[href="${localizedPath(locale, 'route', 'customer')}"]`).waitFor();
    await page.goto(localizedPath(locale, 'agreement'));
    expect(await page.inputValue('#head-provider')).toBe(OPERATOR);
    await page.context().close();
  });
});

it.each([320, 360, 768, 1024, 1280])('the header is one row at %i px', async (width) => {
  const { page } = await watchedPage(browser, origin, { viewport: { width, height: 740 } });
  await page.goto(localizedPath('de-de', 'route'));
  const box = await page.locator('.site-header').boundingBox();
  // The name takes at most five lines.
  expect(box?.height).toBeLessThanOrEqual(90);
  const tops = await page.locator('.site-header .band > :visible').evaluateAll((all) =>
    all.map((each) => {
      const { top, height } = each.getBoundingClientRect();
      return Math.round(top + height / 2);
    }),
  );
  expect(Math.max(...tops) - Math.min(...tops)).toBeLessThanOrEqual(2);
  await page.context().close();
});

describe('in a portal', () => {
  async function framed(page: Page, address: string): Promise<Frame> {
    await page.goto(address);
    const frame = page.frames()[1];
    if (frame === undefined) throw new Error('There is no frame.');
    return frame;
  }

  it('an allowed one shows pages without header and footer, learns their height and chooses their theme', async () => {
    const page = await browser.newPage();
    const frame = await framed(page, allowed);
    await frame.locator('main h1').waitFor();
    expect(await frame.locator('.site-header').isVisible()).toBe(false);
    expect(await frame.locator('.site-footer nav').isVisible()).toBe(false);
    // It says on every page that it is nobody else’s.
    expect(await frame.locator('.site-footer').innerText()).toMatch(/unabhängig/);
    await expect.poll(() => frame.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
    const last = () => page.evaluate(() => (globalThis as unknown as { heights: { height: number }[] }).heights.at(-1));
    const height = () => frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
    await expect.poll(async () => (await last())?.height === (await height())).toBe(true);
    expect(await last()).toMatchObject({ type: 'wegweiser:height' });
    const before = await height();
    await frame.locator(`main a[href="${localizedPath('de-de', ...answer.slice(0, 3))}"]`).click();
    await expect.poll(async () => (await last())?.height).not.toBe(before);
    await page.close();
  });

  it('another one shows nothing', async () => {
    const page = await browser.newPage();
    const refused: string[] = [];
    page.on('console', (message) => refused.push(message.text()));
    await framed(page, stranger);
    await expect.poll(() => refused.join('\n')).toContain('frame-ancestors');
    expect(await page.frames()[1]?.locator('main').count()).toBe(0);
    await page.close();
  });

  it('is allowed by the policy alone, which names that origin', () => {
    const { headers } = JSON.parse(readFileSync(`${folder}.policy.json`, 'utf8')) as {
      headers: Record<string, string>;
    };
    expect(headers['Content-Security-Policy']).toContain(`frame-ancestors ${allowed};`);
    expect(headers).not.toHaveProperty('X-Frame-Options');
  });
});
