import { edit, type Finding, type Seeded, type SiteCheck } from '../framework.ts';

const id = 'descriptions';
const MINIMUM = 50;
const MAXIMUM = 170;

export const check: SiteCheck = {
  id,
  title: `every indexable page has one description of ${MINIMUM} to ${MAXIMUM} characters`,
  run(site) {
    return site.pages
      .filter((page) => page.indexable)
      .flatMap((page): Finding[] => {
        const descriptions = page.meta('description');
        const finding = { check: id, file: page.file };
        if (descriptions.length !== 1) {
          const remedy = 'Give the page one meta description.';
          return [{ ...finding, detail: `${descriptions.length} descriptions`, remedy }];
        }
        const [text = ''] = descriptions.map((description) => description.trim());
        const { length } = [...text];
        if (length >= MINIMUM && length <= MAXIMUM) return [];
        const remedy = `Write ${MINIMUM} to ${MAXIMUM} characters that say what the page offers.`;
        return [{ ...finding, detail: `${length} characters: “${text}”`, remedy }];
      });
  },
};

const guide = 'de-de/guides/roles/index.html';
const name = '<meta name="description" content="';
const long = 'Eine Beschreibung, die nicht aufhört. '.repeat(5);
export const seeded: Seeded[] = [
  {
    name: 'no description',
    files: (site) => edit(site, guide, name, '<meta name="x" content="'),
    expect: '0 descriptions',
  },
  {
    name: 'an empty description',
    files: (site) => edit(site, guide, name, '<meta name="description" content=""><meta name="x" content="'),
    expect: '0 characters',
  },
  {
    name: 'a short description',
    files: (site) => edit(site, guide, name, `${name}Kurz"><meta name="x" content="`),
    expect: 'Kurz',
  },
  { name: 'a long description', files: (site) => edit(site, guide, name, `${name}${long}`), expect: 'nicht aufhört' },
  {
    name: 'two descriptions',
    files: (site) => edit(site, guide, name, `${name}Zwei"> ${name}`),
    expect: '2 descriptions',
  },
];
