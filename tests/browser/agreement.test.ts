/** The worksheet: fill in, keep, share, compare, print, delete; and answers that apply it. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it, test } from 'vitest';
import {
  AGREEMENT_LINK_LENGTH,
  AGREEMENT_LINK_NAME,
  AGREEMENT_LINK_START,
  agreementToFragment,
  toFile,
} from '../../src/agreement/codec.ts';
import { emptyAgreement, withEntry, withHead } from '../../src/agreement/model.ts';
import type { Agreement } from '../../src/agreement/types.ts';
import { storageKeys } from '../../src/config/storage.ts';
import { locales } from '../../src/i18n/locale.ts';
import { localizedPath } from '../../src/i18n/path.ts';
import { stateHref } from '../../src/routing/codec.ts';
import { treeNodes } from '../../src/routing/states.ts';
import { realistic } from '../unit/agreement/fixture.ts';
import { builtRoutes, expectClean, rest, settle, useStage, visit } from './harness.ts';
import { violations } from './violations.ts';

const stage = useStage();

const at = (locale: (typeof locales)[number]) => localizedPath(locale, 'agreement');
/** What each page prints, and the themes and widths that axe looks at: every one in one locale; with FULL=1 in both. */
const FULL = process.env.FULL === '1';
const SHEETS = { 'de-de': ['de-de', 'all'], 'en-us': ['en-us'] };
const LOOKS = {
  'de-de': [['light', 1280]],
  'en-us': [['dark', 360]],
} as const;
const kept = (page: Page) => page.evaluate((key) => localStorage.getItem(key), storageKeys.agreement);
const status = (page: Page) => page.locator('.agreement > [role=status]');
const told = (page: Page) => expect.poll(() => status(page).innerText());
const choice = (duty: string, who: string) => `#duty-${duty} input[value="${who}"]`;
const button = (page: Page, section: string, index = 0) =>
  page.locator(`section[aria-labelledby=${section}] button`).nth(index);
/** Opens a duty where the screen is narrow; elsewhere it is open. */
const unfold = async (page: Page, duty: string) => {
  if ((await page.locator(`#duty-${duty}[open]`).count()) === 0) await page.click(`#duty-${duty} > summary`);
};
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
const linkTo = async (locale: (typeof locales)[number], agreement: Agreement) =>
  `${at(locale)}${AGREEMENT_LINK_START}${await agreementToFragment(agreement)}`;

