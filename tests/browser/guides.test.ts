/**
 * Guides without script: notes of terms by keyboard, the filter of the list; with script the choice in the address, and
 * sections that fold on narrow screens.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { guidesDictionary } from '../../src/guides/dictionary.ts';
import { locales } from '../../src/i18n/locale.ts';
import { localizedPath } from '../../src/i18n/path.ts';
import { expectClean, rest, useStage, visit } from './harness.ts';
import { translate, WAYS } from './translation.ts';
import { violations } from './violations.ts';

const stage = useStage();

describe.each(locales)('guides in %s', (locale) => {
  it('explain terms by keyboard, without script', async () => {
    const watched = await stage.page('public', { javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
    const { page } = watched;
    await page.goto(localizedPath(locale, 'guides', 'support-roles'));
    // What stands in short is read first: terms are explained there.
    const term = page.locator('.panel .term').first();
    const note = page.locator(`#${await term.getAttribute('popovertarget')}`);
    expect(await note.isVisible()).toBe(false);
    await term.focus();
    await page.keyboard.press('Enter');
    expect(await note.isVisible()).toBe(true);
    const box = await note.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(360);
    // The link in the note is next in the order of the keyboard and leads to the term in the glossary.
    await page.keyboard.press('Tab');
    const href = await page.locator(':focus').getAttribute('href');
    expect(href).toMatch(new RegExp(`^/${locale}/glossary/#`));
    await page.keyboard.press('Escape');
    expect(await note.isVisible()).toBe(false);
    await page.goto(href ?? '');
    await page.locator(`[id="${href?.split('#')[1]}"]`).waitFor();
    expectClean(watched);
  });

  it('number their tables from the first to the last', async () => {
    const { page } = await stage.page('public', { javaScriptEnabled: false });
    const t = guidesDictionary(locale);
    const names = async (slug: string, selector: string) => {
      await page.goto(localizedPath(locale, 'guides', slug));
      return page
        .locator(selector)
        .evaluateAll((regions) => regions.map((region) => region.getAttribute('aria-label')));
    };
    const named = (key: 'table' | 'responsibilitiesTable') => [1, 2, 3, 4].map((number) => t(key, { number }));
    expect(await names('ways-of-selling', 'section.scroll:not(:has(.responsibilities))')).toEqual(
      named('table').slice(0, 3),
    );
    expect(await names('outages-and-security', 'section.scroll:has(.responsibilities)')).toEqual(
      named('responsibilitiesTable'),
    );
  });

  it('show the rows of a table one below the other on a phone, each cell under the name of its column', async () => {
    const { page } = await stage.page('public', { javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
    await page.goto(localizedPath(locale, 'guides', 'ways-of-selling'));
    const [columns, tables] = await page.evaluate(() => {
      const all = [...document.querySelectorAll<HTMLElement>('.guide-table')];
      const names = [...(all[0]?.querySelectorAll('thead th') ?? [])].map((name) => name.textContent);
      return [
        names,
        all.map((table) => ({
          overflows: table.scrollWidth > table.clientWidth,
          labels: [...(table.querySelectorAll('tbody tr')[0]?.children ?? [])].map((cell) =>
            getComputedStyle(cell, '::before').content.replaceAll('"', ''),
          ),
        })),
      ];
    });
    expect(columns.length).toBeGreaterThan(2);
    expect(tables[0]?.labels).toEqual(['none', ...columns.slice(1)]);
    expect(tables.every(({ overflows }) => !overflows)).toBe(true);
  });

  it('open the claim that a citation names, and lead back to the citation, without script', async () => {
    const { page } = await stage.page('public', { javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
    await page.goto(localizedPath(locale, 'guides', 'indirect-model'));
    const cite = page.locator('.cite[id]').last();
    const mark = (await cite.getAttribute('id')) ?? '';
    const [, id = ''] = ((await cite.locator('a').getAttribute('href')) ?? '').split('#');
    const claim = page.locator(`[id="${id}"]`);
    expect(await claim.isVisible()).toBe(false);
    await cite.locator('a').click();
    await expect.poll(() => claim.isVisible()).toBe(true);
    await claim.locator(`a[href="#${mark}"]`).click();
    await expect.poll(() => new URL(page.url()).hash).toBe(`#${mark}`);
    await expect.poll(() => cite.evaluate((element) => element.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
    // Every mark is a place of its own, and each is led back to.
    const marks = await page.locator('.cite[id]').evaluateAll((all) => all.map(({ id }) => id));
    const back = await page.locator('.to-text').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(new Set(marks).size).toBe(marks.length);
    expect(back.sort()).toEqual(marks.map((id) => `#${id}`).sort());
  });

  it('mark the section that is read; on a phone a bar that stays in view opens the contents', async () => {
    const watched = await stage.page('public');
    const { page } = watched;
    await visit(page, localizedPath(locale, 'guides', 'indirect-model'));
    const links = page.locator('#contents a');
    const current = page.locator('#contents a[aria-current]');
    for (const index of [2, 1]) {
      await links.nth(index).click();
      await expect
        .poll(() => current.evaluateAll((all) => all.map((link) => link.textContent)))
        .toEqual([await links.nth(index).textContent()]);
    }
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await links.first().isVisible()).toBe(false);
    const button = page.locator('.contents-bar button');
    expect(await button.evaluate((element) => element.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
    await button.click();
    await links.nth(1).click();
    await expect.poll(() => links.first().isVisible()).toBe(false);
    const heading = page.locator(`[id="${((await links.nth(1).getAttribute('href')) ?? '').slice(1)}"]`);
    // The bar does not cover the heading that was led to.
    const bar = (await page.locator('.contents-bar').boundingBox()) ?? { y: 0, height: 0 };
    await expect
      .poll(() => heading.evaluate((element) => element.getBoundingClientRect().top))
      .toBeGreaterThanOrEqual(bar.y + bar.height);
    expectClean(watched);
  });

  it('are filtered by whom they are for, and the address keeps the choice', async () => {
    const bare = await stage.page('public', { javaScriptEnabled: false });
    await bare.page.goto(localizedPath(locale, 'guides'));
    const shown = bare.page.locator('.guide-list li:visible');
    const all = await shown.count();
    await bare.page.locator('.guide-filter [value=customer]').check();
    const some = await shown.count();
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);

    const watched = await stage.page('public');
    await visit(watched.page, `${localizedPath(locale, 'guides')}?for=customer`);
    expect(await watched.page.locator('.guide-list li:visible').count()).toBe(some);
    await watched.page.locator('.guide-filter [value=isv-publisher]').check();
    expect(new URL(watched.page.url()).search).toBe('?for=isv-publisher');
    await watched.page.locator('.guide-filter [value=""]').check();
    expect(new URL(watched.page.url()).search).toBe('');
    expect(await watched.page.locator('.guide-list li:visible').count()).toBe(all);
    expectClean(watched);
  });
});

const PHONE = { width: 360, height: 740 };
const WIDE = { width: 1280, height: 900 };
const BUTTONS = 'h2 > button';
const SECTIONS = 'h2 + .section';
const headings = (page: Page) => page.locator('h2:has(+ .section)');

/** Whether each section of a guide is shown, in order. */
const shown = (page: Page): Promise<boolean[]> =>
  page
    .locator(SECTIONS)
    .evaluateAll((sections) =>
      sections.map(({ firstElementChild: first }) => first?.checkVisibility({ visibilityProperty: true }) === true),
    );
