import { edit, type Finding, type Page, type Seeded, type Site, type SiteCheck } from '../framework.ts';
import { attribute, tokens } from '../tree.ts';

const id = 'hreflang';
const WANTED = ['de-DE', 'en-US', 'x-default'];

/** The alternates of a page: hreflang → address as written. */
function alternatesOf(page: Page): [hreflang: string, href: string][] {
  return page
    .all('link')
    .filter((link) => tokens(link, 'rel').includes('alternate') && attribute(link, 'hreflang') !== undefined)
    .map((link) => [attribute(link, 'hreflang') ?? '', attribute(link, 'href') ?? '']);
}

/** The page of the output that an absolute address names. */
function pageAt(site: Site, href: string): Page | undefined {
  if (!URL.canParse(href) || new URL(href).origin !== site.origin) return undefined;
  return site.page(site.resolve(href, '/')?.file);
}

function alternateFaults(site: Site, page: Page): Omit<Finding, 'check' | 'file'>[] {
  const alternates = alternatesOf(page);
  const names = alternates.map(([name]) => name).sort();
  if (alternates.length === 0 && page.isNotFound) return [];
  if (names.join() !== WANTED.join()) {
    const detail = `alternates: ${names.join(', ') || 'none'}`;
    return [{ detail, remedy: `Give the page one alternate each for ${WANTED.join(', ')}.` }];
  }
  const own = new Map(alternates);
  const faults = alternates.flatMap(([name, href]) => {
    const other = pageAt(site, href);
    if (other === undefined) {
      return [{ detail: `${name} → ${href}`, remedy: 'Use the absolute address of a page of the site.' }];
    }
    const differs = alternatesOf(other).some(([each, address]) => own.get(each) !== address);
    if (!differs && alternatesOf(other).length === WANTED.length) return [];
    const detail = `${name} → ${href}, whose alternates are others`;
    return [{ detail, remedy: 'Pages that name each other as alternates must name the same addresses.' }];
  });
  if (!alternates.some(([, href]) => pageAt(site, href) === page)) {
    faults.push({
      detail: 'the page is not among its alternates',
      remedy: 'Name the page itself as an alternate too.',
    });
  }
  return faults;
}

function canonicalFaults(site: Site, page: Page): Omit<Finding, 'check' | 'file'>[] {
  const hrefs = page
    .all('link')
    .filter((link) => tokens(link, 'rel').includes('canonical'))
    .map((link) => attribute(link, 'href') ?? '');
  if (hrefs.length !== 1) {
    return [{ detail: `${hrefs.length} canonical addresses`, remedy: 'Give the page exactly one canonical address.' }];
  }
  const [href = ''] = hrefs;
  const target = pageAt(site, href);
  if (target === undefined) {
    return [{ detail: `canonical ${href}`, remedy: 'Use the absolute address of a page of the site.' }];
  }
  if (page.indexable && target !== page) {
    return [{ detail: `canonical ${href}`, remedy: 'A page that may be indexed is its own canonical page.' }];
  }
  return [];
}

export const check: SiteCheck = {
  id,
  title: 'alternates de-DE, en-US and x-default are mutual, the canonical address exists',
  run(site) {
    return site.pages
      .filter((page) => !page.forwards)
      .flatMap((page) =>
        [...alternateFaults(site, page), ...canonicalFaults(site, page)].map((fault) => ({ page, fault })),
      )
      .map(({ page, fault }) => ({ check: id, file: page.file, ...fault }));
  },
};

const guide = 'de-de/guides/roles/index.html';
const address = 'https://wegweiser.example/en-us/guides/roles/';
export const seeded: Seeded[] = [
  {
    name: 'no alternates',
    files: (site) => ({ [guide]: site[guide]?.replaceAll('rel="alternate"', 'rel="help"') }),
    expect: 'alternates: none',
  },
  { name: 'no x-default', files: (site) => edit(site, guide, 'x-default', 'fr-FR'), expect: 'fr-FR' },
  {
    name: 'an alternate that does not exist',
    files: (site) => edit(site, guide, `hreflang="en-US" href="${address}"`, `hreflang="en-US" href="${address}gone/"`),
    expect: 'gone/',
  },
  {
    name: 'an alternate that is not absolute',
    files: (site) =>
      edit(site, guide, `hreflang="en-US" href="${address}"`, 'hreflang="en-US" href="/en-us/guides/roles/"'),
    expect: 'en-US → /en-us/guides/roles/',
  },
  {
    name: 'an alternate that is not mutual',
    files: (site) =>
      edit(
        site,
        guide,
        `hreflang="en-US" href="${address}"`,
        'hreflang="en-US" href="https://wegweiser.example/en-us/"',
      ),
    expect: 'whose alternates are others',
  },
  {
    name: 'a page that is not its own alternate',
    files: (site) =>
      edit(
        site,
        guide,
        'hreflang="de-DE" href="https://wegweiser.example/de-de/guides',
        'hreflang="de-DE" href="https://wegweiser.example/de-de/route',
      ),
    expect: 'not among its alternates',
  },
  { name: 'no canonical address', files: (site) => edit(site, guide, 'canonical', 'help'), expect: '0 canonical' },
  {
    name: 'a canonical address of a page that does not exist',
    files: (site) =>
      edit(
        site,
        guide,
        'canonical" href="https://wegweiser.example/de-de/',
        'canonical" href="https://wegweiser.example/de-de/x/',
      ),
    expect: 'canonical https://wegweiser.example/de-de/x/',
  },
  {
    name: 'a canonical address on another host',
    files: (site) =>
      edit(site, guide, 'canonical" href="https://wegweiser.example/', 'canonical" href="http://localhost:4321/'),
    expect: 'canonical http://localhost:4321/',
  },
  {
    name: 'an indexable page whose canonical page is another',
    files: (site) =>
      edit(
        site,
        guide,
        'canonical" href="https://wegweiser.example/de-de/guides/roles/',
        'canonical" href="https://wegweiser.example/de-de/',
      ),
    expect: 'canonical https://wegweiser.example/de-de/',
  },
];
