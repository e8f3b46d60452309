import { describe, expect, it } from 'vitest';
import { type HeaderPolicy, headerPolicy, headersFor } from '../../../src/config/policy.ts';

const SCRIPT = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='";
const STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
const policy = headerPolicy({ scripts: [SCRIPT], styles: [STYLE] });

function directivesOf({ headers }: HeaderPolicy): Record<string, string[]> {
  const text = headers['Content-Security-Policy'] ?? '';
  return Object.fromEntries(
    text.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
  );
}

/** Sources that would take the policy's force away. */
function looseSources(each: HeaderPolicy): string[] {
  return Object.entries(directivesOf(each)).flatMap(([name, sources]) =>
    sources
      .filter((source) => /unsafe-(?:inline|eval|hashes)|strict-dynamic|^\*|^(?:https?|data|blob):/.test(source))
      .filter((source) => source !== "'wasm-unsafe-eval'")
      .map((source) => `${name} ${source}`),
  );
}

describe('header policy', () => {
  const directives = directivesOf(policy);

  it('allows nothing that is not named', () => {
    expect(directives['default-src']).toEqual(["'none'"]);
    expect(directives['base-uri']).toEqual(["'none'"]);
    expect(directives['frame-ancestors']).toEqual(["'none'"]);
    // These do not fall back on default-src.
    expect(Object.keys(directives)).toEqual(expect.arrayContaining(['form-action', 'base-uri', 'frame-ancestors']));
  });

  it('allows inline scripts and styles by their hash only', () => {
    expect(directives['script-src']).toEqual(["'self'", "'wasm-unsafe-eval'", SCRIPT]);
    expect(directives['style-src']).toEqual(["'self'", STYLE]);
    expect(directivesOf(headerPolicy({ scripts: [], styles: [] }))['style-src']).toEqual(["'self'"]);
  });

  it('is not loosened', () => {
    expect(looseSources(policy)).toEqual([]);
    expect(looseSources(headerPolicy({ scripts: ["'unsafe-inline'"], styles: ['data:'] }))).toEqual([
      "script-src 'unsafe-inline'",
      'style-src data:',
    ]);
  });

  it('asks for trusted types', () => {
    expect(directives['require-trusted-types-for']).toEqual(["'script'"]);
    expect(directives['trusted-types']).toEqual(['default']);
  });

  it('names each directive once and as the standard does', () => {
    const names = (policy.headers['Content-Security-Policy'] ?? '').split('; ').map((each) => each.split(' ')[0]);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names)
      expect(name).toMatch(/^(?:[a-z]+-src|base-uri|form-action|frame-ancestors|(?:require-)?trusted-types(?:-for)?)$/);
  });

  it('holds values that may stand in a header', () => {
    for (const [name, value] of Object.entries(policy.headers)) {
      expect(name).toMatch(/^[A-Z][A-Za-z-]+$/);
      expect(value).toMatch(/^[\x20-\x7e]+$/);
    }
  });

  it.each([
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'no-referrer'],
    ['X-Frame-Options', 'DENY'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
  ])('sends %s', (name, value) => expect(policy.headers[name]).toBe(value));
});

describe('what the operator asks for', () => {
  it('binds no subdomain and no list of browsers by itself', () => {
    expect(policy.headers['Strict-Transport-Security']).toBe('max-age=63072000');
  });

  it('is sent', () => {
    const parents = ['https://portal.example', 'https://other.example:8443'];
    const transport = { includeSubDomains: true, preload: true };
    const asked = headerPolicy({ scripts: [], styles: [] }, { parents, transport });
    expect(directivesOf(asked)['frame-ancestors']).toEqual(parents);
    expect(asked.headers).not.toHaveProperty('X-Frame-Options');
    expect(asked.headers['Strict-Transport-Security']).toBe('max-age=63072000; includeSubDomains; preload');
    const some = headerPolicy({ scripts: [], styles: [] }, { transport: { includeSubDomains: true, preload: false } });
    expect(some.headers['Strict-Transport-Security']).toBe('max-age=63072000; includeSubDomains');
  });
});

describe('headers of a response', () => {
  it.each([
    ['/', 'no-cache'],
    ['/de-de/', 'no-cache'],
    ['/favicon.svg', 'no-cache'],
    ['/de-de/assets/', 'no-cache'],
    ['/assetsx/a.js', 'no-cache'],
    ['/pagefind/de-de/pagefind.js', 'no-cache'],
    ['/search/de-de.json', 'no-cache'],
    ['/assets/a.D3adB33f.js', 'public, max-age=31536000, immutable'],
    ['/data/offers.0123456789.json', 'public, max-age=31536000, immutable'],
    ['/pagefind/de-de/fragment/de-de_1.pf_fragment', 'public, max-age=31536000, immutable'],
    ['/pagefind/en-us/index/en-us_1.pf_index', 'public, max-age=31536000, immutable'],
  ])('cache %s as %s', (path, value) => {
    expect(headersFor(policy, path)).toEqual({ ...policy.headers, 'Cache-Control': value });
  });

  it('take the first prefix that matches, and none is in the shade of an earlier one', () => {
    const caching = [
      { prefix: '/a/', value: 'first' },
      { prefix: '/', value: 'second' },
    ];
    expect(headersFor({ ...policy, headers: {}, caching }, '/a/b')).toEqual({ 'Cache-Control': 'first' });
    expect(headersFor({ ...policy, headers: {}, caching: caching.toReversed() }, '/a/b')).toEqual({
      'Cache-Control': 'second',
    });
    const prefixes = policy.caching.map(({ prefix }) => prefix);
    const shaded = prefixes.filter((prefix, index) => prefixes.slice(0, index).some((each) => prefix.startsWith(each)));
    expect(shaded).toEqual([]);
    expect(prefixes.at(-1)).toBe('/');
  });

  it('stay without caching where no prefix matches', () => {
    expect(headersFor({ ...policy, headers: { A: 'b' }, caching: [] }, '/')).toEqual({ A: 'b' });
  });
});

describe('an edition', () => {
  it('for everybody is told to search engines, the one behind a sign-in is not', () => {
    expect(policy.headers['X-Robots-Tag']).toBeUndefined();
    expect(headerPolicy({ scripts: [], styles: [] }, { edition: 'partner' }).headers['X-Robots-Tag']).toBe('noindex');
  });

  it('below a path of its host keeps its files as long, and all else as short', () => {
    const based = headerPolicy({ scripts: [], styles: [] }, { base: '/docs/' });
    expect(headersFor(based, '/docs/assets/a.js')['Cache-Control']).toBe('public, max-age=31536000, immutable');
    expect(headersFor(based, '/docs/data/a.json')['Cache-Control']).toBe('public, max-age=31536000, immutable');
    for (const path of ['/docs/', '/assets/a.js', '/robots.txt']) {
      expect(headersFor(based, path)['Cache-Control'], path).toBe('no-cache');
    }
  });
});
