/** The allowed imports: which folder of src/ may import which, and what must never reach browsers or pages. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { browserGlobals, clientEntries, codeOf, importsOf, reachable, readSources, type Sources } from './imports.ts';

/** Folder -> folders that it may import; its own files always. `.` is src/ itself, `..` what lies beside it: content/. */
const ARROWS: Record<string, readonly string[]> = {
  i18n: [],
  config: ['i18n'],
  html: [],
  content: ['i18n'],
  ui: ['i18n', 'config'],
  claims: ['config', 'content', 'i18n', 'ui'],
  glossary: ['content', 'i18n', 'ui'],
  site: ['agreement', 'config', 'content', 'html', 'i18n', 'ui'],
  discovery: ['config', 'content', 'i18n', 'ui'],
  hosting: ['config', 'i18n'],
  routing: ['claims', 'content', 'config', 'i18n', 'ui'],
  words: ['content', 'i18n'],
  ask: ['claims', 'config', 'html', 'i18n', 'routing', 'ui', 'words'],
  offers: ['config', 'content', 'html', 'i18n', 'ui'],
  import: ['offers'],
  catalogue: ['i18n', 'offers', 'ui'],
  guides: ['claims', 'content', 'glossary', 'i18n', 'routing', 'ui'],
  agreement: ['claims', 'config', 'content', 'i18n', 'routing', 'ui'],
  advice: ['agreement', 'ask', 'catalogue', 'claims', 'config', 'html', 'i18n', 'offers', 'routing', 'ui'],
  preview: ['..', 'advice', 'catalogue', 'claims', 'config', 'html', 'i18n', 'import', 'offers', 'routing', 'ui'],
  examples: ['advice', 'claims', 'i18n', 'offers', 'routing', 'ui'],
  search: [
    'catalogue',
    'claims',
    'config',
    'content',
    'discovery',
    'glossary',
    'guides',
    'html',
    'i18n',
    'offers',
    'routing',
    'ui',
    'words',
  ],
  build: [
    'advice',
    'agreement',
    'ask',
    'catalogue',
    'claims',
    'config',
    'content',
    'discovery',
    'glossary',
    'guides',
    'html',
    'i18n',
    'offers',
    'preview',
    'routing',
    'search',
    'site',
    'ui',
    'words',
  ],
  cli: [
    'advice',
    'build',
    'claims',
    'config',
    'content',
    'glossary',
    'guides',
    'hosting',
    'i18n',
    'import',
    'offers',
    'routing',
    'site',
  ],
  pages: [
    'advice',
    'agreement',
    'ask',
    'build',
    'catalogue',
    'claims',
    'config',
    'examples',
    'glossary',
    'guides',
    'html',
    'i18n',
    'offers',
    'preview',
    'routing',
    'search',
    'site',
    'ui',
  ],
  '.': ['guides'],
};

/**
 * Files that may see listing documents before projection: the boundary itself, imports, checks, commands; and the preview,
 * where the document is the reader’s own.
 */
const RAW =
  /^(?:offers\/(?:audiences|projection|load|lint|lint-addresses|lint-contacts|schema)\.ts|import\/[^/]+\.ts|preview\/[^/]+\.tsx?|build\/check-content\.ts|cli\/(?:import\/)?[^/]+\.ts)$/;
/** What offers/load.ts gives of documents before projection. */
const RAW_LOADERS = ['readOffers', 'parseOffer', 'offersFolder', '*'];
/** What import/read.ts gives of them. */
const RAW_READERS = ['readListing', 'joinDocuments', '*'];

/** Packages that browsers may load. */
const CLIENT_PACKAGES = ['character-entities-html4', 'preact', 'preact/hooks', 'minisearch'];
/** Packages that only the preview may load, and the folder of its entries: they are too heavy for answers. */
const PREVIEW_PACKAGES = ['libphonenumber-js/min', 'zod/mini'];
const PREVIEW = 'preview/';

/** Files that are not pure: they render, serve components as hooks, run on a page, or belong to Astro. */
const isPure = (file: string): boolean =>
  file.endsWith('.ts') &&
  !file.endsWith('.client.ts') &&
  !/(?:^|\/)use-[a-z-]+\.ts$/.test(file) &&
  !file.startsWith('pages/') &&
  !['content.config.ts', 'guides/guide.ts'].includes(file);

