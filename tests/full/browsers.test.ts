import type { Server } from 'node:http';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { serve } from '../../src/build/server.ts';
import { locales } from '../../src/i18n/locale.ts';
import { outputOf } from '../browser/harness.ts';
import { startChromium, startFirefox } from './puppeteer.ts';
import { type Driver, journey, preview, returning, search, theme, violation } from './tour.ts';
import { startWebKit } from './webkit.ts';

describe.each([
  ['Chromium', startChromium],
  ['Firefox', startFirefox],
  ['WebKitGTK', startWebKit],
] as const)('%s', (_, start) => {
  let server: Server;
  let driver: Driver;
  beforeAll(async () => {
    const served = await serve(outputOf('public'), 0);
    ({ server } = served);
    driver = await start(served.origin);
  });
  afterAll(async () => {
    await driver?.close();
    server?.closeAllConnections();
    server?.close();
  });

  describe.each(locales)('%s', (locale) => {
    it('walks a journey', () => journey(driver, locale));
    it('searches', () => search(driver, locale));
    it('previews a listing', () => preview(driver, locale));
    it('keeps the theme', () => theme(driver, locale));
    it('brings pages back as they were left', () => returning(driver, locale));
  });

  it('sees a violation of the policy', () => violation(driver, 'en-us'));
});
