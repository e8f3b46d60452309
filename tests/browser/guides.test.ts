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
    const named = (key: 'table' | 'dutiesTable') => [1, 2, 3, 4].map((number) => t(key, { number }));
    expect(await names('ways-of-selling', 'section.scroll:not(:has(.duties))')).toEqual(named('table').slice(0, 3));
    expect(await names('outages-and-security', 'section.scroll:has(.duties)')).toEqual(named('dutiesTable'));
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
