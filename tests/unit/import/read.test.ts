import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locales } from '../../../src/i18n/locale.ts';
import { formatJson } from '../../../src/import/format-json.ts';
import { readListing } from '../../../src/import/read.ts';
import { IMPORT_FORMATS, type ReadOptions } from '../../../src/import/types.ts';
import { diagnosticText } from '../../../src/offers/diagnostics.ts';
import { offerDocumentSchema, type RawListing } from '../../../src/offers/schema.ts';
import { isMissing } from '../../../src/offers/values.ts';

const options: ReadOptions = { publisher: 'acme', offer: 'rocket', kind: 'saas', confirmed: '2026-11-22' };
const read = (value: unknown, given: Partial<ReadOptions> = {}) => {
  const text = typeof value === 'string' ? value : JSON.stringify(value, null, 2);
  const result = readListing(text, { ...options, ...given });
  const told = (wanted: string) => result.messages.filter(({ severity }) => severity === wanted);
  const documents = result.offers.map(({ document }) => document);
  return { ...result, documents, errors: told('error'), warnings: told('warning') };
};

const LISTING = 'https://schema.mp.microsoft.com/schema/listing/2022-03-01-preview5';
const host = (type: string, version = 'preview2') =>
  `https://product-ingestion.azureedge.net/schema/${type}/2022-03-01-${version}`;

