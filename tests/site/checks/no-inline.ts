import { inlineHashes } from '../../../src/build/hashes.ts';
import { edit, type Finding, type Page, type Seeded, type Site, type SiteCheck } from '../framework.ts';
import { attribute, type Element, elementsBelow, isIn, tagOf, tokens } from '../tree.ts';
import { withImports } from './budgets.ts';
import { addressesOf } from './links.ts';

const id = 'no-inline';
/** Elements whose addresses are followed by a reader, not loaded by the page. */
const FOLLOWED = new Set(['a', 'area', 'form', 'button', 'meta']);
/** Relations of `link` that load something. */
const LOADING = new Set(
  'stylesheet icon apple-touch-icon mask-icon manifest preload modulepreload prefetch preconnect dns-prefetch'.split(
    ' ',
  ),
);

type Fault = Omit<Finding, 'check' | 'file'>;

/** The sources that the policy of the edition allows in a directive. */
function allowed(site: Site, directive: string): string[] {
  const policy = site.policy.headers['Content-Security-Policy'] ?? '';
  const found = policy.split(';').find((part) => part.trim().startsWith(`${directive} `));
  return found?.trim().split(/\s+/).slice(1) ?? [];
}

function inElement(site: Site, element: Element): Fault[] {
  const detail = tagOf(element);
  const faults: Fault[] = [];
  for (const { name } of element.attrs) {
    if (name === 'style') faults.push({ detail, remedy: 'Use a class; the policy blocks style attributes.' });
    if (/^on[a-z]/.test(name)) faults.push({ detail, remedy: `Listen from a script instead of in ${name}.` });
  }
  for (const { href } of addressesOf(element)) {
    // Browsers drop white space and control characters from the scheme.
    if (/^(?:javascript|vbscript):/i.test(href.replace(/[\s\p{Cc}]/gu, ''))) {
      faults.push({ detail, remedy: 'Use a button and a script; the policy blocks javascript: addresses.' });
    } else if (loads(element) && isForeign(site, href)) {
      faults.push({ detail, remedy: 'Serve it with the site; the policy blocks other origins and data: addresses.' });
    }
  }
  return faults;
}

function loads(element: Element): boolean {
  if (element.tagName === 'link') return tokens(element, 'rel').some((token) => LOADING.has(token.toLowerCase()));
  return !FOLLOWED.has(element.tagName);
}

function isForeign(site: Site, href: string): boolean {
  const here = 'http://here.invalid';
  if (!URL.canParse(href, here)) return false;
  const { origin } = new URL(href, here);
  return origin !== here && (site.origin === '' || origin !== site.origin);
}

function inlineFaults(site: Site, page: Page): Fault[] {
  const { scripts, styles } = inlineHashes([page.html]);
  const pairs = [
    ['script-src', scripts],
    ['style-src', styles],
  ] as const;
  return pairs.flatMap(([directive, hashes]) => {
    const sources = allowed(site, directive);
    return hashes
      .filter((hash) => !sources.includes(hash))
      .map((hash) => ({
        detail: `an inline element whose hash ${hash} is not in ${directive}`,
        remedy: 'Move it into a file, or build again so that the policy holds its hash.',
      }));
  });
}

function firstScript(page: Page): Fault[] {
  const first = page.all('script')[0];
  if (first === undefined && page.forwards) return [];
  const plain =
    first !== undefined &&
    isIn(first, 'head') &&
    attribute(first, 'src') === '/trusted-types.js' &&
    first.attrs.length === 1;
  if (plain) return [];
  const detail = first === undefined ? 'no script' : `first script: ${tagOf(first)}`;
  return [
    { detail, remedy: 'Begin the scripts of the head with <script src="/trusted-types.js">, neither async nor defer.' },
  ];
}

export const check: SiteCheck = {
  id,
  title: 'nothing that the header policy blocks',
  run(site) {
    const ofPages = site.pages.flatMap((page) =>
      [
        ...elementsBelow(page.tree, true).flatMap((element) => inElement(site, element)),
        ...inlineFaults(site, page),
        ...firstScript(page),
      ].map((fault) => ({ check: id, file: page.file, ...fault })),
    );
    const hrefs = site.pages
      .flatMap((page) => page.all('link').filter((link) => tokens(link, 'rel').includes('stylesheet')))
      .flatMap((link) => attribute(link, 'href') ?? []);
    const ofStyles = withImports(site, [...new Set(hrefs)], '/').flatMap((file) =>
      [...site.text(file).matchAll(/(?:url\(|@import)\s*["']?((?:[a-z]+:|\/\/)[^"')\s]{1,60})/gi)]
        .filter(([, href = '']) => isForeign(site, href))
        .map(([detail]) => ({
          check: id,
          file,
          detail,
          remedy: 'Serve it with the site; the policy blocks the rest.',
        })),
    );
    return [...ofPages, ...ofStyles];
  },
};

const guide = 'de-de/guides/roles/index.html';
const into = (html: string): Seeded['files'] => {
  return (site) => edit(site, guide, '<h3>Mehr</h3>', `<h3>Mehr</h3>${html}`);
};
export const seeded: Seeded[] = [
  { name: 'a style attribute', files: into('<p style="color:red">Rot</p>'), expect: 'style=' },
  {
    name: 'a style attribute in a template',
    files: into('<template><p style="color:red">Rot</p></template>'),
    expect: 'style=',
  },
  { name: 'a handler', files: into('<button type="button" onclick="go()">Los</button>'), expect: 'onclick=' },
  { name: 'an inline script', files: into('<script>go()</script>'), expect: 'not in script-src' },
  { name: 'an inline style', files: into('<style>p{color:red}</style>'), expect: 'not in style-src' },
  { name: 'a javascript: link', files: into('<a href=" java&#10;script:go()">Los</a>'), expect: 'go()' },
  {
    name: 'a picture of another origin',
    files: into('<img src="https://cdn.example/a.png" alt="">'),
    expect: 'cdn.example',
  },
  {
    name: 'a picture in a srcset',
    files: into('<img src="/favicon.svg" srcset="//cdn.example/a.png 2x" alt="">'),
    expect: 'cdn.example',
  },
  {
    name: 'a data: picture',
    files: into('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">'),
    expect: 'data:image',
  },
  {
    name: 'a script of another origin',
    files: into('<script src="http://cdn.example/a.js"></script>'),
    expect: 'cdn.example',
  },
  {
    name: 'a style sheet of another origin',
    files: (site) =>
      edit(site, guide, '<link rel="stylesheet" href="', '<link rel="stylesheet" href="https://cdn.example'),
    expect: 'cdn.example',
  },
  {
    name: 'a font of another origin in a style sheet',
    files: () => ({ 'assets/base.css': '@font-face { src: url("https://cdn.example/a.woff2") }' }),
    expect: 'cdn.example',
  },
  {
    name: 'another script first',
    files: (site) =>
      edit(site, guide, '<script src="/trusted', '<script src="/assets/small.js"></script><script src="/trusted'),
    expect: 'first script: <script src="/assets/small.js">',
  },
  {
    name: 'the first script deferred',
    files: (site) => edit(site, guide, '<script src="/trusted-types.js">', '<script defer src="/trusted-types.js">'),
    expect: 'first script: <script defer',
  },
];
