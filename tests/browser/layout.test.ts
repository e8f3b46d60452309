import type { Page } from 'playwright-core';
import { describe, expect, it, test } from 'vitest';
import { type Locale, locales } from '../../src/i18n/locale.ts';
import { localizedPath } from '../../src/i18n/path.ts';
import { useStage, visit } from './harness.ts';
import { cutOff, landmarkFaults, moves, unseenFocus } from './perception.ts';
import { templates } from './templates.ts';

const REFLOW = 320;
const WIDTHS = [320, 360, 1600];
const NARROW = 360;
const WIDE = 1600;

const stage = useStage();

/** Tells by how much a page is too wide, and what sticks out. */
async function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    const { scrollWidth } = document.scrollingElement ?? document.documentElement;
    if (scrollWidth <= room) return [];
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element !== document.body &&
      (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement));
    const wide = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > room + 0.5 && !scrolls(element),
    );
    const names = wide.slice(0, 4).map((element) => `${element.tagName.toLowerCase()}.${element.className}`);
    return [`${scrollWidth} px wide in ${room} px: ${names.join(', ')}`];
  });
}

/**
 * Lists targets that are too small to hit. WCAG 2.2, 2.5.8: 24 by 24 CSS pixels, or so far from others that a circle of
 * that size around each meets no other; links inside a sentence are free. Buttons and fields have to have the size.
 */
async function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const least = 24;
    const isShown = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      return element.checkVisibility({ visibilityProperty: true }) && width > 1 && height > 1;
    };
    const inSentence = (element: Element): boolean => {
      if (element.tagName !== 'A' || getComputedStyle(element).display !== 'inline') return false;
      const block = element.parentElement?.closest('p, li, dd, dt, td, th, h1, h2, h3, summary, blockquote, div');
      return block?.textContent?.trim() !== element.textContent?.trim();
    };
    const targets = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
      .filter((element) => isShown(element) && !element.matches('.skip-link'))
      .map((element) => ({ element, box: element.getBoundingClientRect() }));
    const isSmall = ({ box }: { box: DOMRect }) => box.width < least - 0.5 || box.height < least - 0.5;
    const middle = ({ box }: { box: DOMRect }) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
    const crowded = (one: { element: Element; box: DOMRect }) => {
      const { x, y } = middle(one);
      return targets.some((other) => {
        if (other.element === one.element || other.element.contains(one.element)) return false;
        if (isSmall(other)) {
          const to = middle(other);
          return Math.hypot(to.x - x, to.y - y) < least;
        }
        const nearestX = Math.max(other.box.left, Math.min(x, other.box.right));
        const nearestY = Math.max(other.box.top, Math.min(y, other.box.bottom));
        return Math.hypot(nearestX - x, nearestY - y) < least / 2;
      });
    };
    return targets
      .filter((target) => isSmall(target) && !inSentence(target.element))
      .filter((target) => target.element.tagName !== 'A' || crowded(target))
      .map(({ element, box }) => {
        const name = `${element.tagName.toLowerCase()}.${element.className}#${element.id}`;
        const text = element.textContent?.trim().slice(0, 30);
        return `${name} “${text}”: ${box.width.toFixed(0)} × ${box.height.toFixed(0)} px`;
      });
  });
}

/** German words are the longest, so English is checked only at the narrowest width, and at every width with FULL=1. */
/**
 * Lists titles of pages that break within a word, because the word is wider than the screen. Those with a language of their
 * own are names of offers, which publishers choose.
 */
async function brokenHeadings(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main h1:not([lang])')].flatMap((heading) => {
      const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
      const broken: string[] = [];
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        for (const word of (node.textContent ?? '').matchAll(/[\p{L}\p{N}]+/gu)) {
          const range = document.createRange();
          range.setStart(node, word.index);
          range.setEnd(node, word.index + word[0].length);
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
          if (lines.size > 1) broken.push(`“${word[0]}” is broken`);
        }
      }
      return broken;
    }),
  );
}

const LOOKED: Record<Locale, readonly number[]> = {
  'de-de': WIDTHS,
  'en-us': process.env.FULL === '1' ? WIDTHS : [REFLOW],
};

