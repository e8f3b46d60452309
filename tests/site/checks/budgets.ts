import { brotliCompressSync } from 'node:zlib';
import { edit, type Finding, type Page, type Seeded, type Site, type SiteCheck } from '../framework.ts';
import { attribute, tokens } from '../tree.ts';

const id = 'budgets';

/** Bytes after brotli, 1 kB = 1,000 bytes. Everything that is weighed stands in this table. */
export const BUDGETS = {
  /** A guide with all CSS and JavaScript it loads. */
  guide: 21_200,
  /** The JavaScript that a page of the tree can load before anybody touches it. */
  route: 38_300,
  /** The preview until a text can be pasted: JavaScript, and the data that it fetches meanwhile. */
  preview: 60_000,
  /** The worker of the preview: parser, lint, phone numbers. */
  worker: 55_000,
  /** What a page of the tree fetches before an answer can be clicked. */
  pack: 90_000,
  /** What the box for own words fetches when it is first used: data and code. */
  ask: 60_000,
  /** A data file of the offers. */
  offers: 30_000,
} as const;

const GUIDE = /^[^/]+\/guides\/[^/]+\/index\.html$/;
const STATE = /^[^/]+\/route\/(?!(?:map|table|proof|outcomes)\/)(?:[^/]+\/)*index\.html$/;
const PREVIEW = /^[^/]+\/preview\/index\.html$/;
const PREVIEW_DATA = /^data\/preview-/;
const WORKER = /^assets\/preview\.worker-/;
const PACK = /^data\/route-/;
const ASK = /^data\/ask-/;
const ASK_CODE = /^assets\/doors[.-]/;
const OFFERS = /^data\/offer/;
// Names of Preact’s hooks and virtual nodes in minified code.
const PREACT = /\.diffed\b|\b__k\b/;
const STATIC_IMPORT = /\b(?:import|export)\b[^'"();]*["']([^"']+)["']/g;
const CSS_IMPORT = /@import\s*(?:url\()?\s*["']?([^"')\s;]+)/g;

/** Cache of the files behind addresses, by site, because thousands of pages load the same few files. */
const loaded = new WeakMap<Site, Map<string, string[]>>();

/** The files that these addresses lead to, with all that those import while they load. */
export function withImports(site: Site, addresses: readonly string[], from: string): string[] {
  const known = loaded.get(site) ?? new Map<string, string[]>();
  loaded.set(site, known);
  const key = [...addresses, addresses.every((address) => /^\/(?!\/)/.test(address)) ? '' : from].join('\n');
  const files = known.get(key) ?? withImportsAnew(site, addresses, from);
  known.set(key, files);
  return files;
}

function withImportsAnew(site: Site, addresses: readonly string[], from: string): string[] {
  const found = new Set<string>();
  const add = (href: string, base: string) => {
    const file = /^(?:\.{0,2}\/|[a-z]+:\/\/)/.test(href) ? site.resolve(href, base)?.file : undefined;
    if (file === undefined || found.has(file)) return;
    found.add(file);
    const imports = site.text(file).matchAll(file.endsWith('.css') ? CSS_IMPORT : STATIC_IMPORT);
    for (const [, next = ''] of imports) add(next, `/${file}`);
  };
  for (const address of addresses) add(address, from);
  return [...found].sort();
}

/** Files that a page loads by itself: style sheets, and scripts with those of its islands. */
export function loadedFiles(site: Site, page: Page): { styles: string[]; scripts: string[] } {
  const links = page.all('link');
  const hrefs = (relation: string) =>
    links.filter((link) => tokens(link, 'rel').includes(relation)).flatMap((link) => attribute(link, 'href') ?? []);
  const scripts = page.all('script').flatMap((script) => attribute(script, 'src') ?? []);
  const islands = page
    .all('astro-island')
    .flatMap((island) =>
      ['component-url', 'renderer-url', 'before-hydration-url'].flatMap((name) => attribute(island, name) ?? []),
    );
  return {
    styles: withImports(site, hrefs('stylesheet'), page.address),
    scripts: withImports(site, [...scripts, ...hrefs('modulepreload'), ...islands], page.address),
  };
}

export const check: SiteCheck = {
  id,
  title: 'pages and data packs keep to their weight',
  run(site) {
    const weights = new Map<string, number>();
    const weigh = (file: string) => {
      const weight = weights.get(file) ?? brotliCompressSync(site.bytes(file)).length;
      weights.set(file, weight);
      return weight;
    };
    const judge = (file: string, kind: keyof typeof BUDGETS, files: readonly string[]): Finding[] => {
      const weight = files.reduce((sum, each) => sum + weigh(each), 0);
      if (weight <= BUDGETS[kind]) return [];
      const parts = files.toSorted((a, b) => weigh(b) - weigh(a)).slice(0, 5);
      const detail = `${weight} bytes: ${parts.map((each) => `${each} ${weigh(each)}`).join(', ')}`;
      return [{ check: id, file, detail, remedy: `Stay within ${BUDGETS[kind]} bytes after brotli (${kind}).` }];
    };
    const ofPages = site.pages.flatMap((page) => {
      if (GUIDE.test(page.file)) {
        const { styles, scripts } = loadedFiles(site, page);
        const framework = scripts.filter((file) => /preact/.test(file) || PREACT.test(site.text(file)));
        const preact = framework.map((file): Finding => {
          return { check: id, file: page.file, detail: `loads ${file}`, remedy: 'A guide loads no Preact.' };
        });
        return [...judge(page.file, 'guide', [page.file, ...styles, ...scripts]), ...preact];
      }
      if (PREVIEW.test(page.file)) {
        const data = site.files.filter((file) => PREVIEW_DATA.test(file) && file.includes(page.locale ?? ''));
        return judge(page.file, 'preview', [...loadedFiles(site, page).scripts, ...data]);
      }
      return STATE.test(page.file) ? judge(page.file, 'route', loadedFiles(site, page).scripts) : [];
    });
    const packs = site.files.filter((file) => PACK.test(file)).flatMap((file) => judge(file, 'pack', [file]));
    const askCode = site.files.filter((file) => ASK_CODE.test(file));
    const ask = site.files.filter((file) => ASK.test(file)).flatMap((file) => judge(file, 'ask', [file, ...askCode]));
    const offers = site.files.filter((file) => OFFERS.test(file)).flatMap((file) => judge(file, 'offers', [file]));
    const workers = site.files.filter((file) => WORKER.test(file)).flatMap((file) => judge(file, 'worker', [file]));
    return [...ofPages, ...workers, ...packs, ...ask, ...offers];
  },
};

/** Text that brotli cannot make smaller than about two thirds; the same on every run. */
function noise(length: number): string {
  let state = 1;
  let text = '';
  while (text.length < length) {
    state = (state * 48_271) % 2_147_483_647;
    text += state.toString(36);
  }
  return text;
}

const guide = 'de-de/guides/roles/index.html';
const shell = '<script type="module" src="/assets/shell.js">';
export const seeded: Seeded[] = [
  { name: 'a long guide', files: (site) => edit(site, guide, 'Nachdruck', noise(60_000)), expect: `${guide} 3` },
  { name: 'a heavy style sheet', files: () => ({ 'assets/base.css': noise(60_000) }), expect: 'assets/base.css' },
  {
    name: 'a heavy script behind an import',
    files: () => ({ 'assets/small.js': noise(60_000) }),
    expect: 'assets/small.js',
  },
  {
    name: 'an island on a guide',
    files: (site) => edit(site, guide, '<h3>', '<astro-island component-url="/assets/island.js"></astro-island><h3>'),
    expect: 'loads assets/preact.module.js',
  },
  {
    name: 'Preact in a chunk of another name',
    files: (site) => ({
      ...edit(site, guide, shell, shell.replace('shell', 'chunk')),
      'assets/chunk.js': 'o.diffed&&o.diffed(n)',
    }),
    expect: 'loads assets/chunk.js',
  },
  { name: 'a heavy island', files: () => ({ 'assets/island.js': noise(60_000) }), expect: 'assets/island.js' },
  {
    name: 'heavy data of the preview',
    files: () => ({
      'de-de/preview/index.html': '<!doctype html><html lang="de-DE"><title>x</title><main></main></html>',
      'data/preview-de-de.0123.json': noise(120_000),
    }),
    expect: 'data/preview-de-de.0123.json',
  },
  {
    name: 'a heavy worker of the preview',
    files: () => ({ 'assets/preview.worker-0123.js': noise(140_000) }),
    expect: 'assets/preview.worker-0123.js',
  },
  {
    name: 'a heavy data pack',
    files: () => ({ 'data/route-de-de.0123.json': noise(200_000) }),
    expect: 'data/route-de-de.0123.json',
  },
  {
    name: 'a heavy pack of the box',
    files: () => ({ 'data/ask-de-de.0123.json': noise(120_000) }),
    expect: 'data/ask-de-de.0123.json',
  },
  {
    name: 'a heavy file of offers',
    files: () => ({ 'data/offer-contacts-7.0123.json': noise(60_000) }),
    expect: 'data/offer-contacts-7.0123.json',
  },
];
