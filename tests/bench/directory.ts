/**
 * Measures the directory of offers and the picker of an answer with 20,000 offers: `node tests/bench/directory.ts
 * [FILE]`. It serves the built public edition in `dist/public` with data of invented offers, and types names of offers
 * in Chromium. The first letter on a fresh page shows what has to be loaded; a letter typed a second time shows how
 * fast an answer is whose data are loaded.
 */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { policyFile } from '../../src/build/output.ts';
import { serve } from '../../src/build/server.ts';
import { facetTotals } from '../../src/catalogue/directory.ts';
import { largestPublishers } from '../../src/catalogue/letters.ts';
import { makeShards } from '../../src/catalogue/shards.ts';
import { localizedPath } from '../../src/i18n/path.ts';
import { listingFor } from '../../src/offers/listing-for.ts';
import { stateHref } from '../../src/routing/codec.ts';
import type { RoutingPack } from '../../src/routing/pack.ts';
import { stateView } from '../../src/routing/state-view.ts';
import { treeNodes } from '../../src/routing/states.ts';
import { launchChromium } from '../browser/chromium.ts';
import { syntheticOffers } from './offers.ts';
import { type Row, report, row, SLOWDOWN } from './shared/report.ts';

const OUTPUT = join(import.meta.dirname, '../../dist/public');
const COUNT = 20_000;
const LOCALE = 'de-de';
/** The number of offers whose names are typed, and of letters of each. */
const NAMES = 8;
const LETTERS = 7;
/** Milliseconds between two letters. */
const TYPING = 200;
/**
 * Limits for 95 % of the results: compressed kilobytes up to the first answer, milliseconds from a key to its results.
 */
const WANTED = { data: 60, key: 50 };

const offers = syntheticOffers(COUNT, 1, 'public');
/** Compressed bytes of the data files of offers, by address. */
const weights = new Map<string, number>();

/** Makes a copy of the built site from links, except for the files that are written here. */
function mirror(from: string, to: string, written: ReadonlyMap<string, string>): void {
  mkdirSync(to, { recursive: true });
  for (const { name } of readdirSync(from, { withFileTypes: true })) {
    const below = new Map(
      [...written]
        .filter(([path]) => path.startsWith(`${name}/`))
        .map(([path, text]) => [path.slice(name.length + 1), text]),
    );
    if (below.size > 0) mirror(join(from, name), join(to, name), below);
    else if (!written.has(name)) symlinkSync(join(from, name), join(to, name));
  }
  for (const [path, text] of written) if (!path.includes('/')) writeFileSync(join(to, path), text);
}

/** The data of the offers and the page of the directory as a build with these offers would make them. */
function filesOf(): Map<string, string> {
  const files = new Map<string, string>();
  const add = (href: string, text: string) => {
    files.set(href.slice(1), text);
    weights.set(href, brotliCompressSync(text).length);
    return href;
  };
  const index = makeShards(offers, {
    weigh: (text) => gzipSync(text).length,
    publish: (name, text) =>
      add(`/data/${name}.${createHash('sha256').update(text).digest('hex').slice(0, 10)}.json`, text),
  });
  const name = readdirSync(join(OUTPUT, 'data')).find((each) => each.startsWith('offers.'));
  if (name === undefined) throw new Error(`${OUTPUT}: no data of offers. Build the public edition first.`);
  add(`/data/${name}`, JSON.stringify(index));
  const page = `${localizedPath(LOCALE, 'offers').slice(1)}index.html`;
  const { publisher: _publishers, ...totals } = facetTotals(offers);
  const props = { count: COUNT, totals, ...largestPublishers(offers, LOCALE), sort: 'publisher' };
  files.set(page, withProps(readFileSync(join(OUTPUT, page), 'utf8'), props));
  return files;
}

/** Gives the island of a page other properties, written as Astro does. */
function withProps(html: string, props: Record<string, unknown>): string {
  const packed = (value: unknown): unknown => {
    if (Array.isArray(value)) return [1, value.map(packed)];
    if (typeof value !== 'object' || value === null) return [0, value];
    return [0, Object.fromEntries(Object.entries(value).map(([key, each]) => [key, packed(each)]))];
  };
  let replaced = false;
  const text = html.replace(/(<astro-island[^>]* props=")([^"]*totals[^"]*)(")/, (_, before, own, after) => {
    replaced = true;
    const known = JSON.parse(own.replaceAll('&quot;', '"').replaceAll('&#34;', '"').replaceAll('&amp;', '&'));
    const all = { ...known, ...Object.fromEntries(Object.entries(props).map(([key, value]) => [key, packed(value)])) };
    return before + JSON.stringify(all).replaceAll('&', '&amp;').replaceAll('"', '&quot;') + after;
  });
  if (!replaced) throw new Error('The page of the directory has no island.');
  return text;
}

