/** Where the texts of the guides lead into the decision tree. */
import { describe, expect, it } from 'vitest';
import { readGuides } from '../../src/guides/source.ts';
import { locales } from '../../src/i18n/locale.ts';
import { projectRoot } from './copy.ts';

/** Sections that describe no problem: overviews, definitions, preparation, open points, provenance. */
const BACKGROUND: Record<string, string[]> = {
  '*': ['what-to-prepare', 'what-is-not-specified'],
  'billing-and-charges': ['read-the-invoice'],
  'cancellation-and-refunds': ['what-older-pages-said'],
  contracts: ['which-contract'],
  'discover-offers': ['find-offers'],
  'find-isv-contacts': ['path-offer'],
  'first-party-products': ['how-to-tell', 'what-differs', 'when-microsoft-contacts-the-customer'],
  'indirect-model': ['what-to-agree'],
  'isv-checklist': ['what-goes-where', 'by-offer-kind', 'common-faults', 'good-support-page'],
  'isv-publisher': ['what-is-expected', 'who-does-what'],
  microsoft: ['what-microsoft-supports'],
  'subscription-management': ['two-kinds'],
  'support-roles': ['who-invoices', 'who-talks-to-whom', 'at-a-glance', 'next-steps'],
  'ways-of-selling': ['overview'],
};

/** Heading id -> option ids of the links into the tree below it. */
function entriesOf(body: string): Map<string, string[]> {
  return new Map(
    body
      .split(/^## /m)
      .slice(1)
      .map((section) => [
        /\{#([a-z0-9-]+)\}/.exec(section)?.[1] ?? '',
        [...section.matchAll(/<Route\s+to="([^"]*)"/g)].map(([, to = '']) => to).toSorted(),
      ]),
  );
}

const guides = readGuides(`${projectRoot}/content`);
const slugs = [...new Set(guides.map(({ slug }) => slug))];

describe.each(slugs)('guide %s', (slug) => {
  const [german, english] = locales.map((locale) =>
    entriesOf(guides.find((guide) => guide.slug === slug && guide.locale === locale)?.body ?? ''),
  );

  it('leads into the tree from every section about a problem, and declares the others', () => {
    const silent = [...(german ?? [])].filter(([, to]) => to.length === 0).map(([id]) => id);
    const declared = BACKGROUND[slug] ?? [];
    expect(silent.filter((id) => ![...declared, ...(BACKGROUND['*'] ?? [])].includes(id))).toEqual([]);
    expect(declared.filter((id) => !silent.includes(id))).toEqual([]);
  });

  it('leads to the same places in both languages', () => {
    expect(german).toEqual(english);
    expect(german?.size).toBeGreaterThan(0);
  });
});
