import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { decodeEntities } from '../../../src/html/entities.ts';
import { MAX_LENGTH, parseListingHtml, safeHref } from '../../../src/html/parse.ts';
import { cleanText } from '../../../src/html/text.ts';
import { ALLOWED_TAGS, type HtmlNode, MAX_DEPTH, MAX_NODES, plainText } from '../../../src/html/tree.ts';
import { costOf } from '../cost.ts';
import { hostile } from './hostile.ts';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The tree as HTML, as a renderer would write it. */
function html(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return escaped(node);
      if (node.tag === 'br') return '<br>';
      const href = node.href === undefined ? '' : ` href="${escaped(node.href)}"`;
      return `<${node.tag}${href}>${html(node.children)}</${node.tag}>`;
    })
    .join('');
}
const run = (text: string) => html(parseListingHtml(text));

describe('what is kept', () => {
  test.each([
    ['<p>One</p><p>Two</p>', '<p>One</p><p>Two</p>'],
    ['<P CLASS="x" STYLE="color:red">One</P>', '<p>One</p>'],
    ['<ul><li>a<li>b</ul>', '<ul><li>a</li><li>b</li></ul>'],
    ['<ul> <li>a</li> <ul><li>b</li></ul></ul>', '<ul><li>a</li><li><ul><li>b</li></ul></li></ul>'],
    ['<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>', '<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>'],
    ['<li>a</li><li>b</li>', '<ul><li>a</li><li>b</li></ul>'],
    ['<h1>A</h1><h2>B</h2><h3>C</h3><h6>D</h6>', '<h3>A</h3><h4>B</h4><h5>C</h5><h6>D</h6>'],
    ['a<br/>b<br>c</br>', 'a<br>b<br>c<br>'],
    ['<b>a<i>b</b>c</i>', '<b>a<i>b</i></b><i>c</i>'],
    ['<strong><p>a</p><p>b</p></strong>', '<p><strong>a</strong></p><p>b</p>'],
    ['<p>a<p>b', '<p>a</p><p>b</p>'],
    ['<p>a<div>b</div>c</p>', '<p>a</p><div>b</div>c'],
    ['<a href="https://a.example/x?y=1&amp;z=2">x</a>', '<a href="https://a.example/x?y=1&amp;z=2">x</a>'],
    ['<a href=https://a.example>x</a>', '<a href="https://a.example/">x</a>'],
    ["<a href='mailto:a@b.example?bcc=c@d.example'>x</a>", '<a href="mailto:a@b.example">x</a>'],
    ['<table><tr><td>a</td><td>b</td></tr></table>', '<div><div> a b</div></div>'],
    ['<font color="red">x</font><unknown>y</unknown>', 'xy'],
    [
      '<p>&Auml;&uuml;&szlig; &#8222;a&#x201c; &euro;5 &unknown; &amp;lt;</p>',
      '<p>Äüß „a“ €5 &amp;unknown; &amp;lt;</p>',
    ],
    ['First line\nsecond\n\nNew paragraph', '<p>First line<br>second</p><p>New paragraph</p>'],
    ['1 < 2 & 3 > 2', '<p>1 &lt; 2 &amp; 3 &gt; 2</p>'],
    ['<p>a < b</p>', '<p>a &lt; b</p>'],
    ['<p></p><p>&nbsp;</p><h2> </h2>x', 'x'],
    ['<p>a<b> </b>b</p>', '<p>a b</p>'],
    ['<p dir="rtl">שלום</p>', '<p>שלום</p>'],
  ])('%j', (text, expected) => expect(run(text)).toBe(expected));
});

/** Fails unless the tree holds nothing outside the list and reads back as the same tree in a browser's parser. */
function assertSafe(nodes: readonly HtmlNode[]) {
  const visit = (list: readonly HtmlNode[], depth: number) => {
    expect(depth).toBeLessThanOrEqual(MAX_DEPTH);
    for (const node of list) {
      if (typeof node === 'string') {
        expect(cleanText(node)).toBe(node);
        continue;
      }
      expect(ALLOWED_TAGS).toContain(node.tag);
      expect(Object.keys(node).filter((key) => !['tag', 'children', 'href'].includes(key))).toEqual([]);
      if (node.tag === 'a') expect(node.href).toMatch(/^(?:https?:\/\/|mailto:)/);
      else expect(node).not.toHaveProperty('href');
      visit(node.children, depth + 1);
    }
  };
  visit(nodes, 0);
  expect(reparsed(html(nodes))).toBe(html(nodes));
}

/** What a browser's parser makes of HTML, written out again. */
function reparsed(text: string): string {
  const write = (node: DefaultTreeAdapterTypes.ChildNode): string => {
    if ('value' in node) return escaped(node.value);
    if (!('tagName' in node)) return `<!${node.nodeName}>`;
    if (node.tagName === 'br') return '<br>';
    const attributes = node.attrs.map(({ name, value }) => ` ${name}="${escaped(value)}"`).join('');
    return `<${node.tagName}${attributes}>${node.childNodes.map(write).join('')}</${node.tagName}>`;
  };
  return parseFragment(text).childNodes.map(write).join('');
}

