import type { Page, Request } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { storageKeys } from '../../src/config/storage.ts';
import { type Locale, languageTag, locales, otherLocales } from '../../src/i18n/locale.ts';
import { localizedPath, switchLocale } from '../../src/i18n/path.ts';
import { stateHref } from '../../src/routing/codec.ts';
import { change } from '../../src/routing/engine.ts';
import type { RoutingPack } from '../../src/routing/pack.ts';
import { stateView } from '../../src/routing/state-view.ts';
import { type TreeNode, treeNodes } from '../../src/routing/states.ts';
import { builtRoutes, expectClean, inState, isIcon, rest, settle, useStage, visit } from './harness.ts';
import { frameOf, linkTo, onceFor, stations } from './steps.ts';
import { deepest, ends, templates } from './templates.ts';

const MOST_CHOICES = 5;
/** The greatest number of tab stops: the header of the page and nine options. */
const MOST_TABS = 40;

const stage = useStage();
const packs = {} as Record<Locale, RoutingPack>;
beforeAll(() => {
  for (const locale of locales) packs[locale] = builtRoutes('public', locale);
});

/** Presses the tab key until a link has the focus. */
async function tabTo(page: Page, href: string): Promise<void> {
  for (let presses = 0; presses < MOST_TABS; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.getAttribute('href'))) === href) return;
  }
  throw new Error(`${href} is not reached by ${MOST_TABS} presses of the tab key.`);
}

/** Expects the focus on the heading of the state, after all deferred work has run. */
async function expectHeadingFocused(page: Page, heading: string): Promise<void> {
  const focus = () => page.evaluate(() => [document.activeElement?.tagName, document.activeElement?.textContent]);
  await expect.poll(focus).toEqual(['H1', heading]);
  await rest(page);
  expect(await focus()).toEqual(['H1', heading]);
}

/** What the page asked the server for; the icon is the browser's own doing. */
const asked = (requests: readonly Request[]) =>
  requests.filter((request) => !isIcon(request)).map((request) => request.url());

