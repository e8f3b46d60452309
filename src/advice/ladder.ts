/**
 * Finds the contact of an ISV for one offer. The steps of a ladder are tried in their order; the first step with a
 * usable channel wins. The result says which step it was and why the ones before it were skipped.
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
 * Why a step was skipped. `missing`: the listing has nothing usable; `hidden`: this edition must not show the contact,
 * which Partner Center shows; `no-channel`: the contact has no e-mail, phone or website; `government-only`: the only
 * support website is for customers of Azure Government.
 */
export type SkipReason = 'missing' | 'hidden' | 'no-channel' | 'government-only';

export interface Channel {
  type: 'email' | 'phone' | 'website';
  /** As the publisher gave it (web addresses normalized). */
  value: string;
  /** Absent if a link would be a guess: the phone number is not an international one. */
  href?: string;
  /** `government`: for customers of Azure Government; `contact`: of the support contact, beside a general one. */
  scope?: 'government' | 'contact';
}

export interface LadderAnswer {
  step: LadderStep;
  /** Name of the contact person or team, if the step is a contact and this edition may show it. */
  name?: string;
  /** Empty for `partner-center-path` and `your-partner`. */
  channels: Channel[];
  skipped: { step: LadderStep; why: SkipReason }[];
  /** BCP 47 tag of the listing the answer comes from. */
  language: string;
}

type SoughtStep = Exclude<LadderStep, 'partner-center-path' | 'your-partner'>;

interface Ladder {
  /** From the top. */
  steps: SoughtStep[];
  /** Where it ends if no step has a channel. */
  end: 'partner-center-path' | 'your-partner';
  /** The click path to the contacts of an offer: an id of content/routing/paths.yaml. */
  path: string;
}

export const LADDERS: Record<LadderKind, Ladder> = {
  technical: {
    steps: ['support-contact', 'support-website', 'csp-contact', 'engineering-contact'],
    end: 'partner-center-path',
    path: 'find-isv-contact',
  },
  commercial: {
    steps: ['csp-contact', 'support-contact', 'support-website'],
    end: 'partner-center-path',
    path: 'find-isv-contact',
  },
  // Customers are never sent to contact persons, released or not, but to the public support website.
  customer: { steps: ['support-website'], end: 'your-partner', path: 'listing-support-link' },
};

const CONTACT_STEPS: Partial<Record<SoughtStep, ContactRole>> = {
  'support-contact': 'support',
  'csp-contact': 'csp',
  'engineering-contact': 'engineering',
};

/**
 * Gives the step that a ladder reaches, its channels, and the skipped steps. In the public edition a contact that
 * exists but may not be shown is skipped as `hidden`; the end is then the path in Partner Center, where it is shown.
 * @param locale any BCP 47 tag; it chooses among the listings of the offer
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

/**
 * Groups ladders that end in the same contact, so that a page tells it once. Ends without a contact stay apart, because
 * what they say differs.
 */
export function sameContacts<T extends { ladder: LadderKind }>(
  ladders: readonly T[],
  offer: ProjectedOffer,
  locale: string,
): [T, ...T[]][] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const each of ladders) {
    const { step, channels } = resolveContact(each.ladder, offer, locale);
    const key = channels.length > 0 ? step : each.ladder;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return [...groups.values()];
}

/** The contacts that were skipped because this edition must not show them; Partner Center shows them. */
export function hiddenContacts({ skipped }: Pick<LadderAnswer, 'skipped'>): LadderStep[] {
  return skipped.filter((entry) => entry.why === 'hidden').map((entry) => entry.step);
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
  // The web address of the support contact is one of the public support websites.
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
    .map((href, index) => ({ type: 'website', value: href, href, ...(index > 0 && { scope: 'contact' as const }) }));
  if (channels.length === 0) return { why: government ? 'government-only' : 'missing' };
  if (government && government !== global && government !== contact) {
    channels.push({ type: 'website', value: government, href: government, scope: 'government' });
  }
  return { channels };
}

function mailto(address: string): string {
  // RFC 6068: characters that would start a header, a fragment or an escape are encoded; the @ is not.
  return `mailto:${encodeURIComponent(address).replaceAll('%40', '@').replaceAll('%2B', '+')}`;
}
