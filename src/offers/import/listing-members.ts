/** The members of a `listing` resource of the Product Ingestion API, and contacts and links as other formats have them. */
import type { Members, Reading } from './reading.ts';
import { pointer } from './reading.ts';
import { email, language, resourceName, webAddress } from './rules.ts';
import type { ImportOptions, RawContact, RawListing } from './types.ts';

const CONTACTS = ['supportContact', 'engineeringContact', 'cloudSolutionProviderContact'] as const;
/** Members of a listing; a text that has one of them and no other envelope is a listing. */
export const LISTING_MEMBERS: ReadonlySet<string> = new Set([
  'languageId',
  'languageID',
  'searchResultSummary',
  'globalSupportWebsite',
  'gloabalSupportWebsite',
  'governmentSupportWebsite',
  'cloudSolutionProviderMarketingMaterials',
  'generalLinks',
  ...CONTACTS,
]);
/** What was read of a listing before its texts: how it is named and referred to. */
interface Names {
  schema: string | undefined;
  id: string | undefined;
  reference: RawListing['product'];
  kind: string | undefined;
}

/** Takes the texts, links and contacts out of a listing resource. */
export function readListingMembers(
  reading: Reading,
  members: Members,
  { schema, id, reference, kind }: Names,
  options: ImportOptions,
): RawListing {
  const listing: RawListing = {
    ...(schema && { $schema: schema }),
    ...(id && { id }),
    ...texts(members, ['resourceName'], resourceName),
    ...(reference && { product: reference }),
    ...(kind && { kind }),
    languageId: languageOf(reading, members, id, options),
  };
  const state = members.oneOf('lifecycleState', {
    generallyAvailable: 'generallyAvailable' as const,
    deleted: 'deleted' as const,
  });
  if (state) listing.lifecycleState = state;
  Object.assign(
    listing,
    texts(members, ['title', 'searchResultSummary', 'shortDescription', 'description', 'gettingStartedInstructions']),
  );
  const keywords = members.texts('searchKeywords');
  if (keywords && keywords.length > 0) listing.searchKeywords = keywords;
  Object.assign(listing, texts(members, ['privacyPolicyLink'], webAddress));
  const website = globalWebsite(reading, members);
  if (website) listing.globalSupportWebsite = website;
  Object.assign(
    listing,
    texts(members, ['governmentSupportWebsite', 'cloudSolutionProviderMarketingMaterials'], webAddress),
  );
  const links = readLinks(members.objects('generalLinks'), 'displayText', 'link');
  if (links.length > 0) listing.generalLinks = links;
  for (const name of CONTACTS) {
    const raw = members.object(name);
    const contact = raw && readContact(raw, 'url');
    if (contact) listing[name] = contact;
  }
  return listing;
}

/** The language of a listing: its member in either spelling, else the end of its id, else the option. */
function languageOf(reading: Reading, members: Members, id: string | undefined, options: ImportOptions): string {
  const right = members.text('languageId', language);
  const misspelled = members.text('languageID', language);
  if (misspelled !== undefined) {
    reading.warn('language-id-spelling', members.place('languageID'), pointer(members.path, 'languageID'));
    if (right !== undefined && right.toLowerCase() !== misspelled.toLowerCase()) {
      const message = `languageId “${right}” and languageID “${misspelled}” differ`;
      reading.fail('conflict', members.place('languageID'), message, 'Keep languageId with the right language.');
    }
  }
  const tag = right ?? misspelled ?? /^listing\/.*\/([a-z]{2,3}(?:-[a-z0-9]{2,8})*)$/.exec(id ?? '')?.[1];
  if (tag === undefined && options.language === undefined && !members.has('languageId') && !members.has('languageID')) {
    const remedy = 'Add "languageId": "en-us" with the language of the texts, or give --language.';
    reading.fail('language-missing', members.at, `${members.path || 'the listing'} does not name its language`, remedy);
  }
  return tag ?? options.language ?? 'und';
}

/** The support website, also from the misspelled member of a generated client. */
function globalWebsite(reading: Reading, members: Members): string | undefined {
  const right = members.text('globalSupportWebsite', webAddress);
  if (!members.has('gloabalSupportWebsite')) return right;
  const at = members.place('gloabalSupportWebsite');
  reading.warn('support-website-spelling', at, pointer(members.path, 'gloabalSupportWebsite'));
  const misspelled = members.text('gloabalSupportWebsite', webAddress);
  if (right !== undefined && misspelled !== undefined && right !== misspelled) {
    const message = 'globalSupportWebsite and gloabalSupportWebsite differ';
    reading.fail('conflict', at, message, 'Keep globalSupportWebsite with the right address.');
  }
  return right ?? misspelled;
}

type TextMember =
  | 'resourceName'
  | 'title'
  | 'searchResultSummary'
  | 'shortDescription'
  | 'description'
  | 'gettingStartedInstructions'
  | 'privacyPolicyLink'
  | 'governmentSupportWebsite'
  | 'cloudSolutionProviderMarketingMaterials';

function texts(
  members: Members,
  names: readonly TextMember[],
  rule?: Parameters<Members['text']>[1],
): Partial<Record<TextMember, string>> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = members.text(name, rule);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** Reads a contact; nothing when it holds no value. The listing document asks for a name, which may be empty. */
export function readContact(members: Members, url: 'url' | 'uri'): RawContact | undefined {
  const name = members.text('name');
  const contact: RawContact = { name: name ?? '' };
  const mail = members.text('email', email);
  if (mail) contact.email = mail;
  const phone = members.text('phone');
  if (phone) contact.phone = phone;
  const address = members.text(url, webAddress);
  if (address) contact.url = address;
  members.close(() => false);
  return name || mail || phone || address ? contact : undefined;
}

/** Reads links; one without an address is none. */
export function readLinks(
  links: readonly Members[],
  text: string,
  address: string,
  known: (name: string) => boolean = () => false,
): NonNullable<RawListing['generalLinks']> {
  return links.flatMap((members) => {
    const displayText = members.text(text);
    const link = members.text(address, webAddress);
    members.close(known);
    return link === undefined ? [] : [{ displayText: displayText ?? '', link }];
  });
}
