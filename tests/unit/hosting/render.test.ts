import { describe, expect, it, test } from 'vitest';
import { type Edition, editions } from '../../../src/config/edition.ts';
import { type HeaderPolicy, headerPolicy, headersFor } from '../../../src/config/policy.ts';
import { type HostName, hosts, parseHost, renderHost } from '../../../src/hosting/render.ts';
import { locales } from '../../../src/i18n/locale.ts';
import { observatory } from './observatory.ts';
import { configurationOf, covers, readers, textOf } from './read.ts';

const HASH = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='";
const hashes = { scripts: [HASH, HASH.replace('q', 'r'), HASH.replace('q', 's')], styles: [HASH] };
const names = Object.keys(hosts) as HostName[];
const bases = ['/', '/docs/'];
const settings = { signInElsewhere: true };
const cases = names.flatMap((name) => editions.flatMap((edition) => bases.map((base) => ({ name, edition, base }))));

describe.each(cases)('$name, $edition edition at $base', ({ name, edition, base }) => {
  const policy = headerPolicy(hashes, { edition, base });
  const files = renderHost(name, policy, settings);
  const paths = ['', 'de-de/', 'assets/a.js', 'data/offers.0123456789.json', 'search/de-de.json', 'theme.js'];

  it.each(paths.map((path) => base + path))('sends the headers of the policy with %s', (path) => {
    const { 'Cache-Control': kept, ...sent } = readers[name](files, path);
    const { 'Cache-Control': wanted, ...rest } = headersFor(policy, path);
    expect(sent).toEqual(rest);
    // Hosts that read `_headers` let browsers check again whatever names no caching.
    expect(kept ?? 'no-cache').toBe(wanted);
  });

  it('scores at least 100 at the Observatory', () => {
    const { score, parts } = observatory(readers[name](files, `${base}de-de/`));
    expect(Math.min(...Object.values(parts)), JSON.stringify(parts)).toBeGreaterThanOrEqual(0);
    expect(score).toBeGreaterThanOrEqual(100);
  });

  it('keeps search engines away from the partner edition only', () => {
    expect(readers[name](files, `${base}de-de/`)['X-Robots-Tag']).toBe(edition === 'partner' ? 'noindex' : undefined);
  });
});

