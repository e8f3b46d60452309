import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { MOST_LISTED, PAGE_SIZE } from '../../src/catalogue/directory.ts';
import { directoryDictionary } from '../../src/catalogue/directory-dictionary.ts';
import { type Locale, locales, otherLocales } from '../../src/i18n/locale.ts';
import { localizedPath } from '../../src/i18n/path.ts';
import { listingFor } from '../../src/offers/listing-for.ts';
import type { ProjectedOffer } from '../../src/offers/types.ts';
import { builtOffers, expectClean, settle, useStage, visit } from './harness.ts';
import { onceFor } from './steps.ts';
import { NONSENSE, wordOf } from './templates.ts';
import { violations } from './violations.ts';

const STATUS = '.directory [role=status]';
const HITS = '.directory .entries a.title';
const STATIC = '#all-offers';
const QUERY = '#offer-query';
/** The greatest layout shift that is not felt: https://web.dev/articles/cls. */
const MOST_SHIFT = 0.02;

const FULL = process.env.FULL === '1';
/** The theme that axe looks at in each language; with FULL=1 both. */
const LOOKS = { 'de-de': 'light', 'en-us': 'dark' } as const satisfies Record<Locale, string>;

const stage = useStage();
let offers: ProjectedOffer[];
beforeAll(() => {
  offers = builtOffers('public');
});

const hrefOf = (locale: Locale, { publisher, offer }: ProjectedOffer) =>
  localizedPath(locale, 'offers', publisher.id, offer);
const hits = (page: Page) => page.locator(HITS).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
const search = (page: Page) => new URL(page.url()).searchParams;

/** Waits until the list shows so many offers in all. */
async function shows(page: Page, locale: Locale, count: number): Promise<void> {
  const text = directoryDictionary(locale)('found', { count });
  await expect.poll(() => page.locator(STATUS).innerText()).toMatch(new RegExp(`^${text}(?:,|$)`));
  expect(await page.locator(HITS).count()).toBe(Math.min(count, PAGE_SIZE));
}

/** Opens a facet and gives the check box of a value. */
async function choice(page: Page, facet: string, value: string) {
  const box = page.locator(`.facet input[name=${facet}][value="${value}"]`);
  const details = page.locator('.facet').filter({ has: page.locator(`input[name=${facet}]`) });
  if (!(await details.evaluate((element) => (element as HTMLDetailsElement).open))) {
    await details.locator('summary').click();
  }
  return box;
}

