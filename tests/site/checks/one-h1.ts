import { edit, type Finding, type Seeded, type SiteCheck } from '../framework.ts';
import { isIn, textIn } from '../tree.ts';

const id = 'one-h1';

export const check: SiteCheck = {
  id,
  title: 'one h1 in main with text, and a title that no other indexable page of the locale has',
  run(site) {
    const findings: Finding[] = [];
    const seen = new Map<string, string>();
    for (const page of site.pages) {
      const report = (detail: string, remedy: string) => findings.push({ check: id, file: page.file, detail, remedy });
      const titles = page.all('title').filter((title) => isIn(title, 'head'));
      const title = titles[0] === undefined ? '' : textIn(titles[0]);
      if (titles.length !== 1 || title === '') report(`title “${title}”`, 'Give the page one title with text.');
      if (page.forwards) continue;
      const headings = page.all('h1');
      const [h1] = headings;
      if (headings.length !== 1) report(`${headings.length} h1 elements`, 'Give the page exactly one h1.');
      if (h1 !== undefined && textIn(h1) === '') report('the h1 is empty', 'Write the heading as text.');
      if (h1 !== undefined && !isIn(h1, 'main')) report(`h1 “${textIn(h1)}” outside main`, 'Move the h1 into main.');
      if (!page.indexable || title === '') continue;
      const key = `${page.locale ?? ''} ${title}`;
      const first = seen.get(key);
      if (first === undefined) seen.set(key, page.file);
      else report(`title “${title}”`, `${first} has this title too: say how the pages differ.`);
    }
    return findings;
  },
};

const guide = 'de-de/guides/roles/index.html';
const h1 = '<h1>Guide de-de</h1>';
export const seeded: Seeded[] = [
  { name: 'no h1', files: (site) => edit(site, guide, h1, ''), expect: '0 h1' },
  { name: 'two h1', files: (site) => edit(site, guide, h1, h1 + h1), expect: '2 h1' },
  { name: 'an empty h1', files: (site) => edit(site, guide, h1, '<h1><svg></svg></h1>'), expect: 'empty' },
  {
    name: 'an h1 outside main',
    files: (site) => edit(site, guide, `<main id="main">\n${h1}`, `${h1}<main id="main">`),
    expect: 'outside main',
  },
  {
    name: 'no title',
    files: (site) => edit(site, guide, '<title>Guide de-de</title>', '<title></title>'),
    expect: 'title “”',
  },
  {
    name: 'the same title twice in a locale',
    files: (site) => edit(site, guide, '<title>Guide de-de', '<title>Start de-de'),
    expect: 'title “Start de-de”',
  },
];
