import { edit, type Finding, type Seeded, type SiteCheck } from '../framework.ts';
import { attribute, closest, type Element, elementsBelow, isIn, textIn } from '../tree.ts';

const id = 'fictional';
const OFFER = /^([^/]+)\/offers\/[^/]+\/[^/]+\/index\.html$/;
const WORD: Record<string, RegExp> = { 'de-de': /\berfunden\b/, 'en-us': /\b(?:invented|fictional)\b/ };

function isHidden(element: Element): boolean {
  return closest(element, (each) => attribute(each, 'hidden') !== undefined) !== undefined;
}

/** The offers in the repository are invented; a copy with real ones runs its build, not this check, over them. */
export const check: SiteCheck = {
  id,
  title: 'pages of invented offers say so and are kept from search engines',
  run(site) {
    return site.pages.flatMap((page) => {
      const locale = OFFER.exec(page.file)?.[1];
      if (locale === undefined) return [];
      const findings: Finding[] = [];
      if (page.indexable) {
        const remedy = 'Add <meta name="robots" content="noindex">.';
        findings.push({ check: id, file: page.file, detail: 'the page may be indexed', remedy });
      }
      const word = WORD[locale];
      const says = page.elements.some((element) => {
        if (!isIn(element, 'main') || isHidden(element) || !word?.test(textIn(element))) return false;
        // The innermost element that says it must itself be visible.
        return elementsBelow(element).every((inner) => !word.test(textIn(inner)) || !isHidden(inner));
      });
      if (!says) {
        const remedy = 'Say in main, visibly, that the offer is invented.';
        findings.push({ check: id, file: page.file, detail: `no notice ${word?.source ?? ''}`, remedy });
      }
      return findings;
    });
  },
};

const offer = 'de-de/offers/acme/tool/index.html';
const notice = '<p>Dieses Angebot ist erfunden.</p>';
export const seeded: Seeded[] = [
  {
    name: 'an offer that may be indexed',
    files: (site) => edit(site, offer, 'content="noindex"', 'content="all"'),
    expect: 'may be indexed',
  },
  { name: 'no notice', files: (site) => edit(site, offer, notice, ''), expect: 'no notice' },
  {
    name: 'a hidden notice',
    files: (site) => edit(site, offer, notice, notice.replace('<p', '<p hidden')),
    expect: 'no notice',
  },
  {
    name: 'a notice outside main',
    files: (site) => ({ [offer]: site[offer]?.replace(notice, '').replace('</main>', `</main>${notice}`) }),
    expect: 'no notice',
  },
];
