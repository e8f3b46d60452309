/** The directory: its state in the address, and counts that hold what they promise. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/catalogue.ts';
import {
  type DirectoryState,
  EMPTY_DIRECTORY,
  FACETS,
  type Facet,
  facetTotals,
  PAGE_SIZE,
  readDirectoryState,
  SORTS,
  searchDirectory,
  toggle,
  writeDirectoryState,
} from '../../../src/catalogue/directory.ts';
import { byLetter, largestPublishers, publisherCounts } from '../../../src/catalogue/letters.ts';
import { CONTACT_BITS, contactBits } from '../../../src/catalogue/shard-format.ts';
import { makeShards } from '../../../src/catalogue/shards.ts';
import { segmentOf } from '../../../src/offers/ids.ts';
import { CSP_STATES, OFFER_KINDS, type ProjectedOffer } from '../../../src/offers/types.ts';
import { syntheticOffers } from '../../bench/offers.ts';

const offers = syntheticOffers(400, 5);
const files = new Map<string, string>();
const index = makeShards(offers, {
  weigh: (text) => text.length / 4,
  publish(name, text) {
    files.set(name, text);
    return name;
  },
});
files.set('index', JSON.stringify(index));
const catalogue = await loadCatalogue('index', async (href) => JSON.parse(files.get(href) ?? ''));

const valuesOf: Record<Facet, (offer: ProjectedOffer) => string[]> = {
  kind: ({ kind }) => [kind],
  csp: ({ csp }) => [csp.state],
  language: ({ support }) => support.languages,
  publisher: ({ publisher }) => [publisher.id],
  contact: (offer) => CONTACT_BITS.filter((_, bit) => (contactBits(offer) & (1 << bit)) !== 0),
};

/** The same question asked of the offers themselves. */
function fits(offer: ProjectedOffer, { chosen }: DirectoryState): boolean {
  return FACETS.every((facet) => {
    const own = valuesOf[facet](offer);
    if (chosen[facet].length === 0) return true;
    return facet === 'contact'
      ? chosen[facet].every((value) => own.includes(value))
      : chosen[facet].some((value) => own.includes(value));
  });
}

const publisherIds = [...new Set(offers.map(({ publisher }) => publisher.id))].slice(0, 5);
const some = (values: readonly string[]) => fc.subarray([...values], { maxLength: 3 }).map((each) => each.toSorted());
const aState: fc.Arbitrary<DirectoryState> = fc.record({
  query: fc.constantFrom('', 'portal', 'a', 'gmbh s'),
  chosen: fc.record({
    kind: some(OFFER_KINDS),
    csp: some(CSP_STATES),
    contact: some(CONTACT_BITS),
    language: some(['de', 'en', 'fr', 'ja']),
    publisher: fc.oneof({ weight: 3, arbitrary: fc.constant<string[]>([]) }, some(publisherIds)),
  }),
  sort: fc.constantFrom(...SORTS),
  page: fc.integer({ min: 1, max: 4 }),
});

describe('the state in the address', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(aState, (state) => {
        expect(readDirectoryState(writeDirectoryState(state))).toEqual(state);
      }),
    );
    expect(writeDirectoryState(EMPTY_DIRECTORY)).toBe('');
    expect(readDirectoryState('')).toEqual(EMPTY_DIRECTORY);
  });

  it('knows every id of a publisher as its address has it', () => {
    for (const id of ['Nebelkamm', 'nebel.kamm_2', 'acme--2'].map(segmentOf)) {
      const state = toggle(EMPTY_DIRECTORY, 'publisher', id);
      expect(readDirectoryState(writeDirectoryState(state))).toEqual(state);
    }
  });

  it('leaves out what it does not know', () => {
    const odd =
      '?kind=nothing&kind=saas&kind=saas&csp=&language=%3Cb%3E&publisher=../x&contact=mail&sort=size&page=-1&x=1';
    expect(readDirectoryState(odd)).toEqual({
      ...EMPTY_DIRECTORY,
      chosen: { ...EMPTY_DIRECTORY.chosen, kind: ['saas'] },
    });
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readDirectoryState(writeDirectoryState(readDirectoryState(text)))).toEqual(readDirectoryState(text));
      }),
    );
  });

  it('is the same after a value was chosen and given up', () => {
    fc.assert(
      fc.property(aState, fc.constantFrom(...OFFER_KINDS), (state, kind) => {
        const twice = toggle(toggle(state, 'kind', kind), 'kind', kind);
        expect(twice).toEqual({ ...state, page: 1 });
      }),
    );
  });
});

