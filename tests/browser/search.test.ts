import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it, test } from 'vitest';
import { loadGlossary } from '../../src/glossary/load.ts';
import { translator } from '../../src/i18n/dictionary.ts';
import { type Locale, locales, otherLocale } from '../../src/i18n/locale.ts';
import { localizedPath } from '../../src/i18n/path.ts';
import { searchDictionary } from '../../src/search/dictionary.ts';
import { searchKinds } from '../../src/search/kinds.ts';
import { builtOffers, expectClean, settle, useStage, visit } from './harness.ts';
import { NONSENSE, wordOf } from './templates.ts';

const stage = useStage();
const glossary = loadGlossary(join(process.cwd(), 'content'));

const HITS = 'section[aria-labelledby^=kind-] a.title';

/** Opens the search page with a query in the address and waits for its answer. */
async function search(page: Page, locale: Locale, query: string): Promise<string[]> {
  await visit(page, `${localizedPath(locale, 'search')}?q=${encodeURIComponent(query)}`);
  await answered(page, locale, query);
  return page.locator(HITS).evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}

/** Waits for the status that names the query: the loading one does not. */
async function answered(page: Page, locale: Locale, query: string): Promise<void> {
  await expect.poll(() => page.locator('main [role=status]').innerText(), { timeout: 10_000 }).toContain(query);
  expect(await page.locator('main [role=status]').innerText()).not.toContain(
    translator(searchDictionary, locale)('loading'),
  );
}

/** The addresses that lead on from a search without hits. */
const waysOn = (locale: Locale) => ['route', 'offers', 'guides'].map((segment) => localizedPath(locale, segment));

async function expectWaysOn(page: Page, locale: Locale): Promise<void> {
  for (const href of waysOn(locale)) {
    expect(await page.locator(`main astro-island a[href="${href}"]`).count(), href).toBe(1);
  }
}

