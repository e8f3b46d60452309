import { readOffers } from '../../../src/offers/load.ts';
import { type OfferDocument, offerDocumentSchema, type RawListing, type RawOffer } from '../../../src/offers/schema.ts';

/** The sample documents of the repository, whatever OFFERS_DIR says. */
export const samples: RawOffer[] = readOffers('content/offers');

/** A sound document with one listing; members may be replaced. */
export function record(listing: Partial<RawListing> = {}, document: Partial<OfferDocument> = {}): RawOffer {
  const parsed = offerDocumentSchema.parse({
    publisher: 'acme',
    offer: 'rocket',
    fictional: true,
    kind: 'saas',
    csp: { state: 'all' },
    support: {
      languages: ['en'],
      hours: { timeZone: 'Europe/Berlin', week: [{ days: ['mon'], opens: '08:00', closes: '17:00' }] },
    },
    confirmed: '2026-01-01',
    ...document,
    listings: [
      {
        languageId: 'en-us',
        title: 'Rocket',
        searchResultSummary: 'Flies',
        description: '<p>Flies.</p>',
        privacyPolicyLink: 'https://acme.example/privacy',
        globalSupportWebsite: 'https://acme.example/support',
        cloudSolutionProviderMarketingMaterials: 'https://acme.example/partners',
        generalLinks: [{ displayText: 'Manual', link: 'https://acme.example/manual' }],
        supportContact: { name: 'Support Desk', email: 'support@acme.example', phone: '+1 425 555 0100' },
        engineeringContact: { name: 'Engineering', email: 'engineering@acme.example', phone: '+1 425 555 0101' },
        cloudSolutionProviderContact: { name: 'Channel', email: 'csp@acme.example', phone: '+1 425 555 0102' },
        ...listing,
      },
    ],
  });
  return {
    document: parsed,
    publisher: { name: 'Acme', website: 'https://www.acme.example/', fictional: true },
    file: 'offers/acme/rocket.json',
  };
}
