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

/** What may differ between pages of one structure: words, and where links and islands lead. */
const WORDS = />[^<]+</g;
const VALUES = /\s(?:alt|content|data-[a-z]+|href|hreflang|props|title|uid|value)="[^"]*"/g;

/** Forms found valid: thousands of states share a few hundred, and the editions most of theirs. FULL=1 looks at all. */
const valid = new Set<string>();
const isKnown = (form: string): boolean => process.env.FULL !== '1' && valid.has(form);

export const check: SiteCheck = {
  id,
  title: 'every page is valid HTML',
  run(site) {
    const validator = new HtmlValidate(new StaticConfigLoader(config));
    return site.pages.flatMap((page): Finding[] => {
      const form = page.html.replace(WORDS, '><').replace(VALUES, '');
      if (isKnown(form)) return [];
      const { results } = validator.validateStringSync(page.html, page.file);
      if (results.every(({ messages }) => messages.length === 0)) valid.add(form);
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
