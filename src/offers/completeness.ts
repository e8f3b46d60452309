/**
 * Finds the boxes of Partner Center that a publisher left empty, by kind of offer. Only public information is used
 * (that a contact exists), so that both editions agree.
 */
import { type ListingField, partnerCenterBox } from './fields.ts';
import type { ProjectedListing, ProjectedOffer } from './types.ts';

const GAPS = [
  'support-website',
  'support-contact',
  'csp-contact',
  'csp-materials',
  'support-languages',
  'support-hours',
] as const;
export type Gap = (typeof GAPS)[number];

/** The field of each gap. Languages and hours of support have no box in Partner Center. */
const FIELDS: Readonly<Partial<Record<Gap, ListingField>>> = {
  'support-website': 'globalSupportWebsite',
  'support-contact': 'supportContact.name',
  'csp-contact': 'cloudSolutionProviderContact.name',
  'csp-materials': 'cloudSolutionProviderMarketingMaterials',
};

export interface MissingBox {
  gap: Gap;
  /** The name of the box in Partner Center; absent for what has none there. */
  label?: string;
}

/**
 * Lists what is missing in a listing, in the order of `GAPS`. Boxes for the CSP program count only if CSP partners may
 * sell the offer; a box that the kind of offer does not have is not missing.
 */
export function missingBoxes(offer: ProjectedOffer, listing: ProjectedListing): MissingBox[] {
  const inCsp = offer.csp.state === 'all' || offer.csp.state === 'some';
  const { contacts, supportWebsites, marketingMaterials } = listing;
  const empty: Record<Gap, boolean> = {
    'support-website': supportWebsites.global === undefined && supportWebsites.contact === undefined,
    'support-contact': !contacts.support.exists,
    'csp-contact': inCsp && !contacts.csp.exists,
    'csp-materials': inCsp && !marketingMaterials.exists,
    'support-languages': offer.support.languages.length === 0,
    'support-hours': offer.support.hours === undefined,
  };
  return GAPS.flatMap((gap): MissingBox[] => {
    if (!empty[gap]) return [];
    const field = FIELDS[gap];
    if (field === undefined) return [{ gap }];
    const label = partnerCenterBox(field, offer.kind);
    return label === undefined ? [] : [{ gap, label }];
  });
}
