import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadSiteData } from '../../../src/build/site-data.ts';
import { locales } from '../../../src/i18n/locale.ts';
import { parseAddress } from '../../../src/routing/codec.ts';
import { brandOf } from '../../../src/site/brand.ts';
import { FRAME_SCRIPT, frameScript } from '../../../src/site/frame.ts';

const site = { schema: 1, name: 'X', operator: null };

it('the script knows the parents, and is loaded only where there are any', () => {
  const text = frameScript(process.cwd(), ['https://portal.example']);
  expect(text).toContain('const PARENTS = ["https://portal.example"];');
  expect(() => new Function(text)).not.toThrow();
  expect(brandOf(site)).toEqual({ name: 'X' });
  const brand = brandOf({ ...site, embed: { parents: ['https://portal.example'] } });
  expect(brand).toMatchObject({ script: FRAME_SCRIPT, style: expect.stringContaining('[data-framed]') });
});

it('the documented addresses lead where they say', () => {
  const { routing } = loadSiteData(process.cwd(), 'partner', []);
  const text = readFileSync('docs/operate.md', 'utf8');
  const addresses = [...text.matchAll(/\/(?:de-de|en-us)\/route\/[^`"\s]+/g)].map(([address]) => address);
  expect(addresses.length).toBeGreaterThanOrEqual(6);
  for (const address of addresses) {
    const outcome = /\/route\/outcomes\/([\w-]+)\//.exec(address)?.[1];
    if (outcome !== undefined) expect(Object.keys(routing.destinations)).toContain(outcome);
    else expect(parseAddress(routing, address)?.state.dropped, address).toEqual([]);
    expect(locales.some((locale) => address.startsWith(`/${locale}/`))).toBe(true);
  }
});
