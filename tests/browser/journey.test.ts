import type { Page, Request } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { storageKeys } from '../../src/config/storage.ts';
import { type Locale, languageTag, locales, otherLocale } from '../../src/i18n/locale.ts';
import { localizedPath, switchLocale } from '../../src/i18n/path.ts';
import { stateHref } from '../../src/routing/codec.ts';
import { change, resolve } from '../../src/routing/engine.ts';
import type { RoutingPack } from '../../src/routing/pack.ts';
import { present } from '../../src/routing/present.ts';
import { type Place, places } from '../../src/routing/states.ts';
import { builtRoutes, expectClean, inState, isIcon, settle, useStage, visit } from './harness.ts';
import { deepest, ends } from './templates.ts';

const MOST_CHOICES = 4;
/** Past the header of the page and nine options. */
const MOST_TABS = 40;
const FULL = process.env.FULL === '1';
/** States compared with their pages, for each locale; with FULL=1 all. */
const SAMPLE = FULL ? Number.POSITIVE_INFINITY : 14;

const stage = useStage();
const packs = {} as Record<Locale, RoutingPack>;
beforeAll(() => {
  for (const locale of locales) packs[locale] = builtRoutes('public', locale);
});

/** The link of an option, a way back, a change: whatever leads to a state, in the content of the page. */
const linkTo = (page: Page, href: string) => page.locator(`main a[href="${href}"]`).first();

/** Presses the tab key until a link has the focus. */
async function tabTo(page: Page, href: string): Promise<void> {
  for (let presses = 0; presses < MOST_TABS; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.getAttribute('href'))) === href) return;
  }
  throw new Error(`${href} is not reached by ${MOST_TABS} presses of the tab key.`);
}

/** What the page asked the server for; the icon is the browser's own doing. */
const asked = (requests: readonly Request[]) =>
  requests.filter((request) => !isIcon(request)).map((request) => request.url());

/** Addresses of the states that a journey passes, without the first question. */
function stations(locale: Locale, ids: readonly string[]): string[] {
  return ids.map((_, index) => stateHref(locale, ids.slice(0, index + 1)));
}

/** What a page says outside the island. */
function frameOf(page: Page) {
  return page.evaluate(() => {
    const link = (selector: string) => document.querySelector<HTMLAnchorElement>(selector);
    const back = link('#back');
    return {
      title: document.title,
      canonical: document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href,
      language: link('#language-switch')?.getAttribute('href'),
      back: back === null || back.hidden ? undefined : back.getAttribute('href'),
    };
  });
}

/** What the island shows, once nothing moves any more and the heading no longer has the focus. */
async function islandOf(page: Page): Promise<string> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  return page.locator('.route').evaluate((root) => root.innerHTML);
}

/** The longest journey to an answer with a detour on the way. */
function journeyWithDetour(pack: RoutingPack): { end: Place; detour: Place } {
  const all = places(pack.tree);
  for (const end of all.filter(({ kind }) => kind === 'outcome').toSorted((a, b) => b.ids.length - a.ids.length)) {
    const open = end.ids.slice(0, -1).join('/');
    const detour = all.find(
      ({ kind, ids }) => kind === 'detour' && ids.length > 1 && ids.slice(0, -1).join('/') === open,
    );
    if (detour !== undefined) return { end, detour };
  }
  throw new Error('The tree has no detour at a last question: choose another journey.');
}

