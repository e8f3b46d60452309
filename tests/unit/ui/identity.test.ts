/** The mark, the manifest and the pictures of links belong together. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { locales } from '../../../src/i18n/locale.ts';
import { brandOf } from '../../../src/site/brand.ts';
import { iconSvg } from '../../../src/site/icon.tsx';
import { manifest as textOf } from '../../../src/site/manifest.ts';
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

interface Manifest {
  name: string;
  start_url: string;
  theme_color: string;
  icons: { src: string; sizes: string; type: string; purpose: string }[];
}

describe('the manifest', () => {
  const manifestOf = (site: Parameters<typeof textOf>[0]) => JSON.parse(textOf(site)) as Manifest;
  const manifest = manifestOf({ name: 'Wegweiser' });

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

  it('of a copy has its name, and its icon or logo alone where it has one', () => {
    const drawing = (d: string) => ({
      tag: 'svg',
      attributes: { viewBox: '0 0 9 9' },
      children: [{ tag: 'path', attributes: { d, 'stroke-width': '2' }, children: [] }],
    });
    const [logo, icon] = [drawing('M0 0h9z'), drawing('M0 0v9z')];
    expect(manifestOf({ name: 'Lotse' })).toMatchObject({ name: 'Lotse', icons: manifest.icons });
    expect(manifestOf({ name: 'Lotse', logo }).icons.map(({ src }) => src)).toEqual(['icon.svg']);
    expect(brandOf({ name: 'Lotse', icon })).toEqual({ name: 'Lotse', icon: '/icon.svg' });
    expect(iconSvg({})).toBeUndefined();
    expect(iconSvg({ logo })).toContain('d="M0 0h9z"');
    expect(iconSvg({ logo, icon })).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" aria-hidden="true"><path d="M0 0v9z" stroke-width="2"></path></svg>',
    );
  });
});
