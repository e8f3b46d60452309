import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { PATIENCE } from '../patience.ts';
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
    timeout: PATIENCE.step,
    // As root, Firefox wants a home of its own.
    env: { ...process.env, HOME: profile },
  });
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE.step);
  return {
    async open(path) {
      await page.goto(origin + path);
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
