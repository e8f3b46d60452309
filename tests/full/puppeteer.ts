import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type LaunchOptions } from 'puppeteer-core';
import { CHROMIUM_ARGUMENTS, findChromium } from '../browser/chromium.ts';
import { PATIENCE } from '../patience.ts';
import { program } from './programs.ts';
import type { Driver } from './tour.ts';

/**
 * Starts Chromium and drives it by its debugging protocol. Unlike the browser of the other tests it keeps pages that were
 * left in its memory, as a reader's does.
 */
export function startChromium(origin: string): Promise<Driver> {
  return launch(origin, { executablePath: findChromium(), args: CHROMIUM_ARGUMENTS });
}

/**
 * Starts Firefox and drives it by WebDriver BiDi. Pages that were left are made anew: of one that comes back from the memory
 * BiDi reports no event, and Puppeteer waits for it. What Firefox restores are the fields of forms.
 */
export function startFirefox(origin: string): Promise<Driver> {
  return launch(origin, {
    browser: 'firefox',
    executablePath: program('firefox'),
    extraPrefsFirefox: { 'browser.sessionhistory.max_total_viewers': 0 },
  });
}

async function launch(origin: string, options: LaunchOptions): Promise<Driver> {
  const profile = mkdtempSync(join(tmpdir(), 'wegweiser-browser-'));
  const browser = await puppeteer.launch({
    headless: true,
    userDataDir: profile,
    timeout: PATIENCE.step,
    // The screen that WebKitGTK has, too.
    defaultViewport: { width: 1280, height: 900 },
    // As root, Firefox wants a home of its own.
    env: { ...process.env, HOME: profile },
    ...options,
  });
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE.step);
  return {
    async open(path) {
      await page.goto(origin + path);
    },
    async back() {
      await page.goBack();
    },
    run: <T>(expression: string) => page.evaluate(expression) as Promise<T>,
    async click(selector) {
      const element = await page.waitForSelector(selector, { visible: true });
      await element?.click();
    },
    type: (selector, text) => page.type(selector, text),
    async close() {
      await browser.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
