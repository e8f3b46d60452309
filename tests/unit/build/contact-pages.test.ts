import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { takeTemplates, writeContactPages } from '../../../src/build/contact-pages.ts';
import { MARKS } from '../../../src/build/contact-template.ts';
import { contactContext } from '../../../src/build/contact-view.ts';
import { filesBelow } from '../../../src/build/files.ts';
import { routingPack } from '../../../src/build/packs.ts';
import { loadSiteData } from '../../../src/build/site-data.ts';
import { headOf } from '../../../src/discovery/page.ts';
import { type Locale, locales, perLocale } from '../../../src/i18n/locale.ts';
import { newFolder, writeFiles } from './fixture.ts';

const data = loadSiteData(process.cwd(), 'partner');
const offers = data.offers.slice(0, 3);
const shell = (locale: Locale) =>
  [
    `<html lang="${locale}"><head><title>${MARKS.title} – Site</title>`,
    `<meta name="description" content="${MARKS.description}"><meta name="robots" content="noindex">`,
    `<link rel="canonical" href="https://x.example/${locale}/offers/${MARKS.publisher}/${MARKS.offer}/"></head>`,
    `<main>${MARKS.main}</main></html>`,
  ].join('');
const contexts = perLocale((locale) => contactContext(data, routingPack(locale, data), 'https://x.example'));
const root = newFolder();
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Writes the pages of offers into a folder, as a build does; gives their heads and texts. */
async function build(name: string, own = offers) {
  const folder = join(root, name);
  writeFiles(
    folder,
    Object.fromEntries(
      locales.map((locale) => [`${locale}/offers/${MARKS.publisher}/${MARKS.offer}/index.html`, shell(locale)]),
    ),
  );
  const shells = takeTemplates(folder);
  const heads = await writeContactPages({ folder, base: '/', offers: own, contexts }, shells);
  const texts = filesBelow(folder, '.html').map((file) => [file.slice(folder.length), readFileSync(file, 'utf8')]);
  return { heads, texts: Object.fromEntries(texts) as Record<string, string> };
}

describe('contact pages', () => {
  it('are written for each offer and locale, and the shell is no page', async () => {
    const { texts } = await build('whole');
    expect(Object.keys(texts)).toEqual(
      locales.flatMap((locale) => offers.map(({ id }) => `/${locale}/offers/${id}/index.html`)).sort(),
    );
    for (const text of Object.values(texts)) {
      expect(text).toMatch(
        /<main><header class="contact-head flow"><p class="crumbs">.*<script type="application\/ld\+json">.*<\/main>/s,
      );
      expect(text).not.toMatch(/x-[a-z]+-x/);
    }
  });

  it('say of themselves what is told of them', async () => {
    const { heads, texts } = await build('heads');
    expect(heads).toHaveLength(6);
    for (const { path, head } of heads) expect(head).toEqual(headOf(texts[`${path}index.html`] ?? ''));
  });

  it('tell when a page cannot be rendered', async () => {
    const broken = [{ ...offers[0], listings: [] }] as unknown as typeof offers;
    await expect(build('broken', broken)).rejects.toThrow('has no listing');
  });
});
