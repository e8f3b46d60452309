import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { inlineHashes } from '../../../src/build/hashes.ts';

/** The example of the standard: https://www.w3.org/TR/CSP3/#external-hash */
const TEXT = "alert('Hello, world.');";
const HASH = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='";
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('hashes of inline scripts and styles', () => {
  it('are those that browsers compute', () => {
    expect(inlineHashes([`<p>x</p><script>${TEXT}</script>`])).toEqual({ scripts: [HASH], styles: [] });
  });

  it('are of the text as it stands, blanks and letters beyond ASCII included', () => {
    const text = '\n  /* ä */ p { color: red }\n';
    expect(inlineHashes([`<style media="print">${text}</style>`])).toEqual({ scripts: [], styles: [hash(text)] });
  });

  it.each([
    ['<script src="/a.js"></script>', 'another file'],
    ['<script type="module" src="/a.js"> </script>', 'another file'],
    ['<script type="application/ld+json">{}</script>', 'data'],
    ['<script type="application/json" id="x">{}</script>', 'data'],
    ['<style></style>', 'nothing'],
    ['<scripty>x</scripty><p>&lt;script>x</p>', 'no script'],
  ])('leave out %s: %s', (html) => {
    expect(inlineHashes([html])).toEqual({ scripts: [], styles: [] });
  });

  it('hash modules as scripts, several on a page, each once and in fixed order', () => {
    const html = '<script type="module">b</script><style>c</style><script>a</script><script>b</script>';
    expect(inlineHashes([html])).toEqual({ scripts: [hash('a'), hash('b')].sort(), styles: [hash('c')] });
  });

  it('are collected from all pages', () => {
    const pages = ['<script>a</script>', '<script>a</script><script>b</script>', '<style>c</style>'];
    expect(inlineHashes(pages)).toEqual({ scripts: [hash('a'), hash('b')].sort(), styles: [hash('c')] });
  });
});
