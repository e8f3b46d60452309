/** Real nginx and Caddy with the files rendered for them: headers, missing pages, compressed files, the sign-in, all templates. */
import { once } from 'node:events';
import { readdirSync, rmSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { extname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesBelow } from '../../src/build/files.ts';
import { type Edition, editions } from '../../src/config/edition.ts';
import { headersFor } from '../../src/config/policy.ts';
import { mediaTypes } from '../../src/hosting/media-types.ts';
import { languageTag, locales } from '../../src/i18n/locale.ts';
import { launchChromium } from '../browser/chromium.ts';
import { outputOf, visit } from '../browser/harness.ts';
import { templates } from '../browser/templates.ts';
import { observatory } from '../unit/hosting/observatory.ts';
import { type Prepared, prepare, type Served, serveByCaddy, serveByNginx, USER } from './servers.ts';
import { watchedPage } from './stage.ts';

const SIGNED_IN = { Authorization: `Basic ${Buffer.from(`${USER.username}:${USER.password}`).toString('base64')}` };

/** Asks for a path exactly as written. */
async function ask(origin: string, path: string, headers: Record<string, string> = {}) {
  const { hostname, port } = new URL(origin);
  const asked = request({ hostname, port, path, headers });
  asked.end();
  const [response] = await once(asked, 'response');
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  return {
    status: response.statusCode as number,
    headers: response.headers as IncomingHttpHeaders,
    body: Buffer.concat(chunks).toString(),
    size: Buffer.concat(chunks).length,
  };
}

const someFile = (edition: Edition, folder: string, ending: string) =>
  `/${folder}/${readdirSync(join(outputOf(edition), folder)).find((name) => name.endsWith(ending))}`;

it('knows the media type of every file', () => {
  for (const edition of editions) {
    const endings = new Set(filesBelow(outputOf(edition)).map((file) => extname(file).slice(1)));
    expect([...endings].filter((ending) => !Object.hasOwn(mediaTypes, ending))).toEqual([]);
  }
});

const SERVERS = { nginx: serveByNginx, caddy: serveByCaddy };
const names = ['nginx', 'caddy'] as const;
const prepared = {} as Record<Edition, Prepared>;
const running = { nginx: {}, caddy: {} } as Record<(typeof names)[number], Record<Edition, Served>>;
beforeAll(async () => {
  for (const edition of editions) {
    prepared[edition] = prepare(edition);
    for (const name of names) running[name][edition] = await SERVERS[name](prepared[edition]);
  }
});
afterAll(async () => {
  for (const served of Object.values(running)) for (const each of Object.values(served)) await each.stop();
  for (const { folder } of Object.values(prepared)) rmSync(folder, { recursive: true, force: true });
});

describe.each(names)('%s', (name) => {
  const served = running[name];

  describe.each(editions)('%s edition', (edition) => {
    const signIn: Record<string, string> = edition === 'partner' ? SIGNED_IN : {};

    it('sends the headers of the policy, and keeps nothing that is missing', async () => {
      const { origin } = served[edition];
      const { policy } = prepared[edition];
      const found = [
        '/',
        '/de-de/',
        '/en-us/offers/',
        '/theme.js',
        someFile(edition, 'assets', '.js'),
        someFile(edition, 'data', '.json'),
      ];
      const missing = ['/no-such-page', '/en-us/no/such/', '/assets/nothing.js', '/data/', '/assets/'];
      for (const path of [...found, ...missing]) {
        const { status, headers } = await ask(origin, path, signIn);
        expect(status, path).toBe(missing.includes(path) ? 404 : 200);
        const caching = missing.includes(path) ? { 'Cache-Control': 'no-cache' } : {};
        for (const [header, value] of Object.entries({ ...headersFor(policy, path), ...caching })) {
          expect(headers[header.toLowerCase()], `${header} of ${path}`).toBe(value);
        }
        expect(headers['content-type'], path).not.toContain('octet-stream');
        expect(headers.server ?? '', path).not.toMatch(/\d/);
      }
      const { headers } = await ask(origin, '/de-de/', signIn);
      expect(observatory(headers as Record<string, string>).score).toBeGreaterThanOrEqual(100);
    });

    it('answers what is missing in the language of the address', async () => {
      const { origin } = served[edition];
      for (const locale of locales) {
        const { status, headers, body } = await ask(origin, `/${locale}/no/such/page/`, signIn);
        expect([status, headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
        expect(body).toContain(`<html lang="${languageTag(locale)}"`);
      }
      const { body } = await ask(origin, '/no-such-page', signIn);
      for (const locale of locales) expect(body).toContain(`href="/${locale}/route/"`);
    });

    it('leads to the slash, and sends files compressed to whoever takes them', async () => {
      const { origin } = served[edition];
      const { status, headers } = await ask(origin, '/de-de/offers', signIn);
      expect([301, 308]).toContain(status);
      expect(headers.location).toMatch(/^(?:\/de-de)?\/offers\/$|offers\/$/);
      const plain = await ask(origin, '/de-de/offers/', signIn);
      expect(plain.headers['content-encoding']).toBeUndefined();
      expect(plain.headers['content-type']).toBe('text/html; charset=utf-8');
      for (const encoding of ['br', 'gzip']) {
        const small = await ask(origin, '/de-de/offers/', { ...signIn, 'Accept-Encoding': encoding });
        expect(small.headers['content-encoding'], encoding).toBe(encoding);
        expect(small.headers.vary, encoding).toMatch(/accept-encoding/i);
        expect(small.size, encoding).toBeLessThan(plain.size / 2);
        expect(small.headers['content-security-policy']).toBe(plain.headers['content-security-policy']);
      }
    });

    it('gives nothing outside its folder', async () => {
      const { origin } = served[edition];
      for (const path of ['/../users', '/..%2fusers', '/%2e%2e/users', `/../site.${name}.conf`, '/.git/config']) {
        const { status, body } = await ask(origin, path, signIn);
        expect(status, path).toBeGreaterThanOrEqual(400);
        expect(body, path).not.toContain(USER.username);
      }
    });
  });

  it('gives nothing of the partner edition to whoever did not sign in', async () => {
    const { origin } = served.partner;
    const wrong = { Authorization: `Basic ${Buffer.from(`${USER.username}:falsch`).toString('base64')}` };
    const paths = [
      '/',
      '/de-de/',
      '/de-de/404.html',
      '/404.html',
      '/theme.js',
      '/no-such-page',
      '/de-de/no/',
      '/data/',
    ];
    const files = [someFile('partner', 'data', '.json'), someFile('partner', 'assets', '.js')];
    for (const path of [...paths, ...files, ...files.map((file) => `${file}.br`)]) {
      for (const headers of [{}, wrong]) {
        const answer = await ask(origin, path, headers);
        expect(answer.status, path).toBe(401);
        expect(answer.headers['www-authenticate'], path).toMatch(/^Basic /);
        expect(answer.headers['x-robots-tag'], path).toBe('noindex');
        expect(answer.headers['cache-control'], path).not.toContain('immutable');
        expect(answer.body.length, path).toBeLessThan(400);
        expect(answer.body, path).not.toContain('<main');
      }
    }
    expect((await ask(served.public.origin, '/de-de/')).status).toBe(200);
  });
});

// One server is enough for the browser, because it only sees the headers compared above.
describe('nginx and Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  it.each(editions)('every template of the %s edition opens without violation', async (edition) => {
    const options = edition === 'partner' ? { httpCredentials: { ...USER, send: 'always' as const } } : {};
    const { page, problems } = await watchedPage(browser, running.nginx[edition].origin, options);
    const faults: string[] = [];
    for (const locale of locales) {
      for (const { name, path, status = 200, wait } of templates(edition, locale)) {
        const answered = await open(page, path, wait);
        if (answered !== status) faults.push(`${name}: ${path} answered ${answered}`);
      }
    }
    expect([...faults, ...new Set(problems)]).toEqual([]);
  });

  it('sees a violation', async () => {
    const { page, problems } = await watchedPage(browser, running.nginx.public.origin);
    await page.goto('/de-de/legal/');
    await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
    await expect.poll(() => problems.join()).toContain('policy violation: style-src');
  });
});

/** Opens an address and waits until its islands stand still. */
async function open(page: Page, path: string, wait: string | undefined): Promise<number | string> {
  try {
    const status = await visit(page, path);
    if (wait !== undefined) await page.waitForSelector(wait);
    return status;
  } catch (error) {
    return String(error).slice(0, 200);
  }
}