// Without braces and brackets: what stands in them may be a placeholder of a template.
const text = fc.string({ maxLength: 40 }).filter((each) => !isMissing(each) && !/[{<]/.test(each));
// Addresses that grant access lose their key, which tests of their own show.
const address = fc.webUrl({ validSchemes: ['http', 'https'] }).filter((url) => !/[?&#;][\w-]+=/.test(url));
const email = fc.tuple(fc.stringMatching(/^[a-z]{1,8}$/), fc.domain()).map(([name, domain]) => `${name}@${domain}`);
const contact = fc.record({ name: text, email, phone: text, url: address }, { requiredKeys: ['name'] });
const links = fc.array(fc.record({ displayText: text, link: address }), { minLength: 1, maxLength: 3 });
const language = fc.constantFrom('en-us', 'de-DE', 'fr', 'zh-Hans-CN', 'pt-br');
const members = {
  title: text,
  description: text,
  searchResultSummary: text,
  shortDescription: text,
  gettingStartedInstructions: text,
  searchKeywords: fc.array(text, { minLength: 1, maxLength: 3 }),
  privacyPolicyLink: address,
  globalSupportWebsite: address,
  governmentSupportWebsite: address,
  cloudSolutionProviderMarketingMaterials: address,
  generalLinks: links,
  supportContact: contact,
  engineeringContact: contact,
  cloudSolutionProviderContact: contact,
};
const listing: fc.Arbitrary<RawListing> = fc.record(
  { languageId: language, ...members },
  { requiredKeys: ['languageId', 'title'] },
);
const pick = (from: RawListing, names: readonly (keyof RawListing)[]): Partial<RawListing> =>
  Object.fromEntries(names.filter((name) => from[name] !== undefined).map((name) => [name, from[name]]));

describe('a listing comes back from each envelope', () => {
  const resource = { $schema: LISTING, kind: 'azureSaaS', product: { externalId: 'rocket' } };
  const same = (given: RawListing, value: unknown, state = 'unknown') => {
    const result = read(value);
    expect(result).toMatchObject({ errors: [], warnings: [], dropped: [] });
    expect(result.documents).toHaveLength(1);
    expect(result.documents[0]?.listings).toEqual([given]);
    expect(result.documents[0]?.csp.state).toBe(state);
    expect(offerDocumentSchema.safeParse(JSON.parse(formatJson(result.documents[0]))).success).toBe(true);
  };

  test('Product Ingestion API: alone, configure, resource-tree', () => {
    const states = fc.constantFrom('notSet', 'none', 'some', 'all', 'terminated');
    fc.assert(
      fc.property(listing, states, fc.integer({ min: 2, max: 5 }), (given, state, version) => {
        const $schema = host('listing', `preview${version}`);
        const whole = { ...given, ...resource, $schema };
        same(whole, whole);
        same(whole, { $schema: host('configure'), resources: [whole] });
        const product = { $schema: host('product'), id: 'product/1', identity: { externalID: 'rocket' } };
        const reseller = { $schema: host('reseller'), product: 'product/1', resellerChannelState: state };
        same(whole, { root: 'product/1', resources: [reseller, product, whole] }, state);
      }),
    );
  });

  test('Submission API', () => {
    const carried = [
      'languageId',
      'title',
      'description',
      'searchResultSummary',
      'shortDescription',
      'gettingStartedInstructions',
      'searchKeywords',
      'privacyPolicyLink',
      'globalSupportWebsite',
      'generalLinks',
      'supportContact',
      'engineeringContact',
      'cloudSolutionProviderContact',
    ] as const;
    const types = {
      supportContact: 'CustomerSupport',
      engineeringContact: 'Engineering',
      cloudSolutionProviderContact: 'ChannelManager',
    };
    fc.assert(
      fc.property(listing, (whole) => {
        const given = pick(whole, carried) as RawListing;
        const azureListing = {
          resourceType: 'AzureListing',
          languageCode: given.languageId,
          title: given.title,
          description: given.description,
          summary: given.searchResultSummary,
          shortDescription: given.shortDescription,
          gettingStartedInstructions: given.gettingStartedInstructions,
          keywords: given.searchKeywords,
          listingUris: [
            ...(given.privacyPolicyLink ? [{ type: 'PrivacyUri', uri: given.privacyPolicyLink }] : []),
            ...(given.generalLinks ?? []).map(({ displayText, link }) => ({ type: 'Other', displayText, uri: link })),
            ...(given.globalSupportWebsite ? [{ type: 'PublicCloudSupport', uri: given.globalSupportWebsite }] : []),
          ],
          listingContacts: Object.entries(types).flatMap(([name, type]) => {
            const raw = given[name as keyof typeof types];
            return raw ? [{ type, name: raw.name, email: raw.email, phone: raw.phone, uri: raw.url }] : [];
          }),
        };
        same(given, azureListing);
        const reseller = { resourceType: 'ResellerConfiguration', resellerChannelState: 'PartialOptIn' };
        same(given, { value: [azureListing, reseller] }, 'some');
      }),
    );
  });

  test('Cloud Partner Portal', () => {
    fc.assert(
      fc.property(listing, fc.boolean(), (whole, cspOfferOptIn) => {
        const { url: _, ...support } = whole.supportContact ?? { name: 'x' };
        const given: RawListing = {
          languageId: 'en-us',
          ...pick(whole, ['title', 'description', 'searchResultSummary', 'shortDescription', 'privacyPolicyLink']),
          ...pick(whole, ['globalSupportWebsite', 'governmentSupportWebsite', 'generalLinks']),
          supportContact: support,
        };
        const keys = {
          title: given.title,
          summary: given.searchResultSummary,
          longSummary: given.shortDescription,
          description: given.description,
          privacyURL: given.privacyPolicyLink,
          publicAzureSupportUrl: given.globalSupportWebsite,
          fairfaxSupportUrl: given.governmentSupportWebsite,
          usefulLinks: given.generalLinks?.map(({ displayText, link }) => ({ linkTitle: displayText, linkUrl: link })),
          supportContactName: support.name,
          supportContactEmail: support.email,
          supportContactPhone: support.phone,
          cspOfferOptIn,
        };
        const offer = Object.fromEntries(
          Object.entries(keys).map(([key, value]) => [`microsoft-azure-marketplace.${key}`, value]),
        );
        same(given, { publisherId: 'acme', id: 'rocket', definition: { offer } }, cspOfferOptIn ? 'all' : 'none');
      }),
    );
  });

  test('Catalog API', () => {
    fc.assert(
      fc.property(listing, (whole) => {
        const given = pick(whole, [
          'languageId',
          'title',
          'description',
          'searchResultSummary',
          'shortDescription',
          'privacyPolicyLink',
          'globalSupportWebsite',
          'generalLinks',
        ]) as RawListing;
        same(given, {
          productType: 'SaaS',
          publisherId: 'acme',
          language: given.languageId,
          displayName: given.title,
          summary: given.searchResultSummary ?? null,
          longSummary: given.shortDescription ?? null,
          description: given.description,
          privacyPolicyUri: given.privacyPolicyLink,
          supportUri: given.globalSupportWebsite ?? null,
          links: given.generalLinks?.map(({ displayText, link }) => ({ displayName: displayText, uri: link })) ?? null,
        });
      }),
    );
  });
});

describe('each error names its place and a remedy', () => {
  const alone = { $schema: LISTING, kind: 'azureSaaS', languageId: 'en-us', title: 'Rocket' };
  const tree = (...resources: unknown[]) => ({ resources });
  test.each([
    ['syntax', '{', {}],
    ['duplicate-member', '{"languageId": "en", "languageId": "de"}', {}],
    ['format-unknown', { some: 'thing' }, {}],
    ['wrong-value', { publisher: 'acme', offer: 'rocket', listings: [] }, {}],
    ['format-unknown', [], {}],
    ['format-unknown', '7', {}],
    ['member-missing', tree({ nothing: 1 }, alone), {}],
    ['nothing-found', tree(), {}],
    ['nothing-found', { publisherId: 'acme', id: 'rocket', definition: {} }, {}],
    ['nothing-found', { resourceType: 'ResellerConfiguration', resellerChannelState: 'Enabled' }, {}],
    ['wrong-type', { ...alone, title: 7 }, {}],
    ['wrong-type', { ...alone, supportContact: 'me' }, {}],
    ['wrong-type', { ...alone, generalLinks: {} }, {}],
    ['wrong-type', { definition: { offer: { 'microsoft-azure-marketplace.cspOfferOptIn': 'yes' } } }, {}],
    ['wrong-value', { ...alone, globalSupportWebsite: 'www.acme.example' }, {}],
    ['wrong-value', { ...alone, supportContact: { name: 'a', email: 'a at acme.example' } }, {}],
    [
      'wrong-value',
      { ...alone, $schema: 'https://acme.example/schema/listing/2022-03-01' },
      { format: 'product-ingestion' },
    ],
    ['wrong-value', tree(alone, { $schema: host('reseller'), resellerChannelState: 'OptIn' }), {}],
    ['member-missing', tree(alone, { $schema: host('reseller') }), {}],
    ['wrong-value', alone, { publisher: 'Acme Inc' }],
    ['conflict', { ...alone, languageID: 'de-de' }, {}],
    [
      'conflict',
      { ...alone, globalSupportWebsite: 'https://a.example', gloabalSupportWebsite: 'https://b.example' },
      {},
    ],
    ['conflict', tree({ ...alone, product: 'product/1' }, { ...alone, product: 'product/2' }), {}],
    ['publisher-missing', alone, { publisher: undefined }],
    ['offer-missing', alone, { offer: undefined }],
    ['kind-unknown', { ...alone, kind: 'azure' }, { kind: undefined }],
    ['kind-missing', { ...alone, kind: undefined }, { kind: undefined }],
    ['nothing-carried', { ...alone, title: 'NA' }, {}],
    ['language-missing', { ...alone, languageId: undefined }, {}],
    ['language-duplicate', tree(alone, { ...alone, languageId: 'EN-US' }), {}],
  ] as const)('%s: %j', (id, value, given) => {
    const result = read(value, given as Partial<ReadOptions>);
    expect(result.documents).toEqual([]);
    const [error] = result.errors.filter(({ code }) => code === id);
    expect(error, JSON.stringify(result.messages)).toMatchObject({
      line: expect.any(Number),
      column: expect.any(Number),
    });
    for (const locale of locales) expect(error && diagnosticText(locale, error)).toMatch(/\S.*[.:]/);
  });

  test('all errors of one text are told at once, in its order', () => {
    const { errors } = read('{\n"languageId": "en",\n"title": 1,\n"supportContact": { "name": 2 }\n}');
    expect(errors.map(({ line, column, code }) => [line, column, code])).toEqual([
      [3, 10, 'wrong-type'],
      [4, 29, 'wrong-type'],
    ]);
  });
});

describe('ids and kinds', () => {
  test('the arguments win over the input', () => {
    const { documents } = read(
      { $schema: LISTING, kind: 'azureVM', languageId: 'en', title: 'T', product: { externalId: 'other' } },
      { kind: 'container' },
    );
    expect(documents[0]).toMatchObject({ publisher: 'acme', offer: 'rocket', kind: 'container' });
  });

  test('a missing language is that of the id of the listing, then that of the option', () => {
    const id = 'listing/3b0d5f10-0000-4000-8000-000000000005/public/main/default/de-de';
    expect(read({ $schema: LISTING, id, title: 'T' }).documents[0]?.listings[0]?.languageId).toBe('de-de');
    expect(read({ $schema: LISTING, title: 'T' }, { language: 'fr' }).documents[0]?.listings[0]?.languageId).toBe('fr');
  });

  test('resources of a product without a listing are dropped as a whole', () => {
    const id = 'listing/1/public/main/default/en-us';
    const { documents, dropped } = read({
      resources: [
        { $schema: host('product'), id: 'product/2', alias: 'Two', identity: { externalId: 'two' } },
        { $schema: host('reseller'), product: 'product/2', resellerChannelState: 'all' },
        { $schema: host('reseller'), product: 'product/1', resellerChannelState: 'some' },
        { $schema: LISTING, id, languageId: 'en-us', title: 'T' },
      ],
    });
    expect(documents).toMatchObject([{ csp: { state: 'some' } }]);
    expect(dropped).toEqual(['/resources/0', '/resources/1']);
  });

  test('a forced format is read as such', () => {
    const { format, errors } = read({ title: 'T' }, { format: 'product-ingestion', language: 'en' });
    expect({ format, errors }).toEqual({ format: 'product-ingestion', errors: [] });
  });

  test('names of publishers are given by id', () => {
    const product = {
      productType: 'SaaS',
      displayName: 'T',
      publisherId: 'acme',
      publisherDisplayName: 'Acme Inc.',
      language: 'en',
    };
    expect(read(product).offers[0]?.publisherName).toBe('Acme Inc.');
  });
});

test('nothing throws, whatever is changed in a text, and a text with an error gives no document', () => {
  const whole = (given: RawListing) =>
    JSON.stringify(
      { $schema: host('configure'), resources: [{ $schema: LISTING, kind: 'azureSaaS', ...given }] },
      null,
      1,
    );
  const junk = fc.oneof(
    fc.string({ maxLength: 4 }),
    fc.constantFrom('"', '{', '}', '[', ']', ',', ':', '\\', 'null', '[]', '{}', '/*', '\u0000', '\ud800'),
  );
  fc.assert(
    fc.property(listing, fc.nat(), fc.nat({ max: 12 }), junk, (given, where, cut, put) => {
      const before = whole(given);
      const at = where % before.length;
      const result = read(before.slice(0, at) + put + before.slice(at + cut));
      if (result.errors.length > 0) expect(result.documents).toEqual([]);
      for (const document of result.documents) {
        expect(offerDocumentSchema.safeParse(JSON.parse(formatJson(document))).error).toBeUndefined();
      }
    }),
    { numRuns: 1000 },
  );
});

test('any JSON value is refused or imported in any format without throwing', () => {
  const format = fc.constantFrom(undefined, ...IMPORT_FORMATS);
  const name = fc.constantFrom(
    'resources',
    'value',
    'items',
    'definition',
    'offer',
    'product',
    'listingContacts',
    'type',
    'languageId',
    'plans',
    'supportContact',
    'name',
    'email',
    '__proto__',
    'constructor',
    '$schema',
  );
  const { any } = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom(null, true, 1, '', 'NA', 'x', LISTING, 'toString', 'hasOwnProperty'),
      fc.array(tie('any'), { maxLength: 3 }),
      fc.dictionary(name, tie('any'), { maxKeys: 5 }),
    ),
  }));
  fc.assert(
    fc.property(any, format, (value, given) => {
      const { errors, documents } = read(value, { format: given as ReadOptions['format'] });
      if (documents.length === 0) expect(errors.length).toBeGreaterThan(0);
    }),
    { numRuns: 1000 },
  );
});

test('an id of any length is told in linear time: nobody’s listing stops the browser', () => {
  const text = JSON.stringify({
    $schema: 'https://schema.mp.microsoft.com/schema/listing/2022-03-01-preview5',
    kind: 'azureSaaS',
    product: `${'x'.repeat(100_000)}!`,
    languageId: 'en-us',
  });
  expect(read(text, { confirmed: '2026-11-23' }).errors.map(({ code }) => code)).toContain('wrong-value');
});
