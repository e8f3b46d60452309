/**
 * Accessibility of all states of the tree: axe looks at states until every piece of structure that any state has, in any
 * language, was looked at. With FULL=1 it looks at each combination of these pieces, and so at each question, each way to
 * find out and each outcome, in each language.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it, test } from 'vitest';
import { type Locale, locales } from '../../src/i18n/locale.ts';
import { listingFor } from '../../src/offers/listing-for.ts';
import { stateHref } from '../../src/routing/codec.ts';
import { builtOffers, builtRoutes, inState, useStage, visit } from './harness.ts';
import { covering, distinct, type State, statesOf } from './states.ts';
import { piecesOf } from './structure.ts';
import { ends, NONSENSE, wordOf } from './templates.ts';
import { violations } from './violations.ts';

const FULL = process.env.FULL === '1';
/** The number of pages at the same time. */
const HANDS = 2;

const stage = useStage();

/** In the browser: lets the island show another address, as the browser's history does. */
function go(address: string): void {
  history.pushState(null, '', address);
  dispatchEvent(new PopStateEvent('popstate'));
}

test('axe finds nothing at any state', async () => {
  const states = locales.flatMap((locale) => statesOf(builtRoutes('public', locale)));
  const looked = FULL ? locales.flatMap((locale) => distinct(ofLocale(states, locale))) : covering(states);
  const queue = [...looked];
  const found: string[] = [];
  const work = async (): Promise<void> => {
    const { page } = await stage.page('public');
    let shown: Locale | undefined;
    for (let state = queue.pop(); state !== undefined; state = queue.pop()) {
      // The island shows what the page shows, which is a test of its own, and faster than a page can be loaded.
      if (state.locale !== shown) await visit(page, stateHref(state.locale, []));
      shown = state.locale;
      await page.evaluate(go, state.href);
      await inState(page, state.href);
      // The rest of the page is the same for all states and checked with the templates.
      found.push(...(await violations(page, state.href, 'main')));
    }
  };
  await Promise.all(Array.from({ length: HANDS }, work));
  expect(found).toEqual([]);

  // Whatever was not looked at is made of what was.
  const seen = new Set(looked.flatMap(({ pieces }) => [...pieces]));
  expect(states.filter(({ pieces }) => [...pieces].some((piece) => !seen.has(piece)))).toEqual([]);
  if (!FULL) return;
  for (const locale of locales) {
    const all = new Set(ofLocale(states, locale).map(({ shows }) => shows));
    expect(new Set(ofLocale(looked, locale).map(({ shows }) => shows))).toEqual(all);
  }
});

function ofLocale(states: readonly State[], locale: Locale): State[] {
  return states.filter((state) => state.locale === locale);
}

describe.each(locales)('axe, states in %s', (locale) => {
  it('finds nothing at what a state becomes in use', async () => {
    const found: string[] = [];
    const { page } = await stage.page('partner');
    for (const [name, act] of Object.entries(inUse(locale))) {
      await act(page);
      found.push(...(await violations(page, name)));
    }
    expect(found).toEqual([]);
  });
});

/** The ways in which a reader can change a state, one after the other on one page. */
function inUse(locale: Locale): Record<string, (page: Page) => Promise<unknown>> {
  const pack = builtRoutes('partner', locale);
  const offers = builtOffers('partner');
  const listings = (offer: (typeof offers)[number]) => listingFor(offer, locale).contacts;
  const offer = offers.find((each) => Object.values(listings(each)).every(({ exists }) => exists));
  const checklist = ends(pack).find(({ destination }) => pack.wording.triage[destination.id] !== undefined);
  if (offer === undefined || checklist === undefined) throw new Error('No offer with all contacts, or no checklist.');
  const { node } = checklist;
  const outcome = stateHref(locale, node.ids);
  const role = stateHref(locale, node.ids.slice(0, 1));
  const start = stateHref(locale, []);
  return {
    'everything unfolded': async (page) => {
      await visit(page, outcome);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
    },
    'no offer found': async (page) => {
      await page.fill('.route input[type=search]', NONSENSE);
      await page.waitForSelector('.route .panel p > a[href*="/outcomes/"]');
    },
    'offers found': async (page) => {
      await page.fill('.route input[type=search]', wordOf(offer, locale));
      await page.waitForSelector('.route button.option');
    },
    'offer chosen': async (page) => {
      await page.goto(`${outcome}?offer=${encodeURIComponent(offer.id)}`);
      await page.waitForSelector('.route .contact');
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
    },
    'offer carried': async (page) => {
      await page.goto(`${start}?offer=${offer.id}`);
      await page.waitForSelector('.route .carried');
    },
    'offer of the address unknown': async (page) => {
      await page.goto(`${start}?offer=nobody/nothing`);
      await page.waitForSelector('.route .notice');
    },
    'message copied': async (page) => {
      await visit(page, outcome);
      await page.locator('.folded:has(#message) > summary').click();
      await page.locator('.message + .tools button').first().click();
      await page.waitForSelector('.message + .tools [role=status]:not(:empty)');
    },
    'answer being changed': async (page) => {
      await visit(page, stateHref(locale, node.ids.slice(0, -1)));
      await page.locator(`main a[href="${outcome}"]`).click();
      await inState(page, outcome);
      await page.locator('dl.answers .change a').first().click();
      await inState(page, start);
      await page.waitForSelector('ul.options .option .hint');
    },
    'role remembered': async (page) => {
      await visit(page, start);
      await page.waitForSelector(`main .route p a[href="${role}"]`);
    },
    'part of the address dropped': async (page) => {
      await page.evaluate(go, `${role}no-such-option/`);
      await page.waitForSelector('.route .notice');
    },
  };
}

test('the structure of a page is told by elements, roles and classes, not by words or the number of items', () => {
  const page = (inside: string) => piecesOf(`<!doctype html><main><div class="route">${inside}</div></main>`);
  const missing = (from: string, among: string) => [...page(from)].filter((piece) => !page(among).has(piece));
  const list = '<ul class="a"><li>one</li><li><a href="/x/">two</a></li></ul>';
  expect(missing('<ul class="a"><li>three</li></ul>', list)).toEqual([]);
  expect(missing('<ul class="a"><li><a href="/y/">3</a></li><li>4</li><li>5</li></ul>', list)).toEqual([]);
  for (const other of [
    '<ul class="b"><li>one</li></ul>',
    '<ul class="a" role="list"><li>one</li></ul>',
    '<ul class="a"><li><a>two</a></li></ul>',
    '<ul class="a"><li><p>one</p></li></ul>',
    '<ol class="a"><li>one</li></ol>',
    `${list}<p>more</p>`,
    `<section>${list}</section>`,
  ]) {
    expect(missing(other, list), other).not.toEqual([]);
  }
  expect(() => piecesOf('<p>nothing</p>')).toThrow('no main content');
});
