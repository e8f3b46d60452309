import { describe, expect, it } from 'vitest';
import { claimView } from '../../../src/claims/pack.ts';
import type { Claim, Claims, Source, Sources } from '../../../src/claims/types.ts';

const source = (id: string): Source => ({
  id,
  title: `Title of ${id}`,
  publisher: 'Somebody',
  seen: 'read',
  language: 'en-US',
  generation: '2023',
  checked: '2026-11',
});
const sources: Sources = { new: source('new'), old: source('old') };
const claim: Claim = {
  id: 'a-claim',
  statement: { 'de-de': 'Aussage', 'en-us': 'Statement' },
  status: 'stated',
  sources: ['new', 'old'],
  confidence: 'B',
  generation: '2023',
  earlier: [{ generation: '2021', statement: { 'de-de': 'Früher', 'en-us': 'Earlier' }, sources: ['old'] }],
};
const claims: Claims = { 'a-claim': claim };

describe('claim as shown', () => {
  it.each([
    ['de-de', 'Aussage', 'Früher'],
    ['en-us', 'Statement', 'Earlier'],
  ] as const)('stands in the language of the page: %s', (locale, statement, earlier) => {
    const view = claimView(claims, sources, 'a-claim', locale);
    expect(view).toMatchObject({ id: 'a-claim', statement, status: 'stated', confidence: 'B', generation: '2023' });
    expect(view.earlier).toMatchObject([{ generation: '2021', statement: earlier }]);
  });

  it('has its sources in the order in which the claim names them', () => {
    const view = claimView(claims, sources, 'a-claim', 'en-us');
    expect(view.sources.map(({ title }) => title)).toEqual(['Title of new', 'Title of old']);
    expect(view.earlier[0]?.sources.map(({ id }) => id)).toEqual(['old']);
  });

  it('may rest on nothing yet', () => {
    const open = { ...claim, status: 'not-researched' as const, sources: [], earlier: [] };
    expect(claimView({ open }, sources, 'open', 'en-us')).toMatchObject({ sources: [], earlier: [] });
  });

  it('is missed by name', () => {
    expect(() => claimView(claims, sources, 'none', 'en-us')).toThrow('claims: nothing is known of “none”');
  });

  it.each([
    ['sources', { ...claim, sources: ['none'] }],
    ['earlier sources', { ...claim, earlier: claim.earlier.map((each) => ({ ...each, sources: ['none'] })) }],
  ])('tells which of its %s is none', (_, broken) => {
    expect(() => claimView({ 'a-claim': broken }, sources, 'a-claim', 'en-us')).toThrow(
      'claims: nothing is known of “none”',
    );
  });
});
