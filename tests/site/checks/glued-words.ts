import { edit, type Finding, type Page, type Seeded, type SiteCheck } from '../framework.ts';
import { type Block, blocksOf, labelsOf, sameLanguage, type TextRun } from '../text.ts';
import { languageOf } from '../tree.ts';

const id = 'glued-words';

/** Elements that mark a part of a word on purpose. */
const PART_OF_WORD = new Set(['mark', 'sub', 'sup', 'abbr', 'bdi']);
/** A letter after the end of an element may be an ending (`<a>offer</a>s`); a word is longer. */
const WORD = /^\p{L}{4}/u;

/** The names of the inline elements that end and begin between two pieces. */
function boundary(before: TextRun, after: TextRun): { closed: string[]; opened: string[] } {
  let shared = 0;
  while (before.around[shared] !== undefined && before.around[shared] === after.around[shared]) shared += 1;
  return {
    closed: before.around.slice(shared).map(({ tagName }) => tagName),
    opened: after.around.slice(shared).map(({ tagName }) => tagName),
  };
}

/** Tells whether two pieces of a block were meant to be apart. */
function glued(before: TextRun, after: TextRun): boolean {
  const { closed, opened } = boundary(before, after);
  const crossed = [...closed, ...opened];
  // Only comments lie between: one text to the reader.
  if (crossed.length === 0) return false;
  const last = [...before.text].at(-1) ?? '';
  const next = [...after.text][0] ?? '';
  if (/\s/.test(last) || /\s/.test(next)) return false;
  const letter = /\p{L}/u;
  const partOfWord = crossed.some((name) => PART_OF_WORD.has(name));
  if (/[,.;:!?…]/.test(last)) {
    // An address cut into pieces: `www.<b>example</b>`.
    const address = /[/@]|www/.test(`${before.text}${after.text}`) && /\p{Ll}/u.test(next);
    return letter.test(next) && !(before.verbatim && after.verbatim) && !address;
  }
  // A citation mark: “…[1]Next”.
  if (/[\d\]]/.test(last) && closed.includes('sup')) return letter.test(next);
  if (!letter.test(last)) return false;
  if (next === '(') return !before.verbatim;
  if (next === '„' || (next === '“' && sameLanguage(languageOf(after.parent), 'en'))) return true;
  if (!letter.test(next)) return false;
  if (/\p{Ll}/u.test(last) && /\p{Lu}/u.test(next) && !crossed.some((name) => /^(?:sub|sup|mark)$/.test(name)))
    return true;
  if (partOfWord) return false;
  return opened.length > 0 || WORD.test(after.text);
}

const GARBAGE: [pattern: RegExp, remedy: string][] = [
  [/\bundefined\b|\[object \w+\]|\bNaN\b|\bInvalid Date\b/, 'A value is missing where the text is made.'],
  // The placeholders of messages stand in a text field; in prose they are to be filled.
  [/\{[a-z][\w-]*\}/i, 'Fill the placeholder, or show the text as code or in a text field.'],
];
const MESSAGE: [pattern: RegExp, remedy: string][] = [
  // A text field shows spaces as they are; its placeholders are those of the message.
  [/\S {2,}\S/, 'Leave one of the two spaces.'],
  [/\bundefined\b|\[object \w+\]|\bNaN\b/, 'A value is missing where the message is made.'],
];
const PROSE: [pattern: RegExp, remedy: string][] = [
  [/\*\*\p{L}/u, 'Show the name on a screen with <Marked>.'],
  // Other doubled spaces collapse before a reader sees them.
  [/[ \n]\u00A0|\u00A0[ \n]/, 'Leave one of the two spaces.'],
  // Not “z.B.”, which has no lower-case letter after it, nor “Microsoft.Compute”, which is to be code.
  [/\p{Ll}[.!?]\p{Lu}\p{Ll}|\p{L}[,;]\p{L}|\p{Ll}:\p{Lu}\p{Ll}/u, 'Put a space after the punctuation mark.'],
];

function excerpt(text: string, at: number): string {
  return text
    .slice(Math.max(0, at - 25), at + 25)
    .replace(/\n/g, ' ')
    .trim();
}

type Fault = Omit<Finding, 'check' | 'file'>;

function matches(text: string, rules: readonly [pattern: RegExp, remedy: string][]): Fault[] {
  return rules.flatMap(([pattern, remedy]) => {
    const match = pattern.exec(text);
    return match ? [{ detail: `“${excerpt(text, match.index)}”`, remedy }] : [];
  });
}

/** The rules for a stretch of text: code is left alone, an address has no prose in it. */
function rulesFor({ parent, text, verbatim }: TextRun): readonly [pattern: RegExp, remedy: string][] {
  if (parent.tagName === 'textarea') return MESSAGE;
  if (verbatim) return [];
  const isAddress = parent.tagName === 'a' && /^\S*[/@.]\S*$/.test(text.trim());
  return isAddress ? GARBAGE : [...GARBAGE, ...PROSE];
}

