import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { policyFile } from '../../src/build/output.ts';
import { serve } from '../../src/build/server.ts';
import { editions } from '../../src/config/edition.ts';
import { type HeaderPolicy, headersFor } from '../../src/config/policy.ts';
import { languageTag, locales } from '../../src/i18n/locale.ts';
import { localizedPath } from '../../src/i18n/path.ts';
import { outputOf, useStage } from './harness.ts';

const stage = useStage();

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Asks for a path exactly as written; `fetch` would tidy it up first. */
async function ask(origin: string, path: string, method = 'GET'): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  const asked = request({ hostname, port, path, method });
  asked.end();
  const [response] = await once(asked, 'response');
  let body = '';
  for await (const chunk of response) body += chunk;
  return { status: response.statusCode, headers: response.headers, body };
}

describe.each(editions)('%s edition', (edition) => {
  const policy = () => JSON.parse(readFileSync(policyFile(outputOf(edition)), 'utf8')) as HeaderPolicy;

  it('sends the headers of the policy with every response, found or not', async () => {
    const origin = stage.origin(edition);
    const home = await ask(origin, localizedPath('en-us'));
    const assets = [...home.body.matchAll(/(?:src|href)="(\/[^"#?]+\.(?:js|css|svg))"/g)].map(([, path = '']) => path);
    expect(assets.length).toBeGreaterThan(3);
    const index = '/pagefind/de-de/pagefind-entry.json';
    const found = ['/', ...locales.map((locale) => localizedPath(locale)), index, ...assets];
    const missing = ['/no-such-page', '/en-us/no-such-page/', '/data/nothing.json', '/assets/nothing.js'];
    for (const path of [...found, ...missing]) {
      const { status, headers } = await ask(origin, path);
      expect(status, path).toBe(missing.includes(path) ? 404 : 200);
      // What is missing today may be there tomorrow: nobody keeps its absence.
      const more = missing.includes(path) ? { 'Cache-Control': 'no-cache' } : {};
      for (const [name, value] of Object.entries({ ...headersFor(policy(), path), ...more })) {
        expect(headers[name.toLowerCase()], `${name} of ${path}`).toBe(value);
      }
    }
    const csp = home.headers['content-security-policy'] ?? '';
    expect(csp).toContain("default-src 'none'");
    expect(csp).not.toContain("'unsafe-inline'");
    expect(csp).not.toContain("'unsafe-eval'");
    expect(home.headers['x-powered-by']).toBeUndefined();
  });

  it.each(locales)(
    'answers what does not exist with 404 and a page in the language of the address: %s',
    async (locale) => {
      const { status, headers, body } = await ask(stage.origin(edition), localizedPath(locale, 'no', 'such', 'page'));
      expect(status).toBe(404);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(body).toContain(`<html lang="${languageTag(locale)}"`);
      expect(body).toContain(`href="${localizedPath(locale, 'route')}"`);
    },
  );

  it('answers what belongs to no language in both', async () => {
    const { status, body } = await ask(stage.origin(edition), '/no-such-page');
    expect(status).toBe(404);
    for (const locale of locales) expect(body).toContain(`href="${localizedPath(locale, 'route')}"`);
  });

  // The policy lies beside the folder, package.json two folders above it.
  it.each([
    '/../package.json',
    '/../../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/%252e%252e/package.json',
    '/..\\..\\package.json',
    '/de-de/../../../package.json',
    '/de-de/%00/package.json',
    '//etc/passwd',
    '/%',
    '/%E0%A4%A',
    '/..%c0%af..%c0%afpackage.json',
    '/../EDITION.policy.json',
    '/assets/..%2f..%2fEDITION.policy.json',
    '/..-../404.html',
  ])('gives nothing but its own pages: %s', async (path) => {
    const { status, body } = await ask(stage.origin(edition), path.replace('EDITION', edition));
    expect(status).toBe(404);
    expect(body).toMatch(/^<!doctype html>/i);
    expect(body).not.toContain('"dependencies"');
    expect(body).not.toContain('"caching"');
  });
});

test('a file that has not changed is not sent again', async () => {
  const origin = stage.origin('public');
  const first = await fetch(`${origin}/theme.js`);
  await first.text();
  const etag = first.headers.get('etag') ?? '';
  expect(etag).not.toBe('');
  const again = await fetch(`${origin}/theme.js`, { headers: { 'If-None-Match': etag } });
  expect(again.status).toBe(304);
  expect(again.headers.get('content-security-policy')).toBe(first.headers.get('content-security-policy'));
});

test('a port that is taken is told with what to do', async () => {
  const port = Number(new URL(stage.origin('public')).port);
  await expect(serve(outputOf('public'), port)).rejects.toThrow(`Port ${port} is taken.`);
  await expect(serve(outputOf('public'), port)).rejects.toThrow(/PORT=\d+ npm start/);
});

test('an edition that is not built is told with what to do', async () => {
  const folder = dirname(fileURLToPath(import.meta.url));
  await expect(serve(folder, 0)).rejects.toThrow(/npm run build/);
});
