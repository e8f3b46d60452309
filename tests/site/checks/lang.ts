import { languageTag } from '../../../src/i18n/locale.ts';
import { edit, type Finding, type Seeded, type SiteCheck } from '../framework.ts';
import { attribute, tagOf } from '../tree.ts';

const id = 'lang';
const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Whether a text is a well-formed BCP 47 tag of a language that exists. */
function isLanguage(tag: string): boolean {
  try {
    return names.of(tag.split('-')[0] ?? '') !== undefined && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

export const check: SiteCheck = {
  id,
  title: 'the language of a page follows from its address, and every language tag is one',
  run(site) {
    return site.pages.flatMap((page) => {
      const html = page.all('html')[0];
      const language = html && attribute(html, 'lang');
      // The two pages at the root hold both languages and begin with English.
      const wanted = languageTag(page.locale ?? 'en-us');
      const own: Finding[] =
        language === wanted
          ? []
          : [{ check: id, file: page.file, detail: `html lang="${language ?? ''}"`, remedy: `Set lang="${wanted}".` }];
      const tags = page.elements.flatMap((element) =>
        ['lang', 'hreflang', 'xml:lang'].flatMap((name): Finding[] => {
          const tag = attribute(element, name);
          if (tag === undefined || isLanguage(tag) || (name === 'hreflang' && tag === 'x-default')) return [];
          return [
            { check: id, file: page.file, detail: tagOf(element), remedy: `${name}: use a BCP 47 tag such as de-AT.` },
          ];
        }),
      );
      return [...own, ...tags];
    });
  },
};

const guide = 'de-de/guides/roles/index.html';
const offer = 'de-de/offers/acme/tool/index.html';
export const seeded: Seeded[] = [
  {
    name: 'the wrong language',
    files: (site) => edit(site, guide, '<html lang="de-DE">', '<html lang="en-US">'),
    expect: 'en-US',
  },
  {
    name: 'the language without region',
    files: (site) => edit(site, guide, '<html lang="de-DE">', '<html lang="de">'),
    expect: '"de"',
  },
  { name: 'no language', files: (site) => edit(site, guide, '<html lang="de-DE">', '<html>'), expect: 'html lang=""' },
  {
    name: 'a tag that is none',
    files: (site) => edit(site, offer, 'lang="fr"', 'lang="de_DE"'),
    expect: 'lang="de_DE"',
  },
  { name: 'an empty tag', files: (site) => edit(site, offer, 'lang="fr"', 'lang=""'), expect: '<p lang="">' },
  {
    name: 'a language that does not exist',
    files: (site) => edit(site, offer, 'lang="fr"', 'lang="xq"'),
    expect: 'lang="xq"',
  },
];
