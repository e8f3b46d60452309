import { languageTag } from '../../../src/i18n/locale.ts';
import { edit, type Finding, type Seeded, type SiteCheck } from '../framework.ts';
import { blocksOf, labelsOf, sameLanguage } from '../text.ts';
import { type Element, languageOf } from '../tree.ts';

const id = 'straight-quotes';

/** Stands for what is no prose of the page, so that a quotation mark beside it keeps a neighbour. */
const OTHER = '\uFFFC';
const WRONG: Record<'de' | 'en', [pattern: RegExp, remedy: string][]> = {
  de: [
    [/"/, 'Write „…“.'],
    [/'/, 'Write the apostrophe as ’, an inner quotation as ‚…‘.'],
    // In German “ and ‘ end a quotation; before a word they begin an English one.
    [/”|(?<=^|[\s([–/])“(?=[\p{L}\d\uFFFC])/u, 'Write „…“ instead of “…”.'],
    [/(?<=^|[\s([–/])‘(?=[\p{L}\d\uFFFC])/u, 'Write ‚…‘ instead of ‘…’.'],
  ],
  en: [
    [/"/, 'Write “…”.'],
    [/'/, 'Write the apostrophe as ’, an inner quotation as ‘…’.'],
    [/„|‚/, 'Write “…” instead of „…“.'],
  ],
};

/** Titles of documents stand as their publishers wrote them: HTML has the element cite for the title of a work. */
function isVerbatim(element: Element): boolean {
  return element.tagName === 'cite';
}

function inText(text: string, language: 'de' | 'en'): { detail: string; remedy: string }[] {
  return WRONG[language].flatMap(([pattern, remedy]) => {
    const match = pattern.exec(text);
    if (match === null) return [];
    const detail = text.slice(Math.max(0, match.index - 25), match.index + 25).replace(/\s+/g, ' ');
    return [{ detail, remedy }];
  });
}

export const check: SiteCheck = {
  id,
  title: 'quotation marks and apostrophes are those of the language',
  run(site) {
    return site.pages.flatMap((page) => {
      const pageLanguage = languageTag(page.locale ?? 'en-us');
      const language = sameLanguage(pageLanguage, 'de') ? 'de' : 'en';
      const texts = blocksOf(page).map((block) =>
        block
          .map((piece) => {
            // Messages stand in a text field and are prose.
            const prose = (!piece.verbatim || piece.parent.tagName === 'textarea') && !isVerbatim(piece.parent);
            return prose && sameLanguage(languageOf(piece.parent), pageLanguage) ? piece.text : OTHER;
          })
          .join(''),
      );
      const labels = labelsOf(page)
        .filter((label) => sameLanguage(label.language, pageLanguage))
        .map(({ text }) => text);
      return [...texts, ...labels].flatMap((text) =>
        inText(text, language).map((fault): Finding => ({ check: id, file: page.file, ...fault })),
      );
    });
  },
};

const german = 'de-de/guides/roles/index.html';
const english = 'en-us/guides/roles/index.html';
const instead = (file: string, text: string): Seeded['files'] => {
  return (site) => edit(site, file, file === german ? '„Zitat“' : '“Zitat”', text);
};
/** German text that is right as it is. */
export const harmless: string[] = [
  '„<em>Wort</em>“ und „<code>x"y</code>“',
  '„Wort“, ‚innen‘; geht’s',
  '<span lang="en">“Word” isn\'t</span>',
  '<kbd>"</kbd> <code>\'</code>',
];
export const seeded: Seeded[] = [
  { name: 'straight marks', files: instead(german, '"Zitat"'), expect: '"Zitat"' },
  { name: 'a straight apostrophe', files: instead(german, "geht's"), expect: "geht's" },
  { name: 'an English pair', files: instead(german, '“Zitat”'), expect: '“Zitat”' },
  { name: 'an English pair around an element', files: instead(german, '“<em>Zitat</em>“'), expect: '“Zitat“' },
  { name: 'an English inner pair', files: instead(german, '‘Zitat’'), expect: '‘Zitat’' },
  {
    name: 'straight marks in a message',
    files: instead(german, '</p><textarea>"Zitat"</textarea><p>'),
    expect: '"Zitat"',
  },
  {
    name: 'straight marks in a label',
    files: instead(german, '<a href="#who" title="Das \'Zitat\'">x</a>'),
    expect: "'Zitat'",
  },
  { name: 'straight marks in English', files: instead(english, '"Zitat"'), expect: '"Zitat"' },
  { name: 'German marks in English', files: instead(english, '„Zitat“'), expect: '„Zitat“' },
];