/** Opens an address of the worksheet anew, also where only its fragment differs. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto('about:blank');
  await visit(page, path);
}

async function pagesOf(page: Page): Promise<number> {
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

const mine = withEntry(withHead(emptyAgreement(), 'provider', 'Nordlicht'), 'ordering', { who: 'reseller' });

describe.each(locales)('the worksheet in %s', (locale) => {
  /** Tests that do not depend on the language run in the first one; with FULL=1 in all. */
  const once = (name: string, test: () => Promise<void>): void => {
    if (FULL || locale === locales[0]) it(name, test);
  };

  once('keeps what is entered on the device, and deletes it in one step', async () => {
    const watched = await stage.page('public');
    const { page } = watched;
    await visit(page, at(locale));
    expect(await kept(page)).toBeNull();
    const count = page.locator('.agreement .count');
    expect(await count.innerText()).not.toContain('·');
    await page.fill('#head-provider', 'Nordlicht');
    await page.check(choice('ordering', 'reseller'));
    const keptHere = locale === 'de-de' ? 'gespeichert' : 'saved';
    await expect.poll(() => count.innerText()).toContain(` · ${keptHere}`);
    expect(await page.locator('#duty-ordering .notice').isVisible()).toBe(true);
    await page.fill('#contact-ordering', 'Özgür Yıldız 🙂');
    await page.reload();
    await settle(page);
    expect(await page.inputValue('#head-provider')).toBe('Nordlicht');
    expect(await count.innerText()).toContain(keptHere);
    expect(await page.isChecked(choice('ordering', 'reseller'))).toBe(true);
    expect(await page.inputValue('#contact-ordering')).toBe('Özgür Yıldız 🙂');
    await button(page, 'remove').click();
    await told(page).not.toBe('');
    expect(await kept(page)).toBeNull();
    expect(await count.innerText()).not.toContain(keptHere);
    expect(await page.inputValue('#contact-ordering')).toBe('');
    await page.locator('.agreement > p > button').click();
    expect(await page.inputValue('#contact-ordering')).toBe('Özgür Yıldız 🙂');
    expect(await kept(page)).not.toBeNull();
    expectClean(watched);
  });

  once('aligns its fields, and gives each choice a line of a phone', async () => {
    const watched = await stage.page('public', { viewport: { width: 1280, height: 900 } });
    const { page } = watched;
    await visit(page, at(locale));
    const boxes = async (selector: string) =>
      page.locator(selector).evaluateAll((all) =>
        all.map((each) => {
          const { left, top, width, height } = each.getBoundingClientRect();
          return { left: Math.round(left), top: Math.round(top), width: Math.round(width), height: Math.round(height) };
        }),
      );
    const heads = await boxes('.heads .field');
    expect(new Set(heads.map(({ top, height }) => `${top} ${height}`)).size).toBe(1);
    await page.setViewportSize({ width: 360, height: 740 });
    await unfold(page, 'ordering');
    const choices = await boxes('#duty-ordering .choices label');
    expect(choices).toHaveLength(5);
    expect(new Set(choices.map(({ left, width }) => `${left} ${width}`)).size).toBe(1);
    expectClean(watched);
  });

  once('is a list of tasks on a phone, each opened in its place, with the way on in sight', async () => {
    const watched = await stage.page('public', { viewport: { width: 360, height: 740 } });
    const { page } = watched;
    await visit(page, `${at(locale)}#duty-activation`);
    const rows = page.locator('.duty-row');
    const openRows = () => page.locator('.duty-row[open]').evaluateAll((all) => all.map(({ id }) => id));
    const state = (duty: string) => page.locator(`#duty-${duty} .state`);
    await expect.poll(openRows).toEqual(['duty-activation']);
    await page.click('#duty-activation > summary');
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(5000);

    // What is filled in stays in sight; fields stand there only after a choice.
    await unfold(page, 'ordering');
    expect(await page.isVisible('#contact-ordering')).toBe(false);
    await page.check(choice('ordering', 'reseller'));
    await page.fill('#contact-ordering', 'Özgür');
    expect(await state('ordering').isVisible()).toBe(false);
    await page.click('#duty-ordering > summary');
    expect(await state('ordering').innerText()).toBe(`${locale === 'de-de' ? 'Reseller' : 'reseller'} · Özgür`);

    // The line with the count leads on, to one open duty after the other.
    const next = page.locator('.agreement .count a').first();
    for (const duty of ['customer-account', 'activation']) {
      await next.click();
      await expect.poll(openRows).toContain(`duty-${duty}`);
      const below = await page.locator(`#duty-${duty}`).evaluate((row) => row.getBoundingClientRect().top);
      const { y, height } = (await page.locator('.agreement .count').boundingBox()) ?? { y: -1, height: 0 };
      expect(y).toBeGreaterThanOrEqual(0);
      expect(below).toBeGreaterThanOrEqual(y + height);
      expect(below).toBeLessThan(400);
      expect(await page.evaluate(() => document.activeElement?.parentElement?.id)).toBe(`duty-${duty}`);
    }

    // Where there is room, all are open.
    await page.setViewportSize({ width: 1280, height: 900 });
    await expect.poll(async () => (await openRows()).length).toBe(await rows.count());
    expectClean(watched);
  });

  once('is shared by a link, and compared where there is one already', async () => {
    const watched = await stage.page('public');
    const { page } = watched;
    await watched.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await visit(page, await linkTo(locale, realistic));
    await expect.poll(() => page.inputValue('#head-reseller')).toBe(realistic.reseller);
    expect(new URL(page.url()).hash).toBe('');
    await button(page, 'share').click();
    await page.waitForSelector('#agreement-link');
    const link = await page.inputValue('#agreement-link');
    expect(link.length).toBeLessThan(AGREEMENT_LINK_LENGTH);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
    await button(page, 'share', 1).click();
    await expect.poll(() => page.inputValue('#agreement-link')).not.toBe(link);
    const forAll = await page.inputValue('#agreement-link');

    // The same agreement again changes nothing; one for all resellers differs in the name only.
    await open(page, link);
    await told(page).not.toBe('');
    expect(await page.locator('.agreement-merge').count()).toBe(0);
    await open(page, forAll);
    await page.waitForSelector('.agreement-merge');
    expect(await page.locator('.agreement-merge fieldset').count()).toBe(1);
    await button(page, 'compare', 2).click();
    expect(await page.inputValue('#head-reseller')).toBe(realistic.reseller);

    // Another agreement is chosen row by row, and nothing changes before that.
    const before = await kept(page);
    await open(page, await linkTo(locale, mine));
    await page.waitForSelector('.agreement-merge');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('compare');
    expect(await kept(page)).toBe(before);
    const rows = page.locator('.agreement-merge fieldset');
    await rows.nth(0).locator('input').nth(1).check();
    await button(page, 'compare', 2).click();
    expect(await page.inputValue('#head-provider')).toBe('Nordlicht');
    expect(await page.inputValue('#head-reseller')).toBe(realistic.reseller);
    expectClean(watched);
  });

  once('is read from a link in which a mail program wrote %23, and a lost one is told', async () => {
    const watched = await stage.page('public');
    const { page } = watched;
    // Links without the mark in the query, as they were made earlier, lead to an address that does not exist.
    const earlier = `${at(locale)}%23${AGREEMENT_LINK_NAME}=${await agreementToFragment(mine)}).`;
    for (const link of [earlier, (await linkTo(locale, mine)).replace('#', '%23')]) {
      await open(page, at(locale));
      await page.evaluate(() => localStorage.clear());
      await page.goto(link);
      await page.waitForURL((url) => url.pathname === at(locale) && url.search === '' && url.hash === '');
      await expect.poll(() => page.inputValue('#head-provider')).toBe('Nordlicht');
    }
    await open(page, at(locale) + AGREEMENT_LINK_START.replace(/#.*/, ''));
    await expect.poll(() => status(page).getAttribute('class')).toContain('notice');
    expect(await page.inputValue('#head-provider')).toBe('Nordlicht');
    expectClean(watched);
  });

  it('tells what is wrong with a damaged or foreign link or file, and changes nothing', async () => {
    const watched = await stage.page('public');
    const { page } = watched;
    await visit(page, await linkTo(locale, mine));
    await expect.poll(() => page.inputValue('#head-provider')).toBe('Nordlicht');
    const before = await kept(page);
    const good = await agreementToFragment(realistic);
    const bad = [good.slice(0, -9), good.replace(/.$/, '*'), `2${good.slice(1)}`, 'x', '', `${good}${good}`, '1.%00'];
    for (const fragment of bad) {
      await open(page, at(locale) + AGREEMENT_LINK_START + fragment);
      await told(page).not.toBe('');
      expect(await status(page).getAttribute('class'), fragment).toContain('notice');
      expect(await kept(page), fragment).toBe(before);
      expect(await page.locator('.agreement-merge').count(), fragment).toBe(0);
    }
    for (const text of ['', '{', '[]', '{"kind":"x"}', toFile(realistic).replace('"provider"', '"__proto__"')]) {
      await open(page, at(locale));
      await page.setInputFiles('#agreement-file', {
        name: 'a.json',
        mimeType: 'application/json',
        buffer: Buffer.from(text),
      });
      await told(page).not.toBe('');
      expect(await status(page).getAttribute('class'), text).toContain('notice');
      expect(await kept(page), text).toBe(before);
    }
    expectClean(watched);
  });

  once('goes into a file and comes back; what is too long for a link does so too', async () => {
    const watched = await stage.page('public');
    const { page } = watched;
    await visit(page, at(locale));
    const file = { name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(toFile(realistic)) };
    await page.setInputFiles('#agreement-file', file);
    await expect.poll(() => page.inputValue('#head-provider')).toBe(realistic.provider);
    await page.evaluate(() => {
      // A stranger's text that does not repeat itself cannot be packed.
      for (const field of document.querySelectorAll<HTMLInputElement>('.details input')) {
        field.value = Array.from({ length: field.maxLength }, () =>
          String.fromCodePoint(0x4e00 + Math.floor(Math.random() * 20000)),
        ).join('');
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
    });
    await button(page, 'share').click();
    await expect.poll(() => status(page).getAttribute('class')).toContain('notice');
    expect(await page.locator('#agreement-link').count()).toBe(0);
    const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'share', 2).click()]);
    const text = readFileSync(await download.path(), 'utf8');
    await button(page, 'remove').click();
    await page.setInputFiles('#agreement-file', { ...file, buffer: Buffer.from(text) });
    await expect.poll(() => page.inputValue('#head-provider')).toBe(realistic.provider);
    expect(await kept(page)).toBe(text);
    expectClean(watched);
  });

  it.each(FULL ? Object.values(SHEETS).flat() : SHEETS[locale])(
    'prints one page with lines to sign: %s',
    async (language) => {
      const watched = await stage.page('public');
      const { page } = watched;
      await visit(page, at(locale));
      await page.check(`input[name=print-language][value=${language}]`);
      expect(await pagesOf(page), 'blank').toBe(1);
      await open(page, await linkTo(locale, realistic));
      await expect.poll(() => page.inputValue('#head-reseller')).toBe(realistic.reseller);
      await page.check(`input[name=print-language][value=${language}]`);
      expect(await pagesOf(page), 'filled in').toBe(1);
      await page.evaluate(() => {
        for (const open of document.querySelectorAll('.duty-row [value="open"]:checked')) {
          open.closest('.choices')?.querySelector<HTMLInputElement>('[value="provider"]')?.click();
        }
      });
      for (const field of await page.locator('.details input').all()) {
        await field.fill('Wert und Wort '.repeat(6).slice(0, Number(await field.getAttribute('maxlength'))));
      }
      expect(await pagesOf(page), 'with every field full').toBeLessThanOrEqual(2);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.agreement-sheet .signatures > p').count()).toBe(2);
      expect(await page.locator('.agreement-sheet').isVisible()).toBe(true);
      expect(await page.locator('.agreement-form').isVisible()).toBe(false);
      // The page says that it is independent.
      expect(await page.locator('.site-footer p').first().isVisible()).toBe(true);
      expectClean(watched);
    },
  );

  once('is a form to fill in and print without script', async () => {
    const { page } = await stage.page('public', { javaScriptEnabled: false });
    await page.goto(at(locale));
    await page.check(choice('ordering', 'reseller'));
    expect(await page.locator('#duty-ordering .notice').isVisible()).toBe(true);
    await page.fill('#contact-ordering', 'Özgür');
    expect(await page.locator('.agreement button').count()).toBe(0);
    expect(await page.locator('.duty-row:not([open])').count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.agreement-form').isVisible()).toBe(true);
    expect(await page.locator('.agreement .signatures').isVisible()).toBe(true);
    expect(await pagesOf(page)).toBeLessThanOrEqual(3);
  });

  once('works with the keyboard alone', async () => {
    const watched = await stage.page('public');
    const { page } = watched;
    await visit(page, at(locale));
    await page.focus('#head-provider');
    await page.keyboard.type('Nordlicht');
    await page.focus(choice('isv-approval', 'open'));
    await page.keyboard.press('ArrowDown');
    expect(await page.isChecked(choice('isv-approval', 'provider'))).toBe(true);
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('contact-isv-approval');
    await open(page, await linkTo(locale, realistic));
    await page.waitForSelector('.agreement-merge');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await button(page, 'compare', 2).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.inputValue('#head-provider')).toBe(realistic.provider);
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('agreement');
    await button(page, 'remove').focus();
    await page.keyboard.press('Space');
    expect(await kept(page)).toBeNull();
    expectClean(watched);
  });

  it.each(FULL ? Object.values(LOOKS).flat() : LOOKS[locale])(
    'has nothing for axe in any state, and fits: %s, %s px',
    async (colorScheme, width) => {
      const watched = await stage.page('public', { colorScheme, viewport: { width, height: 900 } });
      const { page } = watched;
      const found: string[] = [];
      const look = async (name: string) => {
        found.push(...(await violations(page, name)));
        expect(await fits(page), name).toBe(true);
      };
      await visit(page, at(locale));
      await look('blank');
      await unfold(page, 'ordering');
      await page.check(choice('ordering', 'reseller'));
      await button(page, 'share').click();
      await page.waitForSelector('#agreement-link');
      await look('filled in, with a link');
      await open(page, await linkTo(locale, realistic));
      await page.waitForSelector('.agreement-merge');
      await look('compare');
      await open(page, `${at(locale)}${AGREEMENT_LINK_START}x`);
      await told(page).not.toBe('');
      await look('fault');
      await button(page, 'remove').click();
      await told(page).not.toBe('');
      await look('deleted');
      expect(found).toEqual([]);
      expectClean(watched);
    },
  );
});

