/** A small healthy site in memory: every kind of page that a check looks at, and nothing wrong with any. */
import { inlineHashes } from '../../src/build/hashes.ts';
import { type HeaderPolicy, headerPolicy } from '../../src/config/policy.ts';
import { type Locale, languageTag, locales, otherLocales } from '../../src/i18n/locale.ts';
import { type Files, Site } from './framework.ts';

const ORIGIN = 'https://wegweiser.example';

interface PageSource {
  locale: Locale;
  /** The address below the locale: `guides/roles/`. */
  at: string;
  title: string;
  body: string;
  noindex?: boolean;
  alternates?: boolean;
  /** Whether a Markdown twin stands beside it. */
  markdown?: boolean;
}

function alternates(path: (locale: Locale) => string, fallback: string): string {
  const each = locales.map(
    (locale) => `<link rel="alternate" hreflang="${languageTag(locale)}" href="${path(locale)}">`,
  );
  return [...each, `<link rel="alternate" hreflang="x-default" href="${fallback}">`].join('\n');
}

function head(title: string, canonical: string, more: string): string {
  return `<head>
<meta charset="utf-8">
<script src="/trusted-types.js"></script>
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${title}: eine Beschreibung, die lang genug ist und sagt, was die Seite bietet.">
<link rel="canonical" href="${canonical}">
${more}
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/site.css">
</head>`;
}

function page({
  locale,
  at,
  title,
  body,
  noindex = false,
  alternates: both = true,
  markdown = false,
}: PageSource): string {
  const other = otherLocales(locale)[0] as Locale;
  const address = (each: Locale) => `${ORIGIN}/${each}/${at}`;
  // The start page of the site chooses the language, so it is the default of the two start pages below it.
  const fallback = at === '' ? `${ORIGIN}/` : address('en-us');
  const more = `${noindex ? '<meta name="robots" content="noindex">\n' : ''}${both ? alternates(address, fallback) : ''}${
    markdown ? '\n<link rel="alternate" type="text/markdown" href="index.html.md">' : ''
  }`;
  const canonical = both ? address(locale) : `${ORIGIN}/${locale}/`;
  return `<!doctype html>
<html lang="${languageTag(locale)}">
${head(title, canonical, more)}
<body>
<header><a href="/${locale}/">Wegweiser</a>
<a href="/${other}/${both ? at : ''}" hreflang="${languageTag(other)}" lang="${languageTag(other)}">${other}</a></header>
<main id="main">
<h1>${title}</h1>
${body}
</main>
<script type="module" src="/assets/shell.js"></script>
</body>
</html>
`;
}

const quoted = (locale: Locale, text: string) => (locale === 'de-de' ? `„${text}“` : `“${text}”`);
const notice = { 'de-de': 'Dieses Angebot ist erfunden.', 'en-us': 'This offer is invented.' };

function pagesOf(locale: Locale): Record<string, string> {
  const drafts: Omit<PageSource, 'locale'>[] = [
    {
      at: '',
      title: `Start ${locale}`,
      body: `<p><a href="/${locale}/guides/roles/#who">Guide</a>, <a href="/${locale}/route/">Route</a>.</p>
<form action="/${locale}/" method="get"><input type="search" name="q" aria-label="Q"><button type="submit">Q</button></form>`,
    },
    {
      at: 'guides/roles/',
      title: `Guide ${locale}`,
      markdown: true,
      body: `<p>Text mit <strong>Nachdruck</strong>, ${quoted(locale, 'Zitat')} <sup><a href="#who">[1]</a></sup> und <code translate="no">x  {y}</code>.</p>
<h2 id="who">Wer</h2>
<h3>Mehr</h3>
<p><a href="mailto:a@b.example">E-Mail</a>, <a href="https://learn.microsoft.com/x">Microsoft</a></p>`,
    },
    {
      at: 'route/',
      title: `Route ${locale}`,
      body: `<style>astro-island{display:contents}</style>
<astro-island component-url="/assets/island.js" renderer-url="/assets/client.js"><ul><li><a href="customer/?a=1">Kunde</a></li></ul></astro-island>`,
    },
    { at: 'route/customer/', title: `State ${locale}`, body: '<p>Wer hilft?</p>', noindex: true },
    {
      at: 'offers/acme/tool/',
      title: `Tool ${locale}`,
      body: `<p>${notice[locale]}</p>\n<p lang="fr">« Bonjour »</p>`,
      noindex: true,
    },
  ];
  const entries = drafts.map((draft) => [`${locale}/${draft.at}index.html`, page({ locale, ...draft })]);
  const lost = page({
    locale,
    at: '404/',
    title: `404 ${locale}`,
    body: '<p>Nichts.</p>',
    noindex: true,
    alternates: false,
  });
  const twin = `# Guide ${locale}\n\n[Start](${ORIGIN}/${locale}/)\n`;
  const feed = `<feed><link rel="alternate" href="${ORIGIN}/${locale}/"/></feed>`;
  return Object.fromEntries([
    ...entries,
    [`${locale}/404.html`, lost],
    [`${locale}/guides/roles/index.html.md`, twin],
    [`${locale}/feed.xml`, feed],
  ]);
}

