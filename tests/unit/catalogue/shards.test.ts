/** The offers as files for browsers: nothing lost, everything found, nothing heavy, however many offers there are. */
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Catalogue, loadCatalogue } from '../../../src/catalogue/catalogue.ts';
import { decode, encode, hashOf, type OffersIndex } from '../../../src/catalogue/shard-format.ts';
import { MOST_BYTES, makeShards } from '../../../src/catalogue/shards.ts';
import { foldLetters } from '../../../src/i18n/fold.ts';
import { project } from '../../../src/offers/projection.ts';
import type { ProjectedOffer } from '../../../src/offers/types.ts';
import { syntheticOffers } from '../../bench/offers.ts';
import { record, samples } from '../offers/fixture.ts';

/** The most files of an edition, and the most bytes of a first answer. */
const MOST_FILES = 200;
const FIRST_ANSWER = 60_000;

const weigh = (text: string) => gzipSync(text).length;

interface Made {
  index: OffersIndex;
  files: Map<string, string>;
}

function make(offers: readonly ProjectedOffer[]): Made {
  const files = new Map<string, string>();
  const publish = (name: string, text: string) => {
    const href = `/data/${name}.${hashOf(text).toString(16).padStart(10, '0')}.json`;
    files.set(href, text);
    return href;
  };
  const index = makeShards(offers, { weigh, publish });
  files.set('/data/offers.json', JSON.stringify(index));
  return { index, files };
}

/** A catalogue over the generated files, and the files that its answers fetched. */
async function open({ files }: Made): Promise<{ catalogue: Catalogue; fetched: string[]; bytes: () => number }> {
  const fetched: string[] = [];
  const catalogue = await loadCatalogue('/data/offers.json', async (href) => {
    fetched.push(href);
    return JSON.parse(files.get(href) ?? '');
  });
  return { catalogue, fetched, bytes: () => fetched.reduce((sum, href) => sum + weigh(files.get(href) ?? ''), 0) };
}

/** The part of an offer that is kept: everything except long texts and links. */
function kept(offer: ProjectedOffer): ProjectedOffer {
  return {
    ...offer,
    listings: offer.listings.map(
      ({ summary, shortDescription, description, gettingStarted, keywords, privacyPolicy, ...rest }) => ({
        ...rest,
        links: [],
      }),
    ),
  };
}

async function idsFound(catalogue: Catalogue, query: string): Promise<string[]> {
  return (await catalogue.entries(await catalogue.find(query))).map(({ id }) => id);
}

const sample = samples.map((each) => project(each, 'partner'));
const thousand = syntheticOffers(1000, 3);
const small = { made: make(sample), offers: sample };
const middle = { made: make(thousand), offers: thousand };

describe('numbers as text', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(100), fc.nat(30_000), fc.nat(400_000_000))), (numbers) => {
        const text = encode(numbers);
        expect(decode(text)).toEqual(numbers);
        expect(text).not.toMatch(/[ \n\ud800-\udfff]/);
      }),
    );
  });
});

describe.each([
  { name: 'the sample', ...small },
  { name: '1,000 offers', ...middle },
])('$name', ({ made, offers }) => {
  const anOffer = fc.constantFrom(...offers);

  it('gives every offer back by its id, with all its contacts', async () => {
    const { catalogue } = await open(made);
    for (const offer of offers) expect(await catalogue.offer(offer.id)).toEqual(kept(offer));
    expect(await catalogue.offer('nobody/nothing')).toBeUndefined();
  });

  it('finds every offer by id, publisher and titles, and by the beginnings of their words in any spelling', async () => {
    const { catalogue } = await open(made);
    const spell = fc.constantFrom(
      (text: string) => text,
      (text: string) => text.toUpperCase(),
      (text: string) => text.normalize('NFD'),
      foldLetters,
      (text: string) => text.replaceAll(/[äöü]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[letter] ?? letter),
    );
    await fc.assert(
      fc.asyncProperty(anOffer, spell, fc.nat(), async (offer, spelled, seed) => {
        const names = [offer.id, offer.publisher.name, ...offer.listings.flatMap(({ title }) => title ?? [])];
        const name = names[seed % names.length] ?? '';
        expect(await idsFound(catalogue, spelled(name))).toContain(offer.id);
        const words = name.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '');
        const word = words[seed % words.length] ?? '';
        const beginning = [...word].slice(0, 1 + (seed % word.length)).join('');
        expect(await idsFound(catalogue, `${spelled(beginning)} ${offer.publisher.id}`)).toContain(offer.id);
      }),
      { numRuns: 150 },
    );
  });

  it('finds exactly the offers that have all words', async () => {
    const { catalogue } = await open(made);
    const text = (offer: ProjectedOffer) =>
      ` ${foldLetters([offer.id, offer.publisher.name, ...offer.listings.map(({ title }) => title ?? '')].join(' ')).replaceAll(/[^\p{L}\p{N}]+/gu, ' ')}`;
    const vocabulary = [...new Set(offers.flatMap((offer) => text(offer).trim().split(' ')))];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 2 }), async (words) => {
        const wanted = offers.filter((offer) => words.every((word) => text(offer).includes(` ${word}`)));
        const found = await idsFound(catalogue, words.join(' '));
        expect(found).toEqual(expect.arrayContaining(wanted.map(({ id }) => id)));
        // Umlauts are also found spelled out: those offers come in addition, and only those.
        if (words.every((word) => !/[aou]e/.test(word)))
          expect(found.toSorted()).toEqual(wanted.map(({ id }) => id).sort());
      }),
      { numRuns: 100 },
    );
  });

  it('has the columns of the offers, in order of publishers', async () => {
    const { catalogue } = await open(made);
    const all = [...Array(catalogue.count).keys()];
    const entries = await catalogue.entries(all);
    expect(entries.map(({ id }) => id).sort()).toEqual(offers.map(({ id }) => id).sort());
    const publishers = await catalogue.publishers();
    for (const { id, first, count } of publishers) {
      expect(entries.slice(first, first + count).every(({ publisher }) => publisher.id === id)).toBe(true);
    }
    expect(publishers.reduce((sum, { count }) => sum + count, 0)).toBe(offers.length);
    expect((await catalogue.ranks('de-de')).toSorted((a, b) => a - b)).toEqual(all);
    const days = await catalogue.confirmed();
    const dates = new Map(offers.map(({ id, confirmed }) => [id, confirmed]));
    const byDay = all
      .toSorted((a, b) => (days[a] ?? 0) - (days[b] ?? 0))
      .map((number) => dates.get(entries[number]?.id ?? ''));
    expect(byDay).toEqual(byDay.toSorted());
  });
});

