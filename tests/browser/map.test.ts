/** The map: below each topic drawings, which unfold to lists, where there is room; the list alone on a phone. */
import { expect, it } from 'vitest';
import { localizedPath } from '../../src/i18n/path.ts';
import { useStage, visit } from './harness.ts';

const stage = useStage();
const MAP = localizedPath('de-de', 'route', 'map');
const HERE = `${MAP}#here=indirect-provider/not-working/not-working-urgent/u-standstill`;
const MARKED = '.tree-list [aria-current]';

it('shows the drawing where there is room for it', async () => {
  const { page } = await stage.page('public');
  await visit(page, HERE);
  const drawing = page.locator('.drawings:visible');
  expect(await drawing.count()).toBe(1);
  expect(await drawing.locator('[aria-current]').isVisible()).toBe(true);
  // The list says the same, so it is folded.
  expect(await page.locator(MARKED).isVisible()).toBe(false);
});

it('names the role in which the reader is, and unfolds its topics', async () => {
  const { page } = await stage.page('public');
  await visit(page, `${MAP}#here=indirect-provider`);
  const note = (await page.locator('#map-here').textContent()) ?? '';
  expect(note).toContain('Indirekter Anbieter');
  await expect.poll(() => page.locator('details[open] .place[aria-current]').isVisible()).toBe(true);
});

it('shows no cut drawing on a phone, and leads to the place of the reader in the list', async () => {
  const { page } = await stage.page('public', { viewport: { width: 360, height: 740 } });
  await visit(page, HERE);
  expect(await page.locator('.drawings:visible').count()).toBe(0);
  expect(await page.getByRole('link', { name: 'Dasselbe als Liste' }).count()).toBe(0);
  await expect
    .poll(() =>
      page.locator(MARKED).evaluate((entry) => {
        const { top, bottom } = entry.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }),
    )
    .toBe(true);
});
