/** The map leads to the position of the reader, on wide screens and on a phone. */
import { expect, it } from 'vitest';
import { localizedPath } from '../../src/i18n/path.ts';
import { useStage, visit } from './harness.ts';

const stage = useStage();
const MAP = localizedPath('de-de', 'route', 'map');
const HERE = `${MAP}#here=indirect-provider/not-working/not-working-urgent/u-standstill`;

it.each([360, 1280])('unfolds the position of the reader and brings it to the screen: %d px', async (width) => {
  const { page } = await stage.page('public', { viewport: { width, height: 740 } });
  await visit(page, HERE);
  await expect
    .poll(() =>
      page.locator('.tree-map [aria-current]').evaluate((entry) => {
        const { top, bottom } = entry.getBoundingClientRect();
        return entry.checkVisibility() && top >= 0 && bottom <= innerHeight;
      }),
    )
    .toBe(true);
});

it('says where the reader is, as deep as the map goes', async () => {
  const { page } = await stage.page('public');
  await visit(page, `${MAP}#here=indirect-provider/no-such-option`);
  const note = (await page.locator('#map-here').textContent()) ?? '';
  expect(note).toContain('Indirekter Anbieter');
  await expect.poll(() => page.locator('details[open] [aria-current]').isVisible()).toBe(true);
});

it('shows the answers in one column, however deep their choices lie', async () => {
  const { page } = await stage.page('public');
  await visit(page, HERE);
  const lefts = await page
    .locator('details[open] details[open] details[open] .outcome .found')
    .evaluateAll((all) => all.map((each) => Math.round(each.getBoundingClientRect().left)));
  expect(lefts.length).toBeGreaterThan(1);
  expect(new Set(lefts).size).toBe(1);
});

it('shows folded roles side by side where there is room, each above its topics, and an open one across the page', async () => {
  const { page } = await stage.page('public');
  await visit(page, MAP);
  const roles = page.locator('.tree-map > ul:last-of-type > li');
  const tops = () => roles.evaluateAll((all) => all.map((each) => Math.round(each.getBoundingClientRect().top)));
  const [first, second] = await tops();
  expect(first).toBeGreaterThan(0);
  expect(second).toBe(first);
  await roles.first().locator('.map-topics a').first().click();
  await expect.poll(async () => (await tops()).filter((top, _, [open]) => top === open).length).toBe(1);
});
