import { describe, expect, it } from 'vitest';
import { markGlossaryTerms, markTermsPlugin, termPatterns } from '../../../src/glossary/mark-terms.ts';
import type { Term } from '../../../src/glossary/types.ts';
import type { Locale } from '../../../src/i18n/locale.ts';

const none = { 'de-de': [], 'en-us': [] };
const term = (id: string, german: string, english: string): Term => ({
  id,
  term: { 'de-de': german, 'en-us': english },
  synonyms: none,
  forbidden: none,
  parts: [],
  definition: { 'de-de': 'D.', 'en-us': 'D.' },
});
const glossary = [
  term('csp', 'Cloud Solution Provider (CSP)', 'Cloud Solution Provider (CSP)'),
  term('contact', 'CSP-Programmkontakt', 'CSP program contact'),
  term('reseller', 'Reseller', 'reseller'),
  term('indirect', 'indirekter Reseller', 'indirect reseller'),
  term('invoice', 'Partnerrechnung', 'partner invoice'),
];

/** The text with terms as `[id text]`. */
function marked(text: string, locale: Locale = 'de-de', seen = new Set<string>()): string {
  const pieces = markGlossaryTerms(text, termPatterns(glossary, locale), seen);
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  return pieces.map((piece) => (piece.id === undefined ? piece.text : `[${piece.id} ${piece.text}]`)).join('');
}

describe('terms in a text', () => {
  it('are marked once, endings included', () => {
    expect(marked('Mit indirekten Resellern. Ein indirekter Reseller.')).toBe(
      'Mit [indirect indirekten Resellern]. Ein indirekter Reseller.',
    );
  });

  it('are the longest ones', () => {
    expect(marked('Der CSP-Programmkontakt und der CSP')).toBe('Der [contact CSP-Programmkontakt] und der [csp CSP]');
    expect(marked('Der indirekte Reseller, der Reseller')).toBe(
      'Der [indirect indirekte Reseller], der [reseller Reseller]',
    );
  });

  it('are no parts of words and no verbs', () => {
    expect(marked('CSP-Partner, Resellerpreis')).toBe('CSP-Partner, Resellerpreis');
    expect(marked('The partner invoices the customer.', 'en-us')).toBe('The partner invoices the customer.');
    expect(marked('What the partner invoices in May', 'en-us')).toBe('What the partner invoices in May');
    expect(marked('See partner invoices here.', 'en-us')).toBe('See [invoice partner invoices] here.');
  });

  it('are not marked again in the next text of a page', () => {
    const seen = new Set<string>();
    marked('Ein Reseller', 'de-de', seen);
    expect(marked('Ein Reseller', 'de-de', seen)).toBe('Ein Reseller');
    expect([...seen]).toEqual(['reseller']);
  });
});

describe('the plugin of guides', () => {
  const frontmatter = { inShort: [{ text: 'Fragen Sie den Reseller.', claims: [] }], terms: [] as string[] };
  const data = { astro: { frontmatter } };
  const replaced: string[] = [];
  const context = {
    data,
    parent: () => undefined,
    replaceNode: (_: unknown, nodes: { name?: string; attributes?: { value: string }[] }[]) => {
      replaced.push(...nodes.flatMap(({ attributes = [] }) => attributes.map(({ value }) => value)));
    },
  };

  it('takes what stands in short for the first use', () => {
    const plugin = markTermsPlugin(glossary) as unknown as (file: { fileURL: URL }) => {
      text(node: { type: string; value: string }, context: unknown): void;
      after(root: unknown, context: unknown): void;
    };
    const { text, after } = plugin({ fileURL: new URL('file:///content/guides/de-de/x.mdx') });
    text({ type: 'text', value: 'Der Reseller sieht den CSP-Programmkontakt.' }, context);
    after(undefined, context);
    expect(replaced).toEqual(['contact']);
    expect(frontmatter.terms).toEqual(['reseller', 'contact']);
  });
});
