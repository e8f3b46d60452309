import type { LadderKind } from './ladder.ts';

/** Where each asker finds the contacts of an offer without this site: ids of content/routing/paths.yaml. */
export const CONTACT_PATHS = {
  technical: 'find-isv-contact',
  commercial: 'find-isv-contact',
  customer: 'listing-support-link',
} as const satisfies Record<LadderKind, string>;
