/**
 * Draws the pictures that stand in public/: icons from the mark, and one card for each locale, 1200 × 630.
 * `DRAW=1 npx vitest run --project shots tests/shots/pictures.test.ts` writes them; they are committed.
 */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { describe, it } from 'vitest';
import { type Locale, languageTag, locales } from '../../src/i18n/locale.ts';
import { uiDictionary } from '../../src/ui/dictionary.ts';
import { CARD_SIZE, MARK } from '../../src/ui/identity.ts';
import { launchChromium } from '../browser/chromium.ts';

const PAPER = '#fbfaf6';
const SIGN = '#ffcf33';
const BLACK = '#1a1814';
const FONTS = "Bahnschrift, 'DIN Alternate', 'Noto Sans', sans-serif";

const mark = `<path d="${MARK.post}" fill="#6b6759"/>
<path d="${MARK.board}" fill="${SIGN}" stroke="${BLACK}" stroke-width="2" stroke-linejoin="round"/>`;

/**
 * The mark on a square.
 * @param room share of the side that is left free on each side; a maskable icon is cut to a circle of 80 %
 */
function icon(room: number): string {
  const side = MARK.size / (1 - 2 * room);
  const edge = (MARK.size - side) / 2;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${edge} ${edge} ${side} ${side}">
<rect x="${edge}" y="${edge}" width="${side}" height="${side}" fill="${PAPER}"/>${mark}</svg>`;
}

/** Breaks a sentence where its longer part is shortest. */
function inTwo(sentence: string): [string, string] {
  const spaces = [...sentence.matchAll(/ /g)].map(({ index }) => index);
  const longer = (at: number) => Math.max(at, sentence.length - at);
  const [at = sentence.length] = spaces.toSorted((a, b) => longer(a) - longer(b));
  return [sentence.slice(0, at), sentence.slice(at + 1)];
}

/** The question of the site on its sign. */
function card(locale: Locale): string {
  const t = uiDictionary(locale);
  const { width, height } = CARD_SIZE;
  const [first, second] = inTwo(t('claim'));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" lang="${languageTag(locale)}">
<rect width="${width}" height="${height}" fill="${PAPER}"/>
<path d="M120 60h64v${height - 60}h-64z" fill="#6b6759"/>
<path d="M60 170h920l150 145-150 145H60z" fill="${SIGN}" stroke="${BLACK}" stroke-width="14" stroke-linejoin="round"/>
<g font-family="${FONTS}" font-weight="700" fill="${BLACK}">
<text x="110" y="298" font-size="58">${first}</text>
<text x="110" y="385" font-size="58">${second}</text>
<text x="230" y="570" font-size="52">Wegweiser</text>
</g></svg>`;
}

async function draw(browser: Browser, svg: string, width: number, height: number, file: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.setContent(
    `<!doctype html><style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`,
  );
  const path = join('public', file);
  mkdirSync(dirname(path), { recursive: true });
  await page.screenshot({ path });
  await page.close();
}

describe.runIf(process.env.DRAW === '1')('pictures of the site', () => {
  it('are drawn', async () => {
    const browser = await launchChromium();
    await draw(browser, icon(0.1), 180, 180, 'icons/apple-touch-icon.png');
    await draw(browser, icon(0.06), 192, 192, 'icons/icon-192.png');
    await draw(browser, icon(0.06), 512, 512, 'icons/icon-512.png');
    await draw(browser, icon(0.22), 512, 512, 'icons/maskable-512.png');
    for (const locale of locales)
      await draw(browser, card(locale), CARD_SIZE.width, CARD_SIZE.height, `og/${locale}.png`);
    await browser.close();
  });
});
