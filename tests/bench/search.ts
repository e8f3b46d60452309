/**
 * What the search costs: `node tests/bench/search.ts [FILE]` prints a table and writes it to the file, without one to
 * `results/search.md`. It indexes 20,000 invented offers, lets Chromium ask for guidance and for offers with nothing in its
 * cache, and measures a page that is opened with a query, and the last letter of a query that is typed. It looks at the
 * public edition in `dist/public`, which must be built. Other work on the same machine makes all of this longer.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { serve } from '../../src/build/server.ts';
import { loadSiteData } from '../../src/build/site-data.ts';
import { type Locale, locales } from '../../src/i18n/locale.ts';
import { localizedPath } from '../../src/i18n/path.ts';
import { listingFor } from '../../src/offers/listing-for.ts';
import { indexOffers } from '../../src/search/index-site.ts';
import { launchChromium } from '../browser/chromium.ts';
import { syntheticOffers } from './offers.ts';
import { watched } from './shared/processes.ts';
import { type Row, report, row, SLOWDOWN } from './shared/report.ts';

const ROOT = join(import.meta.dirname, '../..');
const OFFERS = 20_000;
const INDEX = '--index';
/** Milliseconds for which somebody who types pauses before the search begins (`search/SearchIsland.tsx`). */
const PAUSE = 150;
/** Wanted at most: milliseconds, files, kB, seconds, MiB. */
const WANTED = { opened: 1200, letter: 100, requests: 20, guidance: 150, offers: 200, seconds: 20, memory: 1536 };
const QUERIES: Record<Locale, string[]> = {
  'de-de': [
    'Rechnung falsch',
    'Kündigung',
    'Hersteller antwortet nicht',
    'Lizenz fehlt',
    'Partner wechseln',
    'Rückerstattung',
  ],
  'en-us': ['wrong invoice', 'cancellation', 'vendor does not answer', 'license missing', 'change partner', 'refund'],
};

/** In a process of its own: indexes invented offers below a folder. */
async function makeIndex(folder: string): Promise<void> {
  await indexOffers(syntheticOffers(OFFERS), loadSiteData(ROOT, 'public').glossary, folder);
}

async function index(folder: string): Promise<Row[]> {
  const { seconds, together } = await watched(process.execPath, [import.meta.filename, INDEX, folder]);
  return [
    row(`index of ${OFFERS} offers in both languages, s`, [seconds], WANTED.seconds),
    row('its memory, all processes, MiB', [together / 2 ** 20], WANTED.memory),
  ];
}

/** Asks on a page whose cache is empty, with the index of many offers in place of that of the sample. */
async function cold(browser: Browser, baseURL: string, folder: string, locale: Locale): Promise<Row[]> {
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  await page.route('**/pagefind/**', (route) => route.fulfill({ path: join(folder, pathOf(route.request().url())) }));
  const loading = watchLoading(page);
  await page.goto(localizedPath(locale, 'search'));
  // The island puts the focus into the field when it is ready; its scripts belong to the page, not to the query.
  await page.waitForFunction(() => document.activeElement?.id === 'query');
  await loading.end();
  const files: { path: string; body: Promise<Buffer> }[] = [];
  page.on('response', (response) => files.push({ path: pathOf(response.url()), body: response.body() }));
  const offer = syntheticOffers(100).at(-1);
  const query = (offer && listingFor(offer, locale).title) ?? '';
  await page.fill('#query', query);
  await page.waitForSelector('section[aria-labelledby=kind-offers]');
  await loading.end();
  // As hosts send it: Pagefind packs most of its files itself.
  const weights = await Promise.all(
    files.map(async ({ path, body }) => {
      const content = await body;
      return { path, kilobytes: Math.min(content.length, brotliCompressSync(content).length) / 1000 };
    }),
  );
  await context.close();
  const sum = (isOffer: boolean) =>
    weights
      .filter(({ path }) => path.startsWith('/pagefind/') === isOffer)
      .reduce((total, { kilobytes }) => total + kilobytes, 0);
  return [
    row(`first query cold, ${locale}: requests`, [weights.length], WANTED.requests + 1),
    row(`first query cold, ${locale}: guidance, kB`, [sum(false)], WANTED.guidance),
    row(`first query cold, ${locale}: ${OFFERS} offers, kB`, [sum(true)], WANTED.offers),
  ];
}

