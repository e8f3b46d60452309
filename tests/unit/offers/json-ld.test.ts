import { describe, expect, it } from 'vitest';
import { offerJsonLd } from '../../../src/offers/json-ld.ts';
import { listingFor } from '../../../src/offers/listing-for.ts';
import { project } from '../../../src/offers/projection.ts';
import { record } from './fixture.ts';

const addresses = {
  page: 'https://w.example/en-us/offers/acme/rocket/',
  directory: { title: 'Offers', href: 'https://w.example/en-us/offers/' },
  publisher: 'https://w.example/en-us/offers/acme/',
};

function graph(edition: 'public' | 'partner', listing = {}) {
  const offer = project(record(listing), edition);
  return offerJsonLd(offer, listingFor(offer, 'en-US'), addresses, 'Invented.')['@graph'];
}

describe('structured data of a contact page', () => {
  it('names product, publisher with contact points, and the place of the page', () => {
    const [product, organization, breadcrumbs] = graph('partner');
    expect(product).toMatchObject({
      '@type': 'Product',
      name: 'Rocket',
      disambiguatingDescription: 'Invented.',
      brand: { '@id': organization?.['@id'] },
    });
    expect(organization).toMatchObject({
      '@type': 'Organization',
      name: 'Acme',
      contactPoint: [
        {
          '@type': 'ContactPoint',
          contactType: 'customer support',
          email: 'support@acme.example',
          telephone: '+1 425 555 0100',
          url: 'https://acme.example/support',
          availableLanguage: ['en'],
        },
        { '@type': 'ContactPoint', contactType: 'reseller support', email: 'csp@acme.example' },
      ],
    });
    expect(breadcrumbs).toMatchObject({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { position: 1, name: 'Offers' },
        { position: 2, name: 'Acme' },
        { position: 3, name: 'Rocket', item: addresses.page },
      ],
    });
  });

  it('tells the public only what is public, and never the engineering contact', () => {
    expect(graph('public')[1]?.contactPoint).toEqual([
      {
        '@type': 'ContactPoint',
        contactType: 'customer support',
        url: 'https://acme.example/support',
        availableLanguage: ['en'],
      },
    ]);
    expect(JSON.stringify(graph('partner'))).not.toContain('engineering@');
    expect(graph('public', { globalSupportWebsite: '' })[1]).not.toHaveProperty('contactPoint');
  });
});
