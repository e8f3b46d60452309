import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadChanges } from '../../../src/discovery/changes.ts';
import { feedText } from '../../../src/discovery/feed.ts';
import { llmsText } from '../../../src/discovery/llms.ts';
import { markdownOf } from '../../../src/discovery/markdown.ts';
import { headOf, type PageHead } from '../../../src/discovery/page.ts';
import { robotsText } from '../../../src/discovery/robots.ts';
import { securityText } from '../../../src/discovery/security-text.ts';
import { sitemapFiles } from '../../../src/discovery/sitemap.ts';

const SITE = 'https://site.example';
const head = (path: string, more: Partial<PageHead> = {}): PageHead => ({
  lang: 'de-DE',
  title: 'Titel – Wegweiser',
  description: 'Was hier steht.',
  canonical: `${SITE}${path}`,
  noindex: false,
  alternates: [{ lang: 'x-default', url: `${SITE}${path}?a&b` }],
  markdown: undefined,
  ...more,
});

describe('headOf', () => {
  it('reads what a page says of itself, with entities decoded', () => {
    const html = `<!doctype html><html lang="de-DE"><head><title>A &#38; B &amp; „C“</title><meta name="description" content="Sagt &quot;ja&quot;">
<meta name="robots" content="noindex"><link rel="canonical" href="${SITE}/de-de/x/"><link rel="alternate" hreflang="en-US" href="${SITE}/en-us/x/"><link rel="alternate" type="text/markdown" href="index.html.md"></head><body><link rel="canonical" href="/wrong/"></body></html>`;
    expect(headOf(html)).toEqual({
      lang: 'de-DE',
      title: 'A & B & „C“',
      description: 'Sagt "ja"',
      canonical: `${SITE}/de-de/x/`,
      noindex: true,
      alternates: [{ lang: 'en-US', url: `${SITE}/en-us/x/` }],
      markdown: 'index.html.md',
    });
  });

  it('gives nothing for a page without canonical address', () => {
    expect(headOf('<html lang="de"><head><title>x</title></head></html>')).toBeUndefined();
  });
});

describe('sitemapFiles', () => {
  it('lists pages that stand for themselves and may be shown, with their languages', async () => {
    const files = await sitemapFiles(
      [
        { path: '/b/', head: head('/b/') },
        { path: '/a/', head: head('/a/', { noindex: true }) },
        { path: '/c/', head: head('/b/') },
      ],
      SITE,
    );
    expect(Object.keys(files)).toEqual(['sitemap-0.xml', 'sitemap-index.xml']);
    expect([...(files['sitemap-0.xml'] ?? '').matchAll(/<loc>([^<]*)/g)].map(([, loc]) => loc)).toEqual([`${SITE}/b/`]);
    expect(files['sitemap-0.xml']).toContain(`hreflang="x-default" href="${SITE}/b/?a&amp;b"`);
    expect(files['sitemap-index.xml']).toContain(`<loc>${SITE}/sitemap-0.xml</loc>`);
  });

  it('goes on in a further file before the limits of the protocol', async () => {
    const pages = Array.from({ length: 20_001 }, (_, index) => ({ path: `/${index}/`, head: head(`/${index}/`) }));
    const files = await sitemapFiles(pages, SITE);
    expect(Object.keys(files)).toEqual(['sitemap-0.xml', 'sitemap-1.xml', 'sitemap-index.xml']);
    expect(files['sitemap-1.xml']?.match(/<loc>/g)).toHaveLength(1);
  });
});

