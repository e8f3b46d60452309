/**
 * How fast the tree answers: `node tests/bench/routing.ts [FILE]` prints a table and writes it to the file, without one
 * to `results/routing.md`. It measures the engine in Node and, in Chromium slowed down four times, the time from a click
 * of the mouse to the answer painted: its first screen, then all of it. What the browser itself needs for a click stands
 * beside it, measured at an empty page. It looks at the public edition in `dist/public`, which must be built. Other work
 * on the same machine makes all of this longer.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { serve } from '../../src/build/server.ts';
import { type Locale, locales } from '../../src/i18n/locale.ts';
import { stateHref } from '../../src/routing/codec.ts';
import { resolve } from '../../src/routing/engine.ts';
import type { RoutingPack } from '../../src/routing/pack.ts';
import { stateView } from '../../src/routing/state-view.ts';
import { treeNodes } from '../../src/routing/states.ts';
import { launchChromium } from '../browser/chromium.ts';
import { type Row, report, row, SLOWDOWN } from './shared/report.ts';

const OUTPUT = join(import.meta.dirname, '../../dist/public');
/** Rounds over all states before the engine is measured, and rounds measured. */
const WARM_UP = 3;
const ROUNDS = 10;
/** About how many journeys are clicked through in each locale, and clicks on the empty page. */
const JOURNEYS = 24;
const EMPTY_CLICKS = 30;
/** Milliseconds for which somebody looks at a page before the click, and for which the button is held. */
const LOOKING = 300;
const HOLDING = 60;
/** The browser tells of events that take at least so many milliseconds. */
const EVENT_TIMING_FROM = 16;
/** Milliseconds wanted at most. */
const WANTED = { engine: 1, click: 50 };

/** Milliseconds from a click to what was asked for. */
interface Click {
  /** The heading and what follows it on the first screen are painted. */
  first: number;
  /** The same as the browser itself tells it (Event Timing), in steps of 8. */
  told: number;
  /** All of it is painted. */
  whole: number;
}

/** The pack as the island gets it. */
function packOf(locale: Locale): RoutingPack {
  const read = (base: string): unknown => {
    const name = readdirSync(join(OUTPUT, 'data')).find((each) => each.startsWith(`${base}.`));
    if (name === undefined) throw new Error(`${OUTPUT}: no data file “${base}”. Build the public edition first.`);
    return JSON.parse(readFileSync(join(OUTPUT, 'data', name), 'utf8'));
  };
  return {
    ...(read(`route-${locale}`) as RoutingPack),
    evidence: read(`evidence-${locale}`) as NonNullable<RoutingPack['evidence']>,
    outgoing: read('outgoing') as NonNullable<RoutingPack['outgoing']>,
  };
}

/** Resolves and presents every state, again and again; each state counts with its median, so that pauses do not. */
function engine(pack: RoutingPack): Row {
  const states = treeNodes(pack.tree).map(({ ids }) => ids);
  const times = states.map(() => [] as number[]);
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    for (const [index, ids] of states.entries()) {
      const started = performance.now();
      resolve(pack, ids);
      stateView(pack, ids);
      const took = performance.now() - started;
      if (round >= 0) times[index]?.push(took);
    }
  }
  const medians = times.map((each) => each.toSorted((a, b) => a - b)[Math.floor(each.length / 2)] ?? Number.NaN);
  return row(`engine, a state, ${pack.locale}`, medians, WANTED.engine);
}

/** Journeys spread over all outcomes. */
function journeysOf(pack: RoutingPack): string[][] {
  const ends = treeNodes(pack.tree).filter(({ kind }) => kind === 'outcome');
  const step = Math.max(1, Math.floor(ends.length / JOURNEYS));
  return ends.filter((_, index) => index % step === 0).map(({ ids }) => ids);
}

/** Clicks through journeys, each on a fresh page as a visitor's begins. */
async function tree(page: Page, session: CDPSession, pack: RoutingPack): Promise<Row[]> {
  const { locale } = pack;
  const questions: Click[] = [];
  const answers: Click[] = [];
  for (const ids of journeysOf(pack)) {
    await page.goto(stateHref(locale, []));
    await page.waitForFunction(() => document.documentElement.dataset.route === 'ready');
    for (let depth = 1; depth <= ids.length; depth += 1) {
      const took = await click(page, session, stateHref(locale, ids.slice(0, depth)));
      (depth === ids.length ? answers : questions).push(took);
    }
  }
  const part = (clicks: readonly Click[], key: keyof Click) => clicks.map((each) => each[key]);
  return [
    row(`click to next question painted, ${locale}`, part(questions, 'first'), WANTED.click),
    row(`click to answer painted, ${locale}`, part(answers, 'first'), WANTED.click),
    row(`the same as the browser times it, ${locale}`, part(answers, 'told')),
    row(`click to the end of the answer painted, ${locale}`, part(answers, 'whole')),
  ];
}