describe.each(FULL ? locales : locales.slice(0, 1))('answers in %s', (locale) => {
  const journeyTo = (role: string, destination: string): string => {
    const pack = builtRoutes('public', locale);
    const node = treeNodes(pack.tree).find(
      ({ kind, ids, known }) =>
        kind === 'outcome' &&
        ids[0] === role &&
        pack.rules.some(
          (rule) =>
            rule.destination === destination &&
            Object.entries(rule.when).every(
              ([fact, values]) => known[fact]?.every((value) => values.includes(value)) ?? true,
            ),
        ),
    );
    if (node === undefined) throw new Error(`no journey of ${role} to ${destination}`);
    return stateHref(locale, node.ids);
  };

  it('name what was agreed beside what Microsoft says, and can leave it aside', async () => {
    const watched = await stage.page('public', { viewport: { width: 360, height: 800 } });
    const { page, requests } = watched;
    const path = journeyTo('indirect-reseller', 'provider-billing');
    await visit(page, path);
    expect(await page.locator('.agreement-note').count()).toBe(0);
    expect(requests.filter((request) => request.url().includes('/data/agreement'))).toEqual([]);

    const agreed = withEntry(mine, 'billing-questions', { who: 'both-provider', contact: 'Frau Groß' });
    await open(page, await linkTo(locale, agreed));
    await expect.poll(() => page.inputValue('#head-provider')).toBe('Nordlicht');
    await visit(page, path);
    await page.waitForSelector('.agreement-note');
    expect(await page.locator('.agreement-note').innerText()).toContain('Frau Groß');
    expect(await page.locator('.agreement-note').innerText()).toContain('Nordlicht');
    expect(await page.locator('h1').count()).toBe(1);
    expect(await violations(page, 'note')).toEqual([]);
    expect(await fits(page)).toBe(true);

    await page.check('.agreement-note input');
    expect(await page.locator('.agreement-note').innerText()).not.toContain('Frau Groß');
    await page.reload();
    await page.waitForSelector('.agreement-note');
    expect(await page.isChecked('.agreement-note input')).toBe(true);
    expect(await page.locator('.agreement-note').innerText()).not.toContain('Frau Groß');
    expect(await violations(page, 'note, left aside')).toEqual([]);
    // The worksheet is as it was, and editing it does not apply it again.
    await visit(page, at(locale));
    await page.fill('#head-reseller', 'Bärwalde');
    await visit(page, path);
    await page.waitForSelector('.agreement-note');
    await page.uncheck('.agreement-note input');
    expect(await page.locator('.agreement-note').innerText()).toContain('Frau Groß');

    // The same question of the other side, and one who is no party to it.
    await visit(page, journeyTo('indirect-provider', 'self-billing'));
    await page.waitForSelector('.agreement-note');
    await visit(page, journeyTo('direct-bill-partner', 'self-billing'));
    // The note is loaded beside every answer; only then does it decide whether to show anything.
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => /AppliedAgreement/.test(name)),
    );
    await rest(page);
    expect(await page.locator('.agreement-note').count()).toBe(0);
    expectClean(watched);
  });
});

test('an agreement kept by another version, or damaged, is left alone', async () => {
  const watched = await stage.page('public');
  const { page } = watched;
  await visit(page, at('en-us'));
  for (const text of ['{', '"', '{"kind":"wegweiser-agreement","version":9}']) {
    await page.evaluate(
      ([key, value]) => localStorage.setItem(key as string, value as string),
      [storageKeys.agreement, text],
    );
    await page.reload();
    await settle(page);
    expect(await page.inputValue('#head-provider')).toBe('');
    expect(await kept(page)).toBe(text);
  }
  expectClean(watched);
});
