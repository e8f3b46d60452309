import { edit, type Finding, type Seeded, type Site, type SiteCheck } from '../framework.ts';
import { attribute, textIn } from '../tree.ts';

const id = 'discovery';

/** The files for machines, and the pattern of addresses in each. */
const FILES: readonly [file: RegExp, address: RegExp][] = [
  [/^sitemap-.*\.xml$/, /(?:<loc>|href=")([^<"]+)/g],
  [/^llms\.txt$|\.md$/, /\]\((https?:[^)]+)\)/g],
  [/\/feed\.xml$/, /<link[^>]* href="([^"]+)"/g],
  [/^robots\.txt$/, /^Sitemap: (.+)$/gm],
];

/** Addresses of this site that a file for machines names and that lead nowhere. */
function deadLinks(site: Site): Finding[] {
  return site.files.flatMap((file) =>
    FILES.filter(([pattern]) => pattern.test(file)).flatMap(([, address]) =>
      [...site.text(file).matchAll(address)].flatMap(([, href = '']): Finding[] => {
        const target = site.resolve(href.replaceAll('&amp;', '&'), `/${file}`);
        if (target === undefined || target.file !== undefined) return [];
        return [{ check: id, file, detail: `${href} leads nowhere`, remedy: 'Name an address that was built.' }];
      }),
    ),
  );
}

/** The sitemap holds exactly the pages that stand for themselves and that search engines may list. */
function sitemap(site: Site): Finding[] {
  const text = site.files.filter((file) => /^sitemap-\d+\.xml$/.test(file)).map((file) => site.text(file));
  const listed = new Set(text.flatMap((each) => [...each.matchAll(/<loc>([^<]+)/g)].map(([, loc = '']) => loc)));
  const wanted = site.pages
    .filter((page) => page.indexable && !page.isNotFound)
    .map(({ address }) => `${site.origin}${address}`)
    .filter((address) => canonicalOf(site, address) === address);
  const remedy = 'The sitemap is written from the heads of the pages: see src/discovery/.';
  return [
    ...wanted.filter((each) => !listed.has(each)).map((each) => ({ detail: `${each} is not listed` })),
    ...[...listed].filter((each) => !wanted.includes(each)).map((each) => ({ detail: `${each} must not be listed` })),
  ].map(({ detail }) => ({ check: id, file: 'sitemap-0.xml', detail, remedy }));
}

function canonicalOf(site: Site, address: string): string | undefined {
  const link = site
    .page(site.resolve(address, '/')?.file)
    ?.all('link')
    .find((each) => attribute(each, 'rel') === 'canonical');
  return link && attribute(link, 'href');
}

/** A page that names a Markdown twin has one, with the same heading; no twin lies about alone. */
function twins(site: Site): Finding[] {
  const named = new Set<string>();
  const findings = site.pages.flatMap((page): Finding[] => {
    const link = page.all('link').find((each) => attribute(each, 'type') === 'text/markdown');
    if (link === undefined) return [];
    const file = page.file.replace('index.html', attribute(link, 'href') ?? '');
    named.add(file);
    const remedy = 'The twin is written from the page: see src/discovery/markdown.ts.';
    if (!site.has(file)) return [{ check: id, file: page.file, detail: `no twin ${file}`, remedy }];
    const heading = page.all('h1').map(textIn).join(' ').replaceAll(/\s+/g, ' ').trim();
    const says = /^# (.+)$/m.exec(site.text(file))?.[1]?.replaceAll('\\', '');
    if (says === heading) return [];
    return [{ check: id, file, detail: `the heading is “${says}”, not “${heading}”`, remedy }];
  });
  const alone = site.files.filter((file) => file.endsWith('.md') && !named.has(file));
  const remedy = 'Name it in the head of its page, or do not write it.';
  return [...findings, ...alone.map((file) => ({ check: id, file, detail: 'no page names this twin', remedy }))];
}

