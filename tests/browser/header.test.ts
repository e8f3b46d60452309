/** The header: one row at every width, its menu without script, and one search field on a page. */
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/i18n/locale.ts';
import { localizedPath } from '../../src/i18n/path.ts';
import { useStage, visit } from './harness.ts';

const stage = useStage();
const TARGETS = ['route', 'offers', 'guides', 'responsibilities'];

describe.each(locales)('%s', (locale) => {
  it.each([320, 360, 768, 1023, 1024, 1280])('is one row at %i px', async (width) => {
    const { page } = await stage.page('public', { viewport: { width, height: 740 } });
    for (const path of [localizedPath(locale), localizedPath(locale, 'route'), localizedPath(locale, 'search')]) {
      await visit(page, path);
      const box = await page.locator('.site-header').boundingBox();
      expect(box?.height, path).toBeLessThanOrEqual(60);
    }
  });

  it('opens its menu on a phone without script, and closes it by Escape', async () => {
    const { page } = await stage.page('public', { viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
    await visit(page, localizedPath(locale, 'glossary'));
    const menu = page.locator('#site-menu');
    expect(await menu.isVisible()).toBe(false);
    await page.locator('.menu-button').click();
    for (const target of TARGETS) {
      expect(await menu.locator(`a[href="${localizedPath(locale, target)}"]`).isVisible(), target).toBe(true);
    }
    expect(await menu.locator('.language a').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await menu.isVisible()).toBe(false);
  });

  it('shows its links without a menu where there is room', async () => {
    const { page } = await stage.page('public');
    await visit(page, localizedPath(locale, 'glossary'));
    expect(await page.locator('.menu-button').isVisible()).toBe(false);
    for (const target of TARGETS) {
      expect(await page.locator(`#site-menu a[href="${localizedPath(locale, target)}"]`).isVisible(), target).toBe(
        true,
      );
    }
  });
});

it('has one search field on a page that is about searching', async () => {
  const { page } = await stage.page('public');
  for (const path of [localizedPath('de-de'), localizedPath('de-de', 'search')]) {
    await visit(page, path);
    expect(await page.locator('input[type=search]:visible').count(), path).toBe(1);
  }
});

it('the key / leads to the search page where the header holds a link in place of the field', async () => {
  const { page } = await stage.page('public', { viewport: { width: 360, height: 740 } });
  await visit(page, localizedPath('de-de', 'glossary'));
  await page.keyboard.press('/');
  await page.waitForURL((url) => url.pathname === localizedPath('de-de', 'search'));
});
