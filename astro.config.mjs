import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import { phonePlansWithoutFormats } from './src/build/phone-metadata.ts';
import { siteUrl } from './src/build/site-url.ts';
import { siteFolder } from './src/config/site-folder.ts';
import { loadGlossary } from './src/glossary/load.ts';
import { markTermsPlugin } from './src/glossary/mark-terms.ts';
import { labelTables, markCitations } from './src/guides/number-parts.ts';
import { wrapSections } from './src/guides/sections.ts';
import { loadSite } from './src/site/load.ts';

// The command-line entry point of the build sets both; `astro dev` alone serves the partner edition.
const edition = process.env.EDITION ?? 'partner';
const outDir = process.env.OUT_DIR ?? `dist/${edition}`;
const base = process.env.BASE_PATH ?? '/';
const { desks, notes } = loadSite(siteFolder('content'));
const hasDesks = (desks ?? notes) !== undefined;

/** Reloads pages when content changes: pages read it as files and not as modules, so Vite does not notice the change. */
const reloadOnContent = {
  name: 'reload-on-content',
  configureServer({ watcher, ws }) {
    watcher.on('all', (_, path) => {
      if (/[\\/]content[\\/].+\.(?:ya?ml|json)$/.test(path)) ws.send({ type: 'full-reload' });
    });
  },
};

export default defineConfig({
  site: siteUrl(),
  base,
  outDir,
  trailingSlash: 'always',
  // The default of Astro 7 ('jsx') drops line breaks between inline elements and glues words together.
  compressHTML: true,
  // One policy as an HTTP header, with hashes of the built output, replaces Astro's own meta element.
  security: { csp: false },
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 4, assets: 'assets' },
  // The base path is known to src/i18n/path.ts, in the browser too.
  vite: {
    build: { assetsInlineLimit: 0 },
    define: { __BASE_PATH__: JSON.stringify(base), __DESKS__: JSON.stringify(hasDesks) },
    plugins: [reloadOnContent],
    worker: { plugins: () => [phonePlansWithoutFormats] },
  },
  devToolbar: { enabled: false },
  integrations: [mdx(), preact()],
  markdown: {
    // Colours of code are classes: a style attribute would break the policy.
    syntaxHighlight: false,
    processor: satteri({
      // Headings pin their ids in English; quotation marks are written by hand in each language.
      features: { headingAttributes: true, smartPunctuation: false },
      // The first occurrence of a term leads to its definition.
      mdastPlugins: [markTermsPlugin(loadGlossary('content')), markCitations, wrapSections],
      hastPlugins: [labelTables],
    }),
  },
});
