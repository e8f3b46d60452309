import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listingFor } from '../../../src/offers/listing-for.ts';
import { e164Of, telOf } from '../../../src/offers/phone.ts';
import { project } from '../../../src/offers/projection.ts';
import type { RawOffer } from '../../../src/offers/schema.ts';
import { emailOf, isMissing, readWebAddress } from '../../../src/offers/values.ts';
import { record, samples } from './fixture.ts';

describe('values', () => {
  test.each(['', ' ', 'NA', 'n/a', 'N/A', 'N.A.', '-', '\u200b', '\t\n', 'tbd', undefined])('%j is missing', (text) => {
    expect(isMissing(text)).toBe(true);
  });
  test.each(['Nadia', '0', 'Natur AG', 'NAS'])('%j is a value', (text) => expect(isMissing(text)).toBe(false));

  test.each([
    ['https://a.example/x', true, { href: 'https://a.example/x' }],
    ['https://a.example/x', false, { fault: 'placeholder' }],
    ['https://www.example.com/', true, { fault: 'placeholder' }],
    ['https://my-example.com/', false, { href: 'https://my-example.com/' }],
    ['javascript:alert(1)', true, { fault: 'malformed' }],
    ['https://user:pw@a.example/', true, { fault: 'malformed' }],
    ['https://', true, { fault: 'malformed' }],
    ['https://intranet/', true, { fault: 'malformed' }],
    ['N/A', true, { fault: 'missing' }],
    ['HTTPS://A.example', true, { href: 'https://a.example/' }],
  ])('web address %j (fictional: %s)', (text, fictional, expected) => {
    expect(readWebAddress(text, fictional)).toEqual(expected);
  });

  test.each([
    ['+49 30 23125-110', '+493023125110'],
    ['+49 (0) 40 66969-299', '+494066969299'],
    ['0049 89 99998 310', '+498999998310'],
    ['+1 (425) 555-0100', '+14255550100'],
    ['+44 20 7946 0112', '+442079460112'],
    ['\u200e+49/30.23125–110', '+493023125110'],
    ['030 23125-417', undefined],
    ['4255555555', undefined],
    ['+39 06 1234567', '+39061234567'],
    ['+41 (0)44 668 18 00', '+41446681800'],
    ['+1 425 555 0100 ext. 4', '+14255550100'],
    ['Call +1 425 555 0100', undefined],
    ['+49 30 11 22 33 44 55 66 77 88', undefined],
    ['+1 425 555 0100;phone-context=x', undefined],
    ['+', undefined],
    ['+12345', undefined],
    ['call us', undefined],
  ])('phone %j', (text, expected) => expect(e164Of(text)).toBe(expected));

  test.each([
    ['+49 (0) 40 66969-299', 'tel:+494066969299'],
    ['+1 425 555 0100 ext. 4', 'tel:+14255550100;ext=4'],
    ['+49 30 23125 DW 12', 'tel:+493023125;ext=12'],
    ['030 23125-417', undefined],
  ])('dialling %j', (text, expected) => expect(telOf(text)).toBe(expected));

  test.each([
    ['a@b.example', true, 'a@b.example'],
    ['a@b.example', false, undefined],
    ['a@example.com', true, undefined],
    ['a@b', true, undefined],
    ['a@b.example?bcc=c@d.example', true, undefined],
    ['NA', true, undefined],
  ])('e-mail %j', (text, fictional, expected) => {
    if (text.includes('?')) expect(emailOf(text, fictional)?.includes('?bcc=') ?? false).toBe(false);
    else expect(emailOf(text, fictional)).toBe(expected);
  });
});