/** Structured data is JSON of schema.org with a type for each node; a path names every step. */
function structuredData(site: Site): Finding[] {
  return site.pages.flatMap((page) =>
    page
      .all('script')
      .filter((each) => attribute(each, 'type') === 'application/ld+json')
      .flatMap((each): Finding[] => {
        const told = faultOf(textIn(each));
        const remedy = 'Write JSON-LD with “@context”, and “@type” in each node.';
        return told === undefined ? [] : [{ check: id, file: page.file, detail: `JSON-LD: ${told}`, remedy }];
      }),
  );
}

function faultOf(text: string): string | undefined {
  let value: Record<string, unknown>;
  try {
    value = JSON.parse(text);
  } catch {
    return 'no JSON';
  }
  if (value['@context'] !== 'https://schema.org') return 'no context https://schema.org';
  const nodes = (value['@graph'] as Record<string, unknown>[] | undefined) ?? [value];
  for (const node of nodes) {
    if (typeof node['@type'] !== 'string') return 'a node without type';
    if (node['@type'] !== 'BreadcrumbList') continue;
    const steps = node.itemListElement as { position?: number; name?: string; item?: string }[];
    if (!steps.every(({ position, name, item }, index) => position === index + 1 && name && item)) {
      return 'a path with a step that lacks position, name or address';
    }
  }
  return undefined;
}

export const check: SiteCheck = {
  id,
  title: 'what machines read agrees with the pages',
  run: (site) => [deadLinks, sitemap, twins, structuredData].flatMap((each) => each(site)),
};

const guide = 'de-de/guides/roles/index.html';
const twin = `${guide}.md`;
const data = (text: string) => `<script type="application/ld+json">${text}</script></main>`;
export const seeded: Seeded[] = [
  {
    name: 'an indexable page that the sitemap lacks',
    files: (site) => edit(site, 'sitemap-0.xml', '<url><loc>https://wegweiser.example/de-de/route/</loc></url>', ''),
    expect: '/de-de/route/ is not listed',
  },
  {
    name: 'a page in the sitemap that must not be shown',
    files: (site) =>
      edit(
        site,
        'sitemap-0.xml',
        '</urlset>',
        '<url><loc>https://wegweiser.example/de-de/route/customer/</loc></url></urlset>',
      ),
    expect: '/de-de/route/customer/ must not be listed',
  },
  {
    name: 'an alternate in the sitemap that leads nowhere',
    files: (site) =>
      edit(site, 'sitemap-0.xml', '</urlset>', '<link href="https://wegweiser.example/gone/"/></urlset>'),
    expect: '/gone/ leads nowhere',
  },
  {
    name: 'a link in llms.txt that leads nowhere',
    files: (site) => edit(site, 'llms.txt', 'guides/roles/', 'guides/gone/'),
    expect: 'leads nowhere',
  },
  {
    name: 'a link in a feed that leads nowhere',
    files: (site) => edit(site, 'de-de/feed.xml', '/de-de/"', '/de-de/gone/"'),
    expect: 'leads nowhere',
  },
  { name: 'a twin that is missing', files: () => ({ [twin]: undefined }), expect: `no twin ${twin}` },
  { name: 'a twin of another page', files: (site) => edit(site, twin, '# Guide', '# Other'), expect: 'the heading is' },
  { name: 'a twin that no page names', files: () => ({ 'de-de/index.html.md': '# Start\n' }), expect: 'no page names' },
  {
    name: 'structured data that is no JSON',
    files: (site) => edit(site, guide, '</main>', data('{"@context":')),
    expect: 'no JSON',
  },
  {
    name: 'structured data of another vocabulary',
    files: (site) => edit(site, guide, '</main>', data('{"@context":"https://other.example","@type":"Thing"}')),
    expect: 'no context',
  },
  {
    name: 'a node without type',
    files: (site) => edit(site, guide, '</main>', data('{"@context":"https://schema.org","@graph":[{"name":"x"}]}')),
    expect: 'a node without type',
  },
  {
    name: 'a path with a step without address',
    files: (site) =>
      edit(
        site,
        guide,
        '</main>',
        data(
          '{"@context":"https://schema.org","@type":"BreadcrumbList","itemListElement":[{"position":1,"name":"x"}]}',
        ),
      ),
    expect: 'a path with a step',
  },
];
