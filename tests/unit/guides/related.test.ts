import { describe, expect, it } from 'vitest';
import type { Term } from '../../../src/glossary/types.ts';
import { checkRelated, relatedByGuide } from '../../../src/guides/related.ts';
import { checkTermLinks, termsByGuide } from '../../../src/guides/related-terms.ts';
import type { GuideFrontMatter } from '../../../src/guides/schema.ts';
import { fixture } from '../routing/fixture.ts';

const { data: routing } = fixture();
const everyone = [
  'direct-bill-partner',
  'indirect-provider',
  'indirect-reseller',
  'isv-publisher',
  'customer',
] as const;
const guide = (
  slug: string,
  order: number,
  claims: string[],
  body = '',
  partnerTypes: GuideFrontMatter['partnerTypes'] = [...everyone],
) => ({
  slug,
  body,
  text: body,
  data: { order, inShort: [{ text: 'A.', claims }], partnerTypes },
});
const claimsOf = (destination: string) =>
  routing.rules.filter((rule) => rule.destination === destination).flatMap(({ claims }) => claims);
const [first = ''] = Object.keys(routing.destinations);

describe('answers of a guide', () => {
  it('belong to the guide that cites their claims', () => {
    const related = relatedByGuide([guide('a', 20, []), guide('b', 10, claimsOf(first))], routing);
    expect(related.get('b')?.answers).toContain(first);
    expect(related.get('a')).toEqual({ answers: [], activities: [] });
  });

  it('belong to no guide whose readers get another answer', () => {
    const asked = new Set(
      routing.rules.filter((rule) => rule.destination === first).flatMap(({ when }) => when.role ?? []),
    );
    const others = everyone.filter((party) => !asked.has(party));
    const claims = claimsOf(first);
    const related = relatedByGuide([guide('others', 10, claims, '', others), guide('all', 20, claims)], routing);
    expect(related.get('others')?.answers).not.toContain(first);
    expect(related.get('all')?.answers).toContain(first);
  });

  it('belong to the guide that shows their responsibilities', () => {
    const [activity = ''] = Object.keys(routing.responsibilities);
    const related = relatedByGuide([guide('a', 10, [], `<Responsibilities activities="${activity}" />`)], routing);
    expect(related.get('a')?.activities).toContain(activity);
  });

  it('are told when no guide explains them', () => {
    const faults = checkRelated([guide('a', 10, [])], routing);
    expect(faults).toContainEqual(expect.objectContaining({ id: 'guide-answers-unlinked', value: first }));
    expect(faults).toContainEqual(expect.objectContaining({ id: 'guide-activities-unlinked' }));
  });
});

describe('terms of a guide', () => {
  const none = { 'de-de': [], 'en-us': [] };
  const term = (id: string, english: string, synonym: string, definition: string): Term => ({
    id,
    term: { 'de-de': english, 'en-us': english },
    synonyms: { 'de-de': [], 'en-us': [synonym] },
    forbidden: none,
    parts: [],
    definition: { 'de-de': definition, 'en-us': definition },
  });
  const glossary = [
    term('plan', 'plan', 'SKU', 'D.'),
    term('seat', 'license', 'seat', 'D.'),
    term('fee', 'fee', 'charge', 'Part of a plan.'),
  ];
  const guides = [guide('a', 10, [], 'A plan.'), guide('b', 20, [], 'A seat. [license](/x/)')];

  it('are those that no text marks: by synonym, by definition', () => {
    expect(Object.fromEntries(termsByGuide(guides, glossary, 'en-us'))).toEqual({ a: ['fee'], b: ['seat'] });
    expect(checkTermLinks(guides, glossary, 'en-us')).toEqual([]);
    const tax = term('tax', 'tax', 'levy', 'D.');
    expect(checkTermLinks(guides, [...glossary, tax], 'en-us').map(({ field }) => field)).toEqual(['tax']);
  });

  it('are told when no guide leads to them', () => {
    expect(checkTermLinks([guide('a', 10, [], 'Words.')], glossary, 'en-us').map(({ field }) => field)).toEqual([
      'plan',
      'seat',
      'fee',
    ]);
  });
});
