import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { program } from './programs.ts';
import type { Driver } from './tour.ts';

/** Starts Firefox and drives it by WebDriver BiDi. */
export async function startFirefox(origin: string): Promise<Driver> {
  const profile = mkdtempSync(join(tmpdir(), 'wegweiser-firefox-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: program('firefox'),
    headless: true,
    userDataDir: profile,
    timeout: 120_000,
    // As root, Firefox wants a home of its own.
    env: { ...process.env, HOME: profile },
  });
  const page = await browser.newPage();
  page.setDefaultTimeout(30_000);
  return {
    async open(path) {
      await page.goto(origin + path, { timeout: 60_000 });
    },
    run: <T>(expression: string) => page.evaluate(expression) as Promise<T>,
    click: (selector) => page.locator(selector).click(),
    type: (selector, text) => page.type(selector, text),
    async close() {
      await browser.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
