import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { takeTemplates, writeContactPages } from '../../../src/build/contact-pages.ts';
import { MARKS } from '../../../src/build/contact-template.ts';
import { contactContext } from '../../../src/build/contact-view.ts';
import { filesBelow } from '../../../src/build/files.ts';
import { routingPack } from '../../../src/build/packs.ts';
import { loadSiteData } from '../../../src/build/site-data.ts';
import { headOf, type PageHead } from '../../../src/discovery/page.ts';
import { type Locale, locales, perLocale } from '../../../src/i18n/locale.ts';
import { newFolder, writeFiles } from './fixture.ts';

const data = loadSiteData(process.cwd(), 'partner');
const offers = data.offers.slice(0, 3);
const shell = (locale: Locale, more = '') =>
  [
    `<html lang="${locale}"><head><title>${MARKS.title} – Site</title>`,
    `<meta name="description" content="${MARKS.description}"><meta name="robots" content="noindex">`,
    `<link rel="canonical" href="https://x.example/${locale}/offers/${MARKS.publisher}/${MARKS.offer}/">${more}</head>`,
    `<main>${MARKS.main}</main></html>`,
  ].join('');
const contexts = perLocale((locale) => contactContext(data, routingPack(locale, data), 'https://x.example'));
const root = newFolder();
afterAll(() => rmSync(root, { recursive: true, force: true }));

interface Built {
  rendered: number;
  heads: { path: string; head: PageHead }[];
  texts: Record<string, string>;
}

/** Writes the pages over those in a folder, as a build does; gives how many were rendered, and all texts. */
async function build(name: string, own = offers, more = ''): Promise<Built> {
  const [next, old] = [join(root, `${name}.next`), join(root, name)];
  writeFiles(
    next,
    Object.fromEntries(
      locales.map((locale) => [`${locale}/offers/${MARKS.publisher}/${MARKS.offer}/index.html`, shell(locale, more)]),
    ),
  );
  const shells = takeTemplates(next);
  const { rendered, heads, keep } = await writeContactPages({ next, old, base: '/', offers: own, contexts }, shells);
  rmSync(old, { recursive: true, force: true });
  renameSync(next, old);
  keep();
  const files = filesBelow(old, '.html');
  return {
    rendered,
    heads: heads(),
    texts: Object.fromEntries(files.map((file) => [file.slice(old.length), readFileSync(file, 'utf8')])),
  };
}

const changed = offers.map((offer, place) =>
  place === 1 ? { ...offer, listings: offer.listings.map((listing) => ({ ...listing, title: 'Anders' })) } : offer,
);

describe('contact pages', () => {
  it('are written for each offer and locale, and the shell is no page', async () => {
    const { rendered, texts } = await build('whole');
    expect(rendered).toBe(6);
    expect(Object.keys(texts)).toEqual(
      locales.flatMap((locale) => offers.map(({ id }) => `/${locale}/offers/${id}/index.html`)).sort(),
    );
    for (const text of Object.values(texts)) {
      expect(text).toMatch(/<main><p class="crumbs">.*<script type="application\/ld\+json">.*<\/main>/s);
      expect(text).not.toMatch(/x-[a-z]+-x/);
    }
  });

  it('say of themselves what is told of them', async () => {
    const { heads, texts } = await build('heads');
    expect(heads).toHaveLength(6);
    for (const { path, head } of heads) expect(head).toEqual(headOf(texts[`${path}index.html`] ?? ''));
  });

  it('of a changed listing alone are written anew, with the result of a build from nothing', async () => {
    await build('again');
    const again = await build('again', changed);
    expect(again.rendered).toBe(2);
    expect(again.texts).toEqual((await build('cold', changed)).texts);
    expect((await build('again', changed)).rendered).toBe(0);
  });

  it('are all written anew when the shell has changed', async () => {
    await build('shell');
    const again = await build('shell', offers, '<meta name="more">');
    expect(again.rendered).toBe(6);
    expect(Object.values(again.texts).every((text) => text.includes('<meta name="more">'))).toBe(true);
  });

  it('that somebody changed or removed in the old output are written anew', async () => {
    const before = await build('touched');
    const [first = '', second = ''] = Object.keys(before.texts).map((file) => join(root, 'touched', file));
    writeFileSync(first, 'mine');
    const later = statSync(first).mtimeMs / 1000 + 10;
    utimesSync(first, later, later);
    rmSync(second);
    const again = await build('touched');
    expect(again.rendered).toBe(2);
    expect(again.texts).toEqual(before.texts);
  });

  it('are all written anew when what is known of the old ones was cut short', async () => {
    await build('cut');
    const file = join(root, 'cut.pages.json');
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, 40));
    expect((await build('cut')).rendered).toBe(6);
  });

  it('tell when a page cannot be rendered', async () => {
    const broken = [{ ...offers[0], listings: [] }] as unknown as typeof offers;
    await expect(build('broken', broken)).rejects.toThrow('has no listing');
  });
});
