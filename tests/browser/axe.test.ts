import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { type Edition, editions } from '../../src/config/edition.ts';
import { type Locale, locales } from '../../src/i18n/locale.ts';
import { localizedPath } from '../../src/i18n/path.ts';
import { isBuilt, outputOf, useStage, visit } from './harness.ts';
import { piecesOf } from './structure.ts';
import { type Template, templates } from './templates.ts';
import { violations } from './violations.ts';

const LOOKS = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'light', width: 360 },
  { colorScheme: 'dark', width: 360 },
] as const;
const FULL = process.env.FULL === '1';
const looks = FULL ? LOOKS : LOOKS.slice(0, 1);

const stage = useStage();

/** The pieces of structure of a template as built; those of the page for addresses that do not exist, if it has no file. */
function piecesIn(edition: Edition, { path, locale }: Template): Set<string> {
  const [address = ''] = path.split('?');
  const file = isBuilt(edition, address) ? `${address}index.html` : `${locale}/404.html`;
  return piecesOf(readFileSync(join(outputOf(edition), file), 'utf8'));
}

/**
 * The templates to look at, each with the language that needs it: a page that another language has with the same pieces
 * of structure differs in words only.
 */
function distinctTemplates(edition: Edition): Template[] {
  const seen = new Map<string, Set<string>>();
  return locales
    .flatMap((locale) => looked(edition, locale))
    .filter((template) => {
      const pieces = piecesIn(edition, template);
      const known = seen.get(template.name) ?? new Set();
      seen.set(template.name, known.union(pieces));
      return FULL || !pieces.isSubsetOf(known);
    });
}

/** The editions differ in what they show of offers only: pages with offers are checked in both, others in one. */
function looked(edition: Edition, locale: Locale): Template[] {
  const all = templates(edition, locale);
  return edition === 'partner'
    ? all
    : all.filter(({ name }) => /^(contact|outcome-(technical|offer|customer))/.test(name));
}

describe.each(looks)('axe, $colorScheme, $width px', ({ colorScheme, width }) => {
  describe.each(editions)('%s edition', (edition) => {
    it('finds nothing on any template', async () => {
      const found: string[] = [];
      const { page } = await stage.page(edition, { colorScheme, viewport: { width, height: 900 } });
      for (const { name, locale, path, wait } of distinctTemplates(edition)) {
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
