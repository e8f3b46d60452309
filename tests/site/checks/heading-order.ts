import { edit, type Finding, type Seeded, type SiteCheck } from '../framework.ts';
import { textIn } from '../tree.ts';

const id = 'heading-order';

export const check: SiteCheck = {
  id,
  title: 'headings begin with h1 and skip no level',
  run(site) {
    return site.pages.flatMap((page) => {
      let level = 0;
      return page.all('h1', 'h2', 'h3', 'h4', 'h5', 'h6').flatMap((heading): Finding[] => {
        const before = level;
        level = Number(heading.tagName.slice(1));
        if (level <= before + 1) return [];
        const detail = `h${level} “${textIn(heading)}” ${before === 0 ? 'comes first' : `follows h${before}`}`;
        return [
          { check: id, file: page.file, detail, remedy: `Make it an h${before + 1}; the look is a matter of CSS.` },
        ];
      });
    });
  },
};

const guide = 'de-de/guides/roles/index.html';
export const seeded: Seeded[] = [
  {
    name: 'a level skipped',
    files: (site) => edit(site, guide, '<h3>Mehr</h3>', '<h4>Mehr</h4>'),
    expect: 'h4 “Mehr” follows h2',
  },
  {
    name: 'an h2 before the h1',
    files: (site) => edit(site, guide, '<header>', '<header><h2>Menü</h2>'),
    expect: 'h2 “Menü” comes first',
  },
];
