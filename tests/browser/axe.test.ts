import { describe, expect, it, test } from 'vitest';
import { type Edition, editions } from '../../src/config/edition.ts';
import { type Locale, locales } from '../../src/i18n/locale.ts';
import { localizedPath } from '../../src/i18n/path.ts';
import { useStage, visit } from './harness.ts';
import { type Template, templates } from './templates.ts';
import { violations } from './violations.ts';

const LOOKS = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'light', width: 360 },
  { colorScheme: 'dark', width: 360 },
] as const;
const looks = process.env.FULL === '1' ? LOOKS : LOOKS.slice(0, 1);

const stage = useStage();

/** The editions differ in what they show of offers only: pages with offers are checked in both, others in one. */
function looked(edition: Edition, locale: Locale): Template[] {
  const all = templates(edition, locale);
  return edition === 'partner'
    ? all
    : all.filter(({ name }) => /^(contact|outcome-(technical|offer|customer))/.test(name));
}

describe.each(looks)('axe, $colorScheme, $width px', ({ colorScheme, width }) => {
  describe.each(editions)('%s edition', (edition) => {
    it.each(locales)('finds nothing on any template in %s', async (locale) => {
      const found: string[] = [];
      const { page } = await stage.page(edition, { colorScheme, viewport: { width, height: 900 } });
      for (const { name, path, wait } of looked(edition, locale)) {
        await visit(page, path);
        if (wait !== undefined) await page.waitForSelector(wait);
        found.push(...(await violations(page, name)));
      }
      expect(found).toEqual([]);
    });
  });
});

test('axe sees a link without a name and faint text', async () => {
  const { page } = await stage.page('public');
  await visit(page, localizedPath('en-us', 'legal'));
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = '/';
    const text = document.createElement('p');
    text.textContent = 'Faint';
    text.style.color = '#ddd';
    document.querySelector('main')?.append(link, text);
  });
  const found = (await violations(page, 'seeded')).join('\n');
  expect(found).toMatch(/^seeded: link-name/m);
  expect(found).toMatch(/^seeded: color-contrast/m);
});