/** A page with a search for offers. */
interface Place {
  name: string;
  href: string;
  field: string;
  /** What tells which question is answered. */
  root: string;
  /** What it tells for words typed. */
  shown: (typed: string) => string;
}

function pickerHref(): string {
  const name = readdirSync(join(OUTPUT, 'data')).find((each) => each.startsWith(`route-${LOCALE}.`));
  const pack = JSON.parse(readFileSync(join(OUTPUT, 'data', name ?? ''), 'utf8')) as RoutingPack;
  const end = treeNodes(pack.tree).find(({ kind, ids }) => {
    const view = kind === 'outcome' ? stateView(pack, ids) : undefined;
    return view?.kind === 'outcome' && view.ladder === 'technical';
  });
  if (end === undefined) throw new Error('No answer asks for an offer.');
  return stateHref(LOCALE, end.ids);
}

/** A fresh page without cache, and the bytes of offers that it has fetched. */
async function fresh(browser: Browser, baseURL: string, { href, field }: Place) {
  const context = await browser.newContext({ baseURL, viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  let bytes = 0;
  page.on('request', (request) => {
    bytes += weights.get(new URL(request.url()).pathname) ?? 0;
  });
  await page.goto(href);
  await page.waitForFunction(() => document.querySelector('astro-island[ssr]') === null);
  await page.locator(field).focus();
  await page.waitForTimeout(TYPING);
  const session = await context.newCDPSession(page);
  return { page, session, context, bytes: () => bytes };
}

/** Presses a key and gives the milliseconds until its results are painted. */
async function press(page: Page, session: CDPSession, { root, field, shown }: Place, key: string): Promise<number> {
  await page.waitForTimeout(TYPING);
  const typed = (await page.inputValue(field)) + key;
  const watched = await page.evaluateHandle(watchKey, { root, wanted: shown(typed) });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await page.keyboard.press(key);
  const took = await watched.evaluate(({ took }) => took);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return took;
}

/** In the browser: times the next key until what it asked for is shown and painted. */
function watchKey({ root, wanted }: { root: string; wanted: string }): { took: Promise<number> } {
  const marked = document.querySelector<HTMLElement>(root);
  let started = 0;
  addEventListener('keydown', ({ timeStamp }) => (started = timeStamp), { capture: true, once: true });
  const took = new Promise<number>((done) => {
    const observer = new MutationObserver(() => {
      if (marked?.dataset.shown !== wanted) return;
      observer.disconnect();
      // A task posted within a frame runs when that frame has been painted.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.now() - started);
        port2.postMessage(undefined);
      });
    });
    observer.observe(marked as HTMLElement, { attributeFilter: ['data-shown'] });
  });
  return { took };
}

/** Types names of offers, each on a fresh page, takes them back and types them again. */
async function measure(browser: Browser, baseURL: string, place: Place): Promise<Row[]> {
  const data: number[] = [];
  const first: number[] = [];
  const later: number[] = [];
  const again: number[] = [];
  for (let name = 0; name < NAMES; name += 1) {
    const offer = offers[Math.floor(((name + 0.5) * COUNT) / NAMES)];
    const word = [...((offer && listingFor(offer, LOCALE).title) ?? 'Projekt').slice(0, LETTERS).trim()];
    const { page, session, context, bytes } = await fresh(browser, baseURL, place);
    for (const [index, letter] of word.entries()) {
      (index === 0 ? first : later).push(await press(page, session, place, letter));
      if (index === 0) data.push(bytes() / 1000);
    }
    await page.fill(place.field, '');
    for (const letter of word) again.push(await press(page, session, place, letter));
    await context.close();
  }
  return [
    row(`${place.name}: data up to the first answer, kB`, data, WANTED.data),
    row(`${place.name}: the first letter, index and parts fetched`, first),
    row(`${place.name}: a further letter, parts fetched as needed`, later),
    row(`${place.name}: a letter whose data are at hand`, again, WANTED.key),
  ];
}

const folder = mkdtempSync(join(tmpdir(), 'wegweiser-offers-'));
const output = join(folder, 'public');
mirror(OUTPUT, output, filesOf());
copyFileSync(policyFile(OUTPUT), policyFile(output));
const { server, origin } = await serve(output, 0);
const browser = await launchChromium();
try {
  const rows: Row[] = [];
  for (const place of [
    {
      name: 'directory',
      href: localizedPath(LOCALE, 'offers'),
      field: '#offer-query',
      root: '.directory',
      shown: (typed: string) => `?${new URLSearchParams({ q: typed.trim() })}`,
    },
    {
      name: 'picker',
      href: pickerHref(),
      field: '.picker input[type=search]',
      root: '.picker',
      shown: (typed: string) => typed,
    },
  ]) {
    rows.push(...(await measure(browser, origin, place)));
  }
  report('directory', `Directory and picker among ${COUNT} offers`, rows, browser.version());
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
}
