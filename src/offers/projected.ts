/** Finds fields of a projected listing by the names that they have in a listing document. */
import { CONTACT_MEMBERS, LISTING_FIELDS, type ListingField, valueIn } from './fields.ts';
import type { ContactRole, ProjectedListing } from './types.ts';

/** Fields with another name or form in the projection; the others keep theirs. */
const ELSEWHERE: Readonly<Partial<Record<ListingField, (listing: ProjectedListing) => unknown>>> = {
  searchResultSummary: ({ summary }) => summary,
  gettingStartedInstructions: ({ gettingStarted }) => gettingStarted,
  searchKeywords: ({ keywords }) => keywords,
  privacyPolicyLink: ({ privacyPolicy }) => privacyPolicy,
  generalLinks: ({ links }) =>
    links.length === 0 ? undefined : links.map(({ text, href }) => ({ displayText: text, link: href })),
  globalSupportWebsite: ({ supportWebsites }) => supportWebsites.global,
  governmentSupportWebsite: ({ supportWebsites }) => supportWebsites.government,
  'supportContact.url': ({ supportWebsites }) => supportWebsites.contact,
  cloudSolutionProviderMarketingMaterials: ({ marketingMaterials }) => marketingMaterials.href,
};

/** The value of a field in a projected listing, as a listing document holds it; undefined where it is not shown, or without a listing. */
export function projectedField(listing: ProjectedListing | undefined, name: ListingField): unknown {
  if (listing === undefined) return undefined;
  const elsewhere = ELSEWHERE[name];
  if (elsewhere !== undefined) return elsewhere(listing);
  const [member, part = ''] = name.split('.');
  const role = (Object.keys(CONTACT_MEMBERS) as ContactRole[]).find((each) => CONTACT_MEMBERS[each] === member);
  return role === undefined ? valueIn(listing, name) : valueIn(listing.contacts[role].contact ?? {}, part);
}

/** The fields that a projected listing shows, with their values. */
export function projectedFields(listing: ProjectedListing): [ListingField, unknown][] {
  return LISTING_FIELDS.map(({ name }): [ListingField, unknown] => [name, projectedField(listing, name)]).filter(
    ([, value]) => value !== undefined,
  );
}
