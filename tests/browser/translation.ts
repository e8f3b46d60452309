/** What browsers do to the text nodes of a page when they translate it. */
import type { Page } from 'playwright-core';

/**
 * The ways in which texts are replaced: Google Translate puts two `<font>` elements in the place of a text, Edge puts the
 * text into such an element, or gives an element that holds nothing but text another one.
 */
export const WAYS = ['beside', 'inside', 'content'] as const;
export type Way = (typeof WAYS)[number];

/** Stands at the beginning of each translated text, and is seen by nobody. */
const MARK = '\u2063';
/** What no browser translates. */
const UNTRANSLATED = '[translate=no], script, style, noscript, textarea, svg';

/** Translates all of a page that is not translated yet and may be. The translation is the text with a mark before it. */
export async function translate(page: Page, way: Way): Promise<void> {
  await page.evaluate(
    ([how, mark, untranslated]) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode() !== null) texts.push(walker.currentNode as Text);
      for (const text of texts) {
        const parent = text.parentElement;
        if (parent === null || text.data.trim() === '' || text.data.startsWith(mark as string)) continue;
        if (parent.closest(untranslated as string) !== null) continue;
        const translated = mark + text.data;
        if (how === 'content' && parent.childNodes.length === 1) {
          parent.textContent = translated;
          continue;
        }
        // The type of the element would mark it as outdated; translations write it all the same.
        const font = (): HTMLElement => document.createElement('FONT' as string);
        const outer = font();
        const inner = outer.appendChild(font());
        if (how === 'inside') {
          parent.insertBefore(outer, text);
          inner.append(text);
          text.data = translated;
        } else {
          inner.append(translated);
          text.replaceWith(outer);
        }
      }
    },
    [way, MARK, UNTRANSLATED],
  );
}

/** The whole text of the islands of a page, without what a translation added. */
export async function islandText(page: Page): Promise<string> {
  const texts = await page.locator('astro-island').allTextContents();
  return texts.join('\n').replaceAll(MARK, '');
}

/** How many texts of the islands a browser translates, and how many of them are translated. */
export async function countTexts(page: Page): Promise<{ all: number; translated: number }> {
  return page.evaluate(
    ([mark, untranslated]) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let [all, translated] = [0, 0];
      while (walker.nextNode() !== null) {
        const { data, parentElement } = walker.currentNode as Text;
        if (data.trim() === '' || parentElement?.closest('astro-island') == null) continue;
        if (parentElement.closest(untranslated as string) !== null) continue;
        all += 1;
        if (data.startsWith(mark as string)) translated += 1;
      }
      return { all, translated };
    },
    [MARK, UNTRANSLATED],
  );
}
