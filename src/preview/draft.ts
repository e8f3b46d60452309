/** Creates and changes drafts. Every function gives a new draft; nothing is changed in place. */

import { ASSUMED, type Assumed, NOT_GIVEN } from '../import/types.ts';
import { RELEASABLE } from '../offers/audiences.ts';
import { CONTACT_FIELDS, CONTACT_ORDER, LISTING_ORDER, valueIn } from '../offers/fields.ts';
import { idOf } from '../offers/ids.ts';
import { listingFor } from '../offers/listing-for.ts';
import { projectedFields } from '../offers/projected.ts';
import type { ProjectedListing, ProjectedOffer } from '../offers/types.ts';
import { languageOf } from '../offers/values.ts';
import { memberName } from './document.ts';
import { isObject, keysOf, type PathKey, withValue } from './path.ts';
import type { Draft, Json, JsonObject } from './types.ts';

/** Address of the schema in listings that this site creates. */
export const LISTING_SCHEMA = 'https://schema.mp.microsoft.com/schema/listing/2022-03-01-preview5';

/**
 * An empty draft with one listing.
 * @param today the day of the preview, `YYYY-MM-DD`
 * @param language BCP 47 tag of the listing
 */
export function blankDraft(today: string, language = 'en-us'): Draft {
  return {
    origin: { type: 'blank' },
    assumed: ['publisher', 'publisherName', 'offer', 'kind', 'csp', 'confirmed'],
    ...NOT_GIVEN,
    publisherName: '',
    fictional: false,
    kind: 'saas',
    csp: { state: 'unknown' },
    support: { languages: [] },
    released: [],
    confirmed: today,
    language,
    listings: [{ $schema: LISTING_SCHEMA, languageId: language.toLowerCase() }],
  };
}

/**
 * The value of a field.
 * @param path as findings write it: `kind`, `csp.state`, `listings[0].supportContact.email`
 * @returns undefined if the draft does not give it
 */
export function getField(draft: Draft, path: string): Json | undefined {
  return valueIn(draft, keysIn(draft, path)) as Json | undefined;
}

/** The mark of a field whose value may be assumed. */
export function assumedMark(field: string): Assumed | undefined {
  const name = field === 'csp.state' ? 'csp' : field === 'languageId' ? 'language' : field;
  return ASSUMED.find((each) => each === name);
}

/**
 * Changes the value of one field and keeps all others in their order. An empty text or undefined removes the member; a
 * member that a document needs gets its assumed value again.
 */
export function setField(draft: Draft, path: string, value: Json | undefined): Draft {
  const keys = keysIn(draft, path);
  const [first, index] = keys;
  const fresh = value === '' ? undefined : value;
  if (first === 'listings') {
    if (typeof index !== 'number' || draft.listings[index] === undefined || keys.length < 3) return draft;
    const listings = draft.listings.map((listing, position) =>
      position === index ? setInListing(listing, keys.slice(2), fresh) : listing,
    );
    const named = keys[2] === 'languageId' || keys[2] === 'languageID';
    return named ? withLanguageMark({ ...draft, listings }) : { ...draft, listings };
  }
  const next = fresh === undefined ? getField(blankDraft(draft.confirmed, draft.language), path) : fresh;
  const mark = assumedMark(path);
  const assumed = draft.assumed.filter((each) => each !== mark);
  if (fresh === undefined && mark !== undefined) assumed.push(mark);
  return { ...(withValue(draft as unknown as Json, keys, next) as unknown as Draft), assumed };
}

function setInListing(listing: JsonObject, keys: readonly PathKey[], value: Json | undefined): JsonObject {
  const [member, ...rest] = keys;
  const order = rest.length > 0 ? CONTACT_ORDER : LISTING_ORDER;
  if (rest.length === 0 || typeof member !== 'string' || typeof rest[0] !== 'string') {
    const kept = value === undefined || (Array.isArray(value) && value.length === 0) ? undefined : value;
    return withValue(listing, keys, kept, order) as JsonObject;
  }
  const inner = withValue(listing[member], rest, value, order);
  // A contact without any value is removed.
  const gone = isObject(inner) && Object.keys(inner).length === 0;
  return withValue(listing, [member], gone ? undefined : inner, LISTING_ORDER) as JsonObject;
}

/** The keys of a path, with members of a listing under the name that they came in with. */
function keysIn(draft: Draft, path: string): PathKey[] {
  const keys = keysOf(path);
  const [first, index, member] = keys;
  if (first !== 'listings' || typeof index !== 'number' || typeof member !== 'string') return keys;
  return [first, index, memberName(draft.listings[index] ?? {}, member), ...keys.slice(3)];
}

/** Marks the language as assumed, or removes the mark. */
function withLanguageMark(draft: Draft): Draft {
  const given = draft.listings.every((listing) => languageOf(listing, draft.language).given);
  const others = draft.assumed.filter((each) => each !== 'language');
  return { ...draft, assumed: given ? others : [...others, 'language'] };
}

/** Members that a listing in a further language copies: ids, contacts and addresses, but no texts. */
const SHARED: readonly string[] = ['$schema', 'product', 'kind', ...CONTACT_FIELDS];

/**
 * Adds a listing in a further language, with the contacts of the first one and without its texts.
 * @returns the same draft if there is a listing in this language
 */
export function addListing(draft: Draft, language: string): Draft {
  const tag = language.toLowerCase();
  if (draft.listings.some((listing) => languageOf(listing, draft.language).tag.toLowerCase() === tag)) return draft;
  const shared = Object.entries(draft.listings[0] ?? {}).filter(([name]) => SHARED.includes(name));
  const listing = withValue(Object.fromEntries(shared), ['languageId'], tag, LISTING_ORDER) as JsonObject;
  return { ...draft, listings: [...draft.listings, listing] };
}

/** Removes a listing, unless it is the only one. */
export function removeListing(draft: Draft, index: number): Draft {
  if (draft.listings.length < 2) return draft;
  const listings = draft.listings.filter((_, position) => position !== index);
  return withLanguageMark({ ...draft, listings });
}

/** Index of the listing that a reader of a locale is shown. */
export function shownListing(draft: Draft, locale: string): number {
  const tags = draft.listings.map((listing) => languageOf(listing, draft.language).tag);
  const listings = tags.map((language, index) => ({ language, index }));
  return listingFor({ id: draft.offer, listings }, locale).index;
}

/**
 * Makes a draft of an offer of this site from the projection. Fields for partners are missing in the public edition,
 * and long texts in both, because lists of offers do not contain them.
 */
export function draftOfOffer(offer: ProjectedOffer): Draft {
  const shown = new Set<string>(offer.listings.flatMap(projectedFields).map(([name]) => name));
  return {
    origin: { type: 'offer' },
    assumed: [],
    publisher: idOf(offer.publisher.id),
    publisherName: offer.publisher.name,
    ...(offer.publisher.website !== undefined && { publisherWebsite: offer.publisher.website }),
    offer: idOf(offer.offer),
    fictional: offer.fictional,
    kind: offer.kind,
    csp: offer.csp,
    support: offer.support,
    // What the public edition shows of the fields for partners was released.
    released: offer.edition === 'public' ? RELEASABLE.filter((name) => shown.has(name)) : [],
    confirmed: offer.confirmed,
    language: 'en-us',
    listings: offer.listings.map(listingOf),
  };
}

function listingOf(listing: ProjectedListing): JsonObject {
  return projectedFields(listing).reduce<JsonObject>(
    (made, [name, value]) => withValue(made, keysOf(name), value as Json) as JsonObject,
    { languageId: listing.language.toLowerCase() },
  );
}
