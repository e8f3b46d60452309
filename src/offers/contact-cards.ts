import { CONTACT_ROLES, type ContactRole, type ProjectedListing, type ProjectedOffer } from './types.ts';
import type { Card } from './vcard.ts';

export interface ContactCard extends Card {
  contact: ContactRole;
  /** BCP 47 tags of the languages in which the contact answers. */
  languages?: readonly string[] | undefined;
  /** `<publisher>-<offer>-<contact>`, without extension. */
  fileName: string;
}

/** Makes a card for each contact of which this edition may show a channel. */
export function contactCards(
  offer: ProjectedOffer,
  listing: ProjectedListing,
  labels: Readonly<Record<ContactRole, string>>,
  note: string,
): ContactCard[] {
  return CONTACT_ROLES.flatMap((role): ContactCard[] => {
    const contact = listing.contacts[role].contact;
    // The web address of the support contact is one of the public support websites.
    const url = role === 'support' ? listing.supportWebsites.contact : contact?.url;
    if (
      contact === undefined ||
      (contact.email ?? contact.phone ?? (role === 'support' ? undefined : url)) === undefined
    ) {
      return [];
    }
    return [
      {
        contact: role,
        fileName: `${offer.publisher.id}-${offer.offer}-${role}`,
        name: contact.name ?? `${offer.publisher.name} – ${labels[role]}`,
        organization: offer.publisher.name,
        role: `${labels[role]}: ${listing.title ?? offer.offer}`,
        email: contact.email,
        phone: contact.phone,
        url,
        languages: role === 'support' ? offer.support.languages : undefined,
        note,
      },
    ];
  });
}

/** The card as JSON, for other programs. */
export function cardJson({ fileName, ...card }: ContactCard): string {
  return `${JSON.stringify(card, null, 2)}\n`;
}

/**
 * Makes a `data:` address.
 * @param type media type without charset; the text is UTF-8
 */
export function dataAddress(type: string, text: string): string {
  // `encodeURIComponent` throws for lone surrogates, which no file should hold either.
  return `data:${type};charset=utf-8,${encodeURIComponent(text.replace(/\p{Cs}/gu, ''))}`;
}
