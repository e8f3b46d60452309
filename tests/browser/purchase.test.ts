/** When it was bought: a date in place of an option, and the end of the window in all that the answer gives. */
import { beforeAll, describe, expect, it } from 'vitest';
import { closingOf } from '../../src/advice/purchase.ts';
import { type Locale, languageTag, locales } from '../../src/i18n/locale.ts';
import { stateHref } from '../../src/routing/codec.ts';
import type { RoutingPack } from '../../src/routing/pack.ts';
import { stateView } from '../../src/routing/state-view.ts';
import { treeNodes } from '../../src/routing/states.ts';
import { builtRoutes, expectClean, inState, isIcon, useStage, visit } from './harness.ts';

const stage = useStage();
const packs = {} as Record<Locale, RoutingPack>;
beforeAll(() => {
  for (const locale of locales) packs[locale] = builtRoutes('partner', locale);
});

/** Daylight saving time ends in between: the window is open or closed by the clock before and after. */
const NOW = Date.UTC(2026, 10, 3, 12);
const ZONE = 'America/New_York';

/** Local date and time in the zone, some hours before or after now, as the field has it. */
function local(hours: number): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' });
  return parts.format(NOW + hours * 3_600_000).replace(' ', 'T');
}

/** A moment of the field on the clock of the reader, written as the page has to write it. */
function written(locale: Locale, value: string): string {
  // The test has a clock of its own: the local time counts, and so does the zone of the reader.
  const [date = '', time = ''] = value.split('T');
  const day = new Intl.DateTimeFormat(languageTag(locale), { dateStyle: 'full', timeZone: 'UTC' });
  return `${day.format(new Date(`${date}T00:00Z`))}, ${time}`;
}

/** The questions about a window on the journey of a direct-bill partner and of a customer. */
function windows(locale: Locale) {
  return ['direct-bill-partner', 'customer'].map((role) => {
    for (const { ids } of treeNodes(packs[locale].tree)) {
      const view = stateView(packs[locale], ids);
      if (ids[0] === role && view.kind === 'question' && view.window !== undefined) return { ids, window: view.window };
    }
    throw new Error(`${role}: no question about a window.`);
  });
}

describe.each(locales)('%s', (locale) => {
  it('a date takes the option, and the end of the window stands in answer, message, reply and note', async () => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    const watched = await stage.page('partner', { timezoneId: ZONE, permissions });
    const { page, requests } = watched;
    await page.clock.setFixedTime(NOW);
    const field = page.locator('.when input');
    const take = page.locator('.when button');
    for (const { ids, window } of windows(locale)) {
      await visit(page, stateHref(locale, ids));
      await field.waitFor();
      requests.length = 0;

      // A missing or impossible value is reported, and the field has the focus.
      await take.press('Enter');
      await expect.poll(() => page.locator('.when [role=alert]').innerText()).not.toBe('');
      const missing = await page.locator('.when [role=alert]').innerText();
      await field.fill(local(2));
      await expect.poll(() => page.locator('.when [role=alert]').innerText()).toBe('');
      await take.press('Enter');
      await expect.poll(() => page.locator('.when [role=alert]').innerText()).not.toBe('');
      expect(await page.locator('.when [role=alert]').innerText()).not.toBe(missing);
      expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);

      for (const [hours, option] of [
        [-1, window.within],
        [-100, window.after],
      ] as const) {
        const value = local(hours);
        const end = local(hours + 72);
        await field.fill(value);
        await take.press('Enter');
        await inState(page, stateHref(locale, [...ids, option]));
        const said = await page.locator('.deadline').innerText();
        expect(said).toContain(written(locale, end));
        expect(said).toMatch(/GMT-[45]|E[SD]T/);
        await page.locator('.ticket button').waitFor();
        // What comes to the page after its first screen may not be in the note yet; then it is told to be out of date.
        await expect
          .poll(async () => {
            await page.locator('.ticket button').press('Enter');
            return page.locator('.ticket [role=status]').innerText();
          })
          .not.toBe('');
        const note = await page.evaluate(() => navigator.clipboard.readText());
        expect(note).toContain(said);
        expect(note).toContain(written(locale, value));
        const message = page.locator('.message:has(.subject)');
        if (option === window.after) {
          expect(await message.textContent()).toContain(written(locale, value));
          expect(await message.textContent()).toContain(written(locale, end));
        }
        const reply = page.locator('#customer .message');
        if ((await reply.count()) > 0) expect(await reply.textContent()).toContain(said);

        // Back at the question the date is still there.
        await page.goBack();
        await inState(page, stateHref(locale, ids));
        await expect.poll(() => field.inputValue()).toBe(value);
      }

      // Another answer does not belong to the date, so the date is removed.
      await page.locator(`.options a[href="${stateHref(locale, [...ids, window.within])}"]`).click();
      await inState(page, stateHref(locale, [...ids, window.within]));
      expect(await page.locator('.deadline').count()).toBe(0);
      await page.goBack();
      await inState(page, stateHref(locale, ids));
      await field.waitFor();
      expect(await field.inputValue()).toBe('');
      const kept = await page.evaluate(() =>
        JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state]),
      );
      const addresses = requests
        .filter((request) => !isIcon(request))
        .map((request) => new URL(request.url()).pathname);
      expect(kept).not.toMatch(/\d{4}-\d\d-\d\dT/);
      expect(addresses.filter((address) => !address.startsWith('/assets/'))).toEqual([]);
    }
    expectClean(watched);
  });

  it('without script the options stand alone', async () => {
    const { page } = await stage.page('partner', { javaScriptEnabled: false });
    const [first] = windows(locale);
    await page.goto(stateHref(locale, first?.ids ?? []));
    expect(await page.locator('main :is(input, button):visible').count()).toBe(0);
    expect(await page.locator('.when').isVisible()).toBe(false);
    expect(await page.locator('.options a').count()).toBeGreaterThan(2);
  });
});

it('the hours of the test are those of the claim', () => {
  for (const { window } of windows('en-us')) {
    expect(closingOf('2026-01-01T00:00', window.duration)).toEqual(new Date(2026, 0, 4));
  }
});
