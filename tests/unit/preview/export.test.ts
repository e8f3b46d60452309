import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales } from '../../../src/i18n/locale.ts';
import { formFields } from '../../../src/offers/form-fields.ts';
import { LINT_RULE_IDS } from '../../../src/offers/lint-rules.ts';
import { offerDocumentSchema } from '../../../src/offers/schema.ts';
import { assess } from '../../../src/preview/assess.ts';
import { getField, setField } from '../../../src/preview/draft.ts';
import { checklistText, draftDocumentText, gapListText, listingResources } from '../../../src/preview/export.ts';
import { findingWords } from '../../../src/preview/labels.ts';
import { workedExample } from '../../../src/preview/samples.ts';
import type { Draft } from '../../../src/preview/types.ts';
import { draftIn, packOf, TODAY } from './fixture.ts';
import { WORST_CASES, worstCase } from './worst-cases.ts';

const text = fc.string({ unit: 'binary', minLength: 1 }).filter((value) => /\p{L}{2}/u.test(value));
const contact = fc.record({ name: text, email: fc.constant('a@b.example'), phone: text }, { requiredKeys: [] });
/** Members that nobody here knows: any JSON. Names like numbers would be sorted by JSON itself. */
const unknown = fc.dictionary(
  fc.string({ minLength: 1, maxLength: 12 }).map((name) => `x${name}`),
  fc.jsonValue(),
  { maxKeys: 5 },
);

/** A listing as the Product Ingestion API has it, with unknown members, in any order. */
const listing: fc.Arbitrary<Record<string, unknown>> = fc
  .tuple(
    fc.record(
      {
        $schema: fc.constant('https://schema.mp.microsoft.com/schema/listing/2022-03-01-preview5'),
        kind: fc.constant('azureSaaS'),
        product: fc.oneof(fc.constant('product/1f8b-00'), fc.constant({ externalId: 'rocket' })),
        title: text,
        description: text,
        searchKeywords: fc.array(text, { maxLength: 3 }),
        generalLinks: fc.array(fc.record({ displayText: text, link: fc.webUrl() }), { maxLength: 2 }),
        supportContact: contact,
        engineeringContact: contact,
        globalSupportWebsite: fc.constantFrom('', 'NA', 'https://a.example/'),
      },
      { requiredKeys: [] },
    ),
    unknown,
    fc.constantFrom('languageId', 'languageID'),
    fc.infiniteStream(fc.nat()),
  )
  .map(([members, others, language, order]) =>
    Object.fromEntries(
      Object.entries({ ...members, [language]: 'en-us', ...others })
        .map((entry): [number, [string, unknown]] => [order.next().value ?? 0, entry])
        .toSorted(([a], [b]) => a - b)
        .map(([, entry]) => entry),
    ),
  );

/** The whole text with the order of all members. */
const exact = (value: unknown) => JSON.stringify(value);

