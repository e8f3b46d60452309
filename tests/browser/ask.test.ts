/** The box for what the caller has: by keyboard, in both languages, with the role kept; nothing is sent. */
import { describe, expect, it } from 'vitest';
import { askDictionary } from '../../src/ask/dictionary.ts';
import { askResultDictionary } from '../../src/ask/result-dictionary.ts';
import { locales } from '../../src/i18n/locale.ts';
import { localizedPath } from '../../src/i18n/path.ts';
import { stateHref } from '../../src/routing/codec.ts';
import { expectClean, useStage, visit } from './harness.ts';
import { translate } from './translation.ts';

const stage = useStage();
const OWN = {
  'de-de': 'Der Kunde sagt, der Betrag sei doppelt berechnet und viel zu teuer.',
  'en-us': 'The customer says he was charged twice and the amount is far too high.',
};

describe.each(locales)('%s', (locale) => {
  const t = { ...askDictionary[locale], ...askResultDictionary[locale] };

  it('own words lead from home through the role to a state, and the text leaves the device for nobody', async () => {
    const watched = await stage.page('public');
    const { page, requests } = watched;
    await visit(page, localizedPath(locale));
    const box = page.locator('#ask-text');
    await box.waitFor();
    const before = requests.length;
    await box.fill(OWN[locale]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.ask button.option').first().click();
    const doors = page.locator('.ask a.option');
    await doors.first().waitFor();
    expect(await doors.count()).toBeLessThanOrEqual(3);
    const wanted = stateHref(locale, ['direct-bill-partner', 'invoice', 'charge-question']);
    expect(await doors.evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toContain(wanted);
    for (const { url, method } of requests.slice(before).map((each) => ({ url: each.url(), method: each.method() }))) {
      expect([method, url]).toEqual(['GET', expect.stringMatching(/\/(?:data|assets)\/[^?]*$/)]);
    }
    await page.locator(`.ask a.option[href="${wanted}"]`).click();
    await page.waitForURL(`**${wanted}`);
    expectClean(watched);
  });

  it('the first question offers roles only, emergencies and rights stand apart, and a phone has a link to the box', async () => {
    const { page } = await stage.page('public', { viewport: { width: 360, height: 740 } });
    await visit(page, localizedPath(locale));
    const hrefs = (list: string) =>
      page.locator(`${list} a`).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    const doors = [stateHref(locale, ['emergency']), stateHref(locale, ['rights'])];
    expect(await hrefs('[aria-labelledby=direct]')).toEqual(doors);
    expect(await hrefs('[aria-labelledby=question]')).not.toEqual(expect.arrayContaining([doors[0]]));
    const [apart, question] = await Promise.all(
      ['[aria-labelledby=direct]', '#question'].map((each) => page.locator(each).boundingBox()),
    );
    expect(question?.y).toBeGreaterThan((apart?.y ?? 0) + (apart?.height ?? 0));
    await page.locator('.to-ask a').click();
    await expect.poll(async () => (await page.locator('#ask-text').boundingBox())?.y).toBeLessThan(300);
  });

  it('a message is told at a question of topics, for the role of the journey', async () => {
    const watched = await stage.page('public');
    const { page } = watched;
    await visit(page, stateHref(locale, ['customer']));
    await page
      .locator('#ask-text')
      .fill('> This offer is not available for subscriptions from\n> Microsoft Azure Cloud Solution Providers');
    await page.locator('.ask button[type=submit]').click();
    const door = page.locator(
      `.ask a.option[href="${stateHref(locale, ['customer', 'c-set-up', 'c-deployment', 'c-deployment-not-csp'])}"]`,
    );
    await door.waitFor();
    expect(await page.locator('.ask [role=status]').textContent()).toContain('1');
    expect(await page.getByText(t.noneOfThese).getAttribute('href')).toBe(stateHref(locale, ['customer']));
    expectClean(watched);
  });

  it('answers again after the browser has translated the page', async () => {
    const watched = await stage.page('public');
    const { page } = watched;
    await visit(page, stateHref(locale, ['customer']));
    const ask = async (text: string) => {
      await page.locator('#ask-text').fill(text);
      await page.locator('.ask button[type=submit]').click();
    };
    await ask(OWN[locale]);
    await page.locator('.ask a.option').first().waitFor();
    await translate(page, 'beside');
    await ask('xyzzy');
    await page.getByText(t.none).waitFor();
    expect(await page.locator('.ask a.option[href*="c-invoice/c-"]').count()).toBe(0);
    expectClean(watched);
  });

  it('is not seen without script, and home has the search of all pages', async () => {
    const { page } = await stage.page('public', { javaScriptEnabled: false });
    await page.goto(localizedPath(locale));
    expect(await page.locator('.ask').isVisible()).toBe(false);
    expect(await page.locator('#site-search').isVisible()).toBe(true);
  });
});
