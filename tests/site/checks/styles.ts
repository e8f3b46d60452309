import { edit, type Finding, type Seeded, type Site, type SiteCheck } from '../framework.ts';
import { tokens } from '../tree.ts';
import { loadedFiles } from './budgets.ts';

const id = 'styles';
/** A class that is a whole selector: not one that only counts beside or below another, nor in the list of an `:is()`. */
const WHOLE = /(?:^|[{},])\s*\.([\w-]+)\s*(?=[,{])/g;
const IN_BRACKETS = /\((?:[^()]|\([^()]*\))*\)/g;

/** Classes that a style sheet styles wherever they stand. */
function styledIn(css: string): string[] {
  return [...css.replaceAll(IN_BRACKETS, '()').matchAll(WHOLE)].map(([, name = '']) => name);
}

export const check: SiteCheck = {
  id,
  title: 'a page loads the styles of the classes that it uses',
  run(site: Site) {
    const sheets = site.files.filter((file) => file.endsWith('.css'));
    const styled = new Map(sheets.map((file) => [file, styledIn(site.text(file))]));
    const known = new Set([...styled.values()].flat());
    return site.pages.flatMap((page) => {
      const here = new Set(loadedFiles(site, page).styles.flatMap((file) => styled.get(file) ?? []));
      const used = new Set(page.elements.flatMap((element) => tokens(element, 'class')));
      return [...used]
        .filter((name) => known.has(name) && !here.has(name))
        .map((name): Finding => {
          const remedy = 'Import the style sheet of this class in the <style> of the page.';
          return { check: id, file: page.file, detail: `class “${name}” is styled on other pages only`, remedy };
        });
    });
  },
};

const page = 'de-de/guides/roles/index.html';
export const seeded: Seeded[] = [
  {
    name: 'a class of another page',
    files: (site) => ({
      'assets/other.css': '@layer components{.facts{color:red}}',
      ...edit(site, page, '<h3>', '<h3 class="facts">'),
    }),
    expect: 'class “facts”',
  },
];
