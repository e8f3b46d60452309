/**
 * The only source of response headers. The project's own server sends them; the files for hosts are rendered from them.
 * Directives: https://www.w3.org/TR/CSP3/, https://www.w3.org/TR/trusted-types/.
 */

import { locales } from '../i18n/locale.ts';
import type { Edition } from './edition.ts';

/** CSP source expressions of the inline scripts and styles that the built pages contain: `'sha256-…'`. */
export interface InlineHashes {
  scripts: string[];
  styles: string[];
}

/** Settings of the operator. */
export interface PolicyWishes {
  /** Origins that may show the site in a frame. */
  parents?: readonly string[] | undefined;
  /** The scope of Strict-Transport-Security beyond this host. */
  transport?: { includeSubDomains: boolean; preload: boolean } | undefined;
}

type Served = Pick<HeaderPolicy, 'edition' | 'base'> & PolicyWishes;

/** A header policy: the headers of every response, and the caching of addresses, of which the first match decides. */
export interface HeaderPolicy {
  /** The edition; the partner edition is behind a sign-in. */
  edition: Edition;
  /** The path below which the site lies on its host. */
  base: string;
  headers: Record<string, string>;
  caching: { prefix: string; value: string }[];
}

const IMMUTABLE = 'public, max-age=31536000, immutable';
const REVALIDATE = 'no-cache';
/** Folders of the search index that hold files whose names change with their content. */
const PAGEFIND = locales.flatMap((locale) =>
  ['fragment', 'index', 'filter'].map((kind) => `pagefind/${locale}/${kind}/`),
);

/**
 * Builds the header policy of a built edition.
 * @param hashes hashes of the inline scripts and styles found in the built output
 * @param site which edition it is, the path below which it lies, what the operator asks for
 */
export function headerPolicy(
  hashes: InlineHashes,
  { edition = 'public', base = '/', parents = [], transport }: Partial<Served> = {},
): HeaderPolicy {
  const directives: Record<string, string[]> = {
    'default-src': ["'none'"],
    // Pagefind compiles WebAssembly; no other kind of eval is allowed.
    'script-src': ["'self'", "'wasm-unsafe-eval'", ...hashes.scripts],
    'style-src': ["'self'", ...hashes.styles],
    'img-src': ["'self'"],
    'connect-src': ["'self'"],
    'worker-src': ["'self'"],
    'manifest-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': parents.length === 0 ? ["'none'"] : [...parents],
    // They block what would turn text into script. `public/trusted-types.js` lets two known, harmless uses through: Pagefind and
    // the preview start their workers from this site (the script lies at its base path), and Preact empties an element with the
    // empty string. Where an extension has made the policy before, there can be no second one: then that of the extension
    // holds. The reasons stand here, because every page loads that file.
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ['default'],
  };
  return {
    edition,
    base,
    headers: {
      'Content-Security-Policy': Object.entries(directives)
        .map(([name, sources]) => [name, ...sources].join(' '))
        .join('; '),
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
      'Referrer-Policy': 'no-referrer',
      'Strict-Transport-Security': [
        'max-age=63072000',
        ...(transport?.includeSubDomains ? ['includeSubDomains'] : []),
        ...(transport?.preload ? ['preload'] : []),
      ].join('; '),
      'X-Content-Type-Options': 'nosniff',
      // This header cannot list several parents. Browsers that support frame-ancestors ignore it.
      ...(parents.length === 0 && { 'X-Frame-Options': 'DENY' }),
      // The partner edition is not for search engines.
      ...(edition === 'partner' && { 'X-Robots-Tag': 'noindex' }),
    },
    caching: [
      // Files whose names change with their content.
      { prefix: `${base}assets/`, value: IMMUTABLE },
      { prefix: `${base}data/`, value: IMMUTABLE },
      ...PAGEFIND.map((folder) => ({ prefix: base + folder, value: IMMUTABLE })),
      { prefix: '/', value: REVALIDATE },
    ],
  };
}

/**
 * Gives the headers of one response.
 * @param path the address asked for, from `/`
 */
export function headersFor(policy: HeaderPolicy, path: string): Record<string, string> {
  const cache = policy.caching.find(({ prefix }) => path.startsWith(prefix));
  return cache === undefined ? policy.headers : { ...policy.headers, 'Cache-Control': cache.value };
}
