/** What tests of the tree and the directory have in common. */
import type { Page } from 'playwright-core';
import { it } from 'vitest';
import { type Locale, locales } from '../../src/i18n/locale.ts';
import { stateHref } from '../../src/routing/codec.ts';

/** Finds the link of an option, a way back, a change: whatever leads to a state, in the content of the page. */
export const linkTo = (page: Page, href: string) => page.locator(`main a[href="${href}"]`).first();

/** Gives the addresses of the states that a journey passes, without the first question. */
export function stations(locale: Locale, ids: readonly string[]): string[] {
  return ids.map((_, index) => stateHref(locale, ids.slice(0, index + 1)));
}

/** Reads what a page says outside the island. */
export function frameOf(page: Page) {
  return page.evaluate(() => {
    const link = (selector: string) => document.querySelector<HTMLAnchorElement>(selector);
    const back = link('#back');
    return {
      title: document.title,
      canonical: document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href,
      language: link('.language a')?.getAttribute('href'),
      back: back === null || back.hidden ? undefined : back.getAttribute('href'),
    };
  });
}

/** Declares what no language changes: tested in the first one, with FULL=1 in both. */
export function onceFor(locale: Locale): (name: string, test: () => Promise<void>) => void {
  return (name, test) => {
    if (process.env.FULL === '1' || locale === locales[0]) it(name, test);
  };
}
