import type { Page } from 'playwright-core';
import { describe, expect, it, test } from 'vitest';
import { storageKeys } from '../../src/config/storage.ts';
import { type Locale, locales, otherLocales } from '../../src/i18n/locale.ts';
import { localizedPath } from '../../src/i18n/path.ts';
import { previewDictionary } from '../../src/preview/dictionary.ts';
import { stateHref } from '../../src/routing/codec.ts';
import { THEME_COLORS } from '../../src/ui/identity.ts';
import { builtRoutes, expectClean, inState, useStage, visit } from './harness.ts';

const stage = useStage();

const themeOf = (page: Page) => page.evaluate(() => document.documentElement.dataset.theme ?? '');
/** The colour that the browser draws its frame in: of the first element whose condition holds. */
const frame = (page: Page) =>
  page.evaluate(() => {
    const metas = [...document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')];
    return metas.find(({ media }) => matchMedia(media).matches)?.content;
  });
const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const keptOn = (page: Page) => page.evaluate(() => Object.keys(localStorage).sort());

/** Notes the theme at the moment when the body begins: before that nothing can be painted. */
async function noteFirstTheme(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (document.body === null) return;
      observer.disconnect();
      (globalThis as unknown as { firstTheme: string }).firstTheme = document.documentElement.dataset.theme ?? '';
    });
    observer.observe(document, { childList: true, subtree: true });
  });
}

const firstTheme = (page: Page) => page.evaluate(() => (globalThis as unknown as { firstTheme?: string }).firstTheme);

describe.each(locales)('%s', (locale) => {
  it('the theme chosen stays, on every page and from the first paint on', async () => {
    const watched = await stage.page('public', { colorScheme: 'light' });
    const { page } = watched;
    await noteFirstTheme(page);
    await visit(page, localizedPath(locale));
    expect(await firstTheme(page)).toBe('');
    const light = await paper(page);
    await page.selectOption('#theme', 'dark');
    expect(await themeOf(page)).toBe('dark');
    expect(await frame(page)).toBe(THEME_COLORS.dark);
    const dark = await paper(page);
    expect(dark).not.toBe(light);
    for (const path of ['/de-de/guides/', '/', localizedPath(locale, 'no-such-page')]) {
      await page.goto(path, { waitUntil: 'domcontentloaded' });
      expect(await firstTheme(page), path).toBe('dark');
      expect(await paper(page), path).toBe(dark);
    }
    await visit(page, localizedPath(locale, 'legal'));
    expect(await page.inputValue('#theme')).toBe('dark');
    expect(await frame(page)).toBe(THEME_COLORS.dark);
    await page.selectOption('#theme', 'light');
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.reload();
    expect([await firstTheme(page), await paper(page)]).toEqual(['light', light]);
    await expect.poll(() => frame(page)).toBe(THEME_COLORS.light);
    await page.selectOption('#theme', '');
    expect([await themeOf(page), await paper(page), await frame(page)]).toEqual(['', dark, THEME_COLORS.dark]);
    await page.reload();
    expect(await firstTheme(page)).toBe('');
    expectClean(watched);
  });

  it('the privacy page lists every key kept and deletes them all', async () => {
    const watched = await stage.page('public');
    const { page } = watched;
    const pack = builtRoutes('public', locale);
    const role = stateHref(locale, [pack.tree.questions[pack.tree.start]?.options[0]?.id ?? '']);
    await visit(page, stateHref(locale, []));
    expect(await keptOn(page)).toEqual([]);
    await page.locator(`main a[href="${role}"]`).click();
    await inState(page, role);
    await page.selectOption('#theme', 'dark');
    await page.locator('.language a').click();
    await page.waitForURL((url) => url.pathname.startsWith(localizedPath(otherLocales(locale)[0] as Locale)));
    await visit(page, localizedPath(locale, 'agreement'));
    await page.fill('#head-provider', 'x');
    await visit(page, localizedPath(locale, 'search'));
    await page.uncheck('#slash-key');
    await visit(page, localizedPath(locale, 'preview'));
    await page.getByRole('button', { name: previewDictionary(locale)('blank') }).click();
    await page.fill('#pv-f-0-title', 'x');
    await expect.poll(() => keptOn(page)).toEqual(Object.values(storageKeys).sort());

    await visit(page, localizedPath(locale, 'privacy'));
    const listed = await page.locator('main table code').allInnerTexts();
    expect(listed.toSorted()).toEqual(Object.values(storageKeys).sort());
    await page.locator('#delete-stored').click();
    await expect.poll(() => page.locator('#deleted-status').innerText()).not.toBe('');
    expect(await keptOn(page)).toEqual([]);
    expect(await themeOf(page)).toBe('');
    expect(await page.context().cookies()).toEqual([]);
    await visit(page, localizedPath(locale, 'privacy'));
    expect(await keptOn(page)).toEqual([]);
    expectClean(watched);
  });

  it('the address / leads to the language chosen last', async () => {
    const watched = await stage.page('public');
    const { page } = watched;
    await visit(page, '/');
    expect(new URL(page.url()).pathname).toBe('/');
    for (const each of locales) {
      expect(await page.locator(`main a[href="${localizedPath(each)}"]`).isVisible()).toBe(true);
    }
    await page.locator(`main a[href="${localizedPath(locale)}"]`).click();
    await page.waitForURL((url) => url.pathname === localizedPath(locale));
    await page.goto('/');
    await page.waitForURL((url) => url.pathname === localizedPath(locale));
    await page.locator('.language a').click();
    await page.waitForURL((url) => url.pathname === localizedPath(otherLocales(locale)[0] as Locale));
    await page.goto('/');
    await page.waitForURL((url) => url.pathname === localizedPath(otherLocales(locale)[0] as Locale));
    expectClean(watched);
  });
});

