import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Locale, locales, otherLocales } from '../../src/i18n/locale.ts';
import { localizedPath } from '../../src/i18n/path.ts';
import { searchDictionary } from '../../src/search/dictionary.ts';
import { PER_PAGE } from '../../src/search/SearchResults.tsx';
import { builtOffers, expectClean, settle, useStage, visit } from './harness.ts';
import { NONSENSE, wordOf } from './templates.ts';

const stage = useStage();

const HITS = 'section[aria-labelledby^=kind-] a.title';
const STATUS = 'main [role=status]';
const OFFERS = 'section[aria-labelledby=kind-offers]';

/** A term that only one language knows: the other one finds it nowhere. */
const FOREIGN: Record<Locale, string> = { 'de-de': 'goodwill', 'en-us': 'Mahnung' };

/** A word of the texts with two letters swapped. */
const SLIP: Record<Locale, string> = { 'de-de': 'Kündigugn', 'en-us': 'invocie' };

/** Opens the search page with a query in the address and waits for its answer. */
async function search(page: Page, locale: Locale, query: string, more = ''): Promise<string[]> {
  await visit(page, `${localizedPath(locale, 'search')}?q=${encodeURIComponent(query)}${more}`);
  await answered(page, locale, query);
  return page.locator(HITS).evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}

/** Waits for the status that names the query, with the offers searched. */
async function answered(page: Page, locale: Locale, query: string): Promise<void> {
  await expect.poll(() => page.locator(STATUS).innerText()).toContain(query);
  const open = searchDictionary(locale)('openOffers');
  await expect.poll(() => page.getByText(open, { exact: true }).count()).toBe(0);
}

async function searchAgain(page: Page, locale: Locale): Promise<void> {
  const name = searchDictionary(locale)('submit');
  await page.getByRole('main').getByRole('button', { name }).click();
  await answered(page, locale, 'support');
}

async function expectWaysOn(page: Page, locale: Locale): Promise<void> {
  for (const segment of ['route', 'offers', 'guides', 'glossary']) {
    const href = localizedPath(locale, segment);
    expect(await page.locator(`main astro-island a[href="${href}"]`).count(), href).toBe(1);
  }
}

const params = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);

/** Collects garbage through the debugging protocol, as the browser does sooner or later. */
async function collectGarbage(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
  await session.detach();
}

