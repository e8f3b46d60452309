import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { translator } from '../../src/i18n/dictionary.ts';
import { type Locale, locales, otherLocale } from '../../src/i18n/locale.ts';
import { localizedPath } from '../../src/i18n/path.ts';
import { searchDictionary } from '../../src/search/dictionary.ts';
import { PER_PAGE } from '../../src/search/results.ts';
import { builtOffers, expectClean, settle, useStage, visit } from './harness.ts';
import { NONSENSE, wordOf } from './templates.ts';

const stage = useStage();

const HITS = 'section[aria-labelledby^=kind-] a.title';
const STATUS = 'main [role=status]';

/** A term that only one language knows: the other one finds it nowhere. */
const FOREIGN: Record<Locale, string> = { 'de-de': 'spinner', 'en-us': 'Mahnung' };

/** A word whose part of the index a search for “support” does not load. */
const OTHER: Record<Locale, string> = { 'de-de': 'Testphase', 'en-us': 'trial' };

/** Opens the search page with a query in the address and waits for its answer. */
async function search(page: Page, locale: Locale, query: string, more = ''): Promise<string[]> {
  await visit(page, `${localizedPath(locale, 'search')}?q=${encodeURIComponent(query)}${more}`);
  await answered(page, locale, query);
  return hits(page);
}

/** The addresses of the hits that are shown. */
const hits = (page: Page) =>
  page.locator(HITS).evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));

/** Waits for the status that names the query, with the offers searched. */
async function answered(page: Page, locale: Locale, query: string): Promise<void> {
  await expect.poll(() => page.locator(STATUS).innerText()).toContain(query);
  const open = translator(searchDictionary, locale)('openOffers');
  await expect.poll(() => page.getByText(open, { exact: true }).count()).toBe(0);
}

async function expectWaysOn(page: Page, locale: Locale): Promise<void> {
  for (const segment of ['route', 'offers', 'guides', 'glossary']) {
    const href = localizedPath(locale, segment);
    expect(await page.locator(`main astro-island a[href="${href}"]`).count(), href).toBe(1);
  }
}

const params = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);

