/** The mark, the manifest and the pictures of links belong together. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { locales } from '../../../src/i18n/locale.ts';
import { CARD_SIZE, MARK, THEME_COLORS } from '../../../src/ui/identity.ts';

const PUBLIC = join(import.meta.dirname, '../../../public');

/** Width and height of a PNG, from its first chunk. */
function sizeOf(file: string): { width: number; height: number } {
  const bytes = readFileSync(join(PUBLIC, file));
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

test('the icon of the browser is the mark', () => {
  const icon = readFileSync(join(PUBLIC, 'favicon.svg'), 'utf8');
  expect([...icon.matchAll(/ d="([^"]+)"/g)].map(([, path]) => path)).toEqual([MARK.post, MARK.board]);
});

test('there is a card for each locale', () => {
  for (const locale of locales) expect(sizeOf(`og/${locale}.png`)).toEqual({ ...CARD_SIZE });
});

describe('the manifest', () => {
  const manifest = JSON.parse(readFileSync(join(PUBLIC, 'manifest.webmanifest'), 'utf8')) as {
    name: string;
    start_url: string;
    theme_color: string;
    icons: { src: string; sizes: string; type: string; purpose: string }[];
  };

  it('names icons that are there, in the size they say', () => {
    for (const { src, sizes, type } of manifest.icons) {
      // Relative to the manifest: so it holds wherever the site lies on its host.
      expect(src).not.toMatch(/^\/|:/);
      expect(existsSync(join(PUBLIC, src)), src).toBe(true);
      if (type !== 'image/png') continue;
      const { width, height } = sizeOf(src);
      expect(`${width}x${height}`).toBe(sizes);
    }
    expect(manifest.icons.map(({ purpose }) => purpose)).toContain('maskable');
    expect(sizeOf('icons/apple-touch-icon.png')).toEqual({ width: 180, height: 180 });
  });

  it('agrees with the pages', () => {
    expect(manifest).toMatchObject({ name: 'Wegweiser', start_url: '.', theme_color: THEME_COLORS.light });
  });
});