describe('what is found', () => {
  it('is what fits, and each count is the number of offers that the choice would leave', async () => {
    await fc.assert(
      fc.asyncProperty(aState, async (state) => {
        const asked = { ...state, query: '' };
        const { count, counts, entries, page, pages } = await searchDirectory(catalogue, 'de-de', asked, 'title', true);
        const wanted = offers.filter((offer) => fits(offer, asked));
        expect(count).toBe(wanted.length);
        expect(pages).toBe(Math.max(1, Math.ceil(count / PAGE_SIZE)));
        expect(page).toBe(Math.min(state.page, pages));
        expect(entries).toHaveLength(Math.min(PAGE_SIZE, count - (page - 1) * PAGE_SIZE));
        const ids = new Set(wanted.map(({ id }) => id));
        expect(entries.every(({ id }) => ids.has(id))).toBe(true);
        for (const facet of FACETS) {
          const others = { ...asked, chosen: { ...asked.chosen, ...(facet !== 'contact' && { [facet]: [] }) } };
          const expected: Record<string, number> = {};
          for (const offer of offers.filter((each) => fits(each, others))) {
            for (const value of new Set(valuesOf[facet](offer))) expected[value] = (expected[value] ?? 0) + 1;
          }
          expect(counts[facet], facet).toEqual(expected);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('with a word is what has the word and fits', async () => {
    await fc.assert(
      fc.asyncProperty(aState, async (state) => {
        const { count } = await searchDirectory(catalogue, 'en-us', state, 'title', false);
        const found = state.query === '' ? [...Array(catalogue.count).keys()] : await catalogue.find(state.query);
        const ids = new Set((await catalogue.entries(found)).map(({ id }) => id));
        expect(count).toBe(offers.filter((offer) => ids.has(offer.id) && fits(offer, state)).length);
      }),
      { numRuns: 40 },
    );
  });

  it('without a choice has the totals that the page shows', async () => {
    const { counts, count } = await searchDirectory(catalogue, 'de-de', EMPTY_DIRECTORY, 'publisher', true);
    expect(counts).toEqual(facetTotals(offers));
    expect(count).toBe(offers.length);
  });
});

describe('publishers', () => {
  it('stand once, under their letter', () => {
    const groups = byLetter(publisherCounts(offers, 'de-de'));
    const all = groups.flatMap(({ publishers }) => publishers);
    expect(all.map(({ id }) => id).sort()).toEqual([...new Set(offers.map(({ publisher }) => publisher.id))].sort());
    expect(all.reduce((sum, { count }) => sum + count, 0)).toBe(offers.length);
    expect(groups.map(({ letter }) => letter)).toEqual(groups.map(({ letter }) => letter).toSorted());
    const odd = ['Über', '3M-artig', 'Øre', 'אור', 'zeta'].map((name) => ({ id: name, name, count: 1 }));
    expect(byLetter(odd).map(({ letter }) => letter)).toEqual(['O', 'U', 'Z', '']);
  });

  it('to choose from are all, or those with the most offers', () => {
    const few = offers.filter(({ publisher }) => publisherIds.includes(publisher.id));
    expect(largestPublishers(few, 'en-us')).toMatchObject({ allPublishers: true });
    const { publishers, allPublishers } = largestPublishers(offers, 'en-us');
    expect(allPublishers).toBe(false);
    const least = Math.min(...publishers.map(({ count }) => count));
    const rest = publisherCounts(offers, 'en-us').filter(({ id }) => !publishers.some((each) => each.id === id));
    expect(Math.max(...rest.map(({ count }) => count))).toBeLessThanOrEqual(least);
  });
});
