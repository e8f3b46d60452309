import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ContentError } from '../../../src/content/fault.ts';
import { parseJson, plainOf } from '../../../src/offers/json.ts';
import { parseOffer, readOffers } from '../../../src/offers/load.ts';
import { offerDocumentSchema } from '../../../src/offers/schema.ts';

const document = {
  publisher: 'acme',
  offer: 'rocket',
  kind: 'saas',
  csp: { state: 'all' },
  confirmed: '2026-01-01',
  listings: [{ languageId: 'en-us' }],
};

function faultsOf(step: () => unknown) {
  try {
    step();
  } catch (error) {
    if (error instanceof ContentError) return error.faults;
    throw error;
  }
  return [];
}

describe('strict JSON', () => {
  const strict = (text: string) => parseJson(text, { repairs: false });
  test.each([
    ['{"a": 1,}', 1, 9, 'member-name'],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3, 'comma-or-bracket'],
    ['{"a": [1, 2', 1, 12, 'more-text'],
    ['{"a": 1, "a": 2}', 1, 10, undefined],
    ['{\r\n"a": tru}', 2, 6, 'value'],
    ['', 1, 1, 'some-text'],
    ['{} {}', 1, 4, 'end'],
    ['{"a": 1}\n{"a": 2}', 2, 1, 'end'],
    ['{"a": 01}', 1, 7, 'value'],
    ['["\n"]', 1, 2, 'quotation-mark'],
    ['['.repeat(100), 1, 66, 'less-depth'],
  ])('%j is refused at line %i, column %i', (text, line, column, expected) => {
    const { root, fault, positionAt } = strict(text);
    expect(root).toBeUndefined();
    expect({ ...positionAt(fault?.at ?? -1), expected: fault?.expected }).toEqual({ line, column, expected });
  });

  test('agrees with JSON.parse', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (text) => {
        const { root } = strict(text);
        expect(root && plainOf(root)).toEqual(JSON.parse(text));
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[]",:0 1-.etrufalsn\\\n') }), (text) => {
        let valid = true;
        try {
          JSON.parse(text);
        } catch {
          valid = false;
        }
        const { root, fault } = strict(text);
        if (fault?.code !== 'duplicate-member') expect(root !== undefined).toBe(valid);
      }),
    );
  });

  test('a text beyond any document is refused, a large one is read', () => {
    expect(strict(`"${'x'.repeat(5_000_000)}"`).fault?.expected).toBe('shorter-text');
    expect(strict(`"${'x\\n'.repeat(1_390_000)}"`).root).toBeDefined();
  });
});

describe('parseOffer', () => {
  test('takes the smallest document and fills in defaults', () => {
    expect(parseOffer(JSON.stringify(document), 'x.json')).toEqual({
      ...document,
      fictional: false,
      support: { languages: [] },
      released: [],
    });
  });

  const bad: [string, object, string, string][] = [
    ['unknown member', { ...document, colour: 'red' }, 'colour', 'offer-member-unknown'],
    [
      'unknown member of a listing',
      { ...document, listings: [{ languageId: 'de-de', titel: 'x' }] },
      'listings[0].titel',
      'offer-member-unknown',
    ],
    ['missing member', { ...document, confirmed: undefined }, 'confirmed', 'offer-member-missing'],
    ['no listing', { ...document, listings: [] }, 'listings', 'offer-member-wrong'],
    ['no language', { ...document, listings: [{}] }, 'listings[0].languageId', 'offer-member-wrong'],
    [
      'both spellings of the language',
      { ...document, listings: [{ languageId: 'de', languageID: 'de' }] },
      'listings[0].languageId',
      'offer-member-wrong',
    ],
    [
      'language twice',
      { ...document, listings: [{ languageId: 'de-de' }, { languageId: 'de-DE' }] },
      'listings[1].languageId',
      'offer-member-wrong',
    ],
    [
      'no language tag',
      { ...document, listings: [{ languageId: 'german' }] },
      'listings[0].languageId',
      'offer-member-wrong',
    ],
    ['unknown CSP state', { ...document, csp: { state: 'maybe' } }, 'csp.state', 'offer-member-wrong'],
    ['unknown kind', { ...document, kind: 'toaster' }, 'kind', 'offer-member-wrong'],
    ['no date', { ...document, confirmed: '2026-02-30' }, 'confirmed', 'offer-member-wrong'],
    [
      'contact without name',
      { ...document, listings: [{ languageId: 'de', supportContact: { email: 'a@b.example' } }] },
      'listings[0].supportContact.name',
      'offer-member-missing',
    ],
    [
      'no e-mail address',
      { ...document, listings: [{ languageId: 'de', supportContact: { name: 'A', email: 'call us' } }] },
      'listings[0].supportContact.email',
      'offer-member-wrong',
    ],
    [
      'script as contact address',
      { ...document, listings: [{ languageId: 'de', supportContact: { name: 'A', url: 'javascript:alert(1)' } }] },
      'listings[0].supportContact.url',
      'offer-member-wrong',
    ],
    [
      'link without scheme',
      { ...document, listings: [{ languageId: 'de', generalLinks: [{ displayText: 'A', link: 'www.a.example' }] }] },
      'listings[0].generalLinks[0].link',
      'offer-member-wrong',
    ],
    ['field that cannot be released', { ...document, released: ['title'] }, 'released[0]', 'offer-member-wrong'],
    [
      'time zone as offset',
      { ...document, support: { hours: { timeZone: '+02:00', week: [{ days: ['mon'], text: 'x' }] } } },
      'support.hours.timeZone',
      'offer-member-wrong',
    ],
    [
      'time of day',
      { ...document, support: { hours: { week: [{ days: ['mon'], opens: '8', closes: '17:00' }] } } },
      'support.hours.week[0].opens',
      'offer-member-wrong',
    ],
    ['publisher id', { ...document, publisher: '../etc' }, 'publisher', 'offer-member-wrong'],
  ];
  test.each(bad)('%s', (_, value, field, id) => {
    const faults = faultsOf(() => parseOffer(JSON.stringify(value), 'offers/acme/rocket.json'));
    expect(faults.map((fault) => [fault.id, fault.field])).toEqual([[id, field]]);
    expect(faults[0]?.file).toBe('offers/acme/rocket.json');
    expect(faults[0]?.remedy).toMatch(/\.$/);
  });

  test('a fault in a listing names its language and its value', () => {
    const value = { ...document, listings: [{ languageId: 'de-ch', generalLinks: [{ displayText: 'A', link: 'x' }] }] };
    expect(faultsOf(() => parseOffer(JSON.stringify(value), 'f'))).toMatchObject([{ locale: 'de-ch', value: 'x' }]);
  });

  test('a fault of JSON names line and column', () => {
    expect(faultsOf(() => parseOffer('{\n "a": }', 'offers/a/b.json'))).toMatchObject([
      { id: 'offer-not-json', file: 'offers/a/b.json:2:7' },
    ]);
  });

  test('the schema can be given as JSON Schema', () => {
    const schema = z.toJSONSchema(offerDocumentSchema, { io: 'input' });
    expect(schema).toMatchObject({ type: 'object', additionalProperties: false });
    expect(schema.required).toEqual(['publisher', 'offer', 'kind', 'csp', 'confirmed', 'listings']);
  });
});

