/** What Pagefind is told of an offer. Offers are projected, so that no hidden contact is found. */
import type { Term } from '../glossary/types.ts';
import { parseListingHtml, plainText } from '../html/parse.ts';
import { asSentence } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { localizedPath } from '../i18n/path.ts';
import { cspLabel } from '../offers/kinds.ts';
import { listingFor } from '../offers/listing-for.ts';
import type { ContactRole, ProjectedContact, ProjectedOffer } from '../offers/types.ts';
import { fold, wordsOf } from '../words/terms.ts';
import { PART_FROM, phoneKey } from './offers.ts';

/** A record as Pagefind takes it; its metadata is searched as well, and shown where it is asked for. */
export interface OfferRecord {
  url: string;
  content: string;
  language: Locale;
  meta: { title: string; publisher: string; kind: string; parts: string; phones: string };
  filters: { kind: string[] };
}

/** Terms of the glossary that name the contacts of a listing. */
const ROLES: Record<ContactRole, string> = {
  support: 'customer-support-contact',
  engineering: 'engineering-contact',
  csp: 'csp-program-contact',
};

/** Makes the record of an offer from the words of its contact page. */
export function offerRecord(offer: ProjectedOffer, glossary: readonly Term[], locale: Locale): OfferRecord {
  const listing = listingFor(offer, locale);
  const slots = Object.entries(listing.contacts) as [ContactRole, { exists: boolean; contact?: ProjectedContact }][];
  const contacts = slots.flatMap(([, { contact }]) => (contact === undefined ? [] : [contact]));
  const roles = slots.flatMap(([role, { exists }]) => (exists ? glossary.filter(({ id }) => id === ROLES[role]) : []));
  const digits = contacts.map(({ phone, tel }) => (tel ?? phone ?? '').replace(/;.*/, '').replaceAll(/\D/g, ''));
  const title = listing.title ?? offer.offer;
  const publisher = offer.publisher.name;
  return {
    url: localizedPath(locale, 'offers', offer.publisher.id, offer.offer),
    language: locale,
    content: [
      listing.summary,
      listing.description === undefined ? '' : plainText(parseListingHtml(listing.description)),
      cspLabel(locale, offer.csp.state),
      ...roles.flatMap(({ term }) => Object.values(term)),
      ...contacts.flatMap(({ name, email }) => [name, ...(email?.split('@')[1] ?? '').split('.').slice(0, -1)]),
    ]
      .filter((text): text is string => text !== undefined && text !== '')
      .map(asSentence)
      .join(' '),
    meta: {
      title,
      publisher,
      kind: offer.kind,
      parts: [...new Set(wordsOf(`${title} ${publisher}`, locale).flatMap(({ text }) => endsOf(fold(text))))].join(' '),
      phones: [...new Set(digits.map((each) => each.replace(/^0+/, '')).filter((each) => each.length > 5))]
        .map(phoneKey)
        .join(' '),
    },
    filters: { kind: [offer.kind] },
  };
}

/** The ends of a name, by which its parts are found: Pagefind finds words by how they begin. */
function endsOf(name: string): string[] {
  if (name.length < PART_FROM + 3 || /\d/.test(name)) return [name];
  return Array.from({ length: name.length - PART_FROM + 1 }, (_, index) => name.slice(index));
}