const folded = async (page: Page): Promise<number> => (await shown(page)).filter((isShown) => !isShown).length;
/** Where something stands below the top of the window, if it can be seen there. */
const inView = (page: Page, id: string): Promise<boolean> =>
  page.locator(`[id="${id}"]`).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return element.checkVisibility() && top >= 0 && bottom <= innerHeight;
  });

describe.each(locales)('the sections of a guide in %s', (locale) => {
  const path = localizedPath(locale, 'guides', 'indirect-model');

  it('fold on a phone, except the first: each is opened by its heading, all by one button', async () => {
    const watched = await stage.page('public', { viewport: PHONE });
    const { page } = watched;
    await visit(page, path);
    const [first, ...others] = await shown(page);
    expect([first, ...new Set(others)]).toEqual([true, false]);
    const buttons = page.locator(BUTTONS);
    expect(await buttons.count()).toBe(others.length + 1);
    await buttons.nth(2).focus();
    await page.keyboard.press('Enter');
    expect((await shown(page)).slice(0, 4)).toEqual([true, false, true, false]);
    const told = () => buttons.evaluateAll((all) => all.map((button) => button.getAttribute('aria-expanded')));
    expect((await told()).slice(0, 4)).toEqual(['true', 'false', 'true', 'false']);
    expect(await violations(page, locale)).toEqual([]);
    await buttons.nth(2).click();
    expect((await shown(page))[2]).toBe(false);
    const t = guidesDictionary(locale);
    await page.getByRole('button', { name: t('showSections') }).click();
    expect(await folded(page)).toBe(0);
    expect(new Set(await told())).toEqual(new Set(['true']));
    await page.getByRole('button', { name: t('hideSections') }).click();
    expect(await folded(page)).toBe(others.length + 1);
    expectClean(watched);
  });

  it('are folded before the script comes, which moves nothing', async () => {
    // So high that whatever moves is in view.
    const { page } = await stage.page('public', { viewport: { width: PHONE.width, height: 8000 } });
    let come = () => {};
    const painted = new Promise<void>((done) => {
      come = done;
    });
    await page.route('**/*.js', async (route) => {
      if (route.request().resourceType() === 'script' && route.request().url().includes('/assets/')) await painted;
      await route.continue();
    });
    await page.addInitScript(() => {
      const counter = globalThis as unknown as { shift: number };
      counter.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as unknown as { value: number }[]) counter.shift += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    // What folds them until the script comes is an animation of some seconds, which a slow machine may outlast.
    const session = await page.context().newCDPSession(page);
    await session.send('Animation.enable');
    await session.send('Animation.setPlaybackRate', { playbackRate: 0 });
    await page.goto(path, { waitUntil: 'commit' });
    const last = page.locator('#citations');
    await last.waitFor();
    await rest(page);
    const box = await last.boundingBox();
    expect(await page.locator(BUTTONS).count()).toBe(0);
    const before = await shown(page);
    expect(before.slice(0, 3)).toEqual([true, false, false]);
    come();
    await page.locator(BUTTONS).first().waitFor();
    await rest(page);
    expect(await last.boundingBox()).toEqual(box);
    expect(await shown(page)).toEqual(before);
    expect(await page.evaluate(() => (globalThis as unknown as { shift: number }).shift)).toBeLessThan(0.02);
  });

  it('stand open without script, on wide screens and on paper, and stay open when a screen gets narrow', async () => {
    const bare = await stage.page('public', { javaScriptEnabled: false, viewport: PHONE });
    await bare.page.goto(path);
    expect(await folded(bare.page)).toBe(0);
    expect(await bare.page.locator('.all-sections').isVisible()).toBe(false);
    const written = await headings(bare.page).allTextContents();
    const { page } = await stage.page('public', { viewport: WIDE });
    await visit(page, path);
    expect(await headings(page).allTextContents()).toEqual(written);
    expect(await page.locator(BUTTONS).count()).toBe(0);
    expect(await folded(page)).toBe(0);
    await page.setViewportSize(PHONE);
    await visit(page, path);
    expect(await folded(page)).toBeGreaterThan(0);
    await page.emulateMedia({ media: 'print' });
    expect(await folded(page)).toBe(0);
    await page.emulateMedia({ media: 'screen' });
    expect(await folded(page)).toBeGreaterThan(0);
    await page.setViewportSize(WIDE);
    await expect.poll(() => page.locator(BUTTONS).count()).toBe(0);
    expect(await headings(page).allTextContents()).toEqual(written);
    expect(await folded(page)).toBe(0);
    expect(await page.locator('.all-sections').isVisible()).toBe(false);
    await page.setViewportSize(PHONE);
    await expect.poll(() => page.locator(BUTTONS).count()).toBeGreaterThan(0);
    expect(await folded(page)).toBe(0);
  });

  it.each(['until-found', ''])('open where an address leads, hidden="%s"', async (hidden) => {
    const { page } = await stage.page('public', { viewport: PHONE });
    // A browser that does not know the value takes it for any other.
    await page.addInitScript((isKnown) => {
      if (isKnown) return;
      Object.defineProperty(HTMLElement.prototype, 'hidden', {
        get() {
          return this.hasAttribute('hidden');
        },
        set(value) {
          this.toggleAttribute('hidden', Boolean(value));
        },
      });
    }, hidden !== '');
    await visit(page, path);
    const ids = await headings(page).evaluateAll((all) => all.map(({ id }) => id));
    const marks = await page.locator(`${SECTIONS}:not(:has(#answers)) .cite[id]`).evaluateAll((all) => {
      return all.map(({ id, parentElement }) => ({ id, hidden: parentElement?.closest('[hidden]') != null }));
    });
    const mark = marks.findLast((each) => each.hidden)?.id ?? '';
    // Opened from elsewhere.
    await page.goto(localizedPath(locale, 'gaps'));
    await visit(page, `${path}#${mark}`);
    await expect.poll(() => inView(page, mark)).toBe(true);
    expect(await folded(page)).toBe(ids.length - 2);
    // By the bar, by the address, by Back, and by a link to where the address already leads.
    const third = ids[2] ?? '';
    await page.locator('.contents-bar button').click();
    await page.locator(`#contents a[href="#${third}"]`).click();
    await expect.poll(() => inView(page, third)).toBe(true);
    expect((await shown(page))[2]).toBe(true);
    const inside = await page.locator(SECTIONS).nth(3).locator('[id]').last().getAttribute('id');
    await page.evaluate((id) => {
      location.hash = id;
    }, inside ?? '');
    await expect.poll(() => inView(page, inside ?? '')).toBe(true);
    expect((await shown(page))[3]).toBe(true);
    await page.locator(BUTTONS).nth(2).click();
    await page.goBack();
    await expect.poll(async () => (await shown(page))[2]).toBe(true);
    await page.locator(BUTTONS).nth(2).click();
    await page.locator('.contents-bar button').click();
    await page.locator(`#contents a[href="#${third}"]`).click();
    expect((await shown(page))[2]).toBe(true);
  });

  it('open when the browser finds a text in them', async () => {
    const { page } = await stage.page('public', { viewport: PHONE });
    await visit(page, path);
    const section = page.locator(SECTIONS).nth(2);
    expect(await section.getAttribute('hidden')).toBe('until-found');
    await section.dispatchEvent('beforematch');
    expect((await shown(page)).slice(1, 4)).toEqual([false, true, false]);
    expect(await page.locator(BUTTONS).nth(2).getAttribute('aria-expanded')).toBe('true');
  });

  it.each(WAYS)('open and close after a translation, with texts replaced: %s', async (way) => {
    const watched = await stage.page('public', { viewport: PHONE });
    const { page } = watched;
    await visit(page, path);
    const words = () => headings(page).allTextContents();
    await translate(page, way);
    const translated = await words();
    await page.locator(BUTTONS).nth(1).click();
    await page.locator('.all-sections button').click();
    expect(await folded(page)).toBe(0);
    await page.setViewportSize(WIDE);
    await expect.poll(() => page.locator(BUTTONS).count()).toBe(0);
    expect(await words()).toEqual(translated);
    expectClean(watched);
  });
});