describe('readOffers', () => {
  let root = '';
  beforeEach(() => {
    root = join(mkdtempSync(join(tmpdir(), 'offers-')), 'content');
    write('publishers/acme.yaml', 'name: Acme\n');
    write('offers/acme/rocket.json', JSON.stringify(document));
  });
  afterEach(() => rmSync(dirname(root), { recursive: true }));

  function write(path: string, text: string) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const read = () => readOffers(join(root, 'offers'));
  const idsOf = () => faultsOf(read).map((fault) => `${fault.id} ${fault.file}`);

  test('reads documents with their publishers', () => {
    expect(read()).toMatchObject([{ file: 'content/offers/acme/rocket.json', publisher: { name: 'Acme' } }]);
  });

  test('names of files must match', () => {
    write('offers/acme/car.json', JSON.stringify({ ...document, offer: 'bus' }));
    write('offers/other/plane.json', JSON.stringify({ ...document, offer: 'plane' }));
    expect(idsOf()).toEqual([
      'offer-name-mismatch content/offers/acme/car.json',
      'offer-name-mismatch content/offers/other/plane.json',
    ]);
  });

  test('two documents with one address', () => {
    write('offers/acme/car.json', JSON.stringify(document));
    expect(idsOf()).toContain('offer-duplicate content/offers/acme/rocket.json');
  });

  test('publishers unknown, unused and at fault', () => {
    write('offers/beta/x.json', JSON.stringify({ ...document, publisher: 'beta', offer: 'x' }));
    write('publishers/gamma.yaml', 'name: Gamma\n');
    write('publishers/delta.yaml', 'nmae: Delta\n');
    const ids = idsOf();
    expect(ids).toContain('offer-publisher-unknown content/offers/beta/x.json');
    expect(ids).toContain('publisher-unused content/publishers/gamma.yaml');
    expect(ids.some((id) => id.includes('delta.yaml'))).toBe(true);
  });

  test('stray files and every fault at once', () => {
    write('offers/readme.txt', 'x');
    write('offers/acme/logo.png', 'x');
    write('offers/acme/broken.json', '{');
    expect(idsOf()).toEqual([
      'offer-not-json content/offers/acme/broken.json:1:2',
      'offer-file-stray content/offers/acme/logo.png',
      'offer-file-stray content/offers/readme.txt',
    ]);
  });

  test('names what stands elsewhere as a whole', () => {
    cpSync(root, join(dirname(root), 'listings'), { recursive: true });
    const elsewhere = join(dirname(root), 'listings', 'offers');
    writeFileSync(join(elsewhere, 'acme', 'broken.json'), '{');
    expect(faultsOf(() => readOffers(elsewhere)).map(({ file }) => file)).toEqual([
      `${elsewhere}/acme/broken.json:1:2`,
    ]);
  });

  test('a folder that is not there', () => {
    expect(faultsOf(() => readOffers(join(root, 'nowhere'))).map((fault) => fault.id)).toEqual([
      'offers-folder-missing',
    ]);
  });
});