describe('a listing of the Product Ingestion API', () => {
  it('goes out as it came in: values, unknown members, order', () => {
    fc.assert(
      fc.property(listing, (value) => {
        const [resource] = listingResources(draftIn(exact(value)));
        expect(exact(resource?.resource)).toBe(exact(value));
        expect(exact(JSON.parse(resource?.text ?? ''))).toBe(exact(value));
      }),
    );
  });

  const edit = fc.constantFrom<[string, string, string]>(
    ['title', 'title', 'New'],
    ['description', 'description', '<p>New</p>'],
    ['privacyPolicyLink', 'privacyPolicyLink', 'https://new.example/'],
    ['supportContact.email', 'supportContact', 'new@b.example'],
    ['engineeringContact.phone', 'engineeringContact', '+1 425 555 0100'],
    ['title', 'title', ''],
  );

  it('changes by an edit in that member only', () => {
    fc.assert(
      fc.property(listing, edit, (value, [field, member, fresh]) => {
        const draft = setField(draftIn(exact(value)), `listings[0].${field}`, fresh);
        const out = listingResources(draft)[0]?.resource ?? {};
        const others = (each: object) => exact(Object.entries(each).filter(([name]) => name !== member));
        expect(others(out)).toBe(others(value));
        // A member that stays keeps its place.
        if (member in value && member in out) expect(Object.keys(out)).toEqual(Object.keys(value));
        if (field === member) expect(out[member]).toBe(fresh === '' ? undefined : fresh);
        else {
          const part = field.split('.')[1] ?? '';
          expect(out[member]).toEqual({ ...(value[member] as object), [part]: fresh });
        }
      }),
    );
  });

  it('among other resources, in several languages, is found again', () => {
    const resources = [
      {
        $schema: 'https://schema.mp.microsoft.com/schema/product/2022-03-01-preview5',
        id: 'product/1',
        identity: { externalId: 'rocket' },
        type: 'softwareAsAService',
      },
      { $schema: 'https://schema.mp.microsoft.com/schema/plan/2022-03-01-preview5', id: 'plan/1/2' },
      {
        $schema: 'https://schema.mp.microsoft.com/schema/listing/2022-03-01-preview5',
        product: 'product/1',
        languageId: 'de-de',
        title: 'A',
        own: { a: [1] },
      },
      {
        $schema: 'https://schema.mp.microsoft.com/schema/listing/2022-03-01-preview5',
        id: 'listing/1/public/main/default/en-us',
        title: 'B',
      },
    ];
    const draft = draftIn(
      exact({ $schema: 'https://schema.mp.microsoft.com/schema/configure/2022-03-01-preview5', resources }),
    );
    expect(draft).toMatchObject({ offer: 'rocket', kind: 'saas' });
    expect(draft.assumed).not.toContain('language');
    expect(listingResources(draft).map(({ language, resource }) => [language, exact(resource)])).toEqual([
      ['de-DE', exact(resources[2])],
      ['en-US', exact(resources[3])],
    ]);
  });

  it('tells what the API requires and is not there', () => {
    expect(listingResources(draftIn('{ "title": "x", "searchResultSummary": "y" }'))[0]?.missing).toEqual([
      '$schema',
      'product',
      'kind',
      'languageId',
    ]);
  });
});

describe('a listing from elsewhere', () => {
  it('is completed by what the API requires and the draft knows', () => {
    const draft = draftIn(
      '{ "publisher": "a", "offer": "rocket", "kind": "virtual-machine", "listings": [{ "title": "x" }] }',
    );
    expect(listingResources(draft)[0]).toMatchObject({
      missing: [],
      resource: {
        $schema: 'https://schema.mp.microsoft.com/schema/listing/2022-03-01-preview5',
        product: { externalId: 'rocket' },
        kind: 'azureVM',
        languageId: 'en-us',
        title: 'x',
      },
    });
  });

  it('of a kind that the API names in no document that was read lacks its kind', () => {
    const draft = draftIn('{ "offer": "rocket", "kind": "power-bi-app", "listings": [{ "title": "x" }] }');
    expect(listingResources(draft)[0]?.missing).toEqual(['kind']);
  });
});

const drafts: [string, Draft][] = [
  ['example', workedExample(TODAY)],
  ...WORST_CASES.map((id): [string, Draft] => [id, worstCase(id, TODAY)]),
];

describe.each(drafts)('%s', (_, draft) => {
  it('is a sound listing document', () => {
    const document = offerDocumentSchema.parse(JSON.parse(draftDocumentText(draft)));
    expect(document.listings).toHaveLength(draft.listings.length);
  });

  it('gives both lists in both languages', () => {
    for (const locale of locales) {
      const assessment = assess(draft, { locale, today: TODAY, destinations: packOf(locale).destinations });
      const checklist = checklistText(draft, assessment, locale);
      for (const box of ['Name', 'Support contact', 'CSP Program Marketing Materials'])
        expect(checklist).toContain(`[ ] ${box}`);
      const gaps = gapListText(draft, assessment, locale, packOf(locale).rules);
      const { tasks } = assessment;
      // Each entry once, in sentences.
      expect(gaps.match(/^– /gm)?.length ?? 0).toBe(tasks.length);
      expect(gaps.match(/^– .*Partner Center: /gm)?.length ?? 0).toBe(tasks.filter(({ box }) => box).length);
      for (const rule of LINT_RULE_IDS) expect(gaps).not.toContain(rule);
      if (tasks.length === 0) expect(gaps).toMatch(/Es ist nichts zu ändern|Nothing is to be mended/);
    }
  });
});