describe.each(locales)('%s', (locale) => {
  const t = searchDictionary(locale);

  it('keeps what is typed while the page still loads', async () => {
    const watched = await stage.page('public');
    const { page } = watched;
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    await page.route(/SearchIsland.*\.js$/, async (route) => {
      await released;
      await route.continue();
    });
    await page.goto(localizedPath(locale, 'search'), { waitUntil: 'commit' });
    await page.locator('#query').fill('support');
    release();
    await answered(page, locale, 'support');
    expect(await page.locator('#query').inputValue()).toBe('support');
    expectClean(watched);
  });

  it('shows guidance and offers, narrows them down, and keeps everything in the address', async () => {
    const watched = await stage.page('public');
    const { page, requests } = watched;
    const all = await search(page, locale, 'Support');
    expect(all.length).toBeGreaterThan(5);
    expect(await page.locator('main mark').count()).toBeGreaterThan(0);
    expect(await page.title()).toContain('Support');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('query');
    // Nothing of the other language is asked.
    expect(
      requests.some((request) => new URL(request.url()).pathname.includes(`/${otherLocales(locale)[0] as Locale}`)),
    ).toBe(false);

    await page.locator('input[name=kind][value=term]').check();
    await expect.poll(() => params(page)).toEqual({ q: 'Support', kind: 'term' });
    await expect
      .poll(() =>
        page.locator(HITS).evaluateAll((links) => links.every((link) => link.getAttribute('href')?.includes('#'))),
      )
      .toBe(true);

    // More hits are read on from where they begin.
    await page.locator('input[name=kind][value=answer]').check();
    await expect.poll(() => page.locator(HITS).count()).toBe(PER_PAGE);
    await page.locator('section[aria-labelledby=kind-guidance] button').click();
    await expect.poll(() => page.locator(HITS).count()).toBeGreaterThan(PER_PAGE);
    expect(params(page)).toEqual({ q: 'Support', kind: 'answer', page: '2' });
    const next = page.locator(HITS).nth(PER_PAGE);
    await expect.poll(() => next.evaluate((link) => link === document.activeElement)).toBe(true);
    await page.goBack();
    await expect.poll(() => params(page)).toEqual({ q: 'Support', kind: 'answer' });
    expectClean(watched);
  });

  it('asks nothing of the other language about a word that offers hold', async () => {
    const { page, requests } = await stage.page('public');
    const spesenpilot = localizedPath(locale, 'offers', 'ferngold', 'spesenpilot');
    expect((await search(page, locale, 'Spesenpilot'))[0]).toBe(spesenpilot);
    const others = otherLocales(locale).map((other) => `/search/${other}.json`);
    expect(requests.filter((request) => others.some((path) => request.url().includes(path)))).toEqual([]);
  });

  it('keeps hits alive through a collection of garbage, in both lists, with facets and more', async () => {
    const watched = await stage.page('public');
    const { page } = watched;
    await search(page, locale, 'Support');
    await collectGarbage(page);
    await page.locator('section[aria-labelledby=kind-guidance] button').click();
    await expect.poll(() => page.locator('section[aria-labelledby=kind-guidance] li').count()).toBeGreaterThan(5);
    await collectGarbage(page);
    await page.locator('input[name=kind][value=offer]').check();
    await expect.poll(() => page.locator(`${OFFERS} a.title`).count()).toBe(PER_PAGE);
    await collectGarbage(page);
    await page.locator(`${OFFERS} button`).click();
    await expect.poll(() => page.locator(`${OFFERS} a.title`).count()).toBeGreaterThan(PER_PAGE);
    await collectGarbage(page);
    const types = page.locator('.search-type select');
    await types.selectOption((await types.locator('option').nth(1).getAttribute('value')) ?? '');
    await expect.poll(() => page.locator(HITS).count()).toBeLessThan(PER_PAGE);
    expect(await page.locator(HITS).count()).toBeGreaterThan(0);
    expect(await page.locator(STATUS).innerText()).not.toBe(t('failed'));
    expectClean(watched);
  });

  it('is used by keyboard alone, from any page', async () => {
    const watched = await stage.page('public');
    const { page } = watched;
    const offer = builtOffers('public')[0];
    if (offer === undefined) throw new Error('There is no offer.');
    const word = wordOf(offer, locale);
    await visit(page, localizedPath(locale, 'glossary'));
    await page.keyboard.press('/');
    await page.keyboard.type(word);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === localizedPath(locale, 'search'));
    await settle(page);
    await answered(page, locale, word);
    expect(await page.inputValue('#query')).toBe(word);
    const contactPage = localizedPath(locale, 'offers', offer.publisher.id, offer.offer);
    expect(await page.locator(`${HITS}[href="${contactPage}"]`).count()).toBe(1);

    const first = page.locator(HITS).first();
    const href = (await first.getAttribute('href')) ?? '';
    await page.locator('#query').focus();
    await page.keyboard.press('ArrowDown');
    expect(await first.evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('query');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === new URL(href, 'http://x').pathname);
    expectClean(watched);
  });

  it('names what was not found, offers what was typed and the other language, and leads on where nothing is found', async () => {
    const watched = await stage.page('public');
    const { page } = watched;
    expect(await search(page, locale, 'Spesenpilto')).toContain(
      localizedPath(locale, 'offers', 'ferngold', 'spesenpilot'),
    );
    await expect.poll(() => page.locator('main').innerText()).toContain('Spesenpilot');
    expect(await page.locator('main a[href*="typed=1"]').count()).toBe(1);

    await search(page, locale, `Support ${NONSENSE}`);
    await expect
      .poll(() => page.getByText(t('missing', { words: '' }).split('.').at(-2) ?? '').count())
      .toBeGreaterThan(0);

    expect(await search(page, locale, NONSENSE)).toEqual([]);
    await expectWaysOn(page, locale);

    await search(page, locale, FOREIGN[locale]);
    const offered = page
      .locator(`main a[href="${localizedPath(otherLocales(locale)[0] as Locale, 'search')}?q=${FOREIGN[locale]}"]`)
      .first();
    await expect.poll(() => offered.innerText()).toMatch(/\d/);
    expectClean(watched);
  });

  it.each([
    ['Support', ''],
    ['Support', '&kind=offer'],
    [`Support ${NONSENSE}`, ''],
    [SLIP[locale], ''],
  ])('nothing moves while hits come, and on a phone the first is on the first screen: %s%s', async (query, more) => {
    const { page } = await stage.page('public');
    await page.setViewportSize({ width: 360, height: 740 });
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await search(page, locale, query, more);
    const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    expect(shifts.reduce((total, shift) => total + shift, 0)).toBeLessThan(0.01);
    const first = await page.locator(HITS).first().boundingBox();
    expect(first && first.y + first.height).toBeLessThanOrEqual(740);
  });

  it('tells once what was found, after typing, and never that nothing was found in the midst of a word', async () => {
    const { page } = await stage.page('public');
    await visit(page, localizedPath(locale, 'search'));
    await page.evaluate((status) => {
      const told: string[] = [];
      Object.assign(window, { told });
      const element = document.querySelector(status);
      if (element)
        new MutationObserver(() => told.push(element.textContent ?? '')).observe(element, {
          childList: true,
          subtree: true,
          characterData: true,
        });
    }, STATUS);
    await page.locator('#query').pressSequentially('Herausgeber', { delay: 60 });
    await answered(page, locale, 'Herausgeber');
    const told = await page.evaluate(() => (window as unknown as { told: string[] }).told);
    expect(told.filter((text) => text !== '')).toHaveLength(1);
  });

  it('tells when the index of guidance cannot be loaded, leads on, and recovers by searching again', async () => {
    const { page } = await stage.page('public');
    await page.route('**/search/*.json', (route) => route.abort());
    await visit(page, `${localizedPath(locale, 'search')}?q=support`);
    await expect.poll(() => page.locator(STATUS).innerText()).toBe(t('failed'));
    await expectWaysOn(page, locale);
    await page.unroute('**/search/*.json');
    await searchAgain(page, locale);
    expect(await page.locator(HITS).count()).toBeGreaterThan(0);
  });

  it.each(['**/pagefind/**', '**/pagefind/**/*.pf_fragment'])(
    'shows guidance when %s of the offers cannot be loaded, tells so, and recovers by searching again',
    async (files) => {
      const { page } = await stage.page('public');
      await page.route(files, (route) => route.abort());
      await visit(page, `${localizedPath(locale, 'search')}?q=support`);
      await expect.poll(() => page.locator(STATUS).innerText()).toBe(t('failedOffers'));
      expect(await page.locator(HITS).count()).toBeGreaterThan(0);
      expect(await page.locator(`${OFFERS} a.title`).count()).toBe(0);
      await page.unroute(files);
      await searchAgain(page, locale);
      await expect.poll(() => page.locator(`${OFFERS} a.title`).count()).toBeGreaterThan(0);
    },
  );

  it('Back restores hits and place', async () => {
    const { page } = await stage.page('public');
    await page.setViewportSize({ width: 360, height: 740 });
    await search(page, locale, 'Support', '&page=2');
    const hits = await page.locator(HITS).count();
    expect(hits).toBeGreaterThan(PER_PAGE);
    const hit = page.locator(HITS).nth(8);
    await hit.scrollIntoViewIfNeeded();
    // The click may scroll as well: what counts is the place that was left.
    await page.evaluate(() => addEventListener('pagehide', () => sessionStorage.setItem('left', String(scrollY))));
    await hit.click();
    await page.waitForURL((url) => url.pathname !== localizedPath(locale, 'search'));
    await page.goBack();
    await settle(page);
    await expect.poll(() => page.locator(HITS).count()).toBe(hits);
    const place = await page.evaluate(() => Number(sessionStorage.getItem('left')));
    expect(place).toBeGreaterThan(500);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(place);
  });
});

