/** Pages of Chromium at any address, and all that goes wrong in them. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { PATIENCE } from '../patience.ts';

export interface Watched {
  page: Page;
  /** Policy violations, errors, failed and foreign requests. */
  problems: string[];
}

/** Opens a page whose addresses lead to an origin. */
export async function watchedPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({
    baseURL: origin,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    ...options,
  });
  context.setDefaultTimeout(PATIENCE.step);
  const page = await context.newPage();
  const problems: string[] = [];
  const note = (text: string) => problems.push(`${page.url().slice(origin.length)}: ${text}`);
  await page.exposeFunction('reportViolation', note);
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      const text = `policy violation: ${effectiveDirective} ${blockedURI} ${sample}`;
      (globalThis as unknown as { reportViolation(text: string): void }).reportViolation(text);
    });
  });
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load')) note(message.text());
  });
  page.on('pageerror', (error) => note(error.message));
  page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (/^https?:$/.test(protocol) && asked !== origin) note(`foreign request: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.request().isNavigationRequest()) {
      note(`response ${response.status()}: ${response.url()}`);
    }
  });
  return { page, problems };
}