/** What people type into any box: texts that no field accepts, and any other text. */
const bad = fc.oneof(
  fc.constantFrom(
    'help@@b.example',
    'www.b.example',
    'https://',
    'a b',
    'N/A',
    '-',
    '0',
    '2026-02-30',
    '25:00',
    '<b>x',
  ),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
);
const WEEK = [{ days: ['mon'], opens: '', closes: '' }];

/** A draft with something bad in each field that can be typed into. */
const badDraft: fc.Arbitrary<Draft> = fc
  .record({ draft: fc.constantFrom(...drafts.map(([, draft]) => draft)), values: fc.infiniteStream(bad) })
  .map(({ draft, values }) => {
    const next = (): string => values.next().value ?? '';
    return formFields(draft.kind).reduce((changed, { id, scope, type }) => {
      const path = scope === 'document' ? id : `listings[0].${id}`;
      if (type === 'choice' || type === 'released') return changed;
      if (type === 'list' || type === 'languages') return setField(changed, path, [next(), next()]);
      if (type === 'links') return setField(changed, path, [{ displayText: next(), link: next() }]);
      const week = WEEK.map((entry) => ({ ...entry, opens: next(), closes: next() }));
      return setField(changed, path, type === 'hours' ? { timeZone: next(), week } : next());
    }, draft);
  })
  // Keys are removed from addresses, and texts that look like a template are refused.
  .filter((draft) => !/[?&#;]\w+=|\$\{|\{\{|\*>/.test(JSON.stringify(draft.listings)));

describe('what the preview exports', () => {
  it('it opens again, byte for byte, whatever was typed', () => {
    fc.assert(
      fc.property(badDraft, (draft) => {
        const text = draftDocumentText(draft);
        const again = draftIn(text);
        expect(draftDocumentText(again)).toBe(text);
        for (const resource of listingResources(draft)) {
          expect(listingResources(draftIn(resource.text))[0]?.text).toBe(resource.text);
        }
        const options = { locale: 'de-de', today: TODAY, destinations: packOf('de-de').destinations } as const;
        const assessment = assess(again, options);
        checklistText(again, assessment, 'de-de');
        gapListText(again, assessment, 'de-de', packOf('de-de').rules);
      }),
    );
  });

  it.each([
    ['supportContact.email', 'help@@b.example'],
    ['cloudSolutionProviderContact.email', 'help@@b.example'],
    ['privacyPolicyLink', 'www.b.example'],
    ['cloudSolutionProviderContact.url', 'www.b.example'],
    ['publisher', 'a b'],
    ['confirmed', '2026-02-30'],
    ['languageId', 'no language'],
    ['support.languages', ['no language']],
    ['support.hours', { timeZone: 'Mars', week: [{ days: ['mon'], opens: '25:00', closes: '26:00' }] }],
    ['generalLinks', [{ displayText: 'x', link: 'www.b.example' }]],
  ])('%s: a bad value is one finding at its field, and not told as missing', (field, value) => {
    const path = formFields('saas').some(({ id, scope }) => id === field && scope === 'document')
      ? field
      : `listings[0].${field}`;
    const draft = draftIn(draftDocumentText(setField(workedExample(TODAY), path, value)));
    expect(getField(draft, path)).toEqual(value);
    const { tasks, findings } = assess(draft, { locale: 'en-us', today: TODAY, destinations: {} });
    const told = findings.filter((finding) => finding.path === path);
    expect(told).not.toEqual([]);
    const task = tasks.find((each) => each.path === path);
    expect(task?.level).toBe('must');
    expect(task?.findings).toEqual(told);
    const words = told.map((finding) => findingWords('en-us', finding, packOf('en-us').rules).title).join(' ');
    expect(words.length).toBeGreaterThan(10);
    expect(words).not.toMatch(/missing|incomplete/);
  });
});

it('the checklist gives each value below its box', () => {
  const draft = workedExample(TODAY);
  const assessment = assess(draft, { locale: 'en-us', today: TODAY, destinations: {} });
  expect(checklistText(draft, assessment, 'en-us')).toContain(
    [
      '[ ] Support contact – Customer support contact',
      '    name: Lagerluchs Customer Support',
      '    email address: support@lagerluchs.example',
      '    phone number: +49 30 23125210',
    ].join('\n'),
  );
});
