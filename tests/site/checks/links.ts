import { edit, type Finding, type Page, type Seeded, type Site, type SiteCheck } from '../framework.ts';
import { attribute, type Element, elementsBelow } from '../tree.ts';

const ADDRESSES: Record<string, string[]> = {
  a: ['href'],
  area: ['href'],
  link: ['href'],
  script: ['src'],
  img: ['src'],
  source: ['src'],
  iframe: ['src'],
  video: ['src', 'poster'],
  audio: ['src'],
  track: ['src'],
  object: ['data'],
  embed: ['src'],
  use: ['href', 'xlink:href'],
  image: ['href', 'xlink:href'],
  form: ['action'],
  button: ['formaction'],
  input: ['src', 'formaction'],
  'astro-island': ['component-url', 'renderer-url', 'before-hydration-url'],
};

/** Gives every address that an element names, with the attribute that names it. */
export function addressesOf(element: Element): { name: string; href: string }[] {
  const plain = (ADDRESSES[element.tagName] ?? []).flatMap((name) => {
    const href = attribute(element, name);
    return href === undefined ? [] : [{ name, href: href.trim() }];
  });
  const sets = ['srcset', 'imagesrcset'].flatMap((name) =>
    (attribute(element, name) ?? '')
      .split(',')
      .map((candidate) => candidate.trim().split(/\s+/)[0] ?? '')
      .filter((href) => href !== '')
      .map((href) => ({ name, href })),
  );
  const refresh =
    element.tagName === 'meta' && attribute(element, 'http-equiv')?.toLowerCase() === 'refresh'
      ? [{ name: 'content', href: /url=\s*['"]?([^'"]+)/i.exec(attribute(element, 'content') ?? '')?.[1] ?? '' }]
      : [];
  return [...plain, ...sets, ...refresh];
}

const id = 'links';

/** Says what is wrong with an address, or nothing. */
function fault(site: Site, href: string, from: string): Pick<Finding, 'detail' | 'remedy'> | undefined {
  if (href === '') return { detail: 'an empty address', remedy: 'Name the address or remove the attribute.' };
  const target = site.resolve(href, from);
  if (target === undefined) return undefined;
  const { path, fragment, file } = target;
  if (/\/index\.html$/.test(path)) {
    return { detail: `${href} names index.html`, remedy: 'End the address of a page with a slash.' };
  }
  if (file === undefined) {
    return site.has(`${path.slice(1)}/index.html`)
      ? { detail: `${href} has no slash at its end`, remedy: 'End the address of a page with a slash.' }
      : { detail: `${href} leads nowhere`, remedy: 'Correct the address, or build the page it means.' };
  }
  const page = site.page(file);
  if (page === undefined || fragment === '' || fragment === 'top' || page.ids.has(fragment)) return undefined;
  return {
    detail: `${href}: no element has the id “${fragment}”`,
    remedy: `Correct the fragment; see the ids in ${file}.`,
  };
}

/** Addresses in style sheets, the sitemap and llms.txt. */
function inFile(site: Site, file: string): string[] {
  if (file.endsWith('.css')) {
    return [...site.text(file).matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)|@import\s*["']([^"']+)["']/g)].map(
      ([, url, imported]) => url ?? imported ?? '',
    );
  }
  if (file.endsWith('.xml')) return [...site.text(file).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => url);
  if (file === 'llms.txt') return [...site.text(file).matchAll(/\]\(([^)\s]+)\)/g)].map(([, url = '']) => url);
  return [];
}

export const check: SiteCheck = {
  id,
  title: 'every address of the site leads to a file and a fragment that exist, and ends in a slash',
  run(site) {
    // The same few addresses stand in the frame of every page.
    const judged = new Map<string, ReturnType<typeof fault>>();
    const judge = (href: string, page: Page) => {
      const key = /^\/(?!\/)/.test(href) ? href : `${page.address} ${href}`;
      if (!judged.has(key)) judged.set(key, fault(site, href, page.address));
      return judged.get(key);
    };
    const ofPages = site.pages.flatMap((page) =>
      elementsBelow(page.tree, true).flatMap((element) =>
        addressesOf(element).flatMap(({ name, href }): Finding[] => {
          const found = judge(href, page);
          if (found === undefined) return [];
          return [{ check: id, file: page.file, ...found, detail: `${element.tagName}[${name}] ${found.detail}` }];
        }),
      ),
    );
    const ofFiles = site.files.flatMap((file) =>
      inFile(site, file).flatMap((href): Finding[] => {
        const found = fault(site, href, `/${file}`);
        return found === undefined ? [] : [{ check: id, file, ...found }];
      }),
    );
    return [...ofPages, ...ofFiles];
  },
};

const home = 'de-de/index.html';
const guide = '/de-de/guides/roles/';
export const seeded: Seeded[] = [
  {
    name: 'a page that does not exist',
    files: (site) => edit(site, home, `${guide}#who`, '/de-de/guides/gone/'),
    expect: 'leads nowhere',
  },
  { name: 'a page removed', files: () => ({ 'en-us/guides/roles/index.html': undefined }), expect: 'leads nowhere' },
  {
    name: 'a missing anchor',
    files: (site) => edit(site, home, `${guide}#who`, `${guide}?q=1#whom`),
    expect: 'id “whom”',
  },
  {
    name: 'a missing anchor on the same page',
    files: (site) => edit(site, 'de-de/guides/roles/index.html', 'href="#who"', 'href="#note-1"'),
    expect: 'id “note-1”',
  },
  {
    name: 'no slash at the end',
    files: (site) => edit(site, home, `${guide}#who`, '/de-de/guides/roles#who'),
    expect: 'no slash',
  },
  {
    name: 'index.html',
    files: (site) => edit(site, home, `${guide}#who`, `${guide}index.html`),
    expect: 'names index',
  },
  {
    name: 'a form to nowhere',
    files: (site) => edit(site, home, 'action="/de-de/"', 'action="/de-de/search/"'),
    expect: 'form[action] /de-de/search/',
  },
  {
    name: 'a wrong absolute address of the site itself',
    files: (site) => edit(site, home, `${guide}#who`, 'https://wegweiser.example/de-de/gone/'),
    expect: 'leads nowhere',
  },
  {
    name: 'a style sheet gone',
    files: () => ({ 'assets/site.css': undefined }),
    expect: 'link[href] /assets/site.css',
  },
  { name: 'an island gone', files: () => ({ 'assets/island.js': undefined }), expect: 'astro-island[component-url]' },
  {
    name: 'a picture in a style sheet gone',
    files: (site) => edit(site, 'assets/site.css', '/favicon.svg', '/mark.svg'),
    expect: '/mark.svg leads nowhere',
  },
  {
    name: 'a forwarding page to nowhere',
    files: () => ({ 'de-de/old/index.html': '<meta http-equiv="refresh" content="0; url=/de-de/gone/">' }),
    expect: 'meta[content] /de-de/gone/',
  },
  {
    name: 'a sitemap with a page that does not exist',
    files: (site) => edit(site, 'sitemap-0.xml', '/de-de/', '/de-de/gone/'),
    expect: '/de-de/gone/ leads nowhere',
  },
  { name: 'an empty address', files: (site) => edit(site, home, `${guide}#who`, ''), expect: 'an empty address' },
];
