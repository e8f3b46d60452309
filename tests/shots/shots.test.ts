/** Screenshots to look at: every template × locale × theme × width, and as printed. Nothing is compared. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { locales } from '../../src/i18n/locale.ts';
import { useStage, visit } from '../browser/harness.ts';
import { templates } from '../browser/templates.ts';

const FOLDER = 'shots';
const VIEWS = [
  { view: 'light-1280', colorScheme: 'light', width: 1280, print: false },
  { view: 'light-768', colorScheme: 'light', width: 768, print: false },
  { view: 'light-360', colorScheme: 'light', width: 360, print: false },
  { view: 'dark-1280', colorScheme: 'dark', width: 1280, print: false },
  { view: 'dark-360', colorScheme: 'dark', width: 360, print: false },
  { view: 'print', colorScheme: 'light', width: 794, print: true },
] as const;

const stage = useStage();

describe.each(VIEWS)('$view', ({ view, colorScheme, width, print }) => {
  it.each(locales)('%s', async (locale) => {
    mkdirSync(FOLDER, { recursive: true });
    const { page, context } = await stage.page('partner', { colorScheme, viewport: { width, height: 900 } });
    if (print) await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    for (const { name, path, wait } of templates('partner', locale)) {
      await visit(page, path);
      if (wait !== undefined) await page.waitForSelector(wait);
      await page.screenshot({ path: join(FOLDER, `${name}.${locale}.${view}.png`), fullPage: true });
    }
    await context.close();
  });
});