it('the keys / and Ctrl+K lead to the search; / does no harm while typing and can be switched off', async () => {
  const { page } = await stage.page('public');
  const locale = 'de-de';
  const focused = () => page.evaluate(() => document.activeElement?.id);
  await visit(page, localizedPath(locale, 'glossary'));
  await page.locator('main h1').click();
  await page.keyboard.press('/');
  expect(await focused()).toBe('site-search');
  await page.keyboard.press('/');
  expect(await page.inputValue('#site-search')).toBe('/');
  expect(await page.getAttribute('#site-search', 'placeholder')).toContain('/');

  await visit(page, localizedPath(locale, 'search'));
  await page.locator('main h1').click();
  await page.keyboard.press('Control+k');
  expect(await focused()).toBe('query');
  await page.getByRole('checkbox').uncheck();
  await page.locator('main h1').click();
  await page.keyboard.press('/');
  expect(await focused()).not.toBe('query');
  await visit(page, localizedPath(locale, 'glossary'));
  await page.locator('main h1').click();
  await page.keyboard.press('/');
  expect(await focused()).not.toBe('site-search');
  expect(await page.getAttribute('#site-search', 'placeholder')).not.toContain('/');
  await page.keyboard.press('Control+k');
  expect(await focused()).toBe('site-search');
});

