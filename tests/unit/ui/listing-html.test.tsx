/** Strangers' HTML on the page: for any input only allowed elements and checked addresses are rendered. */

import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { ListingHtml } from '../../../src/html/ListingHtml.tsx';
import { ALLOWED_TAGS } from '../../../src/html/parse.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** Reads markup as browsers do and lists what must not stand in it. */
function disallowed(html: string): string[] {
  const look = (nodes: Node[]): string[] =>
    nodes.flatMap((node) => {
      if (node.nodeName === '#text') return [];
      if (!('tagName' in node)) return [node.nodeName];
      const attributes = node.attrs.filter(({ name, value }) => {
        if (node.tagName !== 'a') return true;
        if (name === 'rel') return value !== 'nofollow ugc noreferrer';
        return name !== 'href' || !/^(?:https?:\/\/|mailto:)/.test(value);
      });
      return [
        ...((ALLOWED_TAGS as readonly string[]).includes(node.tagName) ? [] : [node.tagName]),
        ...attributes.map(({ name, value }) => `${node.tagName} ${name}=${value}`),
        ...look(node.childNodes),
      ];
    });
  return look(parseFragment(html).childNodes);
}

const render = (text: string): string => renderToString(<ListingHtml text={text} />);

const HOSTILE: [string, string, RegExp][] = [
  [
    'scripts and handlers',
    '<script>alert(1)</script><p onclick="alert(2)" style="position:fixed">Safe</p><img src=x onerror=alert(3)><svg onload=alert(4)>',
    /Safe/,
  ],
  [
    'addresses in disguise',
    '<a href="java\tscript:alert(1)">one</a> <a href="&#106;avascript:alert(2)">two</a> <a href="data:text/html,x">three</a> <a href="https://ok.example/">four</a>',
    /one.*two.*three.*<a href="https:\/\/ok\.example\/"/,
  ],
  [
    'markup that ends where nobody looks',
    '<p title="</p><script>alert(1)</script>">Text</p><style><!--</style><iframe srcdoc="<script>x</script>"></iframe>--><math><mtext><script>y</script></mtext></math>&lt;script&gt;z&lt;/script&gt;',
    /Text/,
  ],
  ['a tag within a tag', '<scr<script>ipt>alert(1)</scr</script>ipt><p>After</p>', /After/],
];

describe('HTML of a listing', () => {
  it.each(HOSTILE)('stays harmless: %s', (_, text, kept) => {
    const html = render(text);
    expect(disallowed(html)).toEqual([]);
    expect(html).toMatch(kept);
  });

  it('would be told if it were not', () => {
    expect(disallowed('<p>x</p><script>y</script><a href="javascript:z" rel="x">z</a><!-- c -->')).toEqual([
      'script',
      'a href=javascript:z',
      'a rel=x',
      '#comment',
    ]);
    for (const [, text] of HOSTILE.slice(0, 3)) expect(disallowed(text)).not.toEqual([]);
  });

  it('keeps what publishers need', () => {
    expect(render('<p><b>B</b><br>C</p><ul><li>D</li></ul><a href="mailto:e@f.example">G</a>')).toBe(
      '<p><b>B</b><br/>C</p><ul><li>D</li></ul><a href="mailto:e@f.example" rel="nofollow ugc noreferrer" translate="no">G</a>',
    );
  });
});