describe.each(locales)('%s, without JavaScript', (locale) => {
  it('leads by links from the start page to an answer', async () => {
    const { page } = await stage.page('public', { javaScriptEnabled: false });
    const { place } = deepest(ends(packs[locale]), () => true);
    await page.goto(localizedPath(locale));
    for (const href of stations(locale, place.ids)) {
      await page.locator(`main ul.options a[href="${href}"]`).click();
      await page.waitForURL((url) => url.pathname === href);
      expect(await page.locator('h1').innerText()).toBe(present(packs[locale], idsOf(href)).heading);
    }
    expect(place.ids.length).toBeLessThanOrEqual(MOST_CHOICES);
    expect(await page.locator('ul.options').count()).toBe(0);
    expect(await page.locator('dl.answers dt').count()).toBe(place.answers.length);

    const before = stateHref(locale, place.ids.slice(0, -1));
    await page.locator('#back').click();
    await page.waitForURL((url) => url.pathname === before);
    await page.locator('dl.answers .change a').first().click();
    await page.waitForURL((url) => url.pathname === stateHref(locale, []));
    expect(await page.locator('ul.options a').count()).toBeGreaterThan(1);
  });

  it('answers an address that does not exist in its language, with ways on', async () => {
    const { page } = await stage.page('public', { javaScriptEnabled: false });
    const response = await page.goto(stateHref(locale, ['no-such-option']));
    expect(response?.status()).toBe(404);
    expect(await page.getAttribute('html', 'lang')).toBe(languageTag(locale));
    // The note above the list is for script, which finds the nearest state.
    await page.locator(`main li a[href="${localizedPath(locale, 'route')}"]`).click();
    await page.waitForURL((url) => url.pathname === localizedPath(locale, 'route'));
  });
});

function idsOf(href: string): string[] {
  return href
    .split('/')
    .filter((segment) => segment !== '')
    .slice(2);
}

