import { describe, expect, it, test } from 'vitest';
import { editions } from '../../src/config/edition.ts';
import { localizedPath } from '../../src/i18n/path.ts';
import { useStage, visit } from './harness.ts';
import { axeTemplates } from './templates.ts';
import { violations } from './violations.ts';

/** Further looks, with FULL=1. The walk looks at every template in light and wide. */
const LOOKS = [
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'light', width: 360 },
  { colorScheme: 'dark', width: 360 },
] as const;

const stage = useStage();

describe.each(process.env.FULL === '1' ? LOOKS : [])('axe, $colorScheme, $width px', ({ colorScheme, width }) => {
  describe.each(editions)('%s edition', (edition) => {
    it('finds nothing on any template', async () => {
      const found: string[] = [];
      const { page } = await stage.page(edition, { colorScheme, viewport: { width, height: 900 } });
      for (const { name, locale, path, wait } of axeTemplates(edition)) {
        await visit(page, path);
        if (wait !== undefined) await page.waitForSelector(wait);
        found.push(...(await violations(page, `${name} ${locale}`)));
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