it('the key / is not offered to who has neither mouse nor pad', async () => {
  const { page } = await stage.page('public', {
    viewport: { width: 360, height: 740 },
    isMobile: true,
    hasTouch: true,
  });
  await visit(page, localizedPath('de-de', 'search'));
  expect(await page.getByRole('checkbox').count()).toBe(0);
});

it('what the first search asks for stays below its limits', async () => {
  const { page } = await stage.page('public');
  await visit(page, localizedPath('de-de', 'search'));
  const weights: Promise<[string, number]>[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    // As hosts send it.
    const weight = response.body().then((body): [string, number] => [pathname, brotliCompressSync(body).length]);
    weights.push(weight.catch(() => [pathname, 0]));
  });
  await page.fill('#query', 'Kündigung');
  await answered(page, 'de-de', 'Kündigung');
  const loaded = await Promise.all(weights);
  const sum = (files: [string, number][]) => files.reduce((total, [, weight]) => total + weight, 0);
  expect(loaded.length, loaded.map(([path, weight]) => `${path} ${weight}`).join('\n')).toBeLessThanOrEqual(20);
  expect(sum(loaded.filter(([path]) => !path.startsWith('/pagefind/')))).toBeLessThan(150_000);
  expect(sum(loaded.filter(([path]) => path.startsWith('/pagefind/')))).toBeLessThan(200_000);
  expect(loaded.some(([path]) => path.includes('en-us'))).toBe(false);
});

it('keeps a letter that is typed between the first rendering of the island and its start', async () => {
  const watched = await stage.page('public');
  const { page } = watched;
  await page.addInitScript(() => {
    // Astro takes this mark away as soon as the island is rendered; its effects run later.
    new MutationObserver((_, observer) => {
      const field = document.querySelector<HTMLInputElement>('astro-island:not([ssr]) #query');
      if (field === null) return;
      observer.disconnect();
      field.value = 'A';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }).observe(document, { subtree: true, attributes: true, attributeFilter: ['ssr'] });
  });
  await page.goto(localizedPath('en-us', 'search'));
  await settle(page);
  await page.locator('#query').pressSequentially('ppliance');
  await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('Appliance');
  expectClean(watched);
});
