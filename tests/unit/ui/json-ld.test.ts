import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, it, test } from 'vitest';
import { placeJsonLd, scriptSafeJson } from '../../../src/ui/json-ld.ts';

test('a path names every step with position and absolute address, after what the page is about', () => {
  const about = { '@type': 'Organization', name: 'Musterhaus' };
  const steps = [
    { title: 'Guides', path: '/en-us/guides/' },
    { title: 'Roles', path: '/en-us/guides/roles/' },
  ];
  expect(placeJsonLd('https://wegweiser.example', steps, [about])).toEqual({
    '@context': 'https://schema.org',
    '@graph': [
      about,
      {
        '@type': 'BreadcrumbList',
        itemListElement: [
          { '@type': 'ListItem', position: 1, name: 'Guides', item: 'https://wegweiser.example/en-us/guides/' },
          { '@type': 'ListItem', position: 2, name: 'Roles', item: 'https://wegweiser.example/en-us/guides/roles/' },
        ],
      },
    ],
  });
});

describe('JSON in a script element', () => {
  const hostile = [
    '</script><script>alert(1)</script>',
    '<!--<script>',
    ']]>',
    '&lt;/script&gt;',
    '\u2028\u2029',
    '"\\',
  ];

  it.each(hostile)('%j stays a text', (title) => {
    const value = { title };
    const text = scriptSafeJson(value);
    expect(text).not.toMatch(/[<>&\u2028\u2029]/);
    const nodes = parseFragment(`<script type="application/ld+json">${text}</script><p>after</p>`).childNodes;
    expect(nodes.map(({ nodeName }) => nodeName)).toEqual(['script', 'p']);
    const [inside] = (nodes[0] as DefaultTreeAdapterTypes.Element).childNodes as DefaultTreeAdapterTypes.TextNode[];
    expect(JSON.parse(inside?.value ?? '')).toEqual(value);
  });
});
