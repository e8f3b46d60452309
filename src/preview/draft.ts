/** The draft and its changes: each gives a new draft, nothing is changed in place. */
import { RELEASABLE } from '../offers/audiences.ts';
import { CONTACT_ORDER, LISTING_ORDER } from '../offers/fields.ts';
import { idOf } from '../offers/ids.ts';
import type { Assumed } from '../offers/import/types.ts';
import { listingFor } from '../offers/listing-for.ts';
import { projectedFields } from '../offers/projected.ts';
import type { ProjectedListing, ProjectedOffer } from '../offers/types.ts';
import { languageOf } from '../offers/values.ts';
import { memberName } from './document.ts';
import { isObject, type Key, keysOf, valueAt, withValue } from './path.ts';
import type { Draft, Json, JsonObject } from './types.ts';

/** Ids that stand where none was given; they are as visible in an address as the mark on the page. */
const PLACEHOLDER_IDS = { publisher: 'publisher-not-given', offer: 'offer-not-given' } as const;

/** The address of the schema that a listing of our own making carries. */
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
    publisher: PLACEHOLDER_IDS.publisher,
    publisherName: '',
    offer: PLACEHOLDER_IDS.offer,
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
 * @returns undefined when the draft does not give it
 */
export function getField(draft: Draft, path: string): Json | undefined {
  return valueAt(draft as unknown as Json, keysIn(draft, path));
}

const ASSUMED_OF: Readonly<Record<string, Assumed>> = {
  publisher: 'publisher',
  publisherName: 'publisherName',
  offer: 'offer',
  kind: 'kind',
  csp: 'csp',
  'csp.state': 'csp',
  confirmed: 'confirmed',
};

/**
 * Gives the draft with another value of one field; all others stay as they are, in their order. An empty text or
 * undefined removes the member; what a document cannot be without goes back to what is assumed.
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
    return withLanguageMark({ ...draft, listings }, named ? draft.language : undefined);
  }
  const mark = ASSUMED_OF[path];
  const blank = blankDraft(draft.confirmed, draft.language);
  const empty = fresh === undefined && mark !== undefined;
  const next = empty ? getField(blank, path) : fresh;
  const changed = withValue(draft as unknown as Json, keys, next) as unknown as Draft;
  const assumed = draft.assumed.filter((each) => each !== mark);
  if (empty && mark !== undefined) assumed.push(mark);
  return { ...required(changed, draft), assumed };
}

/** Parts of a draft that a removal must not take away. */
function required(changed: Draft, before: Draft): Draft {
  return {
    ...changed,
    csp: changed.csp?.state === undefined ? before.csp : changed.csp,
    support: { ...changed.support, languages: changed.support?.languages ?? [] },
    released: changed.released ?? [],
    fictional: changed.fictional ?? false,
  };
}

function setInListing(listing: JsonObject, keys: readonly Key[], value: Json | undefined): JsonObject {
  const [member, ...rest] = keys;
  const order = rest.length > 0 ? CONTACT_ORDER : LISTING_ORDER;
  if (rest.length === 0 || typeof member !== 'string' || typeof rest[0] !== 'string') {
    const kept = value === undefined || (Array.isArray(value) && value.length === 0) ? undefined : value;
    return withValue(listing, keys, kept, order) as JsonObject;
  }
  const inner = withValue(listing[member], rest, value, order);
  // The last value of a contact takes the contact with it.
  const gone = isObject(inner) && Object.keys(inner).length === 0;
  return withValue(listing, [member], gone ? undefined : inner, LISTING_ORDER) as JsonObject;
}

/** The keys of a path, a member of a listing under the name that it came in with. */
function keysIn(draft: Draft, path: string): Key[] {
  const keys = keysOf(path);
  const [first, index, member] = keys;
  if (first !== 'listings' || typeof index !== 'number' || typeof member !== 'string') return keys;
  return [first, index, memberName(draft.listings[index] ?? {}, member), ...keys.slice(3)];
}

/** Sets or takes the mark that a language is assumed. */
function withLanguageMark(draft: Draft, fallback: string | undefined): Draft {
  if (fallback === undefined) return draft;
  const given = draft.listings.every((listing) => languageOf(listing, fallback).given);
  const others = draft.assumed.filter((each) => each !== 'language');
  return { ...draft, assumed: given ? others : [...others, 'language'] };
}

/** What a listing in a further language takes over: ids, contacts and addresses, not texts. */
const SHARED: readonly string[] = [
  '$schema',
  'product',
  'kind',
  'supportContact',
  'engineeringContact',
  'cloudSolutionProviderContact',
];

/**
 * Adds a listing in a further language: with the contacts of the first one, without its texts.
 * @returns the same draft when there is a listing in this language
 */
export function addListing(draft: Draft, language: string): Draft {
  const tag = language.toLowerCase();
  if (draft.listings.some((listing) => languageOf(listing, draft.language).tag.toLowerCase() === tag)) return draft;
  const shared = Object.entries(draft.listings[0] ?? {}).filter(([name]) => SHARED.includes(name));
  const listing = withValue(Object.fromEntries(shared), ['languageId'], tag, LISTING_ORDER) as JsonObject;
  return { ...draft, listings: [...draft.listings, listing] };
}

/** Removes a listing; the last one stays. */
export function removeListing(draft: Draft, index: number): Draft {
  if (draft.listings.length < 2) return draft;
  const listings = draft.listings.filter((_, position) => position !== index);
  return withLanguageMark({ ...draft, listings }, draft.language);
}

/** The place of the listing that a reader of a locale is shown. */
export function shownListing(draft: Draft, locale: string): number {
  const listings = draft.listings.map((listing, index) => ({ ...languageTag(listing, draft.language), index }));
  return listingFor({ id: draft.offer, listings }, locale).index;
}

const languageTag = (listing: JsonObject, fallback: string) => ({ language: languageOf(listing, fallback).tag });

/**
 * Makes a draft of an offer of this site, from what its edition shows: in the public edition without the fields for
 * partners, and in either without the texts that lists of offers do not carry.
 */
export function draftOfOffer(offer: ProjectedOffer): Draft {
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
    released: offer.edition === 'public' ? [...new Set(offer.listings.flatMap(releasedIn))] : [],
    confirmed: offer.confirmed,
    language: 'en-us',
    listings: offer.listings.map(listingOf),
  };
}

/** What the public edition shows of fields for partners was released. */
function releasedIn(listing: ProjectedListing): string[] {
  const shown = projectedFields(listing).map(([name]) => name);
  return shown.filter((name) => RELEASABLE.includes(name));
}

function listingOf(listing: ProjectedListing): JsonObject {
  return projectedFields(listing).reduce<JsonObject>(
    (made, [name, value]) => withValue(made, keysOf(name), value as Json) as JsonObject,
    { languageId: listing.language.toLowerCase() },
  );
}
