import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate';
import { edit, type Finding, type Seeded, type SiteCheck } from '../framework.ts';

const id = 'html-validity';

/** The HTML standard, strictly; the rest are rules that neither the standard nor another check of ours covers. */
const config: ConfigData = {
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // Policy violations.
    'no-inline-style': 'error',
    // Fragments and labels must lead somewhere.
    'no-missing-references': 'error',
    'no-dup-class': 'error',
    'no-redundant-role': 'error',
    'no-redundant-for': 'error',
    'no-implicit-button-type': 'error',
    'no-utf8-bom': 'error',
    'input-missing-label': 'error',
    'prefer-native-element': 'error',
    'unique-landmark': 'error',
    'meta-refresh': 'off',
    // Astro minifies: void elements come with and without a slash.
    'void-style': 'off',
    // Titles have the name of the site at their end; descriptions have a check of their own.
    'long-title': 'off',
  },
};

/** Attributes whose value no rule looks at, or only to compare it with others of the page. */
const VALUES =
  /\s(?:alt|aria-(?:controls|describedby|labelledby)|content|data-[a-z-]+|datetime|for|href|hreflang|id|lang|name|popovertarget|props|src|title|uid|value)="[^"]*"/g;
const VOID = /^(?:br|hr|img|input|link|meta|source|wbr|!.*)$/;

/** Every start tag of a page with the one around it and the one before it; an element not closed has other neighbors. */
function placesOf(html: string): Set<string> {
  const places = new Set<string>();
  const open = [{ tag: '', last: '' }];
  for (const [whole, end, name = ''] of html.matchAll(/<(\/?)([^\s/>]+)(?:"[^"]*"|[^>"])*>/g)) {
    if (end === '/') {
      open.pop();
      continue;
    }
    const around = open.at(-1) ?? { tag: '', last: '' };
    const tag = whole.replace(VALUES, '');
    places.add(`${around.tag} ${around.last} ${tag}`);
    around.last = tag;
    if (!VOID.test(name) && !whole.endsWith('/>')) open.push({ tag, last: '' });
  }
  return places.add(`${open.length} left open`);
}

/** Whether each id stands once and each reference leads to one. */
function namesFit(html: string): boolean {
  const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, name]) => name);
  const known = new Set(ids);
  const references = html.matchAll(/\s(?:for|popovertarget|aria-(?:controls|describedby|labelledby))="([^"]*)"/g);
  return (
    ids.length === known.size && references.every(([, names = '']) => names.split(' ').every((each) => known.has(each)))
  );
}

/**
 * Places found valid. Thousands of states are made of the same few hundred, so a page without a new one is valid if its
 * names fit.
 */
const valid = new Set<string>();
function isKnown(html: string, places: ReadonlySet<string>): boolean {
  return places.isSubsetOf(valid) && namesFit(html);
}

export const check: SiteCheck = {
  id,
  title: 'every page is valid HTML',
  run(site) {
    const validator = new HtmlValidate(new StaticConfigLoader(config));
    return site.pages.flatMap((page): Finding[] => {
      const places = placesOf(page.html);
      if (isKnown(page.html, places)) return [];
      const { results } = validator.validateStringSync(page.html, page.file);
      if (results.every(({ messages }) => messages.length === 0)) for (const place of places) valid.add(place);
      return results.flatMap(({ messages }) =>
        messages.map(({ line, column, message, ruleId, selector }) => ({
          check: id,
          file: page.file,
          detail: `${line}:${column} ${message}${selector ? ` (${selector})` : ''}`,
          remedy: `See https://html-validate.org/rules/${ruleId}.html`,
        })),
      );
    });
  },
};

const guide = 'de-de/guides/roles/index.html';
const into = (html: string): Seeded['files'] => {
  return (site) => edit(site, guide, '<h3>Mehr</h3>', `<h3>Mehr</h3>${html}`);
};
export const seeded: Seeded[] = [
  { name: 'a block in a paragraph', files: into('<p><div>Block</div></p>'), expect: 'Stray end tag' },
  { name: 'an element not closed', files: into('<p><em>offen</p>'), expect: '<em>' },
  { name: 'an id twice', files: into('<p id="who">Wer?</p>'), expect: 'who' },
  { name: 'a link in a link', files: into('<p><a href="#who"><a href="#who">innen</a></a></p>'), expect: '<a>' },
  {
    name: 'a value that is none',
    files: into('<input type="texte" aria-label="Feld">'),
    expect: 'texte',
  },
  { name: 'a style attribute', files: into('<p style="color:red">Rot</p>'), expect: 'Inline style' },
  { name: 'a label for nothing', files: into('<label for="gone">Feld</label>'), expect: 'gone' },
  { name: 'a field without a label', files: into('<input type="text" name="feld">'), expect: '<input>' },
  { name: 'a list item outside a list', files: into('<div><li>eins</li></div>'), expect: '<li>' },
];
