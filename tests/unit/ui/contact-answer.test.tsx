/** The contact of an offer, for each step of the ladder: what is shown, as what, and why. */
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { ContactAnswer } from '../../../src/advice/ContactAnswer.tsx';
import type { LadderKind, LadderStep } from '../../../src/advice/ladder.ts';
import type { Edition } from '../../../src/config/edition.ts';
import { type Locale, locales } from '../../../src/i18n/locale.ts';
import { offersDictionary } from '../../../src/offers/dictionary.ts';
import { project } from '../../../src/offers/projection.ts';
import type { OfferDocument, RawListing } from '../../../src/offers/schema.ts';
import type { PackPath } from '../../../src/routing/pack.ts';
import { record } from '../offers/fixture.ts';

const PATH: PackPath = {
  id: 'find',
  title: 'Find the contact',
  steps: ['Open **Pricing**.', 'Choose the offer.'],
  dated: '2023-07',
  partnerCenterRoles: ['admin-agent'],
} as PackPath;

const NAMES = {
  'support-contact': 'step-support-contact',
  'support-website': 'step-support-website',
  'csp-contact': 'step-csp-contact',
  'engineering-contact': 'step-engineering-contact',
  'partner-center-path': 'step-partner-center-path',
  'your-partner': 'step-your-partner',
} as const satisfies Record<LadderStep, string>;

interface Given {
  ladder: LadderKind;
  edition?: Edition;
  listing?: Partial<RawListing>;
  document?: Partial<OfferDocument>;
  locale?: Locale;
  path?: PackPath;
}

function render({ ladder, edition = 'partner', listing, document, locale = 'en-us', path = PATH }: Given): string {
  const offer = project(record(listing, document), edition);
  return renderToString(<ContactAnswer locale={locale} offer={offer} ladder={ladder} path={path} />);
}

const none = undefined;
const noSupport = { supportContact: none, globalSupportWebsite: none };
const nothing = { ...noSupport, cloudSolutionProviderContact: none, engineeringContact: none };

const STEPS: (Given & { step: LadderStep; shows: string[]; hides: string[] })[] = [
  {
    step: 'support-contact',
    ladder: 'technical',
    shows: ['href="mailto:support@acme.example"', 'href="tel:+14255550100"', 'Support Desk', 'Europe/Berlin'],
    hides: ['csp@acme.example', 'engineering@acme.example', '<details'],
  },
  {
    step: 'support-website',
    ladder: 'technical',
    listing: { supportContact: none },
    shows: ['href="https://acme.example/support"', 'Customer support contact: not given', 'Support website: taken'],
    hides: ['csp@acme.example', 'mailto:', 'tel:'],
  },
  {
    step: 'csp-contact',
    ladder: 'technical',
    listing: noSupport,
    shows: ['href="mailto:csp@acme.example"', 'Support website: not given'],
    hides: ['engineering@acme.example'],
  },
  {
    step: 'engineering-contact',
    ladder: 'technical',
    listing: { ...noSupport, cloudSolutionProviderContact: none },
    shows: ['href="mailto:engineering@acme.example"', 'meant for questions from Microsoft'],
    hides: ['csp@acme.example'],
  },
  {
    step: 'partner-center-path',
    ladder: 'technical',
    listing: nothing,
    shows: ['Find the contact', 'Pricing</b>', 'July 2023', 'Admin agent'],
    hides: ['<dl', 'There the publisher has entered'],
  },
  {
    step: 'partner-center-path',
    ladder: 'technical',
    edition: 'public',
    listing: { globalSupportWebsite: none },
    shows: [
      'The publisher has entered there: Customer support contact, CSP program contact, and Engineering contact.',
      'given, but only visible in Partner Center',
    ],
    hides: ['acme.example', 'Support Desk', '555'],
  },
  {
    step: 'csp-contact',
    ladder: 'commercial',
    shows: ['href="mailto:csp@acme.example"'],
    hides: ['support@acme.example', 'meant for questions from Microsoft'],
  },
  {
    step: 'support-website',
    ladder: 'commercial',
    edition: 'public',
    shows: ['href="https://acme.example/support"'],
    hides: ['@acme.example', 'Channel'],
  },
  {
    step: 'support-website',
    ladder: 'customer',
    shows: ['href="https://acme.example/support"'],
    hides: ['@acme.example', 'Support Desk'],
  },
  {
    step: 'your-partner',
    ladder: 'customer',
    listing: { globalSupportWebsite: none },
    shows: ['Your partner can reach its support.'],
    hides: ['<dl', '@acme.example', 'Find the contact'],
  },
];

describe('contact of an offer', () => {
  it.each(STEPS)('$ladder, $edition: $step', ({ step, shows, hides, ...given }) => {
    const html = render(given);
    expect(html).toContain(`<strong>${offersDictionary('en-us')(NAMES[step])}</strong>`);
    for (const text of shows) expect(html).toContain(text);
    for (const text of hides) expect(html).not.toContain(text);
  });

  it.each(locales)('is worded in the language of the page, every step of it: %s', (locale) => {
    for (const { step, ladder, edition, listing } of STEPS) {
      const html = render({ ladder, edition, listing, locale } as Given);
      expect(html).toContain(`<strong>${offersDictionary(locale)(NAMES[step])}</strong>`);
    }
  });

  it('does without the path where there is none to show', () => {
    const html = render({ ladder: 'technical', listing: nothing, path: none as never });
    expect(html).toContain('Look up the contact in Partner Center');
  });

  it('says when hours have no time zone and languages are missing', () => {
    const week = [{ days: ['mon' as const, 'tue' as const], opens: '08:00', closes: '17:00' }];
    const html = render({ ladder: 'technical', document: { support: { languages: [], hours: { week } } } });
    expect(html).toContain('Mon–Tue 08:00–17:00 (time zone not given)');
    expect(html).toMatch(/<dt>Support languages<\/dt><dd>not given<\/dd>/);
  });

  it('marks the website for customers of Azure Government, and does not offer it alone', () => {
    const governmentSupportWebsite = 'https://gov.acme.example/';
    expect(render({ ladder: 'customer', listing: { governmentSupportWebsite } })).toContain(
      'Website (Azure Government)',
    );
    const alone = render({ ladder: 'customer', listing: { globalSupportWebsite: none, governmentSupportWebsite } });
    expect(alone).toContain('only for customers of Azure Government');
    expect(alone).not.toContain('gov.acme.example');
  });

  it('tells two websites apart: the general one, and that of the support contact', () => {
    const supportContact = { name: 'Desk', email: 'a@acme.example', phone: '', url: 'https://desk.acme.example/' };
    const html = render({ ladder: 'customer', listing: { supportContact } });
    expect(html).toMatch(/<dt>Website<\/dt>.*<dt>Website \(Customer support contact\)<\/dt>/);
    expect(render({ ladder: 'technical', listing: { supportContact } })).toContain('<dt>Website</dt>');
  });

  it('shows what strangers wrote as text, in its own direction and language', () => {
    const name = '<img src=x onerror=alert(1)>';
    const html = render({
      ladder: 'technical',
      listing: { supportContact: { name, email: 'a@acme.example', phone: '' } },
      locale: 'de-de',
    });
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img');
    expect(html).toMatch(/<dd lang="en-US"><bdi>/);
  });
});
