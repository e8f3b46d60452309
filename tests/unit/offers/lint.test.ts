import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readYaml } from '../../../src/content/load.ts';
import { LINT_RULES, type LintRule, lint } from '../../../src/offers/lint.ts';
import { loadLintWording } from '../../../src/offers/lint-wording.ts';
import type { OfferDocument, RawListing } from '../../../src/offers/schema.ts';
import { record, samples } from './fixture.ts';

type Case = [LintRule, string, Partial<RawListing>, Partial<OfferDocument>?];
const support = { name: 'Support Desk', email: 'support@acme.example', phone: '+1 425 555 0100' };
const cases: Case[] = [
  ['title-missing', 'listings[0].title', { title: 'NA' }],
  ['title-too-long', 'listings[0].title', { title: 'x'.repeat(201) }],
  ['title-too-long', 'listings[0].title', { title: 'x'.repeat(51) }, { kind: 'container' }],
  ['title-emoji', 'listings[0].title', { title: 'Rocket 🚀' }, { kind: 'virtual-machine' }],
  ['title-emoji', 'listings[0].title', { title: 'Rocket 🚀' }, { kind: 'dynamics-365-operations' }],
  ['summary-missing', 'listings[0].searchResultSummary', { searchResultSummary: ' ' }],
  ['summary-too-long', 'listings[0].searchResultSummary', { searchResultSummary: 'x'.repeat(101) }],
  [
    'short-description-too-long',
    'listings[0].shortDescription',
    { shortDescription: 'x'.repeat(257) },
    { kind: 'container' },
  ],
  ['description-missing', 'listings[0].description', { description: '' }],
  ['description-too-long', 'listings[0].description', { description: 'x'.repeat(5001) }],
  [
    'getting-started-too-long',
    'listings[0].gettingStartedInstructions',
    { gettingStartedInstructions: 'x'.repeat(3001) },
  ],
  ['keywords-too-many', 'listings[0].searchKeywords', { searchKeywords: ['a', 'b', 'c', 'd'] }],
  ['language-sentence-missing', 'listings[0].description', { languageId: 'de-de', description: '<p>Fliegt.</p>' }],
  ['language-id-spelling', 'listings[0].languageID', { languageId: undefined, languageID: 'en-us' }],
  ['hidden-characters', 'listings[0].title', { title: 'Roc\u202eket' }],
  ['hidden-characters', 'listings[0].supportContact.name', { supportContact: { ...support, name: 'Desk\u200b One' } }],
  ['support-contact-missing', 'listings[0].supportContact', { supportContact: undefined }],
  [
    'support-contact-incomplete',
    'listings[0].supportContact.phone',
    { supportContact: { ...support, phone: undefined } },
  ],
  ['support-website-missing', 'listings[0].globalSupportWebsite', { globalSupportWebsite: undefined }],
  [
    'support-website-government-only',
    'listings[0].globalSupportWebsite',
    { globalSupportWebsite: undefined, governmentSupportWebsite: 'https://gov.acme.example/' },
  ],
  [
    'support-equals-help',
    'listings[0].generalLinks[0].link',
    { generalLinks: [{ displayText: 'Help', link: 'https://acme.example/support' }] },
    { kind: 'power-bi-app' },
  ],
  ['engineering-contact-missing', 'listings[0].engineeringContact', { engineeringContact: undefined }],
  [
    'engineering-contact-incomplete',
    'listings[0].engineeringContact.email',
    { engineeringContact: { name: 'Engineering', phone: '+1 425 555 0101' } },
  ],
  ['csp-contact-missing', 'listings[0].cloudSolutionProviderContact', { cloudSolutionProviderContact: undefined }],
  [
    'csp-contact-incomplete',
    'listings[0].cloudSolutionProviderContact.phone',
    { cloudSolutionProviderContact: { name: 'Channel', email: 'csp@acme.example' } },
  ],
  [
    'csp-materials-missing',
    'listings[0].cloudSolutionProviderMarketingMaterials',
    { cloudSolutionProviderMarketingMaterials: undefined },
  ],
  ['privacy-policy-missing', 'listings[0].privacyPolicyLink', { privacyPolicyLink: undefined }],
  ['https-required', 'listings[0].privacyPolicyLink', { privacyPolicyLink: 'http://acme.example/privacy' }],
  [
    'https-required',
    'listings[0].generalLinks[0].link',
    { generalLinks: [{ displayText: 'Manual', link: 'http://acme.example/manual' }] },
    { kind: 'azure-application' },
  ],
  ['address-not-https', 'listings[0].globalSupportWebsite', { globalSupportWebsite: 'http://acme.example/support' }],
  [
    'address-not-https',
    'listings[0].privacyPolicyLink',
    { privacyPolicyLink: 'http://acme.example/privacy' },
    { kind: 'container' },
  ],
  ['address-malformed', 'listings[0].privacyPolicyLink', { privacyPolicyLink: 'acme.example/privacy' }],
  [
    'email-malformed',
    'listings[0].cloudSolutionProviderContact.email',
    { cloudSolutionProviderContact: { name: 'Desk', email: 'help,desk@acme.example' } },
  ],
  ['address-placeholder', 'listings[0].privacyPolicyLink', { privacyPolicyLink: 'https://www.example.com/privacy' }],
  ['value-placeholder', 'listings[0].shortDescription', { shortDescription: 'N/A' }],
  [
    'phone-not-international',
    'listings[0].supportContact.phone',
    { supportContact: { ...support, phone: '555 0100' } },
  ],
  [
    'personal-mailbox',
    'listings[0].supportContact.email',
    { supportContact: { ...support, email: 'jane.doe@acme.example' } },
  ],
  [
    'personal-mailbox',
    'listings[0].supportContact.email',
    { supportContact: { ...support, name: 'Jane Doe', email: 'jdoe@acme.example' } },
  ],
  [
    'contact-at-other-host',
    'listings[0].engineeringContact.email',
    {
      engineeringContact: { name: 'Engineering', email: 'engineering@acme-builds.example', phone: '+1 425 555 0101' },
    },
  ],
  [
    'partner-value-public',
    'listings[0].supportContact.email',
    { description: '<p>Write to <a href="mailto:Support@acme.example?subject=Rocket">us</a>.</p>' },
  ],
  [
    'partner-value-public',
    'listings[0].cloudSolutionProviderContact.phone',
    { description: '<p>For resellers: (425) 555-0102</p>' },
  ],
  [
    'partner-value-public',
    'listings[0].cloudSolutionProviderMarketingMaterials',
    { generalLinks: [{ displayText: 'For partners', link: 'https://acme.example/partners/' }] },
  ],
  ['links-missing', 'listings[0].generalLinks', { generalLinks: [] }],
  [
    'link-text-too-long',
    'listings[0].generalLinks[0].displayText',
    { generalLinks: [{ displayText: 'x'.repeat(256), link: 'https://acme.example/' }] },
  ],
  [
    'links-too-many',
    'listings[0].generalLinks',
    { generalLinks: Array.from({ length: 26 }, () => ({ displayText: 'a', link: 'https://acme.example/' })) },
    { kind: 'container' },
  ],
  [
    'support-languages-missing',
    'support.languages',
    {},
    { support: { languages: [], hours: { timeZone: 'Europe/Berlin', week: [{ days: ['mon'], text: 'x' }] } } },
  ],
  ['hours-missing', 'support.hours', {}, { support: { languages: ['en'] } }],
  [
    'hours-without-time-zone',
    'support.hours.timeZone',
    {},
    { support: { languages: ['en'], hours: { week: [{ days: ['mon'], opens: '08:00', closes: '17:00' }] } } },
  ],
];

