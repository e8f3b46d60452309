import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { readYaml } from '../../../src/content/load.ts';
import { audienceDictionary } from '../../../src/offers/audience-dictionary.ts';
import {
  AUDIENCES,
  FIELD_AUDIENCES,
  RELEASABLE,
  type ReleasableField,
  type ShownField,
  sees,
  visibilityOf,
} from '../../../src/offers/audiences.ts';
import { project, projectFor } from '../../../src/offers/projection.ts';
import type { RawListing } from '../../../src/offers/schema.ts';
import { record, samples } from './fixture.ts';

const FIELDS = Object.keys(FIELD_AUDIENCES) as ShownField[];
const PARTNERS = ['indirect-reseller', 'indirect-provider', 'direct-bill-partner'] as const;
const SUPPORT = 'listings[0].supportContact';
const support = { name: 'Support Desk', email: 'support@acme.example', phone: '+1 425 555 0100' };

/** What each audience sees of an offer that releases nothing, by hand from the facts. */
const EXPECTED: [field: string, everybody: boolean, customer: boolean, partners: boolean][] = [
  ['title', true, true, true],
  ['listings[0].generalLinks[0].link', true, true, true],
  ['globalSupportWebsite', true, true, true],
  ['supportContact.url', true, true, true],
  ['supportContact.name', false, false, true],
  ['supportContact.email', false, false, true],
  ['supportContact.phone', false, false, true],
  ['cloudSolutionProviderContact.email', false, false, true],
  ['cloudSolutionProviderContact.url', false, false, true],
  ['engineeringContact.email', false, false, true],
  ['engineeringContact.phone', false, false, true],
  ['cloudSolutionProviderMarketingMaterials', false, false, true],
  ['gettingStartedInstructions', false, true, true],
  ['support.hours', true, true, true],
  ['kind', true, true, true],
  ['listings[0].kind', false, false, false],
  ['waivers', false, false, false],
];

describe('the table of fields', () => {
  test.each(EXPECTED)('%s: everybody %s, customers %s, CSP partners %s', (field, everybody, customer, partners) => {
    const { document } = record();
    const seen = AUDIENCES.map((audience) => visibilityOf(audience, field, document).sees);
    expect(seen).toEqual([everybody, customer, partners, partners, partners]);
  });

  it('shows nobody less than everybody', () => {
    for (const field of FIELDS) {
      if (!sees('public', field, [])) continue;
      expect(AUDIENCES.filter((audience) => !sees(audience, field, []))).toEqual([]);
    }
  });

  it('lets publishers release what is not public, and only that', () => {
    const hidden = FIELDS.filter((field) => !sees('public', field, []));
    expect(RELEASABLE.filter((field) => field in FIELD_AUDIENCES).toSorted()).toEqual(hidden.toSorted());
    for (const field of RELEASABLE) {
      const opened = FIELDS.filter((each) => sees('public', each, [field]) && !sees('public', each, []));
      expect(opened).toEqual(hidden.filter((each) => each === field || each.startsWith(`${field}.`)));
    }
    expect(visibilityOf('public', `${SUPPORT}.email`, record({}, { released: ['supportContact'] }).document)).toEqual({
      sees: true,
      why: 'released',
      claims: [],
    });
  });

  it('cites claims that exist, and words every audience and reason', () => {
    const claims = readdirSync('content/claims').flatMap((name) =>
      Object.keys(readYaml('content', `claims/${name}`, z.record(z.string(), z.unknown()))),
    );
    const rules = Object.values(FIELD_AUDIENCES);
    expect(rules.flatMap((rule) => rule.claims as readonly string[]).filter((id) => !claims.includes(id))).toEqual([]);
    // What is withheld from somebody rests on a document.
    expect(rules.filter((rule) => rule.sees.length < AUDIENCES.length && rule.claims.length === 0)).toEqual([]);
    const keys = Object.keys(audienceDictionary['en-us']);
    const reasons = [...rules.map(({ reason }) => reason), 'released', 'shown-publicly', 'not-shown'];
    expect(keys).toEqual(expect.arrayContaining(reasons.map((reason) => `why-${reason}`)));
    expect(keys).toEqual(expect.arrayContaining(AUDIENCES.map((audience) => `audience-${audience}`)));
  });
});