describe('project', () => {
  test('the partner edition has everything, the public edition no contact', () => {
    const partner = project(record(), 'partner');
    const open = project(record(), 'public');
    expect(partner.listings[0]?.contacts.support).toEqual({
      exists: true,
      contact: {
        name: 'Support Desk',
        email: 'support@acme.example',
        phone: '+1 425 555 0100',
        tel: 'tel:+14255550100',
      },
    });
    expect(partner.listings[0]?.marketingMaterials).toEqual({ exists: true, href: 'https://acme.example/partners' });
    expect(open.listings[0]?.contacts).toEqual({
      support: { exists: true },
      csp: { exists: true },
      engineering: { exists: true },
    });
    expect(open.listings[0]?.marketingMaterials).toEqual({ exists: true });
    expect(open.listings[0]).toMatchObject({
      title: 'Rocket',
      supportWebsites: { global: 'https://acme.example/support' },
      links: [{ text: 'Manual', href: 'https://acme.example/manual' }],
    });
  });

  test('released members reach the public edition, one by one or as a whole', () => {
    const one = project(record({}, { released: ['supportContact.email'] }), 'public');
    expect(one.listings[0]?.contacts.support).toEqual({ exists: true, contact: { email: 'support@acme.example' } });
    expect(one.listings[0]?.contacts.csp).toEqual({ exists: true });
    const whole = project(record({}, { released: ['supportContact'] }), 'public');
    expect(whole.listings[0]?.contacts.support).toEqual(project(record(), 'partner').listings[0]?.contacts.support);
  });

  test('placeholders, blanks and hidden characters do not arrive', () => {
    const [listing] = project(
      record({
        title: 'Roc\u202eket\u200b',
        searchResultSummary: 'N/A',
        globalSupportWebsite: 'https://example.com/',
        supportContact: { name: 'NA', email: 'NA', phone: 'NA', url: '' },
        engineeringContact: { name: 'Somebody' },
        generalLinks: [{ displayText: ' ', link: 'https://acme.example/' }],
      }),
      'partner',
    ).listings;
    expect(listing?.title).toBe('Rocket');
    expect(listing).not.toHaveProperty('summary');
    expect(listing?.supportWebsites).toEqual({});
    expect(listing?.contacts.support).toEqual({ exists: false });
    expect(listing?.contacts.engineering).toEqual({ exists: false, contact: { name: 'Somebody' } });
    expect(listing?.links).toEqual([{ text: 'https://acme.example/', href: 'https://acme.example/' }]);
  });

  test('language and direction', () => {
    expect(project(record({ languageId: 'he-il' }), 'public').listings[0]).toMatchObject({
      language: 'he-IL',
      direction: 'rtl',
    });
    expect(project(record({ languageId: 'uz-arab' }), 'public').listings[0]).toMatchObject({ direction: 'rtl' });
    expect(project(record({ languageId: 'de-ch' }), 'public').listings[0]).toMatchObject({
      language: 'de-CH',
      direction: 'ltr',
    });
  });

  test('is plain JSON without empty texts', () => {
    for (const sample of samples) {
      for (const edition of ['public', 'partner'] as const) {
        const offer = project(sample, edition);
        expect(JSON.parse(JSON.stringify(offer))).toEqual(offer);
        expect(JSON.stringify(offer)).not.toMatch(/:""|:null/);
      }
    }
  });

  test('no partner-only value of the samples is in the public edition', () => {
    for (const sample of samples) {
      const text = JSON.stringify(project(sample, 'public'));
      const released = new Set<string>(sample.document.released);
      for (const listing of sample.document.listings) {
        for (const member of ['supportContact', 'engineeringContact', 'cloudSolutionProviderContact'] as const) {
          for (const key of ['email', 'phone'] as const) {
            const value = listing[member]?.[key];
            if (!value || value === 'NA' || released.has(member) || released.has(`${member}.${key}`)) continue;
            // An address in the publisher's own description is public, because the publisher put it there.
            if (listing.description?.includes(value)) continue;
            expect(text).not.toContain(value);
          }
        }
      }
    }
  });

  test('non-interference: replacing partner-only values changes nothing in the public edition', () => {
    const word = fc.stringMatching(/^[a-z]{4,12}$/);
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.array(word, { minLength: 12, maxLength: 12 }), (sample, words) => {
        expect(project(replaced(sample, words), 'public')).toEqual(project(sample, 'public'));
      }),
    );
  });
});

/** The sample with other values wherever the public edition must not look, of the same class (usable stays usable). */
function replaced(sample: RawOffer, words: string[]): RawOffer {
  const copy = structuredClone(sample);
  const released = new Set<string>(copy.document.released);
  let at = 0;
  const next = () => words[at++ % words.length] as string;
  for (const listing of copy.document.listings) {
    for (const member of ['supportContact', 'engineeringContact', 'cloudSolutionProviderContact'] as const) {
      const contact = listing[member];
      if (!contact) continue;
      const hidden = (key: string) => !released.has(member) && !released.has(`${member}.${key}`);
      if (hidden('name')) contact.name = next();
      if (contact.email && contact.email !== 'NA' && hidden('email')) contact.email = `${next()}@${next()}.example`;
      if (contact.phone && contact.phone !== 'NA' && hidden('phone'))
        contact.phone = `+49 ${next().length}55 ${next()} 123`;
      if (contact.url && member !== 'supportContact' && hidden('url')) contact.url = `https://${next()}.example/`;
    }
    const materials = listing.cloudSolutionProviderMarketingMaterials;
    if (materials?.startsWith('http') && !released.has('cloudSolutionProviderMarketingMaterials')) {
      listing.cloudSolutionProviderMarketingMaterials = `https://${next()}.example/`;
    }
    if (listing.gettingStartedInstructions && !released.has('gettingStartedInstructions')) {
      listing.gettingStartedInstructions = next();
    }
  }
  return copy;
}

describe('listingFor', () => {
  const two = project(record(), 'public');
  const [first] = two.listings;
  if (!first) throw new Error('no listing');
  const offer = { ...two, listings: ['he-IL', 'en-GB', 'de-CH', 'de-DE'].map((language) => ({ ...first, language })) };
  test.each([
    ['de-de', 'de-DE'],
    ['de-AT', 'de-CH'],
    ['en-us', 'en-GB'],
    ['fr-fr', 'en-GB'],
  ])('%s gets %s', (locale, language) => expect(listingFor(offer, locale).language).toBe(language));
  test('without English the first', () => {
    expect(listingFor({ ...offer, listings: offer.listings.slice(0, 1) }, 'de-de').language).toBe('he-IL');
  });
});