/** Milliseconds without a request after which a page has loaded all that it asks for. */
const QUIET = 1000;

/** Watches the requests of a page. `networkidle` of Playwright is reached once for each address, so it cannot tell a second end. */
function watchLoading(page: Page): { end(): Promise<void> } {
  const pending = new Set<unknown>();
  let last = performance.now();
  page.on('request', (request) => {
    pending.add(request);
    last = performance.now();
  });
  const close = (request: unknown) => {
    pending.delete(request);
    last = performance.now();
  };
  page.on('requestfinished', close);
  page.on('requestfailed', close);
  return {
    async end() {
      while (pending.size > 0 || performance.now() - last < QUIET) await setTimeout(100);
    },
  };
}

const pathOf = (address: string) => decodeURIComponent(new URL(address).pathname);

/** Opens the page with each query, nothing in the cache, on a processor that is slowed down. */
async function opened(browser: Browser, baseURL: string, locale: Locale): Promise<Row> {
  const times: number[] = [];
  for (const query of QUERIES[locale]) {
    const context = await browser.newContext({ baseURL });
    const page = await slowPage(context);
    await page.goto(`${localizedPath(locale, 'search')}?q=${encodeURIComponent(query)}`, { waitUntil: 'commit' });
    times.push(await page.evaluate((query) => shownAt(query), query));
    await context.close();
  }
  return row(`page opened with a query, cold, to its hits painted, ${locale}`, times, WANTED.opened);
}

/** Types the last letter of each query. */
async function typed(browser: Browser, baseURL: string, locale: Locale): Promise<Row> {
  const context = await browser.newContext({ baseURL });
  const page = await slowPage(context);
  const times: number[] = [];
  for (const query of QUERIES[locale]) {
    const before = query.slice(0, -1);
    await page.goto(`${localizedPath(locale, 'search')}?q=${encodeURIComponent(before)}`);
    await page.evaluate((query) => shownAt(query), before);
    await page.waitForLoadState('networkidle');
    await page.focus('#query');
    await page.keyboard.press('End');
    const watch = await page.evaluateHandle((query) => {
      const pressed = new Promise<number>((done) => {
        addEventListener('keydown', ({ timeStamp }) => done(timeStamp), { capture: true, once: true });
      });
      return { took: Promise.all([shownAt(query), pressed]).then(([shown, from]) => shown - from) };
    }, query);
    await page.keyboard.type(query.at(-1) ?? '');
    times.push((await watch.evaluate(({ took }) => took)) - PAUSE);
  }
  await context.close();
  return row(`last letter typed to hits painted, beside ${PAUSE} ms of pause, ${locale}`, times, WANTED.letter);
}

/** Makes a page that tells when hits are painted, on a processor that is slowed down. */
async function slowPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(`window.shownAt = ${shownAt}`);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  return page;
}

/** In the browser: when the hits of a query are painted, in milliseconds since the page was asked for. */
function shownAt(query: string): Promise<number> {
  return new Promise((done) => {
    const look = () => {
      const status = document.querySelector('.search-status')?.textContent ?? '';
      if (!status.includes(query) || document.querySelector('a.title') === null) return false;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.now());
        port2.postMessage(undefined);
      });
      return true;
    };
    if (look()) return;
    const observer = new MutationObserver(() => look() && observer.disconnect());
    observer.observe(document, { childList: true, subtree: true, characterData: true });
  });
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'wegweiser-search-'));
  const { server, origin } = await serve(join(ROOT, 'dist/public'), 0);
  const browser = await launchChromium();
  try {
    const rows = await index(folder);
    for (const locale of locales) {
      rows.push(...(await cold(browser, origin, folder, locale)));
      rows.push(await opened(browser, origin, locale), await typed(browser, origin, locale));
    }
    report('search', 'What the search costs', rows, browser.version());
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[2] === INDEX) await makeIndex(process.argv[3] ?? '');
else await main();