/** Lines of code of a page, and the functions that it may declare. */
const PAGE_LINES = 60;
const PAGE_FUNCTIONS = ['getStaticPaths'];

const folderOf = (file: string): string => (file.includes('/') ? (file.split('/')[0] as string) : '.');

/** Imports that point the wrong way. */
function arrowFaults(sources: Sources): string[] {
  return importsOf(sources)
    .filter(({ file, target, own }) => {
      if (!own || folderOf(file) === folderOf(target)) return false;
      return !(ARROWS[folderOf(file)] ?? []).includes(folderOf(target));
    })
    .map(({ file, specifier }) => `${file} imports ${specifier}`);
}

/** Imports by which a raw listing document could get past the projection. */
function rawFaults(sources: Sources): string[] {
  return importsOf(sources)
    .filter(({ file, target, names }) => {
      const raw =
        target === 'offers/schema.ts' ||
        (target === 'import/read.ts' && names.some((name) => RAW_READERS.includes(name))) ||
        (target === 'offers/load.ts' && names.some((name) => RAW_LOADERS.includes(name)));
      return raw && !RAW.test(file);
    })
    .map(({ file, specifier, names }) => `${file} imports ${names.join(', ')} from ${specifier}`);
}

/** Packages that browsers would load, each with the chain of imports. */
function clientFaults(sources: Sources): string[] {
  const imports = importsOf(sources);
  const entries = clientEntries(sources);
  const faults = (own: string[], packages: readonly string[]) => {
    const ways = reachable(imports, own);
    return imports
      .filter((each) => ways.has(each.file) && !each.own && !each.typeOnly && !packages.includes(each.target))
      .map(({ file, specifier }) => `${specifier} by ${ways.get(file)?.join(' → ')}`);
  };
  const ofPreview = entries.filter((file) => file.startsWith(PREVIEW));
  return [
    ...faults(
      entries.filter((file) => !ofPreview.includes(file)),
      CLIENT_PACKAGES,
    ),
    ...faults(ofPreview, [...CLIENT_PACKAGES, ...PREVIEW_PACKAGES]),
  ];
}

/** Pure files that know Astro, Preact or the DOM. */
function purityFaults(sources: Sources): string[] {
  const imports = importsOf(sources)
    .filter(({ file, target }) => isPure(file) && /^(?:@?astro|@?preact)(?:[:/]|$)/.test(target))
    .map(({ file, specifier }) => `${file} imports ${specifier}`);
  const globals = Object.entries(sources)
    .filter(([file]) => isPure(file))
    .flatMap(([file, text]) => browserGlobals(file, text).map((name) => `${file} uses ${name}`));
  return [...imports, ...globals];
}

/** Pages with more code than choosing data and components. */
function pageFaults(sources: Sources): string[] {
  const pages = Object.entries(sources).filter(([file]) => file.startsWith('pages/'));
  const packages = importsOf(sources)
    .filter(({ file, own, target }) => file.startsWith('pages/') && !own && !/^astro(?::|$)/.test(target))
    .map(({ file, specifier }) => `${file} imports ${specifier}`);
  const sizes = pages.flatMap(([file, text]) => {
    const code = codeOf(file, text);
    const functions = [...code.matchAll(/\bfunction\s+(\w+)/g)].map(([, name = '']) => name);
    const lines = code.split('\n').length;
    return [
      ...functions.filter((name) => !PAGE_FUNCTIONS.includes(name)).map((name) => `${file} declares ${name}`),
      ...(lines > PAGE_LINES ? [`${file} has ${lines} lines of code, more than ${PAGE_LINES}`] : []),
    ];
  });
  return [...packages, ...sizes];
}

/** Circles in a graph; each names its nodes from the first in order. */
function circles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const found = new Set<string>();
  const done = new Set<string>();
  const walk = (node: string, way: string[]): void => {
    const at = way.indexOf(node);
    if (at !== -1) {
      found.add([...way.slice(at), node].join(' → '));
      return;
    }
    if (done.has(node)) return;
    for (const next of graph.get(node) ?? []) walk(next, [...way, node]);
    done.add(node);
  };
  for (const node of graph.keys()) walk(node, []);
  return [...found];
}

