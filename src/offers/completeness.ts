/**
 * Which boxes of Partner Center a publisher has left empty, by kind of offer. Only what is public is judged (that a
 * contact exists), so both editions say the same.
 */
import type { OfferKind, ProjectedListing, ProjectedOffer } from './types.ts';

const GAPS = [
  'support-website',
  'support-contact',
  'csp-contact',
  'csp-materials',
  'support-languages',
  'support-hours',
] as const;
export type Gap = (typeof GAPS)[number];

/** What Partner Center has a box for. */
type Box = Exclude<Gap, 'support-languages' | 'support-hours'>;

/** The boxes of one kind of offer as Microsoft’s page of that kind names them, and the source that was read. */
interface Boxes {
  source: string;
  labels: Partial<Record<Box, string>>;
}

const MATERIALS = 'CSP Program Marketing Materials';
const WITH_SUPPORT_URL = { 'support-contact': 'Support contact', 'support-website': 'Support URL' };
const SAAS_LIKE = { ...WITH_SUPPORT_URL, 'csp-contact': 'CSP Program Contact', 'csp-materials': MATERIALS };

/**
 * Consulting services and Power BI visuals have none of these boxes; managed services name the two contacts in a
 * sentence only and leave the support website to the publisher.
 */
export const PARTNER_CENTER_BOXES: Readonly<Partial<Record<OfferKind, Boxes>>> = {
  saas: { source: 'saas-listing-2023', labels: SAAS_LIKE },
  'azure-application': { source: 'azure-app-listing-2023', labels: SAAS_LIKE },
  'virtual-machine': {
    source: 'vm-listing-2023',
    labels: {
      'support-contact': 'Partner support contact',
      'support-website': 'Azure Global support website',
      'csp-contact': 'Cloud Solution Provider Program contact',
      'csp-materials': MATERIALS,
    },
  },
  container: {
    source: 'container-listing-2023',
    labels: {
      'support-contact': 'Support contact',
      'support-website': 'Support website',
      'csp-contact': 'Cloud Solution Provider Program',
    },
  },
  'iot-edge-module': {
    source: 'iot-edge-listing-2023',
    labels: {
      'support-contact': 'Support contact',
      'support-website': 'Support website for Azure Global customers',
      'csp-contact': 'Cloud Solution Provider Program contact',
      'csp-materials': MATERIALS,
    },
  },
  'managed-service': {
    source: 'managed-service-listing-2023',
    labels: { 'support-contact': 'Contact information', 'support-website': 'Support link' },
  },
  'dynamics-365-business-central': { source: 'business-central-listing-2023', labels: WITH_SUPPORT_URL },
  'dynamics-365-customer-engagement': { source: 'customer-engagement-listing-2023', labels: WITH_SUPPORT_URL },
  'dynamics-365-operations': { source: 'operations-listing-2023', labels: WITH_SUPPORT_URL },
  'power-bi-app': { source: 'power-bi-app-listing-2023', labels: WITH_SUPPORT_URL },
};

export interface MissingBox {
  gap: Gap;
  /** The name of the box in Partner Center; absent for what has none there. */
  label?: string;
}

/**
 * Takes an offer and the listing shown; gives what is missing, in the order of `GAPS`. What is for the CSP program
 * counts only while CSP partners may sell the offer; a box that the kind of offer does not have is not missed.
 */
export function missingBoxes(offer: ProjectedOffer, listing: ProjectedListing): MissingBox[] {
  const labels = PARTNER_CENTER_BOXES[offer.kind]?.labels ?? {};
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
    if (gap === 'support-languages' || gap === 'support-hours') return [{ gap }];
    const label = labels[gap];
    return label === undefined ? [] : [{ gap, label }];
  });
}
