/** The texts to send of an answer: filled in on the page, in the language of their reader, stored nowhere. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Locale, languageTag, locales, otherLocales } from '../../src/i18n/locale.ts';
import { localizedPath } from '../../src/i18n/path.ts';
import { listingFor } from '../../src/offers/listing-for.ts';
import type { ProjectedOffer } from '../../src/offers/types.ts';
import { outcomeHref, stateHref } from '../../src/routing/codec.ts';
import type { RoutingPack } from '../../src/routing/pack.ts';
import { partyLabel } from '../../src/routing/parties.ts';
import { stateView } from '../../src/routing/state-view.ts';
import { builtOffers, builtRoutes, expectClean, inState, isIcon, useStage, visit } from './harness.ts';
import { onceFor } from './steps.ts';
import { deepest, ends } from './templates.ts';

const stage = useStage();
let offers: ProjectedOffer[];
const packs = {} as Record<Locale, RoutingPack>;
beforeAll(() => {
  offers = builtOffers('partner');
  for (const locale of locales) packs[locale] = builtRoutes('partner', locale);
});

const CUSTOMER = 'Wald & Söhne <b>100 %</b>';
const MESSAGE = '.message:has(.subject)';
const FIELD = '.message-fields .field';
/** Opens the texts to send by keyboard. */
async function unfold(page: Page): Promise<void> {
  for (const summary of await page.locator('.folded > summary').all()) {
    await summary.focus();
    await page.keyboard.press('Enter');
  }
}

/** The journey of a direct-bill partner to an answer. */
function journeyTo(locale: Locale, wanted: 'isv-malfunction' | 'microsoft-deployment'): string[] {
  const all = ends(packs[locale]).filter(({ node }) => node.ids[0] === 'direct-bill-partner');
  return deepest(all, ({ destination }) => destination.id === wanted).node.ids;
}

/** An offer whose support reads only the language of one locale. */
function readIn(locale: Locale): ProjectedOffer {
  const [language = ''] = locale.split('-');
  const found = offers.find(
    ({ support }) => support.languages.length > 0 && support.languages.every((tag) => tag.startsWith(language)),
  );
  if (found === undefined) throw new Error(`No offer is supported in ${language} only.`);
  return found;
}

const mailOf = async (page: Page) => {
  const href = await page.locator(`${MESSAGE} + .tools a[href^="mailto:"]`).getAttribute('href');
  return new URL(href ?? '');
};