/** Circles of files. Imports of types do not count, because nothing of them is in the output. */
function fileCircles(sources: Sources): string[] {
  const graph = new Map<string, string[]>();
  for (const { file, target, own, typeOnly } of importsOf(sources)) {
    if (own && !typeOnly) graph.set(file, [...(graph.get(file) ?? []), target]);
  }
  return circles(graph);
}

const src = readSources(join(import.meta.dirname, '../../../src'));

/** The real sources with some files added or changed. */
const withFiles = (files: Sources): Sources => ({ ...src, ...files });
const SCHEMA = "import type { OfferDocument } from '../offers/schema.ts';\n";

const CHECKS: { name: string; check: (sources: Sources) => string[]; seeds: { files: Sources; told: string }[] }[] = [
  {
    name: 'arrows between folders',
    check: arrowFaults,
    seeds: [
      {
        files: { 'routing/x.ts': "import { listingFor } from '../offers/listing-for.ts';" },
        told: 'routing/x.ts imports ../offers/listing-for.ts',
      },
      {
        files: { 'offers/x.ts': "import type { State } from '../routing/engine.ts';" },
        told: 'offers/x.ts imports ../routing/engine.ts',
      },
      {
        files: { 'ui/X.astro': "---\nimport { ClaimList } from '../claims/ClaimList.tsx';\n---\n<p />" },
        told: 'ui/X.astro imports ../claims/ClaimList.tsx',
      },
      {
        files: { 'claims/x.ts': "export * from '../pages/x.ts';" },
        told: 'claims/x.ts imports ../pages/x.ts',
      },
      { files: { 'i18n/x.ts': "const a = import('../ui/x.ts');" }, told: 'i18n/x.ts imports ../ui/x.ts' },
      { files: { 'elsewhere/x.ts': "import '../i18n/path.ts';" }, told: 'elsewhere/x.ts imports ../i18n/path.ts' },
    ],
  },
  {
    name: 'raw listing documents stay behind the projection',
    check: rawFaults,
    seeds: [
      { files: { 'advice/x.ts': SCHEMA }, told: 'advice/x.ts imports OfferDocument from ../offers/schema.ts' },
      { files: { 'search/X.tsx': SCHEMA }, told: 'search/X.tsx imports OfferDocument from ../offers/schema.ts' },
      {
        files: { 'pages/x.astro': `---\n${SCHEMA}---\n` },
        told: 'pages/x.astro imports OfferDocument from ../offers/schema.ts',
      },
      {
        files: { 'build/packs.ts': "import { readOffers as read } from '../offers/load.ts';" },
        told: 'build/packs.ts imports readOffers from ../offers/load.ts',
      },
      {
        files: { 'offers/x.ts': "import * as all from './load.ts';" },
        told: 'offers/x.ts imports * from ./load.ts',
      },
      {
        files: { 'advice/x.ts': "import { readListing } from '../import/read.ts';" },
        told: 'advice/x.ts imports readListing from ../import/read.ts',
      },
    ],
  },
  {
    name: 'browsers load nothing that is for the build',
    check: clientFaults,
    seeds: [
      {
        files: { 'routing/codec.ts': "import { z } from 'zod';" },
        told: 'zod by advice/OutcomeIsland.tsx → routing/codec.ts',
      },
      {
        files: { 'x/a.client.ts': "import './b.ts';", 'x/b.ts': "import { join } from 'node:path';" },
        told: 'node:path by x/a.client.ts → x/b.ts',
      },
      {
        files: { 'ui/x.astro': "<script>import '../x/b.ts';</script>", 'x/b.ts': "import { parse } from 'yaml';" },
        told: 'yaml by x/b.ts',
      },
      {
        files: { 'x/a.client.ts': "import { type z } from 'zod';" },
        told: 'zod by x/a.client.ts',
      },
      {
        files: { 'advice/RouteIsland.tsx': "import { project } from '../offers/projection.ts';" },
        told: 'libphonenumber-js/min by advice/RouteIsland.tsx → offers/projection.ts → offers/phone.ts',
      },
      {
        files: { 'preview/a.client.ts': "import { parseOffer } from '../offers/load.ts';" },
        told: 'zod by preview/a.client.ts → offers/load.ts',
      },
    ],
  },
  {
    name: 'pure logic knows neither Astro nor Preact nor the DOM',
    check: purityFaults,
    seeds: [
      {
        files: { 'routing/x.ts': "import type { CollectionEntry } from 'astro:content';" },
        told: 'routing/x.ts imports astro:content',
      },
      { files: { 'offers/x.ts': "import { h } from 'preact';" }, told: 'offers/x.ts imports preact' },
      { files: { 'i18n/x.ts': 'export const lang = document.documentElement.lang;' }, told: 'i18n/x.ts uses document' },
      { files: { 'i18n/x.ts': 'export const page = { window };' }, told: 'i18n/x.ts uses window' },
    ],
  },
  {
    name: 'pages are thin',
    check: pageFaults,
    seeds: [
      {
        files: { 'pages/x.astro': "---\nimport { readFileSync } from 'node:fs';\n---\n" },
        told: 'pages/x.astro imports node:fs',
      },
      {
        files: { 'pages/x.astro': '---\nfunction decide() {}\n---\n' },
        told: 'pages/x.astro declares decide',
      },
      {
        files: { 'pages/x.ts': '\n'.repeat(99) },
        told: `pages/x.ts has 100 lines of code, more than ${PAGE_LINES}`,
      },
    ],
  },
  {
    name: 'no circle of files',
    check: fileCircles,
    seeds: [
      {
        files: { 'x/a.ts': "import './b.ts';", 'x/b.ts': "export * from './a.ts';" },
        told: 'x/a.ts → x/b.ts → x/a.ts',
      },
    ],
  },
];

