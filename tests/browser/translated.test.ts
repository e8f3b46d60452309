/**
 * Pages that a browser has translated. Each walk goes through two pages, one of which is translated after every step:
 * their islands must hold the same texts in the same order, and nothing may go wrong.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { AGREEMENT_LINK_START, agreementToFragment } from '../../src/agreement/codec.ts';
import type { Locale } from '../../src/i18n/locale.ts';
import { localizedPath } from '../../src/i18n/path.ts';
import { stateHref } from '../../src/routing/codec.ts';
import { realistic } from '../unit/agreement/fixture.ts';
import { builtRoutes, expectClean, inState, useStage, visit } from './harness.ts';
import { linkTo, stations } from './steps.ts';
import { deepest, ends, NONSENSE } from './templates.ts';
import { countTexts, islandText, translate, WAYS } from './translation.ts';

const stage = useStage();
const LOCALE: Locale = 'de-de';

/** Does something in a page and waits for what comes of it. Nothing of it may depend on the words of the page. */
type Step = (page: Page) => Promise<unknown>;

const textChanges = (selector: string, act: Step): Step => {
  return async (page) => {
    const before = await islandText(page);
    await act(page);
    await expect
      .poll(async () => (await islandText(page)) !== before && (await page.locator(selector).count()) > 0)
      .toBe(true);
  };
};

/** Types into the search of the directory and waits until the address says it: it follows after a pause. */
const searchOffers = (selector: string, query: string): Step => {
  const type = textChanges(selector, (page) => page.fill('#offer-query', query));
  return async (page) => {
    await type(page);
    await page.waitForFunction((wanted) => (new URLSearchParams(location.search).get('q') ?? '') === wanted, query);
  };
};

const follow =
  (href: string): Step =>
  async (page) => {
    await linkTo(page, href).click();
    await inState(page, href);
  };

const goBack =
  (href: string): Step =>
  async (page) => {
    await page.goBack();
    await inState(page, href);
  };

const goForward =
  (href: string): Step =>
  async (page) => {
    await page.goForward();
    await inState(page, href);
  };

const paste = (title: string) =>
  JSON.stringify({ languageId: 'de-de', title, supportContact: { name: 'Team', email: 'team@acme.example' } });
const tab =
  (name: string): Step =>
  async (page) => {
    await page.click(`#pv-tab-${name}`);
    await page.waitForSelector(`#pv-panel[aria-labelledby=pv-tab-${name}]`);
  };
/** Opens the box, which folds once a whole text was read, and puts a text into it. */
const fillPreview = (text: string) => async (page: Page) => {
  await page.locator('.preview-source').evaluate((details: HTMLDetailsElement) => {
    details.open = true;
  });
  await page.fill('#pv-text', text);
};

const journey = () => {
  const { node } = deepest(
    ends(builtRoutes('public', LOCALE)),
    ({ destination }) => destination.ladder === 'technical',
  );
  const hrefs = stations(LOCALE, node.ids);
  const start = stateHref(LOCALE, []);
  const wayBack = [...hrefs.slice(0, -1).reverse(), start];
  const search = '.route input[type=search]';
  return {
    path: start,
    steps: [
      ...hrefs.map(follow),
      ...wayBack.map(goBack),
      ...hrefs.map(goForward),
      textChanges('.route ul.options button.option', (page) => page.fill(search, 'a')),
      textChanges('.route', (page) => page.locator('.route ul.options button.option').first().click()),
    ],
  };
};

const WALKS: Record<string, () => { path: string; steps: Step[] } | Promise<{ path: string; steps: Step[] }>> = {
  'the tree, there and back, and the offer of an answer': journey,
  'the directory': () => ({
    path: localizedPath(LOCALE, 'offers'),
    steps: [
      searchOffers('.directory .entries', 'a'),
      searchOffers('.directory', NONSENSE),
      searchOffers('.directory', ''),
      textChanges('.directory', (page) =>
        page.locator('.facet input').evaluateAll((boxes) => (boxes[0] as HTMLInputElement).click()),
      ),
      textChanges('.directory', (page) => page.goBack()),
    ],
  }),
  'the search': () => ({
    path: localizedPath(LOCALE, 'search'),
    steps: ['Rückerstattung', NONSENSE, 'Support'].map((query) => async (page: Page) => {
      await page.fill('#query', query);
      await page.press('#query', 'Enter');
      await expect.poll(() => page.locator('main [role=status]').first().innerText()).toContain(query);
    }),
  }),
  'the box for messages': () => ({
    path: stateHref(LOCALE, ['customer']),
    steps: [NONSENSE, 'not available for subscription from Microsoft Azure Cloud Solution Providers', 'Rechnung'].map(
      (text) => {
        return textChanges('.ask', async (page) => {
          await page.fill('#ask-text', text);
          await page.click('.ask button[type=submit]');
        });
      },
    ),
  }),
  'the worksheet': async () => ({
    path: `${localizedPath(LOCALE, 'agreement')}${AGREEMENT_LINK_START}${await agreementToFragment(realistic)}`,
    steps: [
      textChanges('.agreement', (page) => page.check('#duty-ordering input[value=open]')),
      textChanges('.agreement', (page) => page.check('#duty-ordering input[value=reseller]')),
      textChanges('.agreement', (page) => page.fill('#head-provider', 'Nordlicht')),
      textChanges('.agreement', (page) => page.click('section[aria-labelledby=remove] button')),
      textChanges('.agreement', (page) => page.locator('.agreement > p > button').click()),
    ],
  }),
  'the preview': () => ({
    path: localizedPath(LOCALE, 'preview'),
    steps: [
      textChanges('.preview-frame', fillPreview(paste('Zaunrübe'))),
      ...['missing', 'audiences', 'consequences', 'edit', 'out', 'see'].map(tab),
      textChanges('.preview-frame', fillPreview(paste('Wegerich'))),
      textChanges('.preview', fillPreview(`${paste('Wegerich')} }`)),
    ],
  }),
};

/** Every walk with every way only with FULL=1; without it one way for each walk, each way at least once. */
const walks = Object.entries(WALKS).flatMap(([name, walk], index) =>
  WAYS.filter((_, way) => process.env.FULL === '1' || way === index % WAYS.length).map((way) => ({ name, way, walk })),
);

describe('after a translation', () => {
  it.each(walks)('$name goes on, with texts replaced: $way', async ({ way, walk }) => {
    const { path, steps } = await walk();
    const plain = await stage.page('public');
    const translated = await stage.page('public');
    for (const { page } of [plain, translated]) await visit(page, path);
    for (const [index, step] of steps.entries()) {
      // What an island writes anew once it is awake is translated as well, as browsers do.
      await expect
        .poll(async () => {
          await translate(translated.page, way);
          const [done, shown] = [await countTexts(translated.page), await countTexts(plain.page)];
          // Every text of the islands, and no fewer texts than without a translation.
          return shown.all > 2 && done.all === shown.all && done.translated === done.all;
        })
        .toBe(true);
      for (const { page } of [plain, translated]) await step(page);
      // Both are read anew each time: either of them may still be on its way.
      const texts = () => Promise.all([translated, plain].map(({ page }) => islandText(page)));
      await expect.poll(async () => new Set(await texts()), { message: `step ${index + 1}` }).toHaveProperty('size', 1);
    }
    for (const watched of [plain, translated]) expectClean(watched);
  });
});
