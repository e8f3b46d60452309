/** The filter above long lists and tables: what it leaves, what it counts, and what its address says. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { storageKeys } from '../../src/config/storage.ts';
import { locales } from '../../src/i18n/locale.ts';
import { localizedPath } from '../../src/i18n/path.ts';
import { uiDictionary } from '../../src/ui/dictionary.ts';
import { useStage, visit } from './harness.ts';

const stage = useStage();
const status = (page: Page) => page.locator('.list-filter [role=status]');

describe.each(locales)('%s', (locale) => {
  const FILTERED = [
    { path: ['responsibilities'], entries: '.responsibilities tbody' },
    { path: ['route', 'table'], entries: '.rule-table tr[data-role]' },
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

  it('finds the rows of a group by the words of its heading, and hides the headings of the others', async () => {
    const { page } = await stage.page('public');
    await visit(page, localizedPath(locale, 'route', 'table'));
    const group = page.locator('.rule-table tbody').nth(1);
    const heading = ((await group.locator('[scope=rowgroup]').innerText()) ?? '').trim();
    await page.locator('#filter-text').fill(heading);
    await expect.poll(() => page.locator('.rule-table [scope=rowgroup]:visible').count()).toBe(1);
    expect(await group.locator('tr:visible').count()).toBe(await group.locator('tr').count());
  });

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

it('begins with the partner on a phone where no role is remembered, and says so in words until the reader chooses', async () => {
  const { page } = await stage.page('public', { viewport: { width: 360, height: 740 } });
  const t = uiDictionary('de-de');
  await visit(page, localizedPath('de-de', 'responsibilities'));
  expect(await page.inputValue('#filter-party')).toBe('direct-bill-partner');
  const count = await page.locator('.responsibilities tbody:visible').count();
  const begins = t('filterBegins', {
    count,
    total: await page.locator('.responsibilities tbody').count(),
    value: 'Direct-Bill-Partner',
    all: 'alle',
  });
  expect(await status(page).innerText()).toBe(begins);
  // Nothing was chosen that could be reset, and the first activity is on the first screen.
  expect(await page.locator('.list-filter button').isVisible()).toBe(false);
  const first = await page.locator('.responsibilities tbody .involvement:visible').first().boundingBox();
  expect(first && first.y + first.height).toBeLessThanOrEqual(740);
  await page.selectOption('#filter-party', 'microsoft');
  await expect.poll(() => status(page).innerText()).not.toContain(begins);
  await page.setViewportSize({ width: 1280, height: 900 });
  await visit(page, localizedPath('de-de', 'responsibilities'));
  expect(await page.inputValue('#filter-party')).toBe('');
  expect(await status(page).innerText()).toBe(t('filterWhole', { count }));
});

it('says who is responsible first in every activity, whichever party a filter leaves', async () => {
  const { page } = await stage.page('public', { viewport: { width: 360, height: 740 } });
  /** The cells of each activity from the top, and whether each names somebody responsible. */
  const cells = () =>
    page.locator('.responsibilities tbody:visible').evaluateAll((activities) =>
      activities.map((activity) =>
        [...activity.querySelectorAll('tr:first-child > td')]
          .filter((cell) => cell.checkVisibility())
          .map((cell) => [cell.getBoundingClientRect(), cell.matches('.owner, .whose')] as const)
          .sort(([a], [b]) => a.top - b.top || a.left - b.left)
          .map(([, isOwner]) => isOwner),
      ),
    );
  await visit(page, `${localizedPath('de-de', 'responsibilities')}?party=customer`);
  for (const party of ['customer', 'microsoft', '']) {
    await page.selectOption('#filter-party', party);
    const first = (await cells()).map(([isOwner]) => isOwner);
    // “Nothing of this” has nobody who is responsible, and shows a dash where one party is left.
    expect(first.filter((isOwner) => !isOwner).length).toBeLessThanOrEqual(party === '' ? 1 : 0);
  }
  expect(await page.locator('.responsibilities .whose:visible').count()).toBe(0);
});

it('leaves a topic out that has no activity left', async () => {
  const { page } = await stage.page('public');
  await visit(page, localizedPath('de-de', 'responsibilities'));
  const topics = page.locator('.activities:visible');
  expect(await topics.count()).toBeGreaterThan(5);
  await page.selectOption('#filter-topic', 'invoice');
  await expect.poll(() => topics.count()).toBe(1);
  expect(await topics.locator('a[href*="topic=invoice"]').count()).toBe(1);
  await page.selectOption('#filter-topic', '');
  await page.fill('#filter-text', (await page.locator('.responsibilities tbody th').last().innerText()).trim());
  await expect.poll(() => topics.count()).toBeLessThan(3);
});

it('offers to reset the filter only while something is chosen, and keeps the keyboard in the filter', async () => {
  const { page } = await stage.page('public');
  await visit(page, localizedPath('en-us', 'sources'));
  const reset = page.locator('.list-filter button');
  await expect.poll(() => status(page).innerText()).not.toBe('');
  expect(await reset.isVisible()).toBe(false);
  await page.fill('#filter-text', 'marketplace');
  await expect.poll(() => reset.isVisible()).toBe(true);
  await reset.click();
  await expect.poll(() => reset.isVisible()).toBe(false);
  expect(await page.evaluate(() => document.activeElement?.closest('.list-filter') !== null)).toBe(true);
});

it('shows the term that a link of another leads to, though the filter hid it, and marks it', async () => {
  const { page } = await stage.page('public');
  await visit(page, localizedPath('de-de', 'glossary'));
  const link = page.locator('.glossary dd a[href^="#"]').first();
  const href = (await link.getAttribute('href')) ?? '';
  const from = (await link.locator('xpath=ancestor::div[1]').locator('dd').first().textContent()) ?? '';
  await page.fill('#filter-text', from.trim());
  const aim = page.locator(`.glossary > div:has(> dt${href})`);
  await expect.poll(() => aim.isVisible()).toBe(false);
  await link.click();
  await expect.poll(() => aim.isVisible()).toBe(true);
  expect(await aim.evaluate((entry) => getComputedStyle(entry).boxShadow)).not.toBe('none');
  await expect.poll(() => aim.evaluate((entry) => entry.getBoundingClientRect().top < innerHeight)).toBe(true);
});

it('leaves every entry without script, and no filter that does nothing', async () => {
  const { page } = await stage.page('public', { javaScriptEnabled: false });
  await visit(page, localizedPath('en-us', 'route', 'table'));
  expect(await page.locator('.list-filter').isVisible()).toBe(false);
  expect(await page.locator('.rule-table tr[data-role]:visible').count()).toBe(
    await page.locator('.rule-table tr[data-role]').count(),
  );
  expect(await page.locator('.toc a[href^="#topic-"]:visible').count()).toBeGreaterThan(3);
});