describe.each(locales)('%s, with JavaScript', (locale) => {
  it('walks a whole journey without the network, and the browser’s history works', async () => {
    const pack = packs[locale];
    const { place } = deepest(ends(pack), ({ destination }) => destination.ladder === undefined);
    const watched = await stage.page('public');
    const { page, context, requests } = watched;
    await visit(page, stateHref(locale, []));
    await context.setOffline(true);
    requests.length = 0;
    const path = stations(locale, place.ids);
    // By keyboard alone: the options follow the heading, which has the focus.
    for (const href of path) {
      await tabTo(page, href);
      await page.keyboard.press('Enter');
      await inState(page, href);
      const { heading, title, backHref } = present(pack, idsOf(href));
      const frame = await frameOf(page);
      expect(frame.title.startsWith(`${title} – `), frame.title).toBe(true);
      expect(frame.language).toBe(switchLocale(href, otherLocale(locale)));
      expect(frame.back).toBe(backHref);
      const focus = await page.evaluate(() => [document.activeElement?.tagName, document.activeElement?.textContent]);
      expect(focus).toEqual(['H1', heading]);
      expect(await page.evaluate(() => scrollY)).toBe(0);
    }
    expect(asked(requests)).toEqual([]);

    const seen = [stateHref(locale, []), ...path];
    for (const href of seen.slice(0, -1).reverse()) {
      await page.goBack();
      await inState(page, href);
      expect(await page.locator('h1').innerText()).toBe(present(pack, idsOf(href)).heading);
    }
    for (const href of path) {
      await page.goForward();
      await inState(page, href);
    }
    const last = path.at(-1) ?? '';
    await page.locator('#back').click();
    await inState(page, seen.at(-2) ?? '');
    await page.goBack();
    await inState(page, last);
    expect(asked(requests)).toEqual([]);

    await context.setOffline(false);
    await page.reload();
    await settle(page);
    await inState(page, last);
    await page.locator('#language-switch').click();
    await page.waitForURL((url) => url.pathname === switchLocale(last, otherLocale(locale)));
    await settle(page);
    expect(await page.locator('h1').innerText()).toBe(present(packs[otherLocale(locale)], place.ids).heading);
    expectClean(watched);
  });

  it('changes an answer and keeps the later ones where they still fit; backing out changes nothing', async () => {
    const pack = packs[locale];
    // An answer to the first question that can be exchanged for one with the same questions after it.
    const options = pack.tree.questions[pack.tree.start]?.options ?? [];
    const pair = options
      .flatMap((a) => options.map((b) => [a, b] as const))
      .find(([a, b]) => a !== b && a.next !== undefined && a.next === b.next);
    if (pair === undefined) throw new Error('No two first answers share their questions: choose another change.');
    const [from, to] = pair;
    const { place } = deepest(ends(pack), (end) => end.place.ids[0] === from.id);
    const wanted = change(pack, place.ids, pack.tree.start, to.id);
    expect(wanted.ids.length).toBe(place.ids.length);

    const watched = await stage.page('public');
    const { page } = watched;
    const outcome = stateHref(locale, place.ids);
    await visit(page, stateHref(locale, place.ids.slice(0, -1)));
    await linkTo(page, outcome).click();
    await inState(page, outcome);
    await page.locator('dl.answers .change a').first().click();
    await inState(page, stateHref(locale, []));
    // The answer given is marked; the way back is the browser's.
    const marked = page.locator(`ul.options a[href="${outcome}"]`);
    expect(await marked.locator('.hint').count()).toBeGreaterThan(0);
    await page.goBack();
    await inState(page, outcome);
    await page.goForward();
    await inState(page, stateHref(locale, []));
    await page.locator(`ul.options a[href="${stateHref(locale, wanted.ids)}"]`).click();
    await inState(page, stateHref(locale, wanted.ids));
    expect(await page.locator('dl.answers dt').count()).toBe(place.answers.length);

    // An answer that makes the later ones meaningless asks anew.
    const other = options.find(({ next }) => next !== undefined && next !== from.next);
    await page.locator('dl.answers .change a').first().click();
    await inState(page, stateHref(locale, []));
    const anew = stateHref(locale, [other?.id ?? '']);
    await page.locator(`ul.options a[href="${anew}"]`).click();
    await inState(page, anew);
    expectClean(watched);
  });

  it('shows how to find out, and comes back to the question', async () => {
    const pack = packs[locale];
    const { end, detour } = journeyWithDetour(pack);
    const watched = await stage.page('public');
    const { page } = watched;
    const question = stateHref(locale, end.ids.slice(0, -1));
    const away = stateHref(locale, detour.ids);
    await visit(page, question);
    await page.locator(`ul.options a.detour[href="${away}"]`).click();
    await inState(page, away);
    expect(await page.locator('h2#question').innerText()).toBe(present(pack, end.ids.slice(0, -1)).heading);
    expect(await page.locator(`ul.options a[href="${away}"]`).count()).toBe(0);
    await page.locator('#back').click();
    await inState(page, question);
    await page.goBack();
    await inState(page, away);
    await linkTo(page, stateHref(locale, end.ids)).click();
    await inState(page, stateHref(locale, end.ids));
    expect(await page.locator('dl.answers dt').count()).toBe(end.answers.length);
    expectClean(watched);
  });

  it('offers the role of last time and forgets it on demand', async () => {
    const pack = packs[locale];
    const role = pack.tree.questions[pack.tree.start]?.options.find(({ next }) => next !== undefined)?.id ?? '';
    const watched = await stage.page('public');
    const { page } = watched;
    const start = stateHref(locale, []);
    const chosen = stateHref(locale, [role]);
    const again = page.locator(`main .route p a[href="${chosen}"]`);
    await visit(page, start);
    expect(await again.count()).toBe(0);
    await linkTo(page, chosen).click();
    await inState(page, chosen);
    await visit(page, start);
    await again.click();
    await inState(page, chosen);
    await visit(page, start);
    await page.locator('main .route p:has(a) button').click();
    await again.waitFor({ state: 'detached' });
    // The button pressed is gone: the focus has to be somewhere near, not at the top of the page.
    expect.soft(await page.evaluate(() => document.activeElement?.closest('main') !== null), 'focus kept').toBe(true);
    expect(await page.evaluate((key) => localStorage.getItem(key), storageKeys.role)).toBeNull();
    await visit(page, start);
    expect(await again.count()).toBe(0);
    expectClean(watched);
  });

  it('leads on from a link whose end no longer exists', async () => {
    const { place } = deepest(ends(packs[locale]), () => true);
    const { page } = await stage.page('public');
    const response = await page.goto(`${stateHref(locale, place.ids.slice(0, 2))}no-such-option/`);
    expect(response?.status()).toBe(404);
    expect(await page.getAttribute('html', 'lang')).toBe(languageTag(locale));
    for (const way of ['offers', 'guides']) {
      expect(await page.locator(`main a[href="${localizedPath(locale, way)}"]`).count()).toBeGreaterThan(0);
    }
    // The script finds the longest part of the address that is still good.
    const nearest = linkTo(page, stateHref(locale, place.ids.slice(0, 2)));
    await nearest.click({ timeout: 5_000 });
    await settle(page);
    await inState(page, stateHref(locale, place.ids.slice(0, 2)));
  });

  it('shows in the island what the page of the same state shows', { timeout: (FULL ? 40 : 2) * 60_000 }, async () => {
    const pack = packs[locale];
    const sample = sampleOf(pack);
    const compared = new Set<string>();
    const faults: string[] = [];
    const clicked = await stage.page('public');
    const fresh = await stage.page('public');
    for (const ids of sample) {
      // Opened anew, so that no former answers are marked.
      await visit(clicked.page, stateHref(locale, []));
      for (const href of stations(locale, ids)) {
        await linkTo(clicked.page, href).click();
        await inState(clicked.page, href);
        if (compared.has(href)) continue;
        compared.add(href);
        await visit(fresh.page, href);
        const [shown, expected] = [await islandOf(clicked.page), await islandOf(fresh.page)];
        if (shown !== expected) faults.push(`${href}: ${difference(expected, shown)}`);
        const [frame, expectedFrame] = [await frameOf(clicked.page), await frameOf(fresh.page)];
        if (JSON.stringify(frame) !== JSON.stringify(expectedFrame)) {
          faults.push(`${href}: ${JSON.stringify(frame)} instead of ${JSON.stringify(expectedFrame)}`);
        }
      }
      await clicked.page.evaluate(() => localStorage.clear());
    }
    expectClean(clicked);
    expectClean(fresh);
    expect(faults).toEqual([]);
    expect(compared.size).toBeGreaterThanOrEqual(Math.min(SAMPLE, places(pack.tree).length - 1));
  });
});

