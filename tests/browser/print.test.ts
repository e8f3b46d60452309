/** On paper: a contact page is one page, an answer two at most, and no text is too small to read. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Edition, editions } from '../../src/config/edition.ts';
import { type Locale, locales } from '../../src/i18n/locale.ts';
import { localizedPath } from '../../src/i18n/path.ts';
import { stateHref } from '../../src/routing/codec.ts';
import { builtOffers, builtRoutes, outputOf, useStage, visit } from './harness.ts';
import { ends } from './templates.ts';

const stage = useStage();
/** The sheets printed; with FULL=1 both languages of both editions. */
const PRINTED: Record<Edition, readonly Locale[]> =
  process.env.FULL === '1' ? { public: locales, partner: locales } : { public: ['en-us'], partner: ['de-de'] };

/** How many pages a PDF has: Chromium writes the objects of pages uncompressed. */
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

describe.each(editions)('%s', (edition) => {
  it.each(PRINTED[edition])('every contact page is printed on one page, %s', async (locale) => {
    const faults: string[] = [];
    const { page } = await stage.page(edition);
    for (const { publisher, offer } of builtOffers(edition)) {
      const path = localizedPath(locale, 'offers', publisher.id, offer);
      await visit(page, path);
      for (const format of ['A4', 'Letter'] as const) {
        const pages = pagesOf(await page.pdf({ format, preferCSSPageSize: true }));
        if (pages !== 1) faults.push(`${path}: ${pages} pages on ${format}`);
      }
    }
    expect(faults).toEqual([]);
  });

  it('the sheet says that the site is independent, and leaves out what cannot be used on paper', async () => {
    const { page } = await stage.page(edition);
    const [offer] = builtOffers(edition);
    await visit(page, localizedPath('en-us', 'offers', offer?.publisher.id ?? '', offer?.offer ?? ''));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.site-footer').innerText()).toContain('not part of Microsoft');
    expect(await page.locator('.contact:visible').count()).toBeGreaterThan(0);
    expect(await page.locator('main a[download]:visible').count()).toBe(0);
  });
});

it('a guide takes more than one page, so pages are counted', async () => {
  const { page } = await stage.page('public');
  await visit(page, localizedPath('en-us', 'glossary'));
  expect(pagesOf(await page.pdf({ format: 'A4' }))).toBeGreaterThan(1);
});

/** How many of the longest answers are printed; with FULL=1 all of them. */
const LONGEST = process.env.FULL === '1' ? Number.POSITIVE_INFINITY : 10;

it.each(locales)('an answer is printed on two pages at most, %s', async (locale) => {
  const { page } = await stage.page('public');
  const size = (path: string) => statSync(join(outputOf('public'), path, 'index.html')).size;
  const journeys = ends(builtRoutes('public', locale)).map(({ node, destination }) => ({
    path: stateHref(locale, node.ids),
    answer: destination.id,
  }));
  // Of the journeys to an answer, the last in the list has the most questions.
  const longest = [...Map.groupBy(journeys, ({ answer }) => answer).values()]
    .map((each) => each.at(-1)?.path ?? '')
    .toSorted((a, b) => size(b) - size(a))
    .slice(0, LONGEST);
  const faults: string[] = [];
  for (const path of longest) {
    await visit(page, path);
    const pages = pagesOf(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
    if (pages > 2) faults.push(`${path}: ${pages} pages`);
  }
  expect(longest.length).toBeGreaterThan(9);
  expect(faults).toEqual([]);
});

it.each(locales)('a journey printed says what was answered, without links to change it, %s', async (locale) => {
  const { page } = await stage.page('public');
  const [end] = ends(builtRoutes('public', locale));
  await visit(page, stateHref(locale, end?.node.ids ?? []));
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.answers dd:visible').count()).toBe(end?.node.ids.length);
  expect(await page.locator('section[aria-labelledby="answers"] a:visible').count()).toBe(0);
});

it.each(['responsibilities', 'route/table'])('%s is printed on the long side of the paper', async (path) => {
  const { page } = await stage.page('public');
  await visit(page, localizedPath('en-us', ...path.split('/')));
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  const sizes = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)];
  expect(sizes.length).toBeGreaterThan(0);
  expect(sizes.filter(([, width, height]) => Number(width) < Number(height))).toEqual([]);
});

/** Pages that people print; a contact page is added below. */
const ON_PAPER = [
  'agreement',
  'responsibilities',
  'route/table',
  'glossary',
  'guides/support-roles',
  'route/outcomes/isv-malfunction',
];

it.each(locales)('no text on paper is smaller than 9 points, %s', async (locale) => {
  const { page } = await stage.page('partner');
  await page.emulateMedia({ media: 'print' });
  const [offer] = builtOffers('partner');
  const contact = `offers/${offer?.publisher.id}/${offer?.offer}`;
  const small: string[] = [];
  for (const path of [...ON_PAPER, contact]) {
    await visit(page, localizedPath(locale, ...path.split('/')));
    const found = await page.evaluate(() => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const smaller = new Set<string>();
      while (texts.nextNode()) {
        const parent = texts.currentNode.parentElement;
        const text = texts.currentNode.textContent?.trim() ?? '';
        // Marks of citations are raised and may be smaller.
        if (parent === null || text === '' || parent.closest('.cite') !== null || !parent.checkVisibility()) continue;
        // 9 points are 12 pixels.
        if (Number.parseFloat(getComputedStyle(parent).fontSize) < 11.95) smaller.add(text.slice(0, 40));
      }
      return [...smaller];
    });
    small.push(...found.map((text) => `${path}: ${text}`));
  }
  expect(small).toEqual([]);
});
