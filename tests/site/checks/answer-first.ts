import { locales } from '../../../src/i18n/locale.ts';
import { edit, type Finding, type Page, type Seeded, type SiteCheck } from '../framework.ts';
import { attribute, closest, type Element, textIn, tokens } from '../tree.ts';

const id = 'answer-first';

const KINDS = new Set(['do', 'ask', 'yes', 'no', 'not-specified']);
const MOST_WORDS = 50;
/** How a first paragraph begins that gives an answer of this kind. */
const BEGINNINGS: Record<string, RegExp> = {
  yes: /^(?:Ja|Yes)\b/,
  no: /^(?:Nein|No)\b/,
  'not-specified': /^Microsoft (?:(?:legt|dokumentiert) nicht|does not (?:specify|document))\b/,
};

/** The parts of a page of the tree that this check looks at. */
function partsOf(page: Page): { kinds: string[]; first: string; paths: string[] } | undefined {
  const main = page.all('main').find((element) => attribute(element, 'data-answer') !== undefined);
  if (main === undefined) return undefined;
  const inMain = page.elements.filter((element) => closest(element, (each) => each === main));
  const first = inMain.find((element) => element.tagName === 'p' && tokens(element, 'class').includes('lead'));
  const paths = inMain.filter((element) => tokens(element, 'class').includes('path'));
  return { kinds: tokens(main, 'data-answer'), first: first ? textIn(first) : '', paths: paths.map(stepsIn) };
}

function stepsIn(path: Element): string {
  return textIn(path);
}

function inPage(page: Page): Omit<Finding, 'check' | 'file'>[] {
  const isEnd = /\/route\/outcomes\/[^/]+\/index\.html$/.test(`/${page.file}`);
  const parts = partsOf(page);
  if (parts === undefined) {
    return isEnd
      ? [{ detail: 'no data-answer', remedy: 'Give <main> the kinds of answer that the page holds, as data-answer.' }]
      : [];
  }
  const { kinds, first, paths } = parts;
  const findings = kinds
    .filter((kind) => !KINDS.has(kind))
    .map((kind) => ({ detail: `data-answer “${kind}”`, remedy: `Use one of: ${[...KINDS].join(', ')}.` }));
  const words = first.split(' ').length;
  if (first === '' || words > MOST_WORDS) {
    findings.push({
      detail: `first paragraph of ${first === '' ? 0 : words} words`,
      remedy: 'Answer in short, first.',
    });
  }
  // The page of an outcome that several rows share gives several kinds of answer: none of them for every reader.
  const [kind = ''] = kinds;
  const beginning = kinds.length === 1 ? BEGINNINGS[kind] : undefined;
  if (beginning !== undefined && !isEnd && !beginning.test(first)) {
    findings.push({ detail: `${kind}: “${first}”`, remedy: 'Let the first paragraph say the answer.' });
  }
  const twice = paths.find((path, index) => paths.indexOf(path) !== index);
  if (twice !== undefined) {
    findings.push({ detail: `click path twice: “${twice.slice(0, 60)}”`, remedy: 'Show a click path once on a page.' });
  }
  return findings;
}

export const check: SiteCheck = {
  id,
  title: 'pages of answers say their kind, begin with the answer, and show a click path once',
  run(site) {
    return site.pages
      .filter(({ forwards }) => !forwards)
      .flatMap((page) => inPage(page).map((finding) => ({ check: id, file: page.file, ...finding })));
  },
};

const [locale] = locales;
const answer = `${locale}/route/customer/index.html`;
const path = '<details class="path"><summary>Weg</summary><ol><li>Eins</li></ol></details>';
const instead = (main: string, body: string): Seeded['files'] => {
  return (site) => {
    const changed = edit(site, answer, '<main id="main">', `<main id="main"${main}>`);
    return edit({ ...site, ...changed }, answer, '<p>Wer hilft?</p>', body);
  };
};
export const seeded: Seeded[] = [
  {
    name: 'an outcome that does not say its kind of answer',
    files: (site) => ({ [`${locale}/route/outcomes/isv/index.html`]: site[answer] }),
    expect: 'no data-answer',
  },
  {
    name: 'a kind of answer that there is not',
    files: instead(' data-answer="perhaps"', '<p class="lead">Tun Sie es.</p>'),
    expect: 'data-answer “perhaps”',
  },
  {
    name: 'a page without a first paragraph',
    files: instead(' data-answer="do"', ''),
    expect: 'first paragraph of 0 words',
  },
  {
    name: 'a first paragraph that takes its time',
    files: instead(' data-answer="do"', `<p class="lead">${'Wort '.repeat(51)}</p>`),
    expect: 'first paragraph of 51 words',
  },
  {
    name: 'a gap that stands below',
    files: instead(' data-answer="not-specified"', '<p class="lead">Fragen Sie.</p><p>Nicht festgelegt: wer.</p>'),
    expect: 'not-specified: “Fragen Sie.”',
  },
  {
    name: 'a yes that is not said',
    files: instead(' data-answer="yes"', '<p class="lead">Das geht.</p>'),
    expect: 'yes: “Das geht.”',
  },
  {
    name: 'the same click path twice',
    files: instead(' data-answer="do"', `<p class="lead">Tun Sie es.</p>${path}${path}`),
    expect: 'click path twice: “WegEins”',
  },
];