/** Journeys spread over the whole tree, every kind of state among them. */
function sampleOf(pack: RoutingPack): string[][] {
  const all = places(pack.tree);
  const leaves = all.filter(({ kind, ids }) => kind !== 'question' && resolve(pack, ids).dropped.length === 0);
  const detours = leaves.filter(({ kind }) => kind === 'detour');
  const outcomes = new Map(ends(pack).map(({ place, destination }) => [destination.id, place]));
  const pool = FULL ? leaves : [...detours.slice(0, 2), ...detours.slice(-2), ...outcomes.values()];
  const step = Math.max(1, Math.floor(pool.length / (SAMPLE / 2)));
  const chosen: string[][] = [];
  const states = new Set<string>();
  for (let start = 0; start < step; start += 1) {
    for (let index = start; index < pool.length && states.size < SAMPLE; index += step) {
      const ids = pool[index]?.ids ?? [];
      chosen.push(ids);
      for (let end = 1; end <= ids.length; end += 1) states.add(ids.slice(0, end).join('/'));
    }
  }
  return chosen;
}

/** Where two texts part. */
function difference(expected: string, shown: string): string {
  let at = 0;
  while (at < expected.length && expected[at] === shown[at]) at += 1;
  const from = Math.max(0, at - 80);
  return `page “${expected.slice(from, at + 120)}”, island “${shown.slice(from, at + 120)}”`;
}