describe.each(locales)('%s', (locale) => {
  const t = translator(searchDictionary, locale);

  it('shows guidance and offers, narrows them down, and keeps everything in the address', async () => {
    const watched = await stage.page('public');
    const { page, requests } = watched;
    const all = await search(page, locale, 'Support');
    expect(all.length).toBeGreaterThan(5);
    expect(await page.locator('main mark').count()).toBeGreaterThan(0);
    // Nothing of the other language and nothing but this site is asked.
    expect(requests.some((request) => request.url().includes(`/pagefind/${otherLocale(locale)}/`))).toBe(false);

    await page.getByRole('radio', { name: t('kindTerm') }).check();
    await expect.poll(() => params(page)).toEqual({ q: 'Support', kind: 'term' });
    await expect.poll(async () => (await hits(page)).every((href) => href.includes('#'))).toBe(true);

    // More hits are read on from where they begin.
    await page.getByRole('radio', { name: t('kindAnswer') }).check();
    await expect.poll(() => params(page)).toEqual({ q: 'Support', kind: 'answer' });
    // Until the answers are there, the terms stay, and a button that shows more of them.
    await expect.poll(async () => (await hits(page)).filter((href) => href.includes('/route/')).length).toBe(PER_PAGE);
    await page.locator('section[aria-labelledby=kind-guidance] button').click();
    await expect.poll(() => page.locator(HITS).count()).toBeGreaterThan(PER_PAGE);
    expect(params(page)).toEqual({ q: 'Support', kind: 'answer', page: '2' });
    const next = page.locator(HITS).nth(PER_PAGE);
    await expect.poll(() => next.evaluate((link) => link === document.activeElement)).toBe(true);

    await page.getByRole('radio', { name: t('kindOffer') }).check();
    const types = page.locator('#search-type');
    const type = (await types.locator('option').nth(1).getAttribute('value')) ?? '';
    await types.selectOption(type);
    await expect.poll(() => params(page)).toEqual({ q: 'Support', kind: 'offer', type });
    await expect.poll(() => page.locator(HITS).count()).toBeLessThan(PER_PAGE);
    // A page that is opened with this address shows the same.
    const { page: opened } = await stage.page('public');
    const narrowed = await search(opened, locale, 'Support', `&kind=offer&type=${type}`);
    await expect.poll(() => hits(page)).toEqual(narrowed);
    await page.reload();
    await settle(page);
    await answered(page, locale, 'Support');
    expect(await hits(page)).toEqual(narrowed);
    await page.goBack();
    await page.goBack();
    await expect.poll(() => params(page)).toEqual({ q: 'Support', kind: 'answer', page: '2' });
    await expect.poll(() => page.locator(HITS).count()).toBeGreaterThan(PER_PAGE);
    expectClean(watched);
  });

  it('searches while somebody types, from any page, by keyboard alone', async () => {
    const watched = await stage.page('public');
    const { page } = watched;
    const offer = builtOffers('public')[0];
    if (offer === undefined) throw new Error('There is no offer.');
    const word = wordOf(offer, locale);
    const contactPage = localizedPath(locale, 'offers', offer.publisher.id, offer.offer);
    await visit(page, localizedPath(locale));
    await page.keyboard.press('/');
    await page.keyboard.type(word);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === localizedPath(locale, 'search'));
    await settle(page);
    await answered(page, locale, word);
    expect(await page.inputValue('#query')).toBe(word);
    expect(await page.locator(`${HITS}[href="${contactPage}"]`).count()).toBe(1);

    const first = page.locator(HITS).first();
    const href = (await first.getAttribute('href')) ?? '';
    await page.locator('#query').focus();
    for (let presses = 0; presses < 6; presses += 1) {
      await page.keyboard.press('Tab');
      if (await first.evaluate((link) => link === document.activeElement)) break;
    }
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === new URL(href, 'http://x').pathname);
    expectClean(watched);
  });

  it('takes a mistyped word for what was meant, offers the other language, and leads on where nothing is found', async () => {
    const watched = await stage.page('public');
    const { page } = watched;
    expect(await search(page, locale, 'Spesenpilto')).toContain(
      localizedPath(locale, 'offers', 'ferngold', 'spesenpilot'),
    );
    expect(await page.locator(STATUS).innerText()).toContain('Spesenpilot');

    expect(await search(page, locale, NONSENSE)).toEqual([]);
    await expectWaysOn(page, locale);
    const other = `${localizedPath(otherLocale(locale), 'search')}?q=`;
    expect(await page.locator(`main a[href="${other}${NONSENSE}"]`).count()).toBe(1);

    await search(page, locale, FOREIGN[locale]);
    const offered = page.locator(`main a[href="${other}${FOREIGN[locale]}"]`).first();
    await expect.poll(() => offered.innerText()).toMatch(/\d/);
    expectClean(watched);
  });

  it('tells when the index cannot be loaded, leads on, and tries again', async () => {
    const { page } = await stage.page('public');
    await page.route('**/pagefind/**', (route) => route.abort());
    await visit(page, `${localizedPath(locale, 'search')}?q=support`);
    await expect.poll(() => page.locator(STATUS).innerText()).toBe(t('failed'));
    await expectWaysOn(page, locale);
    await page.unroute('**/pagefind/**');
    await page
      .getByRole('main')
      .getByRole('button', { name: t('submit') })
      .click();
    await answered(page, locale, 'support');
    expect(await page.locator(HITS).count()).toBeGreaterThan(0);

    // What is missing in the midst of a session is not told as nothing found.
    await page.context().setOffline(true);
    await page.fill('#query', OTHER[locale]);
    await expect.poll(() => page.locator(STATUS).innerText()).toBe(t('failed'));
    await expectWaysOn(page, locale);
    await page.context().setOffline(false);
    await page.locator('#query').press('Enter');
    await answered(page, locale, OTHER[locale]);
    expect(await page.locator(HITS).count()).toBeGreaterThan(0);
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

it('all that a first search loads weighs at most 150 kB', async () => {
  const { page } = await stage.page('public');
  const weights: Promise<[string, number]>[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    // As hosts send it.
    const weight = response.body().then((body): [string, number] => [pathname, brotliCompressSync(body).length]);
    weights.push(weight.catch(() => [pathname, 0]));
  });
  await search(page, 'de-de', 'Kündigung');
  const loaded = await Promise.all(weights);
  // One WebAssembly serves guidance and offers, and nothing of the other language is loaded.
  expect(loaded.filter(([path]) => path.endsWith('.pagefind'))).toHaveLength(1);
  expect(loaded.some(([path]) => path.startsWith('/pagefind/en-us'))).toBe(false);
  const total = loaded.reduce((sum, [, weight]) => sum + weight, 0);
  expect(total).toBeGreaterThan(20_000);
  expect(total, loaded.map(([path, weight]) => `${path} ${weight}`).join('\n')).toBeLessThan(150_000);
});
