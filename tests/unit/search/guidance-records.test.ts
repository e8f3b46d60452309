/** What the search knows of answers. */
import { expect, it } from 'vitest';
import { guidanceRecords } from '../../../src/search/guidance-records.ts';
import { fixture } from '../routing/fixture.ts';

it('an answer is found by what callers say of its symptoms, unless it is about many', () => {
  const { data, claims } = fixture();
  const symptoms = ['broken', 'bill', 'refund', 'other'];
  const routing = {
    ...data,
    rules: data.rules.map((rule) =>
      rule.destination === 'none-of-these' ? { ...rule, when: { symptom: symptoms } } : rule,
    ),
  };
  const phrases = { answers: {}, guides: {}, pages: {}, alike: { 'de-de': [], 'en-us': [] } };
  const records = guidanceRecords({ routing, claims, glossary: [], guides: [], ownGuides: [], phrases }, 'en-us', []);
  const heard = (id: string) => records.find(({ url }) => url.includes(`/${id}/`))?.heard;
  expect(heard('self-billing')).toEqual(['too expensive']);
  expect(heard('isv-broken')).toEqual([]);
  expect(heard('none-of-these')).toEqual([]);
});
