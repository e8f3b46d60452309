/**
 * The first render of the island equals the static page: it is the same in every environment and made of plain links.
 * Node has no document, storage or address, so that a component that uses them fails here.
 */
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import RouteIsland from '../../../src/advice/RouteIsland.tsx';
import { type Locale, locales, perLocale } from '../../../src/i18n/locale.ts';
import { routingDictionary } from '../../../src/routing/dictionary.ts';
import { makePack } from '../../../src/routing/pack.ts';
import { stateView } from '../../../src/routing/state-view.ts';
import { treeNodes } from '../../../src/routing/states.ts';
import type { StateView } from '../../../src/routing/view.ts';
import SearchIsland from '../../../src/search/SearchIsland.tsx';
import { fixture } from '../routing/fixture.ts';

const { data, claims, sources } = fixture();
const all = treeNodes(data.tree).map(({ ids }) => ids);
const packs = perLocale((locale) => makePack(data, claims, sources, locale));
const viewOf = (locale: Locale, ids: readonly string[]): StateView => stateView(packs[locale], ids);

function render(locale: Locale, view: StateView): string {
  return renderToString(
    <RouteIsland
      locale={locale}
      view={view}
      packHref="/data/route.json"
      evidenceHref="/data/evidence.json"
      outgoingHref="/data/letters.json"
      askHref="/data/ask.json"
      agreementHref="/data/agreement.json"
      offersHref="/data/offers.json"
      contactPath={undefined}
      siteName="Wegweiser"
    />,
  );
}

const linksOf = (html: string): string[] =>
  [...html.matchAll(/<a\b[^>]*\shref="([^"]*)"/g)].map(([, href = '']) => href);
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** What works in browsers only, or shows what only a browser knows. */
function browserOnly(html: string, locale: Locale): string[] {
  const t = routingDictionary(locale);
  const texts = [t('rememberedRole'), t('rememberedForget'), t('offerLoading'), t('offerFailed'), t('copied')];
  return [
    ...texts.filter((text) => html.includes(text)),
    ...[...html.matchAll(/<(?:input|select|textarea)\b|\s(?:style|on[a-z]+)="|href="(?:#"|javascript:)/g)].map(
      ([each]) => each,
    ),
  ];
}

describe.each(locales)('first render of the island in %s', (locale) => {
  it.each(all.map((ids) => ({ name: ids.join('/') || 'start', ids })))('$name', ({ ids }) => {
    const view = viewOf(locale, ids);
    const html = render(locale, view);
    expect(html.match(/<h1\b/g)).toHaveLength(1);
    expect(html).toContain(escaped(view.heading));
    expect(browserOnly(html, locale)).toEqual([]);
    const wanted = view.kind === 'outcome' ? [] : view.options.map(({ href }) => href);
    const links = linksOf(html);
    expect(links).toEqual(expect.arrayContaining([...wanted, ...view.answers.map(({ changeHref }) => changeHref)]));
    // A link within the page leads somewhere.
    const within = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => `#${id}`);
    for (const href of links.filter((each) => !within.includes(each))) {
      expect(href).toMatch(new RegExp(`^(?:/${locale}/.*/(?:[?#].*)?|https://.+|mailto:.+)$`));
    }
  });

  it('says above a question what was answered, and nothing above the first', () => {
    const captions = all
      .map((ids) => ({ view: viewOf(locale, ids), html: render(locale, viewOf(locale, ids)) }))
      .filter(({ html }) => html.includes('so-far'));
    const asking = all.map((ids) => viewOf(locale, ids)).filter(({ kind }) => kind !== 'outcome');
    expect(captions.map(({ view }) => view.href)).toEqual(
      asking.filter(({ answers }) => answers.length > 0).map(({ href }) => href),
    );
    for (const { view, html } of captions) {
      const caption = /<p class="eyebrow so-far">(.*?)<\/p><h1/.exec(html)?.[1]?.replaceAll(/<[^>]*>/g, '');
      expect(caption).toBe(view.answers.map(({ label }) => escaped(label)).join('\u00a0· '));
    }
  });

  it('has no button that could be pressed, for nothing would answer it', () => {
    const withButton = all.filter((ids) => /<button\b(?![^>]*\sdisabled)/.test(render(locale, viewOf(locale, ids))));
    expect(withButton).toEqual([]);
  });

  it('leads to the list of offers where the publisher is the contact', () => {
    const ids = all.find((each) => viewOf(locale, each).kind === 'outcome' && 'ladder' in viewOf(locale, each));
    const view = viewOf(locale, ids ?? []);
    expect(view).toMatchObject({ kind: 'outcome', recipient: 'isv-publisher' });
    expect(linksOf(render(locale, view))).toContain(`/${locale}/offers/`);
  });

  it('tells what of an address no longer fits', () => {
    const html = render(locale, viewOf(locale, ['customer', 'no-such-option']));
    expect(html).toContain(escaped(routingDictionary(locale)('dropped')));
  });

  it('is the same each time', () => {
    const view = viewOf(locale, all.at(-1) ?? []);
    expect(render(locale, view)).toBe(render(locale, view));
  });
});

describe('first render of the search', () => {
  it.each(locales)('asks for script and leads on without it: %s', (locale) => {
    const html = renderToString(<SearchIsland locale={locale} />);
    expect(html).toContain('<noscript>');
    expect(html).toContain(`action="/${locale}/search/"`);
    expect(linksOf(html)).toEqual([
      `/${locale}/route/`,
      `/${locale}/offers/`,
      `/${locale}/guides/`,
      `/${locale}/glossary/`,
    ]);
  });
});

describe('what the tests above look for', () => {
  it('is found', () => {
    const Stored = (): ComponentChildren => localStorage.getItem('role');
    const Placed = (): ComponentChildren => document.title;
    expect(() => renderToString(<Placed />)).toThrow(ReferenceError);
    expect(() => renderToString(<Stored />)).toThrow();
    expect(browserOnly('<input type="search">', 'en-us')).toEqual(['<input']);
    expect(browserOnly('<p style="color:red">Forget my role</p>', 'en-us')).toEqual(['Forget my role', ' style="']);
  });
});