describe.each(locales)('%s', (locale) => {
  const once = onceFor(locale);
  const directory = localizedPath(locale, 'offers');

  it('has filters of one height, and parts that begin a new line whole and without the dot between parts', async () => {
    const watched = await stage.page('public', { viewport: { width: 1280, height: 800 } });
    const { page } = watched;
    await visit(page, directory);
    const heights = await page.locator('.facet').evaluateAll((all) => all.map((each) => each.clientHeight));
    expect(heights.length).toBeGreaterThan(4);
    expect(new Set(heights).size).toBe(1);
    expect(await page.locator(`${STATIC} .parts`).count()).toBe(offers.length);
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 });
      const torn = await page.locator(`${STATIC} .entries .parts`).evaluateAll((all) =>
        all.flatMap((row) => {
          const { left } = row.getBoundingClientRect();
          const isCut = getComputedStyle(row).overflowX === 'clip';
          return [...row.children].flatMap((part) => {
            const range = document.createRange();
            range.selectNodeContents(part);
            const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
            const start = part.getBoundingClientRect().left;
            const isFirst = start - left < 1;
            const dot = start + Number.parseFloat(getComputedStyle(part, '::before').insetInlineStart);
            const hasDot = dot >= left || !isCut;
            // A part takes a second line only when it fills a row alone.
            return (lines === 1 || isFirst) && hasDot === !isFirst ? [] : [part.textContent];
          });
        }),
      );
      expect(torn).toEqual([]);
    }
    expectClean(watched);
  });

  it('keeps the filters behind one button on a phone, and open beside the list where there is room', async () => {
    const watched = await stage.page('public', { viewport: { width: 1280, height: 800 } });
    const { page } = watched;
    await visit(page, directory);
    const facet = page.locator('.facet summary').first();
    expect(await facet.isVisible()).toBe(true);
    expect(await page.locator('.filters > summary').isVisible()).toBe(false);
    const edge = (of: string) =>
      page
        .locator(of)
        .first()
        .evaluate((element) => element.getBoundingClientRect());
    const [form, list] = [await edge('.directory-form'), await edge(`${STATIC} h2`)];
    expect(list.left).toBeGreaterThan(form.right);
    expect(list.top).toBeLessThan(form.bottom);

    await page.setViewportSize({ width: 360, height: 800 });
    expect(await facet.isVisible()).toBe(false);
    await page.click('.filters > summary');
    expect(await facet.isVisible()).toBe(true);
    expectClean(watched);
  });

  it('finds by word, narrows by facets with true counts, and goes back step by step', async () => {
    const watched = await stage.page('public');
    const { page } = watched;
    await visit(page, directory);
    expect(await page.locator(STATIC).isVisible()).toBe(true);
    expect(await page.locator(`${STATIC} .entries a`).count()).toBe(offers.length);

    const kinds = Map.groupBy(offers, ({ kind }) => kind);
    const [kind, ofKind] = [...kinds].toSorted(([, a], [, b]) => b.length - a.length)[0] ?? ['', []];
    const box = await choice(page, 'kind', kind);
    expect(await box.locator('xpath=..').innerText()).toContain(`(${ofKind.length})`);
    await box.check();
    await shows(page, locale, ofKind.length);
    expect(await page.locator(STATIC).isVisible()).toBe(false);
    expect(search(page).getAll('kind')).toEqual([kind]);

    const states = Map.groupBy(ofKind, ({ csp }) => csp.state);
    const [state, ofState] = [...states][0] ?? ['', []];
    const second = await choice(page, 'csp', state);
    expect(await second.locator('xpath=..').innerText()).toContain(`(${ofState.length})`);
    await second.check();
    await shows(page, locale, ofState.length);
    expect((await hits(page)).toSorted()).toEqual(
      ofState
        .map((offer) => hrefOf(locale, offer))
        .toSorted()
        .slice(0, PAGE_SIZE),
    );

    await page.reload();
    await settle(page);
    await shows(page, locale, ofState.length);
    expect(await (await choice(page, 'csp', state)).isChecked()).toBe(true);

    await page.goBack();
    await shows(page, locale, ofKind.length);
    expect(await page.locator(`.facet input[value="${state}"]`).isChecked()).toBe(false);
    await page.goBack();
    await page.locator(STATIC).waitFor();
    expect(search(page).size).toBe(0);
    expectClean(watched);
  });

  it('a word is typed with the keyboard alone, and the offer opened', async () => {
    const watched = await stage.page('public');
    const { page } = watched;
    const offer = offers.toSorted((a, b) => wordOf(b, locale).length - wordOf(a, locale).length)[0] as ProjectedOffer;
    await visit(page, directory);
    await page.locator('h1').click();
    for (let presses = 0; presses < 30; presses += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), QUERY)) break;
    }
    const typed = wordOf(offer, locale).slice(0, -1);
    await page.keyboard.type(typed.toUpperCase());
    const link = page.locator(`${HITS}[href="${hrefOf(locale, offer)}"]`);
    await link.waitFor();
    // The offer may be found before the last letter is typed.
    await expect.poll(() => search(page).get('q')?.toLowerCase()).toBe(typed.toLowerCase());
    // A facet by keyboard: open it, choose the first value.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect.poll(() => search(page).getAll('kind').length).toBe(1);
    await page.locator('.directory .tags button').first().press('Enter');
    await expect.poll(() => search(page).getAll('kind').length).toBe(0);
    await link.waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('found');
    for (let presses = 0; presses < 30; presses += 1) {
      await page.keyboard.press('Tab');
      if (await link.evaluate((element) => element === document.activeElement)) break;
    }
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === hrefOf(locale, offer));
    await page.goBack();
    await settle(page);
    await link.waitFor();
    expect(await page.inputValue(QUERY)).not.toBe('');
    expectClean(watched);
  });

  once('sorts, and turns pages that have addresses', async () => {
    const watched = await stage.page('public');
    const { page } = watched;
    await visit(page, directory);
    await page.locator('#offer-sort').selectOption('confirmed');
    await shows(page, locale, offers.length);
    const latest = offers
      .map(({ confirmed }) => confirmed)
      .toSorted()
      .at(-1);
    const first = (await hits(page))[0];
    expect(offers.find((offer) => hrefOf(locale, offer) === first)?.confirmed).toBe(latest);
    await page.locator('#offer-sort').selectOption('title');
    await expect.poll(() => search(page).get('sort')).toBe('title');
    const { compare } = new Intl.Collator(locale);
    const title = (offer: ProjectedOffer) => listingFor(offer, locale).title ?? offer.offer;
    const sorted = offers.toSorted((a, b) => compare(title(a), title(b))).map((offer) => hrefOf(locale, offer));
    await expect.poll(() => hits(page)).toEqual(sorted.slice(0, PAGE_SIZE));
    expect(offers.length).toBeGreaterThan(PAGE_SIZE);
    await page.locator('.directory a[rel=next]').click();
    await expect.poll(() => hits(page)).toEqual(sorted.slice(PAGE_SIZE, 2 * PAGE_SIZE));
    expect(search(page).get('page')).toBe('2');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('found');
    await page.goBack();
    await expect.poll(() => hits(page)).toEqual(sorted.slice(0, PAGE_SIZE));
    // The other language shows the same choice.
    await page.locator('.language a').click();
    await page.waitForURL((url) => url.pathname === localizedPath(otherLocales(locale)[0] as Locale, 'offers'));
    expect(search(page).get('sort')).toBe('title');
    expectClean(watched);
  });

  once('leads on where nothing fits, and lists everything where nothing can be loaded', async () => {
    const watched = await stage.page('public');
    const { page } = watched;
    await visit(page, `${directory}?q=${NONSENSE}&csp=all`);
    await shows(page, locale, 0);
    for (const href of [`${localizedPath(locale, 'search')}?q=${NONSENSE}`, localizedPath(locale, 'route')]) {
      expect(await page.locator(`.directory a[href="${href}"]`).count(), href).toBe(1);
    }
    await page.locator('.directory button.small').click();
    await page.locator(STATIC).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('offer-query');
    expectClean(watched);

    const broken = await stage.page('public');
    await broken.page.route('**/data/offer*', (route) => route.abort());
    await visit(broken.page, `${directory}?csp=all`);
    const failed = directoryDictionary(locale)('failed');
    await expect.poll(() => broken.page.locator(STATUS).innerText()).toBe(failed);
    expect(await broken.page.locator(STATIC).isVisible()).toBe(true);
    await broken.page.unroute('**/data/offer*');
    await (await choice(broken.page, 'csp', 'all')).uncheck();
    await (await choice(broken.page, 'csp', 'all')).check();
    await broken.page.locator(HITS).first().waitFor();
  });

  once('lists all offers without script, and shows no form that answers nothing', async () => {
    const { page } = await stage.page('public', { javaScriptEnabled: false });
    await page.goto(directory);
    expect(offers.length).toBeLessThanOrEqual(MOST_LISTED);
    const listed = await page.locator(`${STATIC} .entries a`).count();
    expect(listed).toBe(offers.length);
    expect(await page.locator('.directory-form').isVisible()).toBe(false);
    // Script moves nothing, because the form keeps its room from the beginning.
    const scripted = await stage.page('public');
    await scripted.page.addInitScript(() => {
      const counter = globalThis as unknown as { shift: number };
      counter.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[]) {
          if (!entry.hadRecentInput) counter.shift += entry.value;
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await visit(scripted.page, directory);
    const shift = () => scripted.page.evaluate(() => (globalThis as unknown as { shift: number }).shift);
    expect(await shift()).toBeLessThan(MOST_SHIFT);
    // Hits replace each other while somebody types. How much that counts as a shift depends on how fast the machine is, so
    // what must not move is measured: the field.
    const place = () => scripted.page.locator(QUERY).evaluate((field) => field.getBoundingClientRect().top + scrollY);
    const before = await place();
    await scripted.page.locator(QUERY).pressSequentially('a');
    await scripted.page.locator(HITS).first().waitFor();
    expect(await place()).toBe(before);
  });

  once('has its field in its place while the rest of the page is still to come', async () => {
    const { page } = await stage.page('public');
    const place = async () => (await page.locator(QUERY).boundingBox())?.y;
    await visit(page, directory);
    const whole = await place();
    await page.route(directory, async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      // The last one is the form of the list; the header has one as well.
      await route.fulfill({ response, body: html.slice(0, html.lastIndexOf('</search>')) });
    });
    await page.goto(directory);
    expect(await page.locator(STATIC).count()).toBe(0);
    expect(await place()).toBe(whole);
  });

  it.each(FULL ? Object.values(LOOKS) : [LOOKS[locale]])(
    'axe finds nothing at the start, with hits and without, %s',
    async (colorScheme) => {
      const { page } = await stage.page('public', { colorScheme });
      await visit(page, directory);
      for (const summary of await page.locator('.facet summary').all()) await summary.click();
      expect(await violations(page, 'directory')).toEqual([]);
      await visit(page, `${directory}?kind=saas&sort=publisher`);
      await page.locator(HITS).first().waitFor();
      for (const summary of await page.locator('.facet summary').all()) await summary.click();
      expect(await violations(page, 'directory')).toEqual([]);
      await visit(page, `${directory}?q=${NONSENSE}&kind=saas`);
      await shows(page, locale, 0);
      expect(await violations(page, 'directory')).toEqual([]);
    },
  );
});
