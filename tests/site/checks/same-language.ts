import { isLocale, languageTag } from '../../../src/i18n/locale.ts';
import { edit, type Finding, type Seeded, type SiteCheck } from '../framework.ts';
import { attribute, languageOf, tagOf } from '../tree.ts';
import { addressesOf } from './links.ts';

const id = 'same-language';
const FOLLOWED = new Set(['a', 'area', 'form', 'button', 'input', 'meta']);

export const check: SiteCheck = {
  id,
  title: 'links stay in the language of the page, but for the language switch and words of another language',
  run(site) {
    return site.pages.flatMap((page) => {
      const { locale } = page;
      if (locale === undefined) return [];
      return page.elements.flatMap((element) => {
        const canonical = element.tagName === 'link' && attribute(element, 'rel') === 'canonical';
        if (!FOLLOWED.has(element.tagName) && !canonical) return [];
        return addressesOf(element).flatMap(({ href }): Finding[] => {
          const target = site.resolve(href, page.address)?.path.split('/')[1] ?? '';
          if (!isLocale(target)) return [];
          const hreflang = attribute(element, 'hreflang');
          const finding = { check: id, file: page.file, detail: tagOf(element) };
          if (hreflang !== undefined && hreflang !== languageTag(target)) {
            const remedy = `The address is in ${languageTag(target)}: correct hreflang or the address.`;
            return [{ ...finding, remedy }];
          }
          if (target === locale || hreflang !== undefined) return [];
          if (!canonical && languageOf(element) !== languageTag(locale)) return [];
          return [{ ...finding, remedy: `Lead to the page below /${locale}/; only the language switch has hreflang.` }];
        });
      });
    });
  },
};

const guide = 'de-de/guides/roles/index.html';
export const seeded: Seeded[] = [
  {
    name: 'a German page that links an English one',
    files: (site) => edit(site, guide, 'href="/de-de/"', 'href="/en-us/"'),
    expect: 'href="/en-us/"',
  },
  {
    name: 'an absolute address in the other language',
    files: (site) => edit(site, guide, 'href="/de-de/"', 'href="https://wegweiser.example/en-us/"'),
    expect: '/en-us/',
  },
  {
    name: 'a form that leads into the other language',
    files: (site) => edit(site, 'en-us/index.html', 'action="/en-us/"', 'action="/de-de/"'),
    expect: 'action="/de-de/"',
  },
  {
    name: 'a language switch that names the wrong language',
    files: (site) => edit(site, guide, 'hreflang="en-US" lang', 'hreflang="de-DE" lang'),
    expect: 'hreflang="de-DE"',
  },
  {
    name: 'a canonical address in the other language',
    files: (site) => edit(site, guide, 'canonical" href="https://wegweiser.example/de-de', 'canonical" href="/en-us'),
    expect: 'rel="canonical"',
  },
];