describe('search', () => {
  it('looks within words only when none begins so', async () => {
    const offers = ['Finanzbuchhaltung', 'Buchungsportal'].map((title, index) =>
      project(record({ title }, { offer: `offer-${index}` }), 'public'),
    );
    const { catalogue } = await open(make(offers));
    expect(await idsFound(catalogue, 'haltung')).toEqual(['acme/offer-0']);
    expect(await idsFound(catalogue, 'buch')).toEqual(['acme/offer-1']);
    expect(await idsFound(catalogue, '')).toEqual([]);
    expect(await idsFound(catalogue, ' – ')).toEqual([]);
    expect(await idsFound(catalogue, 'haltung nichts')).toEqual([]);
  });

  it('folds what is written in many ways', () => {
    expect(['GROẞ', 'groß', 'Größe', 'ﬁne', 'Ærø', 'Łódź'].map(foldLetters)).toEqual([
      'gross',
      'gross',
      'grosse',
      'fine',
      'aero',
      'lodz',
    ]);
  });

  it('fetches each part once, and again after a failure', async () => {
    const { files } = middle.made;
    let broken = false;
    let asked = 0;
    const catalogue = await loadCatalogue('/data/offers.json', async (href) => {
      asked += 1;
      if (broken) throw new Error('no network');
      return JSON.parse(files.get(href) ?? '');
    });
    const id = thousand[0]?.id ?? '';
    broken = true;
    await expect(catalogue.offer(id)).rejects.toThrow('no network');
    broken = false;
    const [first, second] = await Promise.all([catalogue.offer(id), catalogue.offer(id)]);
    expect(first).toEqual(second);
    expect(asked).toBe(3);
  });
});

describe('no offers', () => {
  it('are no fault', async () => {
    const { catalogue } = await open(make([]));
    expect(await catalogue.find('a')).toEqual([]);
    expect(await catalogue.publishers()).toEqual([]);
    expect(await catalogue.offer('a/b')).toBeUndefined();
  });
});

describe('files', () => {
  it('of a small catalogue are two', () => {
    expect(small.made.files.size).toBe(2);
    for (const text of small.made.files.values()) expect(weigh(text)).toBeLessThan(10_000);
  });

  it('are the same for the same offers in any order', () => {
    expect(make(sample.toReversed()).files).toEqual(small.made.files);
  });

  it('of 20,000 offers are few and light, and so is every first answer', async () => {
    const offers = syntheticOffers(20_000);
    const made = make(offers);
    expect(made.files.size).toBeLessThanOrEqual(MOST_FILES);
    const heavy = [...made.files]
      .map(([href, text]) => ({ href, bytes: weigh(text) }))
      .filter(({ bytes }) => bytes > MOST_BYTES);
    expect(heavy).toEqual([]);

    const cost = async (ask: (catalogue: Catalogue) => Promise<unknown>): Promise<number> => {
      const { catalogue, bytes } = await open(made);
      await ask(catalogue);
      return bytes();
    };
    const pick = (query: string) => async (catalogue: Catalogue) =>
      catalogue.entries((await catalogue.find(query)).slice(0, 8));
    const some = offers.filter((_, index) => index % 1_999 === 0);
    const queries = [
      ...'abcdefghijklmnopqrstuvwxyz',
      ...some.flatMap(({ id, publisher, listings }) => [id, publisher.name, listings[0]?.title ?? '']),
    ];
    for (const query of queries) expect(await cost(pick(query)), query).toBeLessThanOrEqual(FIRST_ANSWER);
    expect(await cost((catalogue) => catalogue.offer(some[0]?.id ?? ''))).toBeLessThanOrEqual(FIRST_ANSWER);
    // A choice in the directory: all facets, and the list of a page.
    const choose = (catalogue: Catalogue) =>
      Promise.all([catalogue.facets(), catalogue.entries(Array.from({ length: 20 }, (_, number) => number * 7))]);
    expect(await cost(choose)).toBeLessThanOrEqual(FIRST_ANSWER);
  });
});
