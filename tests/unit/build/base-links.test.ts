import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { baseLinks, baseLinksBelow } from '../../../src/build/base-links.ts';
import { newFolder, writeFiles } from './fixture.ts';

const SITE = 'https://wegweiser.example';
const based = (html: string) => baseLinks(html, '/docs/', SITE);

describe('the base path', () => {
  it.each([
    ['<a href="/de-de/guides/x/#y">', '<a href="/docs/de-de/guides/x/#y">'],
    ['<a class="b" href="/">', '<a class="b" href="/docs/">'],
    ['<script src="/theme.js">', '<script src="/docs/theme.js">'],
    ['<form action="/de-de/search/">', '<form action="/docs/de-de/search/">'],
    ['<astro-island component-url="/assets/a.js">', '<astro-island component-url="/docs/assets/a.js">'],
    [`<link rel="canonical" href="${SITE}/de-de/">`, `<link rel="canonical" href="${SITE}/docs/de-de/">`],
    ['<a href="/document/">', '<a href="/docs/document/">'],
    [`<meta property="og:image" content="${SITE}/og.png">`, `<meta property="og:image" content="${SITE}/docs/og.png">`],
  ])('is put before what begins at the root: %s', (html, expected) => {
    expect(based(html)).toBe(expected);
    // Twice does no more than once.
    expect(based(expected)).toBe(expected);
  });

  it.each([
    '<a href="/docs/de-de/">',
    '<a href="#main">',
    '<a href="customer/">',
    '<a href="//elsewhere.example/">',
    '<a href="https://elsewhere.example/de-de/">',
    `<a href="${SITE}.evil.example/">`,
    '<a href="mailto:a@b.example">',
    '<p title="/de-de/">href="/de-de/"</p>',
    '<a data-href="/de-de/">',
    '<meta name="description" content="/de-de/ is German">',
  ])('leaves %s', (html) => expect(based(html)).toBe(html));

  it('is put into all pages and nothing else', () => {
    const html = '<a href="/x/">';
    const folder = writeFiles(newFolder(), { 'index.html': html, 'a/b/index.html': html, 'a.txt': html });
    baseLinksBelow(folder, '/docs/', SITE);
    const texts = ['index.html', 'a/b/index.html', 'a.txt'].map((file) => readFileSync(join(folder, file), 'utf8'));
    expect(texts).toEqual(['<a href="/docs/x/">', '<a href="/docs/x/">', html]);
  });
});
