import { expect, test } from 'vitest';
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

test('nothing in a name ends the script that holds it', () => {
  const value = { name: '</script><!-- & \u2028' };
  const text = scriptSafeJson(value);
  expect(text).not.toMatch(/[<>&\u2028\u2029]/);
  expect(JSON.parse(text)).toEqual(value);
});