describe.each(locales)('%s', (locale) => {
  it('groups hits by kind in a fixed order, and the keyboard reaches them', async () => {
    const watched = await stage.page('public');
    const { page } = watched;
    // A term stands in the glossary, in guides and in answers.
    const term = glossary.map((each) => each.term[locale]).find((name) => /^support/i.test(name)) ?? 'Support';
    await search(page, locale, term.split(' ')[0] ?? term);
    const kinds = await page
      .locator('section[aria-labelledby^=kind-]')
      .evaluateAll((sections) => sections.map((each) => each.getAttribute('aria-labelledby')?.slice('kind-'.length)));
    expect(kinds.length).toBeGreaterThan(1);
    expect(kinds).toEqual(searchKinds.filter((kind) => kinds.includes(kind)));
    expect(await page.locator('main mark').count()).toBeGreaterThan(0);

    const first = page.locator(HITS).first();
    const href = (await first.getAttribute('href')) ?? '';
    await page.locator('#query').focus();
    for (let presses = 0; presses < 5; presses += 1) {
      await page.keyboard.press('Tab');
      if (await first.evaluate((link) => link === document.activeElement)) break;
    }
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === new URL(href, 'http://x').pathname);
    await page.goBack();
    await settle(page);
    await answered(page, locale, term.split(' ')[0] ?? term);
    expectClean(watched);
  });

  it('writes the query into the address and reads it from there', async () => {
    const watched = await stage.page('public');
    const { page } = watched;
    const offer = builtOffers('public')[0];
    if (offer === undefined) throw new Error('There is no offer.');
    const word = wordOf(offer, locale);
    await visit(page, localizedPath(locale, 'search'));
    await page.locator('#query').fill(word);
    await answered(page, locale, word);
    expect(new URL(page.url()).searchParams.get('q')).toBe(word);
    const contactPage = localizedPath(locale, 'offers', offer.publisher.id, offer.offer);
    expect(await page.locator(`${HITS}[href="${contactPage}"]`).count()).toBe(1);
    await page.reload();
    await settle(page);
    await answered(page, locale, word);
    expect(await page.inputValue('#query')).toBe(word);
    // From the field in the head of any page.
    await visit(page, localizedPath(locale));
    await page.locator('#site-search').fill(word);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === localizedPath(locale, 'search'));
    await settle(page);
    await answered(page, locale, word);
    expectClean(watched);
  });

  it('leads on where nothing is found', async () => {
    const watched = await stage.page('public');
    expect(await search(watched.page, locale, NONSENSE)).toEqual([]);
    await expectWaysOn(watched.page, locale);
    const other = `${localizedPath(otherLocale(locale), 'search')}?q=${NONSENSE}`;
    expect(await watched.page.locator(`main a[href="${other}"]`).count()).toBe(1);
    expectClean(watched);
  });

  it('tells when the index cannot be loaded, leads on, and tries again', async () => {
    const { page } = await stage.page('public');
    await page.route('**/pagefind/**', (route) => route.abort());
    await visit(page, `${localizedPath(locale, 'search')}?q=support`);
    const failed = translator(searchDictionary, locale)('failed');
    await expect.poll(() => page.locator('main [role=status]').innerText()).toBe(failed);
    await expectWaysOn(page, locale);
    await page.unroute('**/pagefind/**');
    await page.locator('#query').fill('suppor');
    await answered(page, locale, 'suppor');
    expect(await page.locator(HITS).count()).toBeGreaterThan(0);
  });

  it('the keys / and Ctrl+K lead to the field in the head, and do no harm while typing', async () => {
    const { page } = await stage.page('public');
    await visit(page, localizedPath(locale, 'search'));
    const focused = () => page.evaluate(() => document.activeElement?.id);
    await page.locator('main h1').click();
    await page.keyboard.press('/');
    expect(await focused()).toBe('site-search');
    await page.keyboard.press('/');
    expect(await page.inputValue('#site-search')).toBe('/');
    await page.locator('#query').fill('');
    await page.keyboard.press('/');
    expect([await focused(), await page.inputValue('#query')]).toEqual(['query', '/']);
    await page.keyboard.press('Control+k');
    expect(await focused()).toBe('site-search');
  });
});

test('German terms are found by parts of compounds and without umlauts', async () => {
  const { page } = await stage.page('public');
  const target = (id: string) => `${localizedPath('de-de', 'glossary')}#${id}`;
  // Parts that do not begin the word: those an index of whole words would miss.
  const parts = glossary.flatMap(({ id, term, parts: own }) =>
    own
      .filter((part) => term['de-de'].toLowerCase().includes(part.toLowerCase()))
      .filter((part) => !new RegExp(`(^|[^\\p{L}])${part}`, 'iu').test(term['de-de']))
      .map((part) => ({ id, query: part })),
  );
  const umlauts = glossary
    .filter(({ term }) => /[äöü]/i.test(term['de-de']))
    .flatMap(({ id, term }) => {
      const word = term['de-de'].split(/[^\p{L}]+/u).find((each) => /[äöü]/i.test(each)) ?? '';
      const spelled = { ä: 'ae', ö: 'oe', ü: 'ue' } as Record<string, string>;
      const spellings = [(letter: string) => spelled[letter] ?? letter, (letter: string) => letter.normalize('NFD')[0]];
      return spellings.map((spell) => ({
        id,
        query: word.toLowerCase().replaceAll(/[äöü]/g, (each) => spell(each) ?? each),
      }));
    });
  expect(parts.length).toBeGreaterThan(0);
  expect(umlauts.length).toBeGreaterThan(0);
  const missed: string[] = [];
  const sample = [...parts.slice(0, 4), ...umlauts.slice(0, 6)];
  for (const { id, query } of sample) {
    const hits = await search(page, 'de-de', query);
    if (!hits.includes(target(id))) missed.push(`${query}: ${hits.length} hits, not ${target(id)}`);
  }
  expect(missed).toEqual([]);
});
