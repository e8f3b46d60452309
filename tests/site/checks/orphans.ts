import type { Finding, Seeded, SiteCheck } from '../framework.ts';
import { attribute } from '../tree.ts';

const id = 'orphans';

export const check: SiteCheck = {
  id,
  title: 'every indexable page is linked from another page of its locale',
  run(site) {
    const linked = new Set<string>();
    for (const page of site.pages) {
      for (const link of page.all('a')) {
        const file = site.resolve(attribute(link, 'href') ?? '', page.address)?.file;
        if (file !== undefined && file !== page.file && file.split('/')[0] === page.locale) linked.add(file);
      }
    }
    return site.pages
      .filter((page) => page.locale !== undefined && page.indexable && !page.forwards && !linked.has(page.file))
      .map(
        ({ file }): Finding => ({
          check: id,
          file,
          detail: 'no page of its locale leads here',
          remedy: 'Link it from where its readers are.',
        }),
      );
  },
};

export const seeded: Seeded[] = [
  {
    name: 'a guide that only the other language and the guide itself link to',
    files: (site) =>
      Object.fromEntries(
        Object.entries(site)
          .filter(([file, text]) => file.startsWith('de-de/') && file.endsWith('.html') && typeof text === 'string')
          .map(([file, text]) => [file, String(text).replaceAll('href="/de-de/guides/roles/', 'href="/de-de/')]),
      ),
    expect: 'no page of its locale leads here',
  },
  {
    name: 'a page that nobody links to',
    files: (site) => ({ 'de-de/alone/index.html': String(site['de-de/guides/roles/index.html']) }),
    expect: 'no page of its locale leads here',
  },
];