describe('arrows of the house', () => {
  it('is read as a whole', () => {
    expect(Object.keys(src).length).toBeGreaterThan(100);
    expect(
      importsOf(src).filter(({ own, target }) => own && src[target] === undefined && /\.(tsx?|astro)$/.test(target)),
    ).toEqual([]);
    expect(clientEntries(src)).toEqual(
      expect.arrayContaining(['advice/RouteIsland.tsx', 'search/SearchIsland.tsx', 'ui/shell.client.ts']),
    );
  });

  it('has an arrow for each folder, and the arrows have no circle', () => {
    const folders = [...new Set(Object.keys(src).map(folderOf))];
    expect(folders.filter((folder) => ARROWS[folder] === undefined)).toEqual([]);
    expect(circles(new Map(Object.entries(ARROWS)))).toEqual([]);
    expect(circles(new Map([...Object.entries(ARROWS), ['i18n', ['ui']]]))).toContain('i18n → ui → i18n');
  });

  it('lets the preview read, check and project the documents of its readers', () => {
    const files = ['import/read'].concat(
      ['lint', 'projection', 'audiences', 'completeness', 'waivers'].map((file) => `offers/${file}`),
    );
    const preview = files.map((file) => `import * as all from '../${file}.ts';`).join('\n');
    const sources = withFiles({ 'preview/a.client.ts': preview });
    const own = [...clientFaults(sources), ...rawFaults(sources)];
    expect(own.filter((fault) => fault.includes('preview/a.client.ts'))).toEqual([]);
  });

  it('lets types through to browsers, and names that a file declares itself', () => {
    expect(clientFaults(withFiles({ 'x/a.client.ts': "import type { z } from 'zod';" }))).toEqual(clientFaults(src));
    expect(browserGlobals('a.ts', 'export const f = ({ document }) => document.listings;')).toEqual([]);
    expect(browserGlobals('a.ts', 'export const f = (record) => record.document;')).toEqual([]);
  });

  describe.each(CHECKS)('$name', ({ check, seeds }) => {
    it('holds', () => {
      expect(check(src)).toEqual([]);
    });

    it.each(seeds)('is broken by: $told', ({ files, told }) => {
      expect(check(withFiles(files))).toContain(told);
    });
  });
});
