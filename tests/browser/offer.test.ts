import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Edition } from '../../src/config/edition.ts';
import { type Locale, locales } from '../../src/i18n/locale.ts';
import { localizedPath } from '../../src/i18n/path.ts';
import { listingFor } from '../../src/offers/listing-for.ts';
import type { ProjectedOffer } from '../../src/offers/types.ts';
import { stateHref } from '../../src/routing/codec.ts';
import { builtOffers, builtRoutes, expectClean, inState, useStage, visit } from './harness.ts';
import { deepest, ends, NONSENSE, wordOf } from './templates.ts';

const MOST_TABS = 60;

const stage = useStage();
let offers: Record<Edition, ProjectedOffer[]>;
beforeAll(() => {
  offers = { public: builtOffers('public'), partner: builtOffers('partner') };
});

/**
 * The channels of an offer that only the partner edition shows, and the public one for no offer. Names are left to the
 * test of non-interference, because “Engineering” is a word of every page.
 */
function partnerOnly(offer: ProjectedOffer): string[] {
  const shown = JSON.stringify(offers.public);
  return offer.listings
    .flatMap(({ contacts, marketingMaterials }) => [
      ...Object.values(contacts).flatMap(({ contact }) => [contact?.email, contact?.phone, contact?.url]),
      marketingMaterials.href,
    ])
    .filter((value) => value !== undefined)
    .filter((value) => !shown.includes(value));
}

/** An outcome with a ladder at the end of the journey. */
function outcomeWith(locale: Locale, ladder: 'technical' | 'customer'): string {
  const { node } = deepest(ends(builtRoutes('public', locale)), ({ destination }) => destination.ladder === ladder);
  return stateHref(locale, node.ids);
}

/** The offer with most to hide. */
function guarded(): ProjectedOffer {
  const found = offers.partner.toSorted((a, b) => partnerOnly(b).length - partnerOnly(a).length)[0];
  if (found === undefined) throw new Error('There is no offer.');
  return found;
}

/** Presses the tab key until an element has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < MOST_TABS; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`${selector} is not reached by ${MOST_TABS} presses of the tab key.`);
}

const PICKER = '.route input[type=search]';
const FOUND = '.route ul.options button.option';
const CONTACT = '.route .contact';

describe.each(locales)('%s', (locale) => {
  it('an offer is chosen with the keyboard, stays in the address and can be given up', async () => {
    const offer = guarded();
    const href = outcomeWith(locale, 'technical');
    const watched = await stage.page('partner');
    const { page } = watched;
    await visit(page, href);
    await tabTo(page, PICKER);
    await page.keyboard.type(wordOf(offer, locale).slice(0, -1).toLowerCase());
    const name = listingFor(offer, locale).title ?? offer.offer;
    await page.locator(FOUND, { hasText: name }).waitFor();
    for (;;) {
      await tabTo(page, FOUND);
      if ((await page.evaluate(() => document.activeElement?.textContent))?.includes(name)) break;
    }
    await page.keyboard.press('Enter');
    await page.locator(CONTACT).waitFor();
    const email = listingFor(offer, locale).contacts.support.contact?.email;
    if (email !== undefined) expect(await page.locator(CONTACT).innerText()).toContain(email);
    // The button pressed is gone: the focus has to be somewhere near, not at the top of the page.
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('.route') !== null), { message: 'focus kept' })
      .toBe(true);
    const address = new URL(page.url());
    expect([address.pathname, address.searchParams.get('offer')]).toEqual([href, offer.id]);

    await page.reload();
    await page.locator(CONTACT).waitFor();
    // The offer goes along on the way through the tree, too.
    await page.locator('#back').click();
    await inState(page, stateHref(locale, href.split('/').slice(3, -2)));
    expect(new URL(page.url()).searchParams.get('offer')).toBe(offer.id);
    await page.goBack();
    await page.locator(CONTACT).waitFor();

    await page.locator('.route p:has(a[href*="/offers/"]) button').first().click();
    await page.locator(PICKER).waitFor();
    expect(new URL(page.url()).search).toBe('');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('.route') !== null), { message: 'focus kept' })
      .toBe(true);
    expectClean(watched);
  });

  it('a name that no offer has leads on; offers that cannot be loaded are told', async () => {
    const watched = await stage.page('public');
    const { page } = watched;
    await visit(page, outcomeWith(locale, 'technical'));
    await page.locator(PICKER).fill(NONSENSE);
    await page
      .locator(`.route a[href^="${localizedPath(locale, 'route', 'outcomes')}"]`)
      .first()
      .waitFor();
    expect(await page.locator(FOUND).count()).toBe(0);
    expectClean(watched);

    const broken = await stage.page('public');
    await broken.page.route('**/data/offers.*', (route) => route.abort());
    await visit(broken.page, outcomeWith(locale, 'technical'));
    await broken.page.locator(PICKER).fill('a');
    await expect.poll(() => broken.page.locator('.route .panel [role=status]').innerText()).not.toBe('');
    await expect.poll(() => broken.problems.length).toBeGreaterThan(0);
    expect(await broken.page.locator(`.route .panel a[href="${localizedPath(locale, 'offers')}"]`).count()).toBe(1);
  });

  it('the public edition shows no value meant for partners, wherever an offer is chosen', async () => {
    const secrets = offers.partner.flatMap(partnerOnly);
    expect(secrets.length).toBeGreaterThan(10);
    const hrefs = (['technical', 'customer'] as const).map((ladder) => outcomeWith(locale, ladder));
    const guardedFirst = offers.partner.toSorted((a, b) => partnerOnly(b).length - partnerOnly(a).length).slice(0, 5);
    const addresses = guardedFirst.flatMap(({ id }) => [
      ...hrefs.map((href) => `${href}?offer=${encodeURIComponent(id)}`),
      localizedPath(locale, 'offers', ...id.split('/')),
    ]);
    const faults: string[] = [];
    const { page } = await stage.page('public');
    for (const address of addresses) {
      await visit(page, address);
      await page.locator('main .contact').first().waitFor();
      const html = await page.content();
      for (const secret of secrets) if (html.includes(secret)) faults.push(`${address}: ${secret}`);
    }
    expect(faults).toEqual([]);
    // The same search in the partner edition finds some, so it works.
    const partner = await stage.page('partner');
    await visit(partner.page, localizedPath(locale, 'offers', ...guarded().id.split('/')));
    const html = await partner.page.content();
    expect(secrets.some((secret) => html.includes(secret))).toBe(true);
  });
});