function inBlock(block: Block): Fault[] {
  return block.flatMap((piece, index) => {
    const faults = matches(piece.text, rulesFor(piece));
    const next = block[index + 1];
    if (next === undefined || !glued(piece, next)) return faults;
    const { closed, opened } = boundary(piece, next);
    const tags = [...closed.toReversed().map((name) => `</${name}>`), ...opened.map((name) => `<${name}>`)].join('');
    const detail = `…${piece.text.slice(-25)}${tags}${next.text.slice(0, 25)}…`.replace(/\s+/g, ' ');
    return [...faults, { detail, remedy: 'Put a space between the two, inside neither.' }];
  });
}

function inPage(page: Page): Fault[] {
  const labels = labelsOf(page).flatMap(({ text, place }) =>
    matches(text, GARBAGE).map((fault) => ({ ...fault, detail: `${place}: ${fault.detail}` })),
  );
  return [...blocksOf(page).flatMap(inBlock), ...labels];
}

export const check: SiteCheck = {
  id,
  title: 'no words glued together, no doubled spaces, no values that were not there',
  run(site) {
    return site.pages.flatMap((page) => inPage(page).map((fault) => ({ check: id, file: page.file, ...fault })));
  },
};

const guide = 'de-de/guides/roles/index.html';
const instead = (html: string): Seeded['files'] => {
  return (site) => edit(site, guide, '<p>Text mit <strong>Nachdruck</strong>,', `<p>${html}`);
};
/** Correct texts to which a coarser rule would object. */
export const harmless: string[] = [
  'Die <a href="#who">Angebot</a>e und <em>Reseller</em>n, z.B. hier',
  'm<sup>2</sup> und H<sub>2</sub>O, <mark>Rück</mark>erstattung',
  '<a href="#who">Herausgeber</a>-Kontakt, (<em>so</em>), „<em>Wort</em>“',
  'Node.js, <kbd>Strg</kbd>+<kbd>K</kbd>, <code>a  {b}</code>, 1.000,50 €, 10:30 Uhr, Kund:innen',
  '<span>Eins</span> <span>Zwei</span><br>Drei',
  '<a href="https://a.example/">www.<b>a</b>.example</a>',
  'Satz.<sup><a href="#who">[1]</a></sup> Satz',
  '</p><ul><li>eins</li><li>Zwei</li></ul><p>',
  'de<!-- c -->Maizière, <button type="button">eins</button><button type="button">Zwei</button>',
  'Zeile\n      mit  \n  Einzug.  Und  so',
  '</p><textarea>Guten Tag {customer},\n\n  NB</textarea><p>',
];
export const seeded: Seeded[] = [
  {
    name: 'the case that compression makes',
    files: instead('Fragen Sie den<a href="#who">Herausgeber</a> an.'),
    expect: 'den<a>Herausgeber',
  },
  {
    name: 'two elements',
    files: instead('<a href="#who">Herausgeber</a><strong>sofort</strong>'),
    expect: '</a><strong>',
  },
  {
    name: 'lower case after an element',
    files: instead('<strong>Overview</strong>page'),
    expect: 'Overview</strong>page',
  },
  {
    name: 'a full stop before an element',
    files: instead('Ein Satz.<a href="#who">Noch</a> einer'),
    expect: 'Satz.<a>Noch',
  },
  { name: 'a comma at the end of an element', files: instead('<em>erstens,</em>zweitens'), expect: ',</em>zweitens' },
  { name: 'a word after a citation', files: instead('Satz.<sup>[1]</sup>Noch einer'), expect: ']</sup>Noch' },
  { name: 'a bracket after an element', files: instead('<b>Reseller</b>(indirekt)'), expect: '</b>(indirekt' },
  { name: 'a quotation after a word', files: instead('das Feld<span>„Kontakt“</span>'), expect: 'Feld<span>„' },
  {
    name: 'a label and its hint',
    files: instead('<a href="#who"><span>Kunde</span><span>Sie rufen an</span></a>'),
    expect: 'Kunde</span><span>Sie',
  },
  { name: 'two sentences in one text', files: instead('Ein Satz.Noch einer'), expect: 'Satz.Noch' },
  { name: 'a comma without space', files: instead('eins,zwei'), expect: 'eins,zwei' },
  { name: 'doubled spaces in a message', files: instead('</p><textarea>Ein  Satz</textarea><p>'), expect: 'Ein  Satz' },
  { name: 'a space beside a no-break space', files: instead('10 \u00A0Uhr'), expect: '10' },
  { name: 'the asterisks of a name on a screen', files: instead('die Seite **Overview**'), expect: '**Overview**' },
  { name: 'undefined', files: instead('Stand: undefined'), expect: 'undefined' },
  { name: 'an object', files: instead('Stand: [object Object]'), expect: '[object Object]' },
  { name: 'not a number', files: instead('NaN Angebote'), expect: 'NaN' },
  { name: 'a placeholder', files: instead('Hallo {customer}!'), expect: '{customer}' },
  {
    name: 'a placeholder in a label',
    files: instead('<a href="#who" aria-label="Zu {offer}">x</a>'),
    expect: 'aria-label: “Zu {offer}”',
  },
];