/** The longest journey to an answer with a detour on the way. */
function journeyWithDetour(pack: RoutingPack): { end: TreeNode; detour: TreeNode } {
  const all = treeNodes(pack.tree);
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
    const { node } = deepest(ends(packs[locale]), () => true);
    await page.goto(localizedPath(locale));
    for (const href of stations(locale, node.ids)) {
      await page.locator(`main ul.options a[href="${href}"]`).click();
      await page.waitForURL((url) => url.pathname === href);
      expect(await page.locator('h1').innerText()).toBe(stateView(packs[locale], idsOf(href)).heading);
    }
    expect(node.ids.length).toBeLessThanOrEqual(MOST_CHOICES);
    expect(await page.locator('ul.options').count()).toBe(0);
    expect(await page.locator('dl.answers dt').count()).toBe(node.answers.length);

    const before = stateHref(locale, node.ids.slice(0, -1));
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
  const once = onceFor(locale);

  it('walks a whole journey without the network, and the browser’s history works', async () => {
    const pack = packs[locale];
    const { node } = deepest(ends(pack), ({ destination }) => destination.ladder === undefined);
    const watched = await stage.page('public');
    const { page, context, requests } = watched;
    await visit(page, stateHref(locale, []));
    // The code of the note comes after that of the tree; with it there is all that an answer needs.
    await page.waitForFunction(() => {
      const loaded = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      return loaded.some(({ name, responseEnd }) => name.includes('TicketNote') && responseEnd > 0);
    });
    await context.setOffline(true);
    requests.length = 0;
    const path = stations(locale, node.ids);
    // By keyboard alone: the options follow the heading, which has the focus.
    for (const href of path) {
      await tabTo(page, href);
      await page.keyboard.press('Enter');
      await inState(page, href);
      const { heading, title, backHref } = stateView(pack, idsOf(href));
      const frame = await frameOf(page);
      expect(frame.title.startsWith(`${title} – `), frame.title).toBe(true);
      expect(frame.language).toBe(switchLocale(href, otherLocales(locale)[0] as Locale));
      expect(frame.back).toBe(backHref);
      await expectHeadingFocused(page, heading);
      expect(await page.evaluate(() => scrollY)).toBe(0);
    }
    expect(asked(requests)).toEqual([]);

    const seen = [stateHref(locale, []), ...path];
    for (const href of seen.slice(0, -1).reverse()) {
      await page.goBack();
      await inState(page, href);
      await expectHeadingFocused(page, stateView(pack, idsOf(href)).heading);
    }
    for (const href of path) {
      await page.goForward();
      await inState(page, href);
      await expectHeadingFocused(page, stateView(pack, idsOf(href)).heading);
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
    await page.locator('.language a').click();
    await page.waitForURL((url) => url.pathname === switchLocale(last, otherLocales(locale)[0] as Locale));
    await settle(page);
    expect(await page.locator('h1').innerText()).toBe(
      stateView(packs[otherLocales(locale)[0] as Locale], node.ids).heading,
    );
    expectClean(watched);
  });

  once('keeps up with somebody who answers before the last answer is painted', async () => {
    const pack = packs[locale];
    const { node } = deepest(ends(pack), ({ destination }) => destination.ladder === undefined);
    const { page } = await stage.page('public');
    await visit(page, stateHref(locale, []));
    const path = stations(locale, node.ids);
    await page.evaluate(async (hrefs) => {
      for (const href of hrefs) {
        let link: HTMLElement | null = null;
        // Microtasks alone: nothing is painted and no timer runs in between.
        for (let turn = 0; link === null && turn < 1000; turn += 1) {
          link = document.querySelector<HTMLElement>(`.route a[href="${href}"]`);
          await Promise.resolve();
        }
        link?.focus();
        link?.click();
      }
    }, path);
    await inState(page, path.at(-1) ?? '');
    await expectHeadingFocused(page, stateView(pack, node.ids).heading);
    for (const href of [stateHref(locale, []), ...path].slice(0, -1).reverse()) {
      await page.goBack();
      await inState(page, href);
    }
  });

  once('answers before claims and texts to send are there, and completes the answer when they come', async () => {
    const pack = packs[locale];
    const { node } = deepest(ends(pack), ({ destination }) => destination.ladder === undefined);
    const watched = await stage.page('public');
    const { page } = watched;
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/data/evidence-*', async (route) => {
      await released;
      await route.continue();
    });
    await page.goto(stateHref(locale, node.ids.slice(0, -1)));
    const outcome = stateHref(locale, node.ids);
    // Until the core of the pack is there, the link is followed as on any page.
    await page.waitForFunction(() => document.documentElement.dataset.route === 'core');
    await linkTo(page, outcome).click();
    const shown = (href: string) => page.locator(`.route[data-shown="${href}"]`).waitFor();
    await shown(outcome);
    const { heading } = stateView(pack, node.ids);
    await expectHeadingFocused(page, heading);
    expect(await page.locator('#why').count()).toBe(0);
    release();
    await inState(page, outcome);
    await page.locator('#why').waitFor();
    await expectHeadingFocused(page, heading);
    expect(await page.locator('.claims > li').count()).toBeGreaterThan(0);
    expectClean(watched);
  });

  once('makes no formatter of the browser while a page becomes usable', async () => {
    const { page } = await stage.page('public');
    await page.addInitScript(() => {
      const made: string[] = [];
      Object.assign(globalThis, { made });
      for (const name of ['DateTimeFormat', 'DisplayNames', 'ListFormat', 'NumberFormat'] as const) {
        const construct = (target: object, given: unknown[]) => {
          made.push(name);
          return Reflect.construct(target as new () => object, given);
        };
        Object.assign(Intl, { [name]: new Proxy(Intl[name], { construct }) });
      }
    });
    const named = templates('public', locale).filter(({ name }) => /^(?:question|outcome)/.test(name));
    // An offer tells its hours and the languages of its support.
    for (const { name, path } of named.filter(({ path }) => !path.includes('?'))) {
      await visit(page, path);
      await rest(page);
      expect(await page.evaluate(() => (globalThis as unknown as { made: string[] }).made), name).toEqual([]);
    }
  });

  once('follows links as on any page if a file of its data cannot be loaded', async () => {
    const { node } = deepest(ends(packs[locale]), ({ destination }) => destination.ladder === undefined);
    const { page } = await stage.page('public');
    await page.route('**/data/evidence-*', (route) => route.abort());
    const failed = page.waitForEvent('requestfailed');
    await page.goto(stateHref(locale, node.ids.slice(0, -1)));
    await failed;
    await rest(page);
    const outcome = stateHref(locale, node.ids);
    await linkTo(page, outcome).click();
    await page.waitForURL((url) => url.pathname === outcome);
    await page.locator('#why').waitFor();
    expect(await page.locator('.claims > li').count()).toBeGreaterThan(0);
  });

  once('changes an answer and keeps the later ones where they still fit; backing out changes nothing', async () => {
    const pack = packs[locale];
    // An answer to the first question that can be exchanged for one with the same questions after it.
    const options = pack.tree.questions[pack.tree.start]?.options ?? [];
    const pair = options
      .flatMap((a) => options.map((b) => [a, b] as const))
      .find(([a, b]) => a !== b && a.next !== undefined && a.next === b.next);
    if (pair === undefined) throw new Error('No two first answers share their questions: choose another change.');
    const [from, to] = pair;
    const { node } = deepest(ends(pack), (end) => end.node.ids[0] === from.id);
    const wanted = change(pack, node.ids, pack.tree.start, to.id);
    expect(wanted.ids.length).toBe(node.ids.length);

    const watched = await stage.page('public');
    const { page } = watched;
    const outcome = stateHref(locale, node.ids);
    await visit(page, stateHref(locale, node.ids.slice(0, -1)));
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
    expect(await page.locator('dl.answers dt').count()).toBe(node.answers.length);

    // An answer that makes the later ones meaningless asks anew.
    const other = options.find(({ next }) => next !== undefined && next !== from.next);
    await page.locator('dl.answers .change a').first().click();
    await inState(page, stateHref(locale, []));
    const anew = stateHref(locale, [other?.id ?? '']);
    await page.locator(`ul.options a[href="${anew}"]`).click();
    await inState(page, anew);
    expectClean(watched);
  });

  once('shows how to find out, and comes back to the question', async () => {
    const pack = packs[locale];
    const { end, detour } = journeyWithDetour(pack);
    const watched = await stage.page('public');
    const { page } = watched;
    const question = stateHref(locale, end.ids.slice(0, -1));
    const away = stateHref(locale, detour.ids);
    await visit(page, question);
    await page.locator(`ul.options a.detour[href="${away}"]`).click();
    await inState(page, away);
    expect(await page.locator('h2#question').innerText()).toBe(stateView(pack, end.ids.slice(0, -1)).heading);
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

  once('offers the role of last time and forgets it on demand', async () => {
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
    // The pressed button disappears: the focus must be near, not at the top of the page.
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('main') !== null), { message: 'focus kept' })
      .toBe(true);
    expect(await page.evaluate((key) => localStorage.getItem(key), storageKeys.role)).toBeNull();
    await visit(page, start);
    expect(await again.count()).toBe(0);
    expectClean(watched);
  });

  once('leads on from a link whose end no longer exists', async () => {
    const { node } = deepest(ends(packs[locale]), () => true);
    const { page } = await stage.page('public');
    const response = await page.goto(`${stateHref(locale, node.ids.slice(0, 2))}no-such-option/`);
    expect(response?.status()).toBe(404);
    expect(await page.getAttribute('html', 'lang')).toBe(languageTag(locale));
    for (const way of ['offers', 'guides']) {
      expect(await page.locator(`main a[href="${localizedPath(locale, way)}"]`).count()).toBeGreaterThan(0);
    }
    // The script finds the longest part of the address that is still good.
    const nearest = linkTo(page, stateHref(locale, node.ids.slice(0, 2)));
    await nearest.click();
    await settle(page);
    await inState(page, stateHref(locale, node.ids.slice(0, 2)));
  });
});
