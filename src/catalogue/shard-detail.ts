/** Makes the data of one offer for browsers: its contacts, and which of them exist. */

import { type ContactSlot, CSP_STATES, OFFER_KINDS, type ProjectedOffer } from '../offers/types.ts';
import {
  CONTACT_BITS,
  CONTACT_ROLES,
  type ContactBit,
  type OfferDetail,
  plainTel,
  SLOT_VALUES,
  type Slot,
} from './shard-format.ts';

/** Bits that tell which contacts and addresses any listing of an offer names. */
export function contactBits({ listings }: ProjectedOffer): number {
  const has: Record<ContactBit, boolean> = {
    support: listings.some(({ contacts }) => contacts.support.exists),
    csp: listings.some(({ contacts }) => contacts.csp.exists),
    engineering: listings.some(({ contacts }) => contacts.engineering.exists),
    website: listings.some(({ supportWebsites: { global, contact } }) => (global ?? contact) !== undefined),
    marketing: listings.some(({ marketingMaterials }) => marketingMaterials.exists),
  };
  return CONTACT_BITS.reduce((bits, name, bit) => bits | (has[name] ? 1 << bit : 0), 0);
}

/** Gives the part of a projected offer that an answer with a contact needs. */
export function detailOf(offer: ProjectedOffer): OfferDetail {
  const { id, publisher, fictional, support, confirmed, listings } = offer;
  const invented = (fictional ? 1 : 0) + (publisher.fictional ? 2 : 0);
  return {
    id,
    name: publisher.name,
    ...(publisher.website !== undefined && { website: publisher.website }),
    ...(invented > 0 && { invented }),
    kind: OFFER_KINDS.indexOf(offer.kind),
    csp: CSP_STATES.indexOf(offer.csp.state),
    languages: support.languages,
    ...(support.hours !== undefined && { hours: support.hours }),
    confirmed,
    listings: listings.map(({ language, title, supportWebsites, marketingMaterials, contacts }) => ({
      language,
      ...(title !== undefined && { title }),
      ...(Object.keys(supportWebsites).length > 0 && { websites: supportWebsites }),
      ...(marketingMaterials.exists && { marketing: marketingMaterials.href ?? (1 as const) }),
      contacts: CONTACT_ROLES.map((role) => slotOf(contacts[role])),
    })),
  };
}

function slotOf({ exists, contact }: ContactSlot): Slot {
  if (contact === undefined) return exists ? 1 : 0;
  const values = SLOT_VALUES.map((key) => contact[key] ?? '');
  if (contact.tel !== undefined && contact.tel === plainTel(contact.phone ?? '')) values[values.length - 1] = '=';
  while (values.at(-1) === '') values.pop();
  return [exists ? 1 : 0, ...values];
}