describe('the sign-in of the partner edition', () => {
  const partner = headerPolicy(hashes, { edition: 'partner' });
  const open = headerPolicy(hashes, { edition: 'public' });

  it.each(['cloudflare-pages', 'netlify'] as const)('%s gets no files as long as nobody asks for it', (name) => {
    expect(() => renderHost(name, partner)).toThrow(/must not stand open.*--sign-in-elsewhere/);
    expect(() => renderHost(name, partner, { signInElsewhere: false })).toThrow();
    expect(renderHost(name, open).length).toBeGreaterThan(0);
  });

  it('Azure Static Web Apps asks on every route', () => {
    expect(openRoutes(partner)).toEqual([]);
    expect(openRoutes(open)).not.toEqual([]);
    const { responseOverrides } = configurationOf(renderHost('static-web-apps', partner));
    expect(responseOverrides['401']).toMatchObject({
      statusCode: 302,
      redirect: expect.stringMatching(/^\/\.auth\/login\/aad/),
    });
  });

  it('Azure Static Web Apps lets in one tenant where it is named, and shuts other ways where it is not', () => {
    const named = configurationOf(renderHost('static-web-apps', partner, { tenant: 'contoso.onmicrosoft.com' }));
    expect(JSON.stringify(named.auth)).toContain('https://login.microsoftonline.com/contoso.onmicrosoft.com/v2.0');
    const free = configurationOf(renderHost('static-web-apps', partner));
    expect(free.auth).toBeUndefined();
    expect(free.routes[0]).toEqual({ route: '/.auth/login/github', statusCode: 404 });
    expect(() => renderHost('static-web-apps', partner, { tenant: 'a/b' })).toThrow(
      /ENTRA_TENANT_ID: “a\/b” is no tenant/,
    );
    expect(configurationOf(renderHost('static-web-apps', open, { tenant: 'contoso.com' })).auth).toBeUndefined();
  });

  it('nginx and Caddy ask for name and password, and serve nothing without a list of users', () => {
    expect(textOf(renderHost('nginx', partner), '.nginx.conf')).toMatch(
      /\n {2}auth_basic "Wegweiser";\n {2}auth_basic_user_file \S+;/,
    );
    expect(textOf(renderHost('nginx', open), '.nginx.conf')).not.toContain('auth_basic');
    expect(textOf(renderHost('caddy', partner), '.Caddyfile')).toMatch(/\n\tbasic_auth \{\n\t\timport \S+\n/);
    expect(textOf(renderHost('caddy', open), '.Caddyfile')).not.toContain('basic_auth');
  });
});

/** Routes that are allowed without signing in. */
function openRoutes(policy: HeaderPolicy): string[] {
  const { routes } = configurationOf(renderHost('static-web-apps', policy));
  const asked = ({ allowedRoles, statusCode }: (typeof routes)[number]) =>
    statusCode === 404 || allowedRoles?.join() === 'authenticated';
  const uncovered = ['/', '/de-de/', '/x'].filter((path) => !routes.some(({ route }) => covers(route, path)));
  return [...routes.filter((route) => !asked(route)).map(({ route }) => route), ...uncovered];
}

describe('pages for missing addresses', () => {
  const filesOf = (name: HostName, base: string) => renderHost(name, headerPolicy(hashes, { base }), settings);

  it.each(bases)('are those of the language below %s, where the host can tell', (base) => {
    const conf = textOf(filesOf('nginx', base), '.nginx.conf');
    const caddyfile = textOf(filesOf('caddy', base), '.Caddyfile');
    const redirects = textOf(filesOf('netlify', base), '_redirects').trim().split('\n');
    for (const locale of locales) {
      const at = `${base}${locale}/`;
      expect(conf).toContain(`location ^~ ${at} {\n    error_page 403 404 =404 ${at}404.html;`);
      expect(caddyfile).toContain(`rewrite @${locale} ${at}404.html`);
      expect(redirects).toContain(`${at}* ${at}404.html 404`);
    }
    // The first rule wins.
    expect(redirects.at(-1)).toBe(`${base}* ${base}404.html 404`);
    expect(configurationOf(filesOf('static-web-apps', base)).responseOverrides['404']).toEqual({
      rewrite: `${base}404.html`,
    });
  });

  it('are not kept in the place of files that may come', () => {
    const conf = textOf(filesOf('nginx', '/'), '.nginx.conf');
    expect(conf).toContain('"~^(200|206|304)/assets/"');
    expect(textOf(filesOf('caddy', '/'), '.Caddyfile')).toMatch(
      /handle_errors \{\n\t\theader Cache-Control "no-cache"/,
    );
  });
});

describe('limits of hosts', () => {
  const long = (count: number): HeaderPolicy =>
    headerPolicy({ scripts: Array.from({ length: count }, () => HASH), styles: [] });

  it('Azure Static Web Apps: the configuration stays below 20 kB', () => {
    expect(() => renderHost('static-web-apps', long(400))).toThrow(
      /staticwebapp\.config\.json: \d+ bytes; .* less than 20000/,
    );
    expect(textOf(renderHost('static-web-apps', long(4)), 'staticwebapp.config.json').length).toBeLessThan(5_000);
  });

  it('Cloudflare Pages: no line is longer than 2,000 characters, no more than 100 rules', () => {
    expect(() => renderHost('cloudflare-pages', long(40))).toThrow(
      /_headers: Content-Security-Policy has \d+ characters/,
    );
    const caching = Array.from({ length: 101 }, (_, index) => ({ prefix: `/${index}/`, value: 'x' }));
    expect(() => renderHost('cloudflare-pages', { ...long(1), caching })).toThrow('_headers: 101 rules');
  });

  it('Azure Front Door: an action takes 640 characters of a value', () => {
    const longest = Math.max(...Object.values(long(3).headers).map((value) => value.length));
    expect(longest).toBeLessThanOrEqual(640);
  });

  it.each([
    ['nginx', 'a"b'],
    ['nginx', '$host'],
    ['caddy', '{env.HOME}'],
    ['caddy', 'a\nb'],
  ] as const)('%s: a value that would be read as something else is refused: %s', (name, value) => {
    const policy = headerPolicy(hashes);
    expect(() => renderHost(name, { ...policy, headers: { ...policy.headers, A: value } })).toThrow('cannot stand');
  });
});

test('a host that is not known is told with those that are', () => {
  expect(parseHost('caddy', '--host')).toBe('caddy');
  for (const value of ['apache', 'toString', '']) {
    expect(() => parseHost(value, '--host')).toThrow(`--host: “${value}” is no host. Use one of: static-web-apps, `);
  }
});

// Proves that the tests above can fail: each of these faults is seen when the files are read back.
describe('a fault in a file of a host', () => {
  const fresh = (edition: Edition = 'public') => headerPolicy(hashes, { edition });
  const without = (name: string) => {
    const policy = fresh();
    return { ...policy, headers: Object.fromEntries(Object.entries(policy.headers).filter(([each]) => each !== name)) };
  };

  it.each(names)('%s: a header that is missing', (name) => {
    for (const lost of ['Content-Security-Policy', 'Strict-Transport-Security']) {
      const files = renderHost(name, without(lost), settings);
      expect(observatory(readers[name](files, '/de-de/')).score, lost).toBeLessThan(100);
    }
  });

  it.each(names)('%s: a policy that allows inline scripts', (name) => {
    const loose = headerPolicy({ scripts: ["'unsafe-inline'"], styles: [] });
    expect(observatory(readers[name](renderHost(name, loose, settings), '/de-de/')).score).toBe(80);
  });

  it('two rules of _headers that both name the caching', () => {
    const [file] = renderHost('netlify', fresh());
    const text = (file?.text ?? '').replace('/*\n', '/*\n  Cache-Control: no-cache\n');
    expect(readers.netlify([{ name: '_headers', text }], '/assets/a.js')['Cache-Control']).toBe(
      'no-cache, public, max-age=31536000, immutable',
    );
  });

  it('a route of Azure Static Web Apps that forgot the role', () => {
    const configuration = configurationOf(renderHost('static-web-apps', fresh('partner')));
    delete configuration.routes[1]?.allowedRoles;
    expect(configuration.routes.filter(({ allowedRoles, statusCode }) => !allowedRoles && !statusCode)).toHaveLength(1);
  });
});