describe('hostile input', () => {
  test(`there are at least 100 (${hostile.length})`, () => expect(new Set(hostile).size).toBeGreaterThanOrEqual(100));

  test.each(hostile)('%j', (text) => {
    const nodes = parseListingHtml(text);
    assertSafe(nodes);
    expect(html(nodes).replace(/href="[^"]*"/g, '')).not.toMatch(/<[^>]*(?:on\w+|style|src)\s*=/i);
  });

  test('contents of scripts and styles are not text', () => {
    expect(run('a<script>alert(1)</script>b<style>p{}</style>c')).toBe('abc');
    expect(run('<script>alert(1)')).toBe('');
  });

  test('a link without a usable address is only its text', () => {
    expect(run('<p><a href="javascript:alert(1)">x</a></p>')).toBe('<p>x</p>');
  });

  test('never throws, never yields a tag or attribute outside the list', () => {
    const piece = fc.constantFrom(
      ...[
        '<',
        '>',
        '</',
        '/>',
        '"',
        "'",
        '=',
        ' ',
        '&',
        '&#',
        ';',
        '<!--',
        '-->',
        '<a href=',
        'javascript:',
        'https://a.example',
        '\u202e',
        '\u200d',
      ],
      ...[
        'p',
        'div',
        'ul',
        'ol',
        'li',
        'b',
        'em',
        'a',
        'h1',
        'h4',
        'br',
        'span',
        'script',
        'style',
        'svg',
        'table',
        'td',
      ].flatMap((tag) => [`<${tag}>`, `</${tag}>`, `<${tag} x="`]),
    );
    const soup = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 60 });
    fc.assert(
      fc.property(soup, (parts) => assertSafe(parseListingHtml(parts.join('')))),
      { numRuns: 1500 },
    );
  });
});

describe('limits', () => {
  const nodesIn = (nodes: readonly HtmlNode[]): number =>
    nodes.reduce((sum, node) => sum + 1 + (typeof node === 'string' ? 0 : nodesIn(node.children)), 0);

  const listing = '<p>Some <b>words</b> and <a href="https://a.example/">a link</a></p>\n<ul><li>one</li></ul>';
  const ordinary = costOf(() => parseListingHtml(listing.repeat(MAX_LENGTH / listing.length)));

  test.each([
    ['depth', '<div>'.repeat(200_000)],
    ['lists', '<ul><li>'.repeat(100_000)],
    ['inline', '<b><i>'.repeat(100_000)],
    ['misnesting', '<b><i><u><p>x</b>'.repeat(50_000)],
    ['unclosed tags', '<a '.repeat(300_000)],
    ['quotes', '<a x="\'>'.repeat(120_000)],
    ['comments', '<!--'.repeat(250_000)],
    ['end tags', '</p></b>'.repeat(120_000)],
    ['scripts', '<script>'.repeat(120_000)],
    ['script pairs', '<script></script>'.repeat(60_000)],
    ['entities', '&'.repeat(1_000_000)],
    ['text', 'x'.repeat(3 * MAX_LENGTH)],
    ['less-than', '<'.repeat(1_000_000)],
    ['attributes', `<p ${'a '.repeat(400_000)}>x</p>`],
    ['link attributes', `<a ${'href '.repeat(200_000)}>x</a>`],
    ['joiners', `א${'\u200d'.repeat(900_000)}א`],
    ['spaces in a link', `<p><a href="https://a.example/${' '.repeat(900_000)}">x</a></p>`],
    ['open quotes', `<p>${'<a b="c'.repeat(100_000)}>x</p>`],
    ['blank lines', ' \n'.repeat(400_000)],
  ])('%s cost no more than a listing of that size may, in time and space', (_, text) => {
    let nodes: readonly HtmlNode[] = [];
    const cost = costOf(() => {
      nodes = parseListingHtml(text);
    });
    // Anything quadratic would cost a thousand times as much.
    expect(cost).toBeLessThan(50 * ordinary);
    expect(nodesIn(nodes)).toBeLessThanOrEqual(MAX_NODES + 1);
    expect(plainText(nodes).length).toBeLessThanOrEqual(MAX_LENGTH);
  });
});

describe('helpers', () => {
  test('plain text keeps words apart', () => {
    expect(plainText(parseListingHtml('<p>a<b>b</b></p><ul><li>c</li><li>d</li></ul>e<br>f'))).toBe('ab c d e f');
  });
  test('entities are decoded once', () => expect(decodeEntities('&amp;lt;&#38;amp;')).toBe('&lt;&amp;'));
  test.each([
    ['https://a.example', 'https://a.example/'],
    ['http://münchen.example/ä', 'http://xn--mnchen-3ya.example/%C3%A4'],
    ['mailto:a.b@c.example', 'mailto:a.b@c.example'],
    ['mailto:a@b', undefined],
    ['ftp://a.example', undefined],
    ['', undefined],
    [`https://a.example/${'x'.repeat(3000)}`, undefined],
  ])('href %j', (text, expected) => expect(safeHref(text)).toBe(expected));
  test('joiners stay where scripts need them', () => {
    expect(cleanText('می\u200cخواهم')).toBe('می\u200cخواهم');
    expect(cleanText('👩\u200d💻')).toBe('👩\u200d💻');
    expect(cleanText('pay\u200dpal')).toBe('paypal');
  });
});
