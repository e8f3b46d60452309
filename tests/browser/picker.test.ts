/**
 * The offer picker of an answer among many offers: light, and by keyboard alone. No page is built for these offers. With
 * FULL=1 they are 20,000; without it so many that their data still lie in several parts of each kind.
 */
import { createHash } from 'node:crypto';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { beforeAll, expect, it } from 'vitest';
import { makeShards } from '../../src/catalogue/shards.ts';
import { listingFor } from '../../src/offers/listing-for.ts';
import type { ProjectedOffer } from '../../src/offers/types.ts';
import { outcomeHref, stateHref } from '../../src/routing/codec.ts';
import { syntheticOffers } from '../bench/offers.ts';
import { builtRoutes, expectClean, useStage, visit } from './harness.ts';
import { deepest, ends, NONSENSE } from './templates.ts';

const COUNT = process.env.FULL === '1' ? 20_000 : 4_000;
/** Compressed bytes of data up to the first list of offers. */
const FIRST_ANSWER = 60_000;
const PICKER = '.route input[type=search]';
const FOUND = '.route ul.options button.option';

const stage = useStage();
const files = new Map<string, string>();
let offers: ProjectedOffer[];
let index: string;
beforeAll(() => {
  offers = syntheticOffers(COUNT);
  const publish = (name: string, text: string) => {
    const href = `/data/${name}.${createHash('sha256').update(text).digest('hex').slice(0, 10)}.json`;
    files.set(href, text);
    return href;
  };
  index = JSON.stringify(makeShards(offers, { weigh: (text) => gzipSync(text).length, publish }));
});

it(`finds one of ${COUNT} offers by keyboard within 60 kB, and leads on where there is none`, async () => {
  const offer = offers[Math.floor(COUNT / 3)] as ProjectedOffer;
  const title = listingFor(offer, 'en-us').title ?? offer.offer;
  const watched = await stage.page('public');
  const { page } = watched;
  const fetched: string[] = [];
  const serveText = (text: string, href: string) => {
    fetched.push(href);
    return { body: text, contentType: 'application/json' };
  };
  await page.route('**/data/offer*.json', (route) => {
    const { pathname } = new URL(route.request().url());
    // The address of the index is that of the page as it was built.
    const text = /\/data\/offers\.[^.]+\.json$/.test(pathname) ? index : files.get(pathname);
    return text === undefined ? route.abort() : route.fulfill(serveText(text, pathname));
  });
  for (const href of files.keys()) {
    await page.route(`**${href}`, (route) => route.fulfill(serveText(files.get(href) ?? '', href)));
  }
  const bytes = () => fetched.reduce((sum, href) => sum + brotliCompressSync(files.get(href) ?? index).length, 0);

  const { node } = deepest(
    ends(builtRoutes('public', 'en-us')),
    ({ destination }) => destination.ladder === 'technical',
  );
  await visit(page, stateHref('en-us', node.ids));
  expect(fetched).toEqual([]);
  await page.locator(PICKER).focus();
  // In one piece: how many beginnings of a typed word are looked up depends on the speed of the machine.
  await page.keyboard.insertText(title);
  await page.locator(FOUND, { hasText: title }).first().waitFor();
  expect(fetched.length).toBeGreaterThan(1);
  expect(bytes()).toBeLessThan(FIRST_ANSWER);
  expect(await page.locator(FOUND).count()).toBeLessThanOrEqual(8);

  // Down to the last one, up again, back to the field by Escape; then the one wanted.
  const texts = await page.locator(FOUND).allInnerTexts();
  const inField = () =>
    expect.poll(() => page.evaluate((selector) => document.activeElement?.matches(selector), PICKER)).toBe(true);
  const focused = () => page.evaluate(() => (document.activeElement as HTMLElement).innerText);
  for (const text of texts) {
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(text);
  }
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe(texts.at(-1));
  await page.keyboard.press('Escape');
  await inField();
  expect(await page.locator(PICKER).inputValue()).toBe(title);
  const wanted = await page
    .locator(FOUND)
    .evaluateAll((all, name) => all.findIndex((each) => each.querySelector('.label')?.textContent === name), title);
  for (let presses = 0; presses <= wanted; presses += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('.route .contact').waitFor();
  expect(await page.locator('.route h3').first().innerText()).toContain(title);

  await page.locator('.route p:has(a[href*="/offers/"]) button').first().click();
  await inField();
  await page.keyboard.type(NONSENSE);
  await page.locator(`.route .panel a[href="${outcomeHref('en-us', 'self-find-contact')}"]`).waitFor();
  expect(await page.locator(FOUND).count()).toBe(0);
  expectClean(watched);
});
