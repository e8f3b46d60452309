import { createServer, get, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../../src/build/server.ts';
import { headerPolicy, headersFor } from '../../../src/config/policy.ts';
import { newFolder, writeFiles } from './fixture.ts';

const policy = headerPolicy({ scripts: ["'sha256-AAAA'"], styles: [] });
const root = writeFiles(newFolder(), {
  'site/index.html': 'choice',
  'site/404.html': 'missing in both languages',
  'site/de-de/index.html': 'Start',
  'site/de-de/404.html': 'fehlt',
  'site/en-us/404.html': 'missing',
  'site/assets/a.js': 'export {};',
  'site.policy.json': JSON.stringify(policy),
  '404.html': 'secret',
  'secret.html': 'secret',
  'de-fr/404.html': 'secret',
});
const folder = join(root, 'site');

it('serves an edition below a path of its host', async () => {
  const based = writeFiles(newFolder(), {
    'site/404.html': 'missing in both languages',
    'site/docs/index.html': 'choice',
    'site/docs/de-de/404.html': 'fehlt',
    'site/de-de/404.html': 'not of this site',
    'site.policy.json': JSON.stringify(headerPolicy({ scripts: [], styles: [] }, { base: '/docs/' })),
  });
  const { server, origin } = await serve(join(based, 'site'), 0);
  const ask = async (path: string) => {
    const response = await fetch(origin + path);
    return [response.status, await response.text()];
  };
  expect(await ask('/docs/')).toEqual([200, 'choice']);
  expect(await ask('/docs/de-de/none/')).toEqual([404, 'fehlt']);
  expect(await ask('/de-de/none/')).toEqual([404, 'missing in both languages']);
  expect(await ask('/')).toEqual([404, 'missing in both languages']);
  server.close();
});

describe('server', () => {
  let server: Server;
  let port: number;

  beforeAll(async () => {
    ({ server } = await serve(folder, 0));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => void server.close());

  /** Asks for a path exactly as written; clients of higher level would tidy it up. */
  function ask(path: string, headers: Record<string, string> = {}) {
    return new Promise<{ status: number; headers: IncomingHttpHeaders; text: string }>((resolve, reject) => {
      get({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
      }).once('error', reject);
    });
  }

  it('says where it is', async () => {
    const other = await serve(folder, 0);
    expect(other.origin).toBe(`http://localhost:${(other.server.address() as AddressInfo).port}`);
    other.server.close();
  });

  it.each([
    ['/', 200, 'choice'],
    ['/de-de/', 200, 'Start'],
    ['/de-de/?q=/assets/', 200, 'Start'],
    ['/assets/a.js', 200, 'export {};'],
    ['/none/', 404, 'missing in both languages'],
    ['/de-de/none/', 404, 'fehlt'],
    ['/en-us/none/', 404, 'missing'],
    ['/en-us', 404, 'missing'],
    ['/en-us?theme=dark', 404, 'missing'],
  ])('answers %s with %i', async (path, status, text) => {
    expect(await ask(path)).toMatchObject({ status, text });
  });

  it.each(['/', '/assets/a.js', '/none', '/de-de/none/'])('sends the shipped headers with %s', async (path) => {
    const { headers, status } = await ask(path);
    const { 'Cache-Control': caching, ...rest } = headersFor(policy, path);
    for (const [name, value] of Object.entries(rest)) expect(headers[name.toLowerCase()], name).toBe(value);
    if (status === 200) expect(headers['cache-control']).toBe(caching);
  });

  it('sends them when nothing has changed, too', async () => {
    const { headers } = await ask('/assets/a.js');
    const again = await ask('/assets/a.js', { 'If-None-Match': headers.etag ?? '' });
    expect(again.status).toBe(304);
    expect(again.headers['content-security-policy']).toBe(policy.headers['Content-Security-Policy']);
  });

  it('marks the page for missing addresses as HTML in UTF-8', async () => {
    expect((await ask('/none')).headers['content-type']).toBe('text/html; charset=utf-8');
  });

  it('lets nobody keep a missing file for a year', async () => {
    const { status, headers } = await ask('/assets/not-there-yet.js');
    expect(status).toBe(404);
    expect(headers['cache-control'] ?? '').not.toContain('immutable');
  });

  it.each([
    '/../secret.html',
    '/de-de/../../secret.html',
    '/..%2fsecret.html',
    '/%2e%2e/secret.html',
    '/..\\secret.html',
    '/../site.policy.json',
    '/site.policy.json',
    '//secret.html',
    '/../de-fr/x',
    '/../none',
    '/%00',
    '/%',
    '/%E0%A4%A',
  ])('gives nothing outside its folder: %s', async (path) => {
    const { status, text } = await ask(path);
    expect(status).toBe(404);
    expect(['missing in both languages', 'fehlt']).toContain(text);
    expect((await ask('/')).status).toBe(200);
  });

  it('says which port is taken and what to do', async () => {
    const blocker = createServer();
    await new Promise<void>((resolve) => blocker.listen(0, '127.0.0.1', resolve));
    const taken = (blocker.address() as AddressInfo).port;
    await expect(serve(folder, taken)).rejects.toThrow(
      `Port ${taken} is taken. Stop the program that uses it, or choose another: PORT=4322 npm start`,
    );
    blocker.close();
  });

  it('says which command builds what is missing', async () => {
    const empty = join(newFolder(), 'public');
    await expect(serve(empty, 0)).rejects.toThrow(
      `${empty}: there is no built edition. Run “npm run build” or “npm run build:partner” first.`,
    );
  });
});