describe.each(locales)('%s', (locale) => {
  it('loses nothing, narrow, wide and spaced out; targets can be hit, focus is seen, landmarks are named', async () => {
    const faults: string[] = [];
    const { page } = await stage.page('partner');
    for (const { name, path, wait } of templates('partner', locale)) {
      await visit(page, path);
      if (wait !== undefined) await page.waitForSelector(wait);
      for (const width of LOOKED[locale]) {
        await page.setViewportSize({ width, height: 900 });
        for (const fault of await tooWide(page)) faults.push(`${name} at ${width}: ${fault}`);
        const more = {
          // People who increase the spacing of text also enlarge it.
          [REFLOW]: async () => [...(await cutOff(page)), ...(await moves(page)), ...(await brokenHeadings(page))],
          [NARROW]: async () => [...(await tooSmall(page)), ...(await brokenHeadings(page))],
          [WIDE]: async () => [...(await landmarkFaults(page)), ...(await unseenFocus(page))],
        }[width];
        for (const fault of (await more?.()) ?? []) faults.push(`${name} at ${width}: ${fault}`);
      }
    }
    expect(faults).toEqual([]);
  });

  it('has a link that skips to the content', async () => {
    const { page } = await stage.page('public');
    for (const path of [localizedPath(locale), localizedPath(locale, 'route')]) {
      await visit(page, path);
      await page.keyboard.press('Tab');
      const link = page.locator('.skip-link');
      expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
      expect(await link.evaluate((element) => element.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.hash === '#main');
      await expect.poll(() => page.evaluate(() => document.activeElement?.id), { message: path }).toBe('main');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    }
  });
});

test('cut text, unseen and covered focus, motion and lacking landmarks are seen', async () => {
  const { page } = await stage.page('public', { viewport: { width: WIDE, height: 900 } });
  await visit(page, localizedPath('en-us', 'legal'));
  expect(await cutOff(page)).toEqual([]);
  expect(await unseenFocus(page)).toEqual([]);
  expect(await moves(page)).toEqual([]);
  expect(await landmarkFaults(page)).toEqual([]);
  await page.evaluate(() => {
    const add = (tag: string, style: string, text: string, parent: Element = document.body) => {
      const element = document.createElement(tag);
      element.style.cssText = style;
      element.textContent = text;
      if (tag === 'a') (element as HTMLAnchorElement).href = '/';
      parent.append(element);
      return element;
    };
    const main = document.querySelector('main') ?? document.body;
    add('p', 'height: 1.3em; line-height: 1.3; overflow: hidden', 'Just fits', main).className = 'cut';
    add('a', 'outline: none', 'No ring', main).className = 'bare';
    const under = add('a', 'position: absolute; top: 300px; left: 20px', 'Covered', main);
    under.className = 'under';
    add('div', 'position: fixed; top: 250px; left: 0; width: 400px; height: 150px', '');
    add('p', 'transition: color 1s', 'Moves', main).className = 'mover';
    add('nav', '', 'Nameless');
    add('main', '', 'Another');
  });
  expect((await cutOff(page)).join()).toContain('p.cut');
  const unseen = (await unseenFocus(page)).join();
  expect(unseen).toContain('a.bare “No ring” shows no focus');
  expect(unseen).toContain('a.under “Covered” is covered');
  expect((await moves(page)).join()).toContain('p.mover');
  expect((await landmarkFaults(page)).join()).toMatch(/2 main.*navigation without a name/);
});

test('a heading that breaks within a word is seen', async () => {
  const { page } = await stage.page('public', { viewport: { width: REFLOW, height: 900 } });
  await visit(page, localizedPath('de-de', 'legal'));
  expect(await brokenHeadings(page)).toEqual([]);
  await page.evaluate(() => {
    const heading = document.querySelector('main h1');
    if (heading) heading.textContent = 'Ein Entscheidungstabellenverzeichnis';
  });
  expect(await brokenHeadings(page)).toEqual(['“Entscheidungstabellenverzeichnis” is broken']);
});

test('a wide table, a small button and crowded links are seen', async () => {
  const { page } = await stage.page('public', { viewport: { width: NARROW, height: 900 } });
  await visit(page, localizedPath('en-us', 'legal'));
  expect(await tooWide(page)).toEqual([]);
  expect(await tooSmall(page)).toEqual([]);
  await page.evaluate(() => {
    const table = document.createElement('div');
    table.className = 'seeded';
    table.style.width = '500px';
    table.textContent = 'x';
    const button = document.createElement('button');
    button.style.cssText = 'width: 20px; height: 20px; padding: 0; border: 0';
    const list = document.createElement('ul');
    list.style.lineHeight = '1';
    for (const text of ['One', 'Two']) {
      const item = document.createElement('li');
      item.style.margin = '0';
      const link = document.createElement('a');
      link.href = '/';
      link.textContent = text;
      item.append(link);
      list.append(item);
    }
    document.querySelector('main')?.append(table, button, list);
  });
  expect((await tooWide(page)).join()).toContain('div.seeded');
  const small = (await tooSmall(page)).join('\n');
  expect(small).toContain('button.#');
  expect(small).toContain('“One”');
});
