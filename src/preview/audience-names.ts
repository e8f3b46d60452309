/** Keys of the dictionary of audiences by the ids of the data. */
import type { Audience, AudienceReason } from '../offers/audiences.ts';

export const AUDIENCE_NAMES = {
  public: 'audience-public',
  customer: 'audience-customer',
  'indirect-reseller': 'audience-indirect-reseller',
  'indirect-provider': 'audience-indirect-provider',
  'direct-bill-partner': 'audience-direct-bill-partner',
} as const satisfies Record<Audience, string>;

export const REASON_NAMES = {
  'on-listing': 'why-on-listing',
  'contact-for-partners': 'why-contact-for-partners',
  'csp-contact-for-partners': 'why-csp-contact-for-partners',
  'engineering-last-resort': 'why-engineering-last-resort',
  'materials-for-partners': 'why-materials-for-partners',
  'instructions-for-buyers': 'why-instructions-for-buyers',
  'of-document': 'why-of-document',
  released: 'why-released',
  'shown-publicly': 'why-shown-publicly',
  'not-shown': 'why-not-shown',
} as const satisfies Record<AudienceReason, string>;
