/** Guides without script: notes of terms by keyboard, the filter of the list; with script the choice in the address. */
import { describe, expect, it } from 'vitest';
import { guidesDictionary } from '../../src/guides/dictionary.ts';
import { translator } from '../../src/i18n/dictionary.ts';
import { locales } from '../../src/i18n/locale.ts';
import { localizedPath } from '../../src/i18n/path.ts';
import { expectClean, useStage, visit } from './harness.ts';

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
    const t = translator(guidesDictionary, locale);
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
