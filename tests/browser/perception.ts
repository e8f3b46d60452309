/** Checks for eyes and assistive technology that axe does not make; each function returns what is wrong. */
import type { Page } from 'playwright-core';

/**
 * Lists what is cut off when text is spaced out as far as WCAG 2.2, 1.4.12 asks for, and how much too wide the page is.
 * @param page the page as it stands; it stands as before afterwards
 */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-block-end: 2em !important; }
    `);
    document.adoptedStyleSheets.push(sheet);
    const { clientWidth } = document.documentElement;
    const scrollWidth = document.scrollingElement?.scrollWidth ?? 0;
    const wide = scrollWidth > clientWidth ? [`spaced out ${scrollWidth} px wide in ${clientWidth} px`] : [];
    // Elements that hide overflow. A scrolling element loses nothing.
    const cut = [...document.body.querySelectorAll('*')].filter((element) => {
      const { overflowX, overflowY, clipPath } = getComputedStyle(element);
      // Fields scroll what is typed into them.
      if (element.matches('input, select, textarea')) return false;
      if (clipPath !== 'none' && element.clientWidth <= 1) return false;
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      return (
        (hides(overflowY) && element.clientHeight > 1 && element.scrollHeight > element.clientHeight + 1) ||
        (hides(overflowX) && element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1)
      );
    });
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    const names = cut.slice(0, 4).map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class')}`);
    return [...wide, ...names.map((name) => `spaced out ${name} is cut off`)];
  });
}

/**
 * Lists what shows no ring when the keyboard reaches it, or is covered then (WCAG 2.2, 2.4.7 and 2.4.11).
 * @param page the page as it stands
 */
export async function unseenFocus(page: Page): Promise<string[]> {
  // The browser shows rings to those who use the keyboard.
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const selector = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';
    const faults: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>(selector)) {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.matches(':disabled')) continue;
      element.focus();
      if (document.activeElement !== element) continue;
      const name = `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`;
      const told = `${name} “${element.textContent?.trim().slice(0, 30)}”`;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const ring = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      if (!ring) faults.push(`${told} shows no focus`);
      // Of elements larger than the window only the visible part counts.
      const boxes = [...element.getClientRects()]
        .map(({ left, top, right, bottom }) => ({
          left: Math.max(left, 0),
          top: Math.max(top, 0),
          right: Math.min(right, innerWidth),
          bottom: Math.min(bottom, innerHeight),
        }))
        .filter(({ left, top, right, bottom }) => right > left && bottom > top);
      const seen = boxes.some(({ left, top, right, bottom }) => {
        const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        return at !== null && (element.contains(at) || at.contains(element) || at.closest('label') !== null);
      });
      if (!seen) faults.push(`${told} is covered`);
    }
    scrollTo(0, 0);
    return faults;
  });
}

/**
 * Lists what moves although the reader asked for less motion.
 * @param page a page with `prefers-reduced-motion: reduce`
 */
export function moves(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const running = document.getAnimations().map(() => 'an animation runs');
    const able = [...document.body.querySelectorAll('*')].filter((element) => {
      const { animationName, transitionDuration } = getComputedStyle(element);
      return animationName !== 'none' || transitionDuration.split(', ').some((duration) => duration !== '0s');
    });
    const named = able.slice(0, 4).map((element) => `${element.tagName.toLowerCase()}.${element.className}`);
    return [...running, ...named.map((name) => `${name} can move`)];
  });
}

/**
 * Lists landmarks that are missing, doubled or without a name of their own.
 * @param page the page as it stands
 */
export function landmarkFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const top = (tag: string) => [...document.querySelectorAll(tag)].filter((each) => !each.closest('main, article'));
    // The choice of a language has nothing around it.
    const bare = document.querySelector('.site-header') === null;
    for (const [tag, least] of [
      ['main', 1],
      ['header', bare ? 0 : 1],
      ['footer', bare ? 0 : 1],
    ] as const) {
      const count = tag === 'main' ? document.querySelectorAll('main').length : top(tag).length;
      if (count !== least) faults.push(`${count} ${tag}`);
    }
    const label = (element: Element) =>
      element.getAttribute('aria-label') ??
      (element.getAttribute('aria-labelledby') ?? '')
        .split(/\s+/)
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(' ')
        .trim();
    const navigations = [...document.querySelectorAll('nav')].map(label);
    if (navigations.some((name) => name === '')) faults.push('navigation without a name');
    if (new Set(navigations).size !== navigations.length) faults.push('two navigations of one name');
    return faults;
  });
}