describe('a value that is shown elsewhere', () => {
  const shown: [string, string, Partial<RawListing>][] = [
    ['a mailbox in the description', `${SUPPORT}.email`, { description: '<p>Ask Support@ACME.example.</p>' }],
    [
      'a mailbox behind a link',
      `${SUPPORT}.email`,
      { description: '<a href="mailto:support@acme.example?subject=x">Ask</a>' },
    ],
    ['a mailbox in references', `${SUPPORT}.email`, { description: '<p>support&#64;acme.example</p>' }],
    ['a mailbox in pieces', `${SUPPORT}.email`, { description: '<p>support<b>@</b>acme.example</p>' }],
    [
      'a mailbox in the title of a link',
      `${SUPPORT}.email`,
      { generalLinks: [{ displayText: 'support@acme.example', link: 'https://acme.example/' }] },
    ],
    ['a phone number in another spelling', `${SUPPORT}.phone`, { description: '<p>Call (425) 555-0100 today</p>' }],
    [
      'an address among the links',
      'listings[0].cloudSolutionProviderMarketingMaterials',
      { generalLinks: [{ displayText: 'Partners', link: 'https://acme.example/partners/' }] },
    ],
    [
      'an address that is the support website',
      'listings[0].cloudSolutionProviderMarketingMaterials',
      { globalSupportWebsite: 'https://acme.example/partners' },
    ],
  ];
  test.each(shown)('counts as public: %s', (_, field, listing) => {
    expect(visibilityOf('public', field, record(listing).document)).toMatchObject({
      sees: true,
      why: 'shown-publicly',
    });
  });

  const other: [string, string, Partial<RawListing>][] = [
    [
      'a longer mailbox',
      `${SUPPORT}.email`,
      { description: '<p>csp-support@acme.example, support@acme.example.org</p>' },
    ],
    ['a word of the name', `${SUPPORT}.name`, { description: '<p>Our Support Desk answers.</p>' }],
    ['another number', `${SUPPORT}.phone`, { description: '<p>+1 425 555 0199</p>' }],
    [
      'a page below',
      'listings[0].cloudSolutionProviderMarketingMaterials',
      { description: '<p>https://acme.example/partners/new</p>' },
    ],
    [
      'another contact for partners',
      `${SUPPORT}.email`,
      { cloudSolutionProviderContact: { ...support, name: 'Channel' } },
    ],
  ];
  test.each(other)('does not, only because there is: %s', (_, field, listing) => {
    expect(visibilityOf('public', field, record(listing).document).sees).toBe(false);
  });

  it('in the instructions for buyers is known to customers only, until these are released', () => {
    const listing = { gettingStartedInstructions: '<p>Write to support@acme.example.</p>' };
    const { document } = record(listing);
    expect(visibilityOf('public', `${SUPPORT}.email`, document).sees).toBe(false);
    expect(visibilityOf('customer', `${SUPPORT}.email`, document)).toMatchObject({ sees: true, why: 'shown-publicly' });
    const released = record(listing, { released: ['gettingStartedInstructions'] }).document;
    expect(visibilityOf('public', `${SUPPORT}.email`, released).sees).toBe(true);
  });

  it('changes nothing in the public projection: an edition that compared would tell values for partners', () => {
    const description = '<p>Write to support@acme.example or call +1 425 555 0100.</p>';
    const equal = project(record({ description }), 'public');
    const different = project(
      record({ description, supportContact: { ...support, email: 'desk@acme.example', phone: '+1 425 555 0177' } }),
      'public',
    );
    expect(equal).toEqual(different);
    expect(equal.listings[0]?.contacts.support).toEqual({ exists: true });
    const mailbox = fc.constantFrom('support@acme.example', 'desk@acme.example', 'a.b@acme.example');
    fc.assert(
      fc.property(mailbox, mailbox, mailbox, (shownOne, one, two) => {
        const text = `<p>${shownOne}</p>`;
        const withEmail = (email: string) =>
          project(record({ description: text, supportContact: { ...support, email } }), 'public');
        expect(withEmail(one)).toEqual(withEmail(two));
      }),
    );
  });
});

describe('a projection for an audience', () => {
  it.each(samples)('$file: agrees with the edition', (sample) => {
    expect(projectFor(sample, 'public')).toEqual(project(sample, 'public'));
    for (const partner of PARTNERS) expect(projectFor(sample, partner)).toEqual(project(sample, 'partner'));
  });

  it('gives customers the instructions and no contact person', () => {
    const seen = projectFor(record({ gettingStartedInstructions: '<p>Sign in.</p>' }), 'customer');
    expect(seen.listings[0]?.gettingStarted).toBe('<p>Sign in.</p>');
    expect(Object.values(seen.listings[0]?.contacts ?? {})).toEqual([
      { exists: true },
      { exists: true },
      { exists: true },
    ]);
  });

  it('shows a field exactly where the table says so', () => {
    const contact = (key: string) => ({
      name: `N ${key}`,
      email: `${key}@acme.example`,
      phone: '+1 425 555 0100',
      url: `https://${key}.example/`,
    });
    const listing = {
      gettingStartedInstructions: 'Sign in.',
      supportContact: contact('support'),
      engineeringContact: contact('engineering'),
      cloudSolutionProviderContact: contact('csp'),
    };
    const probes: Partial<Record<ShownField, string>> = {
      gettingStartedInstructions: 'Sign in.',
      cloudSolutionProviderMarketingMaterials: 'acme.example/partners',
      'supportContact.email': 'support@acme.example',
      'supportContact.url': 'https://support.example/',
      'engineeringContact.email': 'engineering@acme.example',
      'engineeringContact.name': 'N engineering',
      'cloudSolutionProviderContact.email': 'csp@acme.example',
      'cloudSolutionProviderContact.url': 'https://csp.example/',
    };
    const releases: ReleasableField[][] = [[], ['supportContact.email'], ['engineeringContact'], [...RELEASABLE]];
    for (const released of releases) {
      for (const audience of AUDIENCES) {
        const text = JSON.stringify(
          projectFor(record({ ...listing, globalSupportWebsite: '' }, { released }), audience),
        );
        for (const [field, probe] of Object.entries(probes)) {
          expect(text.includes(probe), `${audience} ${field} ${released}`).toBe(
            sees(audience, field as ShownField, released),
          );
        }
      }
    }
  });
});
