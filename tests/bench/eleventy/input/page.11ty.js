import { readFileSync } from 'node:fs';

const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export const data = {
  pagination: { data: 'records', size: 1, alias: 'record' },
  permalink: ({ record }) => record.path,
  eleventyExcludeFromCollections: true,
};

export function render({ record, shells }) {
  const { source, locale, title, description, publisher, offer } = record;
  const content = readFileSync(source, 'utf8');
  if (locale === undefined) return content;
  const main = content.slice(content.indexOf('<p class="crumbs">'), content.lastIndexOf('</main>'));
  const values = { title: escaped(title), description: escaped(description), publisher, offer, main };
  return shells[locale].map((part, place) => (place % 2 === 0 ? part : values[part])).join('');
}