test('with forced colors the sign, the page at hand, the focus and the marks stay', async () => {
  const { page } = await stage.page('public', { forcedColors: 'active' });
  const styleOf = (selector: string, names: string[]) =>
    page
      .locator(selector)
      .first()
      .evaluate((element, wanted) => {
        const style = getComputedStyle(element);
        return wanted.map((name) => style.getPropertyValue(name));
      }, names);
  const isLine = ([style = '', width = '']: string[]) => style !== 'none' && Number.parseFloat(width) >= 2;
  const line = (edge: string) => [`${edge}-style`, `${edge}-width`];
  await visit(page, localizedPath('en-us', 'components'));
  expect(isLine(await styleOf('.sign', line('border-top'))), 'sign').toBe(true);
  expect(isLine(await styleOf('.involvement.owner .involvement-name', line('border-bottom'))), 'owner').toBe(true);
  expect(await styleOf('.claims .gap', ['border-left-style'])).toEqual(['dashed']);
  expect(await styleOf('.scroll', ['background-image'])).toEqual(['none']);
  const option = page.locator('.option').first();
  await page.keyboard.press('Tab');
  await option.focus();
  expect(isLine(await styleOf('.option', line('outline'))), 'focus').toBe(true);
  await option.hover();
  expect(isLine(await styleOf('.option', line('outline'))), 'pointer').toBe(true);
  await visit(page, localizedPath('en-us', 'guides'));
  expect(isLine(await styleOf('.site-nav a[aria-current]', line('border-bottom'))), 'page at hand').toBe(true);
});

test('pages pass into one another only for those who want motion', async () => {
  const { page } = await stage.page('public');
  await visit(page, localizedPath('en-us', 'legal'));
  const transitions = () =>
    page.evaluate(() => {
      const within = (rules: CSSRuleList): number =>
        [...rules].reduce((count, rule) => {
          if (rule.constructor.name === 'CSSViewTransitionRule') return count + 1;
          if (rule instanceof CSSMediaRule && !matchMedia(rule.conditionText).matches) return count;
          if (rule instanceof CSSImportRule) return count + (rule.styleSheet ? within(rule.styleSheet.cssRules) : 0);
          return count + ('cssRules' in rule ? within(rule.cssRules as CSSRuleList) : 0);
        }, 0);
      return [...document.styleSheets].reduce((count, sheet) => count + within(sheet.cssRules), 0);
    });
  expect(await transitions()).toBe(0);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await transitions()).toBe(1);
});

test('a value of an unknown kind in storage does no harm', async () => {
  const watched = await stage.page('public');
  const { page } = watched;
  await visit(page, localizedPath('en-us'));
  await page.evaluate((keys) => {
    for (const key of keys) localStorage.setItem(key, '"><img src=x>');
  }, Object.values(storageKeys));
  for (const path of ['/', localizedPath('en-us', 'route'), localizedPath('en-us', 'privacy')]) {
    await visit(page, path);
    expect(new URL(page.url()).pathname).toBe(path);
    expect(await themeOf(page)).toBe('');
  }
  expectClean(watched);
});

test('a browser that forbids storage works the same', async () => {
  const watched = await stage.page('public');
  const { page } = watched;
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get() {
        throw new DOMException('forbidden', 'SecurityError');
      },
    });
  });
  const pack = builtRoutes('public', 'en-us');
  const role = stateHref('en-us', [pack.tree.questions[pack.tree.start]?.options[0]?.id ?? '']);
  await visit(page, '/');
  await visit(page, stateHref('en-us', []));
  await page.locator(`main a[href="${role}"]`).click();
  await inState(page, role);
  await page.selectOption('#theme', 'dark');
  expect(await themeOf(page)).toBe('dark');
  await visit(page, localizedPath('en-us', 'privacy'));
  await page.locator('#delete-stored').click();
  await expect.poll(() => page.locator('#deleted-status').innerText()).not.toBe('');
  expectClean(watched);
});
