/** Converts a draft to the listing document that projection, lint and export take. */
import { isDay } from '../config/days.ts';
import { SPELLINGS } from '../import/product-ingestion.ts';
import { CONTACT_ORDER, LISTING_FIELDS, LISTING_ORDER } from '../offers/fields.ts';
import type { RawOffer } from '../offers/schema.ts';
import type { SupportHours } from '../offers/types.ts';
import { canonicalLanguage, isTimeZone, languageOf } from '../offers/values.ts';
import { isObject, withValue } from './path.ts';
import type { Draft, Json, JsonObject } from './types.ts';

type OfferDocument = RawOffer['document'];
type RawListing = OfferDocument['listings'][number];
type RawContact = NonNullable<RawListing['supportContact']>;

/** The name of a member in a listing: a misspelled one if it came in like that. */
export function memberName(listing: JsonObject, member: string): string {
  if (Object.hasOwn(listing, member)) return member;
  const other = [...SPELLINGS].find(([name, [right]]) => right === member && Object.hasOwn(listing, name));
  return other?.[0] ?? member;
}

/**
 * Gives the document of a draft for projection and lint: the members that a listing document has, with values of their
 * type, in the order of the draft. Missing values outside of the listings are assumed.
 * @param today the day of confirmation if the draft gives no valid one
 */
export function documentOf(draft: Draft, today = draft.confirmed): OfferDocument {
  const { languages, hours } = draft.support;
  return {
    ...typedDocumentOf(draft),
    support: {
      languages: languages.filter((tag) => canonicalLanguage(tag) !== undefined),
      ...(hours !== undefined && { hours: soundHours(hours) }),
    },
    confirmed: isDay(draft.confirmed) ? draft.confirmed : today,
    listings: draft.listings.map((listing) => tidy(listing, draft.language, sound)),
  };
}

/**
 * As `documentOf`, but values that the schema refuses stay as they were typed: the export loses nothing, and the schema
 * says what is wrong.
 */
export function typedDocumentOf(draft: Draft): OfferDocument {
  const { publisher, offer, fictional, kind, csp, support, released, confirmed, waivers, listings, language } = draft;
  return {
    $schema: '/schema/listing.json',
    publisher,
    offer,
    fictional,
    kind,
    csp,
    support,
    released: released as OfferDocument['released'],
    confirmed,
    ...(waivers !== undefined && waivers.length > 0 && { waivers }),
    listings: listings.map((listing) => tidy(listing, language, typed)),
  };
}

/** Removes an invalid time zone, because nothing can be computed with it. */
function soundHours({ timeZone, week }: SupportHours): SupportHours {
  return { ...(timeZone !== undefined && isTimeZone(timeZone) && { timeZone }), week };
}

/** The record that projection and lint take; `today` as for `documentOf`. */
export function recordOf(draft: Draft, today?: string): Pick<RawOffer, 'document' | 'publisher'> {
  const { publisherName, publisherWebsite, fictional } = draft;
  return {
    document: documentOf(draft, today),
    publisher: {
      name: publisherName,
      ...(publisherWebsite !== undefined && { website: publisherWebsite }),
      fictional,
    },
  };
}

type Read = (name: string, value: Json) => unknown;

/** A listing with the members and types of a listing document. */
function tidy(listing: JsonObject, fallback: string, readAs: Read): RawListing {
  const members = Object.entries(listing).flatMap(([name, value]): [string, unknown][] => {
    const [right] = SPELLINGS.get(name) ?? [name];
    if (right !== name && Object.hasOwn(listing, right)) return [];
    // The lint reports this misspelling, so it is kept.
    const kept = name === 'languageID' ? name : right;
    const read = readAs(right, value);
    return read === undefined ? [] : [[kept, read]];
  });
  const tidied = Object.fromEntries(members) as RawListing;
  if ('languageId' in tidied || 'languageID' in tidied) return tidied;
  const { tag } = languageOf(listing, fallback);
  return withValue(
    tidied as unknown as Json,
    ['languageId'],
    tag.toLowerCase(),
    LISTING_ORDER,
  ) as unknown as RawListing;
}

const sound: Read = (name, value) => (Object.hasOwn(READ, name) ? READ[name]?.(value) : undefined);

/**
 * Keeps the value of every known member, and gives a contact an empty name if it has none. Unknown members are removed.
 */
const typed: Read = (name, value) => {
  if (!Object.hasOwn(READ, name) || value === null || value === '') return sound(name, value);
  return READ[name] === contact && isObject(value) && !Object.hasOwn(value, 'name') ? { name: '', ...value } : value;
};

const text = (value: Json): string | undefined => (typeof value === 'string' ? value : undefined);
const strings = (value: Json) => (Array.isArray(value) ? value.filter((word) => typeof word === 'string') : undefined);
const links = (value: Json) => (Array.isArray(value) ? value.flatMap(link) : undefined);

/** By member: the part of a value that fits a listing document. */
const READ: Readonly<Record<string, (value: Json) => unknown>> = {
  $schema: filled,
  id: filled,
  resourceName: filled,
  product: (value) => (typeof value === 'string' ? filled(value) : product(value)),
  kind: filled,
  languageId: (value) => (typeof value === 'string' && canonicalLanguage(value) !== undefined ? value : undefined),
  lifecycleState: (value) => (value === 'generallyAvailable' || value === 'deleted' ? value : undefined),
  ...Object.fromEntries(
    LISTING_FIELDS.map(({ name, type }) => {
      if (name.includes('.')) return [name.split('.')[0], contact];
      return [name, type === 'list' ? strings : type === 'links' ? links : text];
    }),
  ),
};

/** Empty texts are left out if only ids and addresses of schemas are allowed. */
function filled(value: Json): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function product(value: Json): unknown {
  if (!isObject(value)) return undefined;
  for (const name of ['externalId', 'resourceName']) {
    if (typeof value[name] === 'string' && Object.hasOwn(value, name)) return { [name]: value[name] };
  }
  return undefined;
}

function contact(value: Json): RawContact | undefined {
  if (!isObject(value)) return undefined;
  const members = Object.entries(value).filter(
    ([name, each]) => (CONTACT_ORDER as readonly string[]).includes(name) && typeof each === 'string',
  );
  if (members.length === 0) return undefined;
  const read = Object.fromEntries(members) as Partial<RawContact>;
  return read.name === undefined ? { name: '', ...read } : (read as RawContact);
}

function link(value: Json): { displayText: string; link: string }[] {
  if (!isObject(value) || typeof value.link !== 'string') return [];
  return [{ displayText: text(value.displayText ?? '') ?? '', link: value.link }];
}
