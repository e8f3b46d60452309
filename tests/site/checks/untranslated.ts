import { edit, type Finding, type Page, type Seeded, type SiteCheck } from '../framework.ts';
import { attribute, closest, type Element, elementsBelow, tagOf, textIn, tokens } from '../tree.ts';

const id = 'untranslated';

const ADDRESS = /^\S+@\S+$/;

/** What is the same in every language: code, names on a screen, messages to send, e-mail addresses and phone numbers. */
function isVerbatim(element: Element): boolean {
  if (['code', 'kbd', 'samp'].includes(element.tagName)) return true;
  const classes = tokens(element, 'class');
  if (classes.includes('ui-label') || classes.includes('message')) return true;
  const href = attribute(element, 'href') ?? '';
  return href.startsWith('tel:') || (href.startsWith('mailto:') && ADDRESS.test(textIn(element)));
}

/** A translation leaves the text alone: all around it, or all of it by elements within. */
function isLeftAlone(element: Element): boolean {
  const says = (each: Element) => attribute(each, 'translate') === 'no';
  if (closest(element, says) !== undefined) return true;
  const within = elementsBelow(element).filter(says);
  return within.map(textIn).join('') === textIn(element);
}

const inPage = (page: Page): Finding[] =>
  page.elements
    .filter((element) => isVerbatim(element) && !isLeftAlone(element))
    .map((element) => ({
      check: id,
      file: page.file,
      detail: `${tagOf(element)} “${textIn(element).slice(0, 60)}”`,
      remedy: 'Give it translate="no": in components by src/ui/verbatim.ts.',
    }));

export const check: SiteCheck = {
  id,
  title: 'what is the same in every language is left alone by translating browsers',
  run: (site) => site.pages.flatMap(inPage),
};

const german = 'de-de/guides/roles/index.html';
const instead =
  (text: string): Seeded['files'] =>
  (site) =>
    edit(site, german, '„Zitat“', text);
export const harmless: string[] = [
  '<code translate="no">a</code>',
  '<p translate="no"><b class="ui-label">Preise</b></p>',
  '<a href="mailto:a@b.example"><bdi translate="no">a@<wbr>b.example</bdi></a>',
  '<a href="mailto:?body=x">Im E-Mail-Programm öffnen</a>',
];
export const seeded: Seeded[] = [
  { name: 'code', files: instead('<code>a-b</code>'), expect: 'a-b' },
  { name: 'a name on a screen', files: instead('<b class="ui-label">Preise</b>'), expect: 'Preise' },
  { name: 'a message', files: instead('<span class="message">Guten Tag</span>'), expect: 'Guten Tag' },
  { name: 'an address', files: instead('<a href="mailto:a@b.example">a@b.example</a>'), expect: 'a@b.example' },
  { name: 'a phone number', files: instead('<a href="tel:+4930">+49 30</a>'), expect: '+49 30' },
];
