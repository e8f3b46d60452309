import type { RawContact, RawListing } from './types.ts';

/** The members of a listing in the order of Microsoft’s schema. */
export const LISTING_ORDER = [
  '$schema',
  'id',
  'resourceName',
  'product',
  'kind',
  'languageId',
  'lifecycleState',
  'title',
  'description',
  'searchResultSummary',
  'shortDescription',
  'gettingStartedInstructions',
  'searchKeywords',
  'privacyPolicyLink',
  'globalSupportWebsite',
  'governmentSupportWebsite',
  'cloudSolutionProviderMarketingMaterials',
  'generalLinks',
  'supportContact',
  'engineeringContact',
  'cloudSolutionProviderContact',
] as const satisfies readonly (keyof RawListing)[];

/** The members of a contact in that order. */
export const CONTACT_ORDER = ['name', 'email', 'phone', 'url'] as const satisfies readonly (keyof RawContact)[];