/** Clicks on a page that holds nothing but a link and a word: what the browser needs at least. */
async function empty(page: Page, session: CDPSession, navigates: boolean): Promise<Row> {
  const address = '/empty/';
  const html = `<!doctype html><title>0</title><main class="route"><h1 tabindex="-1">0</h1><a href="${address}">Next</a></main>`;
  await page.route(`**${address}`, (route) => route.fulfill({ body: html, contentType: 'text/html' }));
  await page.goto(address);
  await page.evaluate(answerClicks, navigates);
  const clicks: Click[] = [];
  while (clicks.length < EMPTY_CLICKS) clicks.push(await click(page, session, address));
  const does = navigates ? 'changes a word, title, history and focus' : 'changes a word';
  return row(
    `an empty page that ${does}`,
    clicks.map(({ first }) => first),
  );
}

/** In the browser: what the empty page does for a click, with the marks of the tree. */
function answerClicks(navigates: boolean): void {
  const root = document.querySelector<HTMLElement>('.route');
  const heading = root?.querySelector('h1');
  const link = root?.querySelector('a');
  if (!root || !heading || !link) throw new Error('This is not the empty page.');
  link.addEventListener('click', (event) => {
    event.preventDefault();
    heading.textContent = String(Number(heading.textContent) + 1);
    if (navigates) {
      history.pushState(null, '', link.href);
      document.title = heading.textContent;
      heading.focus();
    }
    root.dataset.shown = link.pathname;
    root.dataset.state = link.pathname;
  });
}

/** Looks at the page, then clicks a link as a hand does, on a processor that is slowed down. */
async function click(page: Page, session: CDPSession, href: string): Promise<Click> {
  await page.waitForTimeout(LOOKING);
  await page.locator(`main a[href="${href}"]`).first().hover();
  const watched = await page.evaluateHandle(watchClick, { href, from: EVENT_TIMING_FROM });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await page.mouse.down();
  await page.waitForTimeout(HOLDING);
  await page.mouse.up();
  const took = await watched.evaluate(({ took }) => took);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return took;
}

/** In the browser: times the next click until the island says that it shows a state, and until that is painted. */
function watchClick({ href, from }: { href: string; from: number }): { took: Promise<Click> } {
  const root = document.querySelector<HTMLElement>('.route');
  if (root === null) throw new Error('The tree is not on this page.');
  let started = 0;
  addEventListener('click', ({ timeStamp }) => (started = timeStamp), { capture: true, once: true });
  /** Called before anything is painted, it is done when that has been: a task posted within a frame runs after it. */
  const painted = () =>
    new Promise<number>((done) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.now() - started);
        port2.postMessage(undefined);
      });
    });
  const marked = (mark: 'shown' | 'state') =>
    new Promise<number>((done) => {
      const observer = new MutationObserver(() => {
        if (root.dataset[mark] !== href) return;
        observer.disconnect();
        painted().then(done);
      });
      observer.observe(root, { attributeFilter: [`data-${mark}`] });
    });
  const told = new Promise<number>((done) => {
    const observer = new PerformanceObserver((list) => {
      const [event] = list.getEntriesByName('click');
      if (event === undefined) return;
      observer.disconnect();
      done(event.duration);
    });
    observer.observe({ type: 'event', durationThreshold: from } as PerformanceObserverInit);
  });
  const all = async (): Promise<Click> => {
    const [first, whole] = await Promise.all([marked('shown'), marked('state')]);
    const tooFast = new Promise<number>((done) => setTimeout(done, 200, from));
    return { first, whole, told: await Promise.race([told, tooFast]) };
  };
  return { took: all() };
}

const { server, origin } = await serve(OUTPUT, 0);
const browser = await launchChromium();
try {
  const rows: Row[] = [];
  for (const locale of locales) rows.push(engine(packOf(locale)));
  const context = await browser.newContext({ baseURL: origin, viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  for (const navigates of [false, true]) rows.push(await empty(page, session, navigates));
  for (const locale of locales) rows.push(...(await tree(page, session, packOf(locale))));
  report('routing', 'Speed of the decision tree', rows, browser.version());
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
}
