import type { LadderKind } from './ladder.ts';

/** The click path to the contacts of an offer for each ladder: ids of content/routing/paths.yaml. */
export const CONTACT_PATHS = {
  technical: 'find-isv-contact',
  commercial: 'find-isv-contact',
  customer: 'listing-support-link',
} as const satisfies Record<LadderKind, string>;
