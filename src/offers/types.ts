/**
 * The part of an offer that pages, components, search and advice may know. Nothing in this file describes a raw listing
 * document: those are read and projected at one boundary (`projection.ts`), and only the result is passed on.
 * Everything here is plain JSON. A value that the listing does not give is absent, never an empty string.
 */

import type { Edition } from '../config/edition.ts';

export type { Edition };

/** The kinds of offers whose listing pages differ in Partner Center. */
export const OFFER_KINDS = [
  'saas',
  'virtual-machine',
  'container',
  'azure-application',
  'iot-edge-module',
  'managed-service',
  'consulting-service',
  'dynamics-365-business-central',
  'dynamics-365-customer-engagement',
  'dynamics-365-operations',
  'power-bi-app',
  'power-bi-visual',
] as const;
export type OfferKind = (typeof OFFER_KINDS)[number];

/**
 * Values of `resellerChannelState` in Microsoft's Product Ingestion API (`some`: only selected partners), and `unknown`
 * if the input does not tell.
 */
export const CSP_STATES = ['notSet', 'none', 'some', 'all', 'terminated', 'unknown'] as const;
export type CspState = (typeof CSP_STATES)[number];

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Support hours of some days: two times of day (`HH:MM`, `24:00` allowed as the end) or the publisher's words. */
export type HoursEntry = { days: Weekday[]; opens: string; closes: string } | { days: Weekday[]; text: string };

/** When support can be reached. `timeZone` is an IANA name, absent if the publisher gave none (the lint reports it). */
export interface SupportHours {
  timeZone?: string;
  week: HoursEntry[];
}

/** The members of a contact that this edition may show. */
export interface ProjectedContact {
  name?: string;
  email?: string;
  phone?: string;
  /** The address that dials `phone` (`tel:+49…`); absent when the number is not an international one. */
  tel?: string;
  url?: string;
}

/**
 * A contact of a listing. `exists` is public: the listing names at least one usable channel (e-mail, phone or, except
 * for the support contact, a website). `contact` holds what this edition may show; it is absent if that is nothing.
 */
export interface ContactSlot {
  exists: boolean;
  contact?: ProjectedContact;
}

export const CONTACT_ROLES = ['support', 'csp', 'engineering'] as const;
export type ContactRole = (typeof CONTACT_ROLES)[number];

/** A usable web address: always http or https, without user name or password. */
export type WebAddress = string;

export interface ProjectedListing {
  /** BCP 47 in canonical case, such as `de-DE`. The language of every text below. */
  language: string;
  direction: 'ltr' | 'rtl';
  title?: string;
  summary?: string;
  shortDescription?: string;
  /** HTML from strangers: goes through `parseListingHtml` before it is shown. */
  description?: string;
  /** HTML from strangers; partner edition unless released. */
  gettingStarted?: string;
  keywords?: string[];
  privacyPolicy?: WebAddress;
  /** `contact` is the address given with the support contact; it is public like the other two. */
  supportWebsites: { global?: WebAddress; contact?: WebAddress; government?: WebAddress };
  links: { text: string; href: WebAddress }[];
  /** CSP marketing materials; the address only in the partner edition unless released. */
  marketingMaterials: { exists: boolean; href?: WebAddress };
  contacts: Record<ContactRole, ContactSlot>;
}

export interface ProjectedPublisher {
  id: string;
  name: string;
  website?: WebAddress;
  fictional: boolean;
}

export interface ProjectedOffer {
  edition: Edition;
  /** `<publisher>/<offer>`, as in the address of the contact page. */
  id: string;
  publisher: ProjectedPublisher;
  offer: string;
  /** Invented content: labelled on every page, not indexed. */
  fictional: boolean;
  kind: OfferKind;
  csp: { state: CspState };
  /** Languages in which support answers, BCP 47 in canonical case; may be empty. */
  support: { languages: string[]; hours?: SupportHours };
  /** The day (`YYYY-MM-DD`) on which the publisher last confirmed the document. */
  confirmed: string;
  /** One per language, at least one, in the order of the document. */
  listings: ProjectedListing[];
}