describe('markdownOf', () => {
  const twin = (main: string) =>
    markdownOf(`<html><body><nav>no</nav><main>${main}</main></body></html>`, head('/de-de/x/'));

  it('keeps what is to be read and leaves out what is for hands', () => {
    const text = twin(
      `<p class="crumbs"><a href="/">no</a></p><h1>Titel</h1><p>Ein <strong>Wort</strong>, <button class="term">ein Begriff</button> und <a href="../y/#z">Link</a>.</p><nav>no</nav><button>no</button><form>no</form><p hidden>no</p><p class="no-print">no</p><svg><text>no</text></svg>
<details><summary>Mehr</summary><ul><li>eins</li></ul></details><table><thead><tr><th>A</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>`,
    );
    expect(text).toBe(
      `# Titel\n\nEin **Wort**, ein Begriff und [Link](${SITE}/de-de/y/#z).\n\nMehr\n\n- eins\n\n| A |\n| - |\n| b |\n\n---\n\n${SITE}/de-de/x/\n`,
    );
  });

  it('begins with the title, not with what stands above it', () => {
    const text = twin('<div class="sign"><p class="eyebrow">Wer</p><h1>Titel</h1></div><p>Text</p>');
    expect(text.startsWith('# Titel\n\nWer\n\nText\n')).toBe(true);
  });

  it('escapes what would be Markdown, and says which page has no main content', () => {
    expect(twin('<p>*nicht* fett</p>')).toContain('\\*nicht\\* fett');
    expect(() => markdownOf('<p>x</p>', head('/de-de/x/'))).toThrow(`${SITE}/de-de/x/: the page has no main content.`);
  });
});

describe('texts', () => {
  it('llms.txt names the site, what it does and each twin under its language', () => {
    const home = { 'de-de': head('/de-de/'), 'en-us': head('/en-us/', { title: 'Whom? – Wegweiser' }) };
    const text = llmsText(home, [{ locale: 'en-us', kind: 'guide', head: head('/en-us/g/'), href: `${SITE}/g.md` }]);
    expect(text.startsWith('# Wegweiser\n\n> Was hier steht.\n')).toBe(true);
    expect(text).toContain(`## Guides (en-US)\n\n- [Titel](${SITE}/g.md): Was hier steht.`);
  });

  it('robots.txt shows the public edition and hides the partner edition', () => {
    expect(robotsText('public', SITE)).toBe(`User-agent: *\nDisallow:\n\nSitemap: ${SITE}/sitemap-index.xml\n`);
    expect(robotsText('partner', SITE)).toBe('User-agent: *\nDisallow: /\n');
  });

  it('security.txt has the members of RFC 9116 and ends a year after the build', () => {
    expect(securityText('s@site.example', SITE, '2026-11-23')).toBe(
      `Contact: mailto:s@site.example\nExpires: 2027-11-23T00:00:00.000Z\nPreferred-Languages: de, en\nCanonical: ${SITE}/.well-known/security.txt\n`,
    );
  });

  it('the feed has an entry for each change, with an id that stays', () => {
    const text = { 'de-de': 'Neu & gut', 'en-us': 'New & good' };
    const change = { id: 'one', date: '2026-11-23', subject: 'rule', address: 'gaps/', title: text, text } as const;
    const feed = feedText('de-de', [change], 'Wegweiser', head('/de-de/'), SITE);
    expect(feed).toContain(`<id>${SITE}/de-de/feed.xml#one</id>`);
    expect(feed).toContain('<updated>2026-11-23T00:00:00.000Z</updated>');
    expect(feed).toContain(`<link href="${SITE}/de-de/gaps/"/>`);
    expect(feed).toContain('Neu & gut');
  });
});

describe('loadChanges', () => {
  const root = mkdtempSync(join(tmpdir(), 'wegweiser-changes-'));
  afterAll(() => rmSync(root, { recursive: true }));
  const entry = (id: string, date: string) =>
    `- { id: ${id}, date: ${date}, subject: rule, address: gaps/, title: { de-de: a, en-us: b }, text: { de-de: a, en-us: b } }\n`;
  const load = (text: string) => {
    writeFileSync(join(root, 'changes.yaml'), text);
    return loadChanges(root);
  };

  it('reads changes, the newest first', () => {
    expect(load(entry('b', '2026-11-23') + entry('a', '2026-11-22')).map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it.each([
    ['an id given twice', entry('a', '2026-11-23') + entry('a', '2026-11-22'), '1.id'],
    ['an older change first', entry('b', '2026-11-22') + entry('a', '2026-11-23'), '1.date'],
    ['an address that leads out', entry('a', '2026-11-22').replace('gaps/', '/gaps'), '0.address'],
    ['a day that does not exist', entry('a', '2026-02-30'), '0.date'],
  ])('refuses %s', (_, text, field) => {
    expect(() => load(text)).toThrow(field);
  });
});
