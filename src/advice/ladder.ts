/**
 * How the contact of an ISV is found for one offer: step by step down a ladder; the first step with a usable channel
 * wins. The result says which step was taken and why the ones above it were not.
 */
import { listingFor } from '../offers/listing-for.ts';
import type { ContactRole, ProjectedListing, ProjectedOffer } from '../offers/types.ts';
import type { LadderKind } from '../routing/types.ts';

export type { LadderKind };

export type LadderStep =
  | 'support-contact'
  | 'support-website'
  | 'csp-contact'
  | 'engineering-contact'
  | 'partner-center-path'
  | 'your-partner';

/**
 * Why a step was not taken: the listing has nothing usable there (`missing`); it has, but this edition must not show it
 * (`hidden`: the contact stands in Partner Center); a contact is named without e-mail, phone or website (`no-channel`);
 * the only support website is the one for customers of Azure Government (`government-only`).
 */
export type SkipReason = 'missing' | 'hidden' | 'no-channel' | 'government-only';

export interface Channel {
  type: 'email' | 'phone' | 'website';
  /** As the publisher gave it (web addresses normalized). */
  value: string;
  /** Absent when a link would be a guess: a phone number that is not an international one. */
  href?: string;
  /** Only on websites that are meant for customers of Azure Government. */
  scope?: 'government';
}

export interface LadderAnswer {
  step: LadderStep;
  /** Name of the contact person or team, where the step is a contact and this edition may show it. */
  name?: string;
  /** Empty for `partner-center-path` and `your-partner`. */
  channels: Channel[];
  skipped: { step: LadderStep; why: SkipReason }[];
  /** BCP 47 tag of the listing the answer comes from. */
  language: string;
}

type SoughtStep = Exclude<LadderStep, 'partner-center-path' | 'your-partner'>;

/** The steps of each ladder from the top and where it ends when none has a channel. */
export const LADDERS: Record<LadderKind, { steps: SoughtStep[]; end: 'partner-center-path' | 'your-partner' }> = {
  technical: {
    steps: ['support-contact', 'support-website', 'csp-contact', 'engineering-contact'],
    end: 'partner-center-path',
  },
  commercial: { steps: ['csp-contact', 'support-contact', 'support-website'], end: 'partner-center-path' },
  // Contact persons are never an answer for customers, released or not: the support website is what is public.
  customer: { steps: ['support-website'], end: 'your-partner' },
};

const CONTACT_STEPS: Partial<Record<SoughtStep, ContactRole>> = {
  'support-contact': 'support',
  'csp-contact': 'csp',
  'engineering-contact': 'engineering',
};

/**
 * Takes the kind of ladder, a projected offer and the reader's locale (any BCP 47 tag; it chooses among the offer's
 * listings) and gives the step reached, its channels and the steps passed over. In the public edition a contact that
 * exists but may not be shown is passed over as `hidden`; at the end stands the path in Partner Center, where it is
 * shown.
 */
export function resolveContact(kind: LadderKind, offer: ProjectedOffer, locale = 'en-US'): LadderAnswer {
  const listing = listingFor(offer, locale);
  const skipped: LadderAnswer['skipped'] = [];
  for (const step of LADDERS[kind].steps) {
    const found = look(step, listing);
    if ('channels' in found) return { step, ...found, skipped, language: listing.language };
    skipped.push({ step, why: found.why });
  }
  return { step: LADDERS[kind].end, channels: [], skipped, language: listing.language };
}

/** The contacts passed over because this edition may not show them; they stand in Partner Center. */
export function hiddenContacts(answer: LadderAnswer): LadderStep[] {
  return answer.skipped.filter((entry) => entry.why === 'hidden').map((entry) => entry.step);
}

function look(
  step: SoughtStep,
  listing: ProjectedListing,
): { name?: string; channels: Channel[] } | { why: SkipReason } {
  const role = CONTACT_STEPS[step];
  return role ? lookAtContact(role, listing) : lookAtWebsites(listing);
}

function lookAtContact(role: ContactRole, listing: ProjectedListing): ReturnType<typeof look> {
  const { exists, contact } = listing.contacts[role];
  const channels: Channel[] = [];
  if (contact?.email) channels.push({ type: 'email', value: contact.email, href: mailto(contact.email) });
  if (contact?.phone) {
    channels.push({ type: 'phone', value: contact.phone, ...(contact.tel && { href: contact.tel }) });
  }
  // The support contact's own address stands with the public support websites.
  const url = role === 'support' ? listing.supportWebsites.contact : contact?.url;
  if (url && (role !== 'support' || channels.length > 0)) channels.push({ type: 'website', value: url, href: url });
  if (channels.length > 0) return { ...(contact?.name && { name: contact.name }), channels };
  if (exists) return { why: 'hidden' };
  return { why: contact ? 'no-channel' : 'missing' };
}

function lookAtWebsites(listing: ProjectedListing): ReturnType<typeof look> {
  const { global, contact, government } = listing.supportWebsites;
  const channels: Channel[] = [...new Set([global, contact])]
    .filter((href) => href !== undefined)
    .map((href) => ({ type: 'website', value: href, href }));
  if (channels.length === 0) return { why: government ? 'government-only' : 'missing' };
  if (government && government !== global && government !== contact) {
    channels.push({ type: 'website', value: government, href: government, scope: 'government' });
  }
  return { channels };
}

function mailto(address: string): string {
  // RFC 6068: what would start a header, a fragment or an escape is encoded; the @ stays.
  return `mailto:${encodeURIComponent(address).replaceAll('%40', '@').replaceAll('%2B', '+')}`;
}