describe.each(locales)('%s', (locale) => {
  const once = onceFor(locale);

  it('a message is filled in by keyboard, changes language, and leaves no trace', async () => {
    const ids = journeyTo(locale, 'isv-malfunction');
    const href = stateHref(locale, ids);
    const watched = await stage.page('partner', { permissions: ['clipboard-read', 'clipboard-write'] });
    const { page, requests } = watched;
    await visit(page, href);
    const fields = await page.locator(FIELD).count();
    const open = await page.locator(`${MESSAGE} .placeholder`).count();
    expect(Math.min(fields, open)).toBeGreaterThan(3);
    await unfold(page);
    // Who asks is known already.
    expect(await page.locator(MESSAGE).textContent()).toContain(partyLabel(locale, 'direct-bill-partner', 'table'));
    requests.length = 0;
    await page.locator(FIELD).first().focus();
    await page.keyboard.type(CUSTOMER);
    for (let next = 1; next < fields; next += 1) {
      await page.keyboard.press('Tab');
      await page.keyboard.type(`{role} ${next}`);
    }
    expect(await page.locator(`${MESSAGE} .placeholder`).count()).toBe(0);
    const shown = await page.locator(MESSAGE).innerText();
    expect(shown).toContain(CUSTOMER);
    expect(shown).toContain('{role} 1');

    const { searchParams } = await mailOf(page);
    expect(shown.replaceAll(/\s+/g, ' ')).toContain(searchParams.get('body')?.replaceAll(/\s+/g, ' '));
    await page.locator(`${MESSAGE} + .tools button`).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe(`${searchParams.get('subject')}\n\n${searchParams.get('body')?.replaceAll('\r\n', '\n')}`);

    const other = otherLocales(locale)[0] as Locale;
    await page.locator('.language-choice select').first().selectOption(other);
    expect(await page.locator(MESSAGE).getAttribute('lang')).toBe(languageTag(other));
    expect(await page.locator(MESSAGE).textContent()).toContain(CUSTOMER);
    await page.locator('#customer select').selectOption(other);
    expect(await page.locator('#customer blockquote').getAttribute('lang')).toBe(languageTag(other));

    // Going back and forth loses nothing; a new page knows nothing.
    await page.locator('#back').click();
    await inState(page, stateHref(locale, ids.slice(0, -1)));
    await page.goBack();
    await inState(page, href);
    expect(await page.locator(FIELD).first().inputValue()).toBe(CUSTOMER);
    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state]));
    expect([page.url(), kept].join()).not.toMatch(/Wald|100/);
    expect(requests.filter((request) => !isIcon(request)).map((request) => request.url())).toEqual([]);
    await page.reload();
    await page.locator(FIELD).first().waitFor({ state: 'attached' });
    expect(await page.locator(FIELD).first().inputValue()).toBe('');
    expectClean(watched);
  });

  it('the whole case is copied for a ticket, with what was typed and with what the page shows', async () => {
    const href = stateHref(locale, journeyTo(locale, 'isv-malfunction'));
    const [offer] = offers;
    if (offer === undefined) throw new Error('There is an offer.');
    const watched = await stage.page('partner', { permissions: ['clipboard-read', 'clipboard-write'] });
    const { page, requests } = watched;
    await visit(page, `${href}?offer=${offer.id}`);
    const copy = page.locator('.ticket button');
    const status = page.locator('.ticket [role=status]');
    await copy.waitFor();
    await page.locator('main .contact').waitFor();
    await unfold(page);
    await page.locator(FIELD).first().fill(CUSTOMER);
    requests.length = 0;
    const copied = async () => {
      // The latest input may not be in the note yet; the status then says that the copy is outdated.
      await expect
        .poll(async () => {
          await copy.press('Enter');
          return status.innerText();
        })
        .not.toBe('');
      return page.evaluate(() => navigator.clipboard.readText());
    };
    const plain = await copied();
    const shown = async (selector: string) => {
      const texts = await page.locator(selector).allInnerTexts();
      return texts.map((text) => text.replaceAll(/\s+/g, ' ').trim()).filter((text) => text !== '');
    };
    const told = plain.replaceAll(/\s+/g, ' ');
    const parts = ['main h1', '.sign .eyebrow', '.lead', '.contact .facts dd', '.answers dt, .answers dd:not(.change)'];
    for (const part of parts) {
      const texts = await shown(part);
      expect(texts.length).toBeGreaterThan(0);
      for (const text of texts) expect(told).toContain(text);
    }
    // The checklist of first-level support, which is folded as well, has claims of its own.
    for (const text of await shown('[aria-labelledby="why"] .claims > li > p:first-child'))
      expect(told).toContain(text);
    expect(plain).toContain(CUSTOMER);
    expect(plain).toContain(new URL(`${href}?offer=${offer.id}`, page.url()).href);
    expect(plain.split('\n')[0]).toBe(await page.locator('main h1').innerText());

    // What was copied is not what would be copied now.
    await page.locator('.ticket select').selectOption('markdown');
    await expect.poll(() => status.innerText()).toBe('');
    const markdown = await copied();
    expect(markdown.startsWith(`# ${plain.split('\n')[0]}\n`)).toBe(true);
    expect(markdown).toContain('Wald & Söhne <b>'.replace(/[&<>]/g, '\\$&'));
    expect(requests.filter((request) => !isIcon(request)).map((request) => request.url())).toEqual([]);

    // If the clipboard is not available, the note is shown for selecting.
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await copy.press('Enter');
    await expect.poll(() => page.locator('.ticket .message').innerText()).toContain('\\<b\\>');
    expectClean(watched);
  });

  it('on a phone the answer and its contact are one screen, and what is to be sent is two taps away', async () => {
    const viewport = { width: 360, height: 740 };
    const watched = await stage.page('partner', { viewport, permissions: ['clipboard-read', 'clipboard-write'] });
    const { page } = watched;
    for (const wanted of ['isv-malfunction', 'microsoft-deployment'] as const) {
      await visit(page, stateHref(locale, journeyTo(locale, wanted)));
      const bottomOf = (selector: string) =>
        page
          .locator(selector)
          .first()
          .evaluate((element) => element.getBoundingClientRect().bottom);
      expect(await bottomOf('header')).toBeLessThan(70);
      const contact = wanted === 'isv-malfunction' ? '.picker .field' : '#desk';
      for (const each of ['.sign', '.lead', contact, '.jumps']) {
        expect(await bottomOf(each)).toBeLessThanOrEqual(viewport.height);
      }
      // The headings of one level have one size, and those on what is folded have one.
      for (const headings of ['main :not(summary) > h2:visible', 'main summary > h2:visible']) {
        const sizes = await page.locator(headings).evaluateAll((all) => all.map((h) => getComputedStyle(h).fontSize));
        expect(sizes.length).toBeGreaterThan(1);
        expect(new Set(sizes).size).toBe(1);
      }
      // Everything is folded: six screens at most.
      const height = await page.locator('main').evaluate((element) => element.getBoundingClientRect().height);
      expect(height).toBeLessThanOrEqual(6 * viewport.height);
      for (const [place, text] of [
        ['message', MESSAGE],
        ['customer', '#customer .message'],
      ] as const) {
        await page.locator(`.jumps a[href="#${place}"]`).click();
        // The link unfolds what it leads to, and the heading stands above it.
        await expect.poll(() => page.locator(text).isVisible()).toBe(true);
        const heading = page.locator(`#${place}-heading`);
        await expect.poll(() => heading.evaluate((each) => each.getBoundingClientRect().top)).toBeLessThan(400);
        expect(await heading.evaluate((each) => each.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
      }
      // The copy says what is still open, until nothing is.
      const status = page.locator(`${MESSAGE} + .tools [role=status]`);
      await page.locator(`${MESSAGE} + .tools button`).click();
      await expect.poll(() => status.innerText()).not.toBe('');
      const open = await page.locator(`${MESSAGE} .placeholder`).allInnerTexts();
      const named = open.flatMap((each) => /^\[(.+)\]$/.exec(each)?.[1] ?? []);
      expect(named.length).toBeGreaterThan(2);
      for (const each of named) expect(await status.innerText()).toContain(each);
      for (const field of await page.locator(FIELD).all()) await field.fill('x');
      await page.locator(`${MESSAGE} + .tools button`).click();
      await expect.poll(() => status.innerText()).not.toBe('');
      expect((await status.innerText()).length).toBeLessThan(10);
    }
    expectClean(watched);
  });

  it('on a wide screen the form stands beside the message', async () => {
    const watched = await stage.page('partner');
    const { page } = watched;
    await visit(page, stateHref(locale, journeyTo(locale, 'isv-malfunction')));
    await unfold(page);
    const form = await page.locator('.message-fields').boundingBox();
    const message = await page.locator(MESSAGE).boundingBox();
    if (form === null || message === null) throw new Error('Both are shown.');
    expect(message.x).toBeGreaterThan(form.x + form.width);
    expect(Math.min(form.y + form.height, message.y + message.height)).toBeGreaterThan(Math.max(form.y, message.y));
    for (const place of ['message', 'customer']) {
      await page.reload();
      await page.locator(`.jumps a[href="#${place}"]`).click();
      await expect.poll(() => page.locator(`#${place} .message`).isVisible()).toBe(true);
    }
    expectClean(watched);
  });

  once('without script the message stands there in both languages, to be selected', async () => {
    const { page } = await stage.page('partner', { javaScriptEnabled: false });
    await page.goto(stateHref(locale, journeyTo(locale, 'isv-malfunction')));
    const languages = await page.locator(MESSAGE).evaluateAll((all) => all.map((each) => each.getAttribute('lang')));
    expect(languages).toEqual([locale, ...otherLocales(locale)].map(languageTag));
    expect(await page.locator(`${MESSAGE} .placeholder`).count()).toBeGreaterThan(6);
    expect(await page.locator('main :is(input, textarea, select, button)').count()).toBe(0);
  });

  it('an offer goes along from its contact page through the tree, and decides language and address', async () => {
    const other = otherLocales(locale)[0] as Locale;
    const offer = readIn(other);
    const query = `?offer=${offer.id}`;
    const title = listingFor(offer, locale).title ?? offer.offer;
    const watched = await stage.page('partner');
    const { page } = watched;
    // From the contact page to an answer of its own.
    await visit(page, localizedPath(locale, 'offers', ...offer.id.split('/')));
    await page.locator('.ladders details:has(a[href*="/outcomes/"]) > summary').first().click();
    await page
      .locator(`.ladders a[href="${outcomeHref(locale, 'isv-malfunction')}${query}"]`)
      .first()
      .click();
    await page.locator('main .contact').first().waitFor();
    expect(await page.locator(MESSAGE).getAttribute('lang')).toBe(languageTag(other));
    expect(await page.locator(MESSAGE).textContent()).toContain(listingFor(offer, other).title ?? offer.offer);
    const emails = page.locator('main .contact a[href^="mailto:"]');
    const [email] = await emails.evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''));
    expect((await mailOf(page)).pathname).toBe(email === undefined ? '' : new URL(email).pathname);

    // Through the tree to an answer of Microsoft’s.
    const ids = journeyTo(locale, 'microsoft-deployment');
    await visit(page, `${localizedPath(locale, 'route')}${query}`);
    await expect.poll(() => page.locator('.carried').innerText()).toContain(title);
    for (let depth = 1; depth <= ids.length; depth += 1) {
      const href = stateHref(locale, ids.slice(0, depth));
      await page.locator(`main a[href="${href}${query}"]`).first().click();
      await inState(page, href);
      expect(new URL(page.url()).search).toBe(query);
      const links = await page
        .locator('a[data-locale]')
        .evaluateAll((all) => all.map((each) => each.getAttribute('href')));
      for (const link of links) expect(link).toContain(query);
    }
    expect(await page.locator(MESSAGE).textContent()).toContain(title);
    // A link that is opened in a new tab is left to the browser, and knows the state and the offer, too.
    const link = page.locator('dl.answers .change a').last();
    const taken = await link.evaluate((anchor) => {
      let prevented = true;
      const watch = (event: Event) => {
        prevented = event.defaultPrevented;
        event.preventDefault();
      };
      addEventListener('click', watch, { once: true });
      anchor.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true, metaKey: true }));
      return prevented;
    });
    expect(taken).toBe(false);
    const href = `${stateHref(locale, ids.slice(0, -1))}${query}`;
    expect(await link.getAttribute('href')).toBe(href);
    // Opened here and not beside, because a browser may let a page rest that nobody looks at.
    await visit(page, href);
    await expect.poll(() => page.locator('.carried').innerText()).toContain(title);
    await page.goBack();
    await inState(page, stateHref(locale, ids));
    await page.locator('.language a').click();
    await page.waitForURL((url) => url.pathname === stateHref(other, ids) && url.search === query);
    await expect
      .poll(() => page.locator(MESSAGE).textContent())
      .toContain(listingFor(offer, other).title ?? offer.offer);

    // It is left on demand; one that does not exist is told.
    await page.locator('dl.answers .change a').first().click();
    await page.locator('.carried button').click();
    expect(new URL(page.url()).search).toBe('');
    await visit(page, `${localizedPath(locale, 'route')}?offer=nobody/nothing`);
    await page.locator('.route .notice').waitFor();
    expect(new URL(page.url()).search).toBe('');
    expectClean(watched);
  });

  once('a change tells what it would do before it is made, and does just that', async () => {
    const pack = packs[locale];
    const ids = journeyTo(locale, 'isv-malfunction');
    const watched = await stage.page('partner');
    const { page } = watched;
    await visit(page, stateHref(locale, ids.slice(0, -1)));
    await page
      .locator(`main a[href="${stateHref(locale, ids)}"]`)
      .first()
      .click();
    await inState(page, stateHref(locale, ids));
    await page.locator('dl.answers .change a').nth(1).click();
    const question = stateHref(locale, ids.slice(0, 1));
    await inState(page, question);
    const view = stateView(pack, ids.slice(0, 1), ids);
    if (view.kind === 'outcome') throw new Error('The second answer decides.');
    for (const { href, effect } of view.options) {
      const told = await page.locator(`ul.options a[href="${href}"] .effect`).innerText();
      for (const part of [effect?.leadsTo ?? '', ...(effect?.kept ?? []), ...(effect?.dropped ?? [])]) {
        if (href !== stateHref(locale, ids)) expect(told).toContain(part);
      }
    }
    const chosen = view.options.find(({ href }) => !stateHref(locale, ids).startsWith(href));
    await page.locator(`ul.options a[href="${chosen?.href}"]`).click();
    await inState(page, chosen?.href ?? '');
    expect(await page.locator('h1').innerText()).toBe(chosen?.effect?.leadsTo);
    // Who starts again changes nothing.
    await page.locator('[data-start-again]').click();
    await inState(page, stateHref(locale, []));
    expect(await page.locator('ul.options :is(.effect)').count()).toBe(0);
    expectClean(watched);
  });
});
