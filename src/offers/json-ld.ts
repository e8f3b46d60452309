/** Structured data (schema.org) of a contact page, made from the projection. */
import { type Node, placeJsonLd } from '../ui/json-ld.ts';
import type { ProjectedListing, ProjectedOffer } from './types.ts';
import { withoutUndefined } from './values.ts';

/** Absolute addresses and titles of the page and of the pages above it. */
export interface PageAddresses {
  page: string;
  directory: { title: string; href: string };
  publisher: string;
}

/**
 * Describes an offer: the product, its publisher with contact points, and the position of the page in the site. The
 * engineering contact is left out, because it is a last resort for partners and machines should not find it.
 */
export function offerJsonLd(
  offer: ProjectedOffer,
  listing: ProjectedListing,
  addresses: PageAddresses,
  note: string,
): ReturnType<typeof placeJsonLd> {
  const name = listing.title ?? offer.offer;
  const invented = offer.fictional ? { disambiguatingDescription: note } : {};
  const organization: Node = {
    '@type': 'Organization',
    '@id': `${addresses.publisher}#publisher`,
    name: offer.publisher.name,
    ...withoutUndefined({ url: offer.publisher.website }),
    ...invented,
    ...list('contactPoint', contactPoints(offer, listing)),
  };
  const product: Node = {
    '@type': 'Product',
    '@id': `${addresses.page}#product`,
    name,
    url: addresses.page,
    ...withoutUndefined({ description: listing.summary }),
    ...invented,
    brand: { '@id': organization['@id'] },
  };
  const steps = [
    { title: addresses.directory.title, path: addresses.directory.href },
    { title: offer.publisher.name, path: addresses.publisher },
    { title: name, path: addresses.page },
  ];
  return placeJsonLd(addresses.page, steps, [product, organization]);
}

function contactPoints(offer: ProjectedOffer, listing: ProjectedListing): Node[] {
  const { support, csp } = listing.contacts;
  const { global, contact } = listing.supportWebsites;
  const points = [
    {
      contactType: 'customer support',
      channels: withoutUndefined({
        email: support.contact?.email,
        telephone: support.contact?.phone,
        url: contact ?? global,
      }),
      languages: offer.support.languages,
    },
    {
      contactType: 'reseller support',
      channels: withoutUndefined({ email: csp.contact?.email, telephone: csp.contact?.phone, url: csp.contact?.url }),
      languages: [],
    },
  ];
  return points
    .filter(({ channels }) => Object.keys(channels).length > 0)
    .map(({ contactType, channels, languages }) => ({
      '@type': 'ContactPoint',
      contactType,
      ...channels,
      ...list('availableLanguage', languages),
    }));
}

function list(name: string, values: readonly unknown[]): Record<string, readonly unknown[]> {
  return values.length > 0 ? { [name]: values } : {};
}
