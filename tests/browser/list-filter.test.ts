/** The filter above long lists and tables: what it leaves, what it counts, and what its address says. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { storageKeys } from '../../src/config/storage.ts';
import { locales } from '../../src/i18n/locale.ts';
import { localizedPath } from '../../src/i18n/path.ts';
import { useStage, visit } from './harness.ts';

const stage = useStage();
const status = (page: Page) => page.locator('.list-filter [role=status]');

describe.each(locales)('%s', (locale) => {
  const FILTERED = [
    { path: ['responsibilities'], entries: '.responsibilities tbody' },
    { path: ['route', 'table'], entries: '.rule-table tbody tr' },
    { path: ['route', 'outcomes'], entries: '.entries > li' },
    { path: ['glossary'], entries: '.glossary > div' },
    { path: ['sources'], entries: '.entries > li' },
    { path: ['gaps'], entries: '.claims > li' },
    { path: ['changes'], entries: '.entries > li' },
    { path: ['preview', 'rules'], entries: '.lint-rule' },
  ];

  it.each(FILTERED)(
    '$path finds the words of its last entry, and all again after a reset',
    async ({ path, entries }) => {
      const { page } = await stage.page('public');
      await visit(page, localizedPath(locale, ...path));
      const all = await page.locator(entries).count();
      expect(all).toBeGreaterThan(1);
      expect(await page.locator(`${entries}:visible`).count()).toBe(all);
      const text = ((await page.locator(entries).last().textContent()) ?? '').trim();
      await page.locator('#filter-text').fill(text);
      await expect.poll(() => page.locator(`${entries}:visible`).count()).toBeLessThan(all);
      const left = await page.locator(`${entries}:visible`).count();
      expect(left).toBeGreaterThan(0);
      expect(await status(page).innerText()).toContain(String(left));
      await page.locator('.list-filter button').click();
      await expect.poll(() => page.locator(`${entries}:visible`).count()).toBe(all);
      expect(new URL(page.url()).search).toBe('');
    },
  );

  it('leaves one party of a table, its notes and nobody else’s, and says so in the address', async () => {
    const { page } = await stage.page('public');
    await visit(page, localizedPath(locale, 'responsibilities'));
    await page.selectOption('#filter-party', 'indirect-reseller');
    const shown = await page
      .locator('.responsibilities tbody [data-party]:visible')
      .evaluateAll((cells) => [
        ...new Set(cells.flatMap((cell) => (cell instanceof HTMLTableCellElement ? [cell.dataset.party] : []))),
      ]);
    expect(shown).toEqual(['indirect-reseller']);
    expect(new URL(page.url()).search).toBe('?party=indirect-reseller');
    await page.goBack();
    await visit(page, `${localizedPath(locale, 'responsibilities')}?party=microsoft&party=nobody`);
    expect(await page.inputValue('#filter-party')).toBe('microsoft');
  });
});

it('begins with the remembered role on a phone, with everything where the address leads to one entry', async () => {
  const { page } = await stage.page('public', { viewport: { width: 360, height: 740 } });
  await visit(page, localizedPath('de-de', 'route', 'indirect-provider'));
  await page.evaluate((key) => localStorage.setItem(key, 'indirect-provider'), storageKeys.role);
  await visit(page, localizedPath('de-de', 'responsibilities'));
  expect(await page.inputValue('#filter-party')).toBe('indirect-provider');
  const last = await page.locator('.responsibilities tbody').last().getAttribute('id');
  await visit(page, `${localizedPath('de-de', 'responsibilities')}#${last}`);
  expect(await page.inputValue('#filter-party')).toBe('');
});

it('leaves every entry without script, and no filter that does nothing', async () => {
  const { page } = await stage.page('public', { javaScriptEnabled: false });
  await visit(page, localizedPath('en-us', 'route', 'table'));
  expect(await page.locator('.list-filter').isVisible()).toBe(false);
  expect(await page.locator('.rule-table tbody tr:visible').count()).toBe(
    await page.locator('.rule-table tbody tr').count(),
  );
  expect(await page.locator('.toc a[href^="#topic-"]:visible').count()).toBeGreaterThan(3);
});
