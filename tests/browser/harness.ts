/** The basis of all browser tests: both editions served with the shipped headers, one browser, watched pages. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page, Request } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { serve } from '../../src/build/server.ts';
import type { OffersIndex } from '../../src/catalogue/shard-format.ts';
import { type Edition, editions } from '../../src/config/edition.ts';
import type { Locale } from '../../src/i18n/locale.ts';
import type { ProjectedOffer } from '../../src/offers/types.ts';
import type { RoutingPack } from '../../src/routing/pack.ts';
import { builtFolder } from '../built.ts';
import { PATIENCE } from '../patience.ts';
import { launchChromium } from './chromium.ts';

/** The slowdown of the processor of every page, which finds races. */
const SLOWDOWN = Number(process.env.CPU_SLOWDOWN || 1);

/** A page and what went wrong in it. */
export interface Watched {
  page: Page;
  context: BrowserContext;
  /** Policy violations, errors in console and scripts, failed and foreign requests, in the order in which they came. */
  problems: string[];
  /** Every request made, the first one included. */
  requests: Request[];
}

export interface Stage {
  /** Where an edition is served. */
  origin(edition: Edition): string;
  /** A page in a context of its own, so with empty storage, until the test ends; addresses lead to the edition. */
  page(edition: Edition, options?: BrowserContextOptions): Promise<Watched>;
}

/**
 * The browser of this process, started when it is first needed. All test files of the process share it; each page has a
 * context of its own. It ends with the process.
 */
let browser: Promise<Browser> | undefined;
function theBrowser(): Promise<Browser> {
  browser ??= launchChromium();
  return browser;
}

export const outputOf = builtFolder;

/**
 * Starts the servers before the tests of a file and ends them after.
 * @returns what tests open pages with; usable inside tests and hooks only
 */
export function useStage(): Stage {
  const servers = new Map<Edition, { server: Server; origin: string }>();
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    for (const edition of editions) servers.set(edition, await serve(outputOf(edition), 0));
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(() => {
    for (const { server } of servers.values()) {
      server.closeAllConnections();
      server.close();
    }
  });
  const origin = (edition: Edition): string => {
    const served = servers.get(edition);
    if (served === undefined) throw new Error(`${edition}: the server does not run yet.`);
    return served.origin;
  };
  return {
    origin,
    async page(edition, options) {
      const baseURL = origin(edition);
      const context = await (await theBrowser()).newContext({
        baseURL,
        viewport: { width: 1280, height: 900 },
        reducedMotion: 'reduce',
        serviceWorkers: 'block',
        ...options,
      });
      contexts.push(context);
      context.setDefaultTimeout(PATIENCE.step);
      const page = await context.newPage();
      if (SLOWDOWN > 1) await slowDown(context, page);
      return { page, context, ...(await watch(page, baseURL)) };
    },
  };
}

/** Slows a page down, as the tools for developers do. */
async function slowDown(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
}

/** Records all that must not happen in a page. */
async function watch(page: Page, origin: string): Promise<Pick<Watched, 'problems' | 'requests'>> {
  const problems: string[] = [];
  const requests: Request[] = [];
  const note = (text: string) => problems.push(`${new URL(page.url(), origin).pathname}: ${text}`);
  await page.exposeFunction('reportViolation', note);
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, sample, sourceFile, lineNumber } = event;
      const text = `policy violation: ${effectiveDirective} ${blockedURI} ${sample} at ${sourceFile}:${lineNumber}`;
      (globalThis as unknown as { reportViolation(text: string): void }).reportViolation(text);
    });
  });
  page.on('console', (message) => {
    // Requests are recorded below, with more detail.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      note(`console error: ${message.text()}`);
    }
  });
  page.on('pageerror', (error) => note(`page error: ${error.message}`));
  page.on('request', (request) => {
    requests.push(request);
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol !== 'data:' && protocol !== 'blob:' && asked !== origin) note(`foreign request: ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // Leaving a page aborts its requests; without network the browser still asks for the icon by itself.
    if (why !== 'net::ERR_ABORTED' && !isIcon(request)) note(`request failed: ${request.url()} ${why}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.request().isNavigationRequest()) {
      note(`response ${response.status()}: ${response.url()}`);
    }
  });
  return { problems, requests };
}

/** Whether a request is for the icon, for which the browser asks at any time. */
export function isIcon(request: Request): boolean {
  return new URL(request.url()).pathname === '/favicon.svg';
}

/** Fails with everything that went wrong in a page since it was opened. */
export function expectClean({ problems }: Watched): void {
  expect([...new Set(problems)]).toEqual([]);
}

/**
 * Waits until a page has settled: its islands are hydrated, and the decision tree has its data.
 * @throws when an island does not wake up
 */
export async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const islands = [...document.querySelectorAll('astro-island')];
    const isRoute = document.querySelector('astro-island .route') !== null;
    return (
      document.readyState === 'complete' &&
      islands.every((island) => !island.hasAttribute('ssr')) &&
      (!isRoute || document.documentElement.dataset.route === 'ready')
    );
  });
}

/** Waits until a page has painted and has run whatever it put off until then. */
export function rest(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise((done) => {
        // Unlike an idle callback, a task in the background comes in the end, however busy the machine is.
        const { scheduler } = globalThis as unknown as {
          scheduler: { postTask(task: () => void, options: { priority: 'background' }): void };
        };
        requestAnimationFrame(() =>
          requestAnimationFrame(() => scheduler.postTask(() => done(), { priority: 'background' })),
        );
      }),
  );
}

/** Opens an address and waits until the page has settled. */
export async function visit(page: Page, path: string): Promise<number> {
  const response = await page.goto(path);
  await settle(page);
  return response?.status() ?? 0;
}

/** Waits until the island shows a state, told by its address. */
export async function inState(page: Page, href: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.querySelector<HTMLElement>('.route')?.dataset.state === wanted && location.pathname === wanted,
    href,
  );
}

/** Reads a data file of an edition as the islands get it. */
function readData<T>(edition: Edition, base: string): T {
  const folder = join(outputOf(edition), 'data');
  const name = readdirSync(folder).find((each) => each.startsWith(`${base}.`));
  if (name === undefined) throw new Error(`${folder}: no data file “${base}”. Build the edition anew.`);
  return JSON.parse(readFileSync(join(folder, name), 'utf8')) as T;
}

/** The routing pack of a locale, as built. */
export function builtRoutes(edition: Edition, locale: Locale): RoutingPack {
  return readData(edition, `route-${locale}`);
}

/** The offers of an edition, as built: all that contact answers need, by id. */
export function builtOffers(edition: Edition): ProjectedOffer[] {
  const { details } = readData<OffersIndex>(edition, 'offers');
  return details
    .flatMap(({ part }) =>
      typeof part === 'string'
        ? (JSON.parse(readFileSync(join(outputOf(edition), part), 'utf8')) as ProjectedOffer[])
        : part,
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Tells whether a page was built. */
export function isBuilt(edition: Edition, path: string): boolean {
  return existsSync(join(outputOf(edition), path, 'index.html'));
}