describe('lint', () => {
  test('a complete document has no findings', () => expect(lint(record())).toEqual([]));

  test.each(cases)('%s at %s', (id, field, listing, document) => {
    const findings = lint(record(listing, document)).filter((finding) => finding.id === id);
    expect(findings.map((finding) => finding.field)).toEqual([field]);
    expect(findings[0]?.locale).toBe(
      field.startsWith('listings') ? (listing.languageId === 'de-de' ? 'de-DE' : 'en-US') : undefined,
    );
  });

  test('every rule has a case', () => {
    expect(new Set(cases.map(([id]) => id))).toEqual(new Set(Object.keys(LINT_RULES)));
  });

  const silent: Case[] = [
    ['csp-contact-missing', '', { cloudSolutionProviderContact: undefined }, { csp: { state: 'none' } }],
    ['csp-materials-missing', '', { cloudSolutionProviderMarketingMaterials: '' }, { csp: { state: 'notSet' } }],
    ['support-equals-help', '', { generalLinks: [{ displayText: 'Help', link: 'https://acme.example/support' }] }],
    ['title-emoji', '', { title: 'Rocket® 365™' }, { kind: 'virtual-machine' }],
    [
      'language-sentence-missing',
      '',
      {
        languageId: 'de-de',
        description: '<div><p> This application is available only in German.</p></div><p>Fliegt.</p>',
      },
    ],
    [
      'language-sentence-missing',
      '',
      { languageId: 'de-de', description: '<p>Fliegt.</p><p>This service is available in German.</p>' },
      { kind: 'managed-service' },
    ],
    ['personal-mailbox', '', { supportContact: { ...support, name: 'Leitstelle', email: 'leitstelle@acme.example' } }],
    ['personal-mailbox', '', { supportContact: { ...support, email: 'platform.engineering@acme.example' } }],
    ['title-too-long', '', { title: '🚀'.repeat(200) }],
    ['contact-at-other-host', '', { supportContact: { ...support, email: 'support@mail.acme.example' } }],
    ['partner-value-public', '', { gettingStartedInstructions: '<p>Write to support@acme.example.</p>' }],
    ['short-description-too-long', '', { shortDescription: 'x'.repeat(300) }],
  ];
  test.each(silent)('%s is not reported without need (%#)', (id, _, listing, document) => {
    expect(lint(record(listing, document)).map((finding) => finding.id)).not.toContain(id);
  });

  test('a value that is released is no secret', () => {
    const listing = { description: '<p>Write to support@acme.example.</p>' };
    const ids = (released: OfferDocument['released']) => lint(record(listing, { released })).map(({ id }) => id);
    expect(ids([])).toEqual(['partner-value-public']);
    expect(ids(['supportContact'])).toEqual([]);
  });

  test.each([
    ['www.acme.co.uk', 'mail.acme.co.uk', false],
    ['acme.co.uk', 'other.co.uk', true],
    ['acme.de', 'acme.com', true],
    ['www.acme.example', 'ACME.example', false],
  ])('website %s, mailbox at %s: another host %s', (website, host, other) => {
    const { document } = record({ supportContact: { ...support, email: `support@${host}` } }, { fictional: false });
    const publisher = { name: 'Acme', website: `https://${website}/`, fictional: true };
    const fields = lint({ document, publisher })
      .filter(({ id }) => id === 'contact-at-other-host')
      .map(({ field }) => field);
    expect(fields.includes('listings[0].supportContact.email')).toBe(other);
  });

  test('the sentence at the end is not enough for an application', () => {
    const description = '<p>Fliegt.</p><p>This application is available only in German.</p>';
    expect(lint(record({ languageId: 'de-de', description })).map((finding) => finding.id)).toEqual([
      'language-sentence-missing',
    ]);
  });

  test('a finding never carries a value', () => {
    for (const sample of samples) {
      for (const finding of lint(sample)) {
        expect(Object.keys(finding).filter((key) => !['id', 'severity', 'field', 'locale'].includes(key))).toEqual([]);
      }
    }
  });
});

describe('wording', () => {
  const german = loadLintWording('content', 'de-de');
  const english = loadLintWording('content', 'en-us');
  const claims = new Set(
    readdirSync('content/claims')
      .filter((name) => name.endsWith('.yaml'))
      .flatMap((name) => Object.keys(readYaml('content', `claims/${name}`, z.record(z.string(), z.unknown())))),
  );

  test('both locales cite the same, existing claims', () => {
    for (const id of Object.keys(LINT_RULES) as LintRule[]) {
      expect(german[id].claim).toBe(english[id].claim);
      if (german[id].claim) expect(claims).toContain(german[id].claim);
      // A rule that rests on no document says so.
      for (const { claim, houseRule } of [german[id], english[id]])
        expect(claim === undefined).toBe(houseRule === true);
    }
  });

  test('quotation marks and apostrophes are typographic', () => {
    expect(
      JSON.stringify(Object.values(german).map((entry) => Object.values(entry).join(' '))).replaceAll('","', ''),
    ).not.toMatch(/'|\\"/);
    expect(
      JSON.stringify(Object.values(english).map((entry) => Object.values(entry).join(' '))).replaceAll('","', ''),
    ).not.toMatch(/'|\\"/);
  });
});