const start = `<!doctype html>
<html lang="en-US">
${head(
  'Choose',
  `${ORIGIN}/`,
  alternates((locale) => `${ORIGIN}/${locale}/`, `${ORIGIN}/`),
)}
<body>
<main>
<h1>Wegweiser</h1>
<ul><li lang="de-DE"><a href="/de-de/">Deutsch</a></li><li><a href="/en-us/">English</a></li></ul>
</main>
</body>
</html>
`;

const lost = `<!doctype html>
<html lang="en-US">
${head('Lost', `${ORIGIN}/`, '<meta name="robots" content="noindex">')}
<body>
<main>
<h1>Lost</h1>
<p><a href="/en-us/">English</a> <a href="/de-de/" lang="de-DE">Deutsch</a></p>
</main>
</body>
</html>
`;

export const healthy: Files = {
  'index.html': start,
  '404.html': lost,
  ...pagesOf('de-de'),
  ...pagesOf('en-us'),
  'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'trusted-types.js': 'trustedTypes;',
  'assets/site.css': '@import "./base.css"; body { background: url(/favicon.svg) }',
  'assets/base.css': 'body { margin: 0 }',
  'assets/shell.js': 'import{a}from"./small.js";a();const later=()=>import("./preact.module.js");',
  'assets/small.js': 'export const a=()=>1;',
  'assets/island.js': 'import{h}from"./preact.module.js";export default h;',
  'assets/client.js': 'import"./preact.module.js";',
  'assets/preact.module.js': 'export const h=o=>o.diffed;',
  'data/route-de-de.0123.json': '{}',
  'llms.txt': locales.map((each) => `- [Guide](${ORIGIN}/${each}/guides/roles/index.html.md)`).join('\n'),
  'robots.txt': `Sitemap: ${ORIGIN}/sitemap-index.xml`,
  'sitemap-0.xml': `<urlset>${[
    '',
    ...locales.flatMap((each) => ['', 'guides/roles/', 'route/'].map((at) => `${each}/${at}`)),
  ]
    .map((path) => `<url><loc>${ORIGIN}/${path}</loc></url>`)
    .join('')}</urlset>`,
  'sitemap-index.xml': `<sitemapindex><loc>${ORIGIN}/sitemap-0.xml</loc></sitemapindex>`,
};

const hashes = Object.entries(healthy)
  .filter(([file]) => file.endsWith('.html'))
  .map(([, html]) => inlineHashes([html]));

const healthyPolicy: HeaderPolicy = headerPolicy({
  scripts: [...new Set(hashes.flatMap(({ scripts }) => scripts))],
  styles: [...new Set(hashes.flatMap(({ styles }) => styles))],
});

/** The healthy site with some files replaced or removed. */
export function fixture(changes: Record<string, string | undefined> = {}): Site {
  return Site.of({ ...healthy, ...changes }, healthyPolicy);
}
