/**
 * Decides who may see which field of a listing document, from the table of fields. Projection, lint and preview ask
 * here.
 */
import { parseListingHtml, plainText } from '../html/parse.ts';
import { type ContactMember, type FieldRow, LISTING_FIELDS, type ListingField, valueIn } from './fields.ts';
import type { OfferDocument, RawListing } from './schema.ts';
import type { Edition } from './types.ts';
import { isMissing } from './values.ts';

/** The audiences, from everybody to those who see more. `customer` is one who has bought the product. */
export const AUDIENCES = [
  'public',
  'customer',
  'indirect-reseller',
  'indirect-provider',
  'direct-bill-partner',
] as const;
export type Audience = (typeof AUDIENCES)[number];

const CSP_PARTNERS: readonly Audience[] = ['indirect-reseller', 'indirect-provider', 'direct-bill-partner'];
const BUYERS: readonly Audience[] = ['customer', ...CSP_PARTNERS];

/** The audiences of each edition, which shows what each of them may see. */
export const EDITION_AUDIENCES: Readonly<Record<Edition, readonly Audience[]>> = {
  public: ['public'],
  partner: CSP_PARTNERS,
};

/** Why an audience sees a field or does not; `audience-dictionary.ts` words each. */
export type AudienceReason =
  | 'on-listing'
  | 'contact-for-partners'
  | 'csp-contact-for-partners'
  | 'engineering-last-resort'
  | 'materials-for-partners'
  | 'instructions-for-buyers'
  | 'of-document'
  | 'released'
  | 'shown-publicly'
  | 'not-shown';

/** The audiences for each reason that the table of fields gives. */
const SEES: Readonly<Partial<Record<AudienceReason, readonly Audience[]>>> = {
  'on-listing': AUDIENCES,
  'of-document': AUDIENCES,
  'contact-for-partners': CSP_PARTNERS,
  'csp-contact-for-partners': CSP_PARTNERS,
  'engineering-last-resort': CSP_PARTNERS,
  'materials-for-partners': CSP_PARTNERS,
  'instructions-for-buyers': BUYERS,
};

const OF_DOCUMENT = ['languageId', 'publisher', 'offer', 'fictional', 'kind', 'csp', 'support', 'confirmed'] as const;
export type ShownField = ListingField | (typeof OF_DOCUMENT)[number];

interface FieldRule {
  sees: readonly Audience[];
  reason: AudienceReason;
  claims: readonly string[];
}

/**
 * The audiences of each field of a listing and of the document around it. That a contact exists is public: otherwise
 * nobody would know that it can be looked up in Partner Center.
 */
export const FIELD_AUDIENCES = Object.fromEntries([
  ...LISTING_FIELDS.map(({ name, seen, claims = [] }: FieldRow) => [name, ruleOf(seen, claims)]),
  ...OF_DOCUMENT.map((name) => [name, ruleOf('of-document', [])]),
]) as Readonly<Record<ShownField, FieldRule>>;

function ruleOf(reason: AudienceReason, claims: readonly string[]): FieldRule {
  return { sees: SEES[reason] ?? [], reason, claims };
}

/** Fields that are not public unless the publisher releases them, alone or as a whole contact. */
export type ReleasableField = ContactMember | ListingField;
export const RELEASABLE = [
  ...new Set(
    LISTING_FIELDS.filter(({ releasable }: FieldRow) => releasable).flatMap(({ name }) =>
      name.includes('.') ? [name.split('.')[0] as ContactMember, name] : [name],
    ),
  ),
] as [ReleasableField, ...ReleasableField[]];

const isReleased = (field: string, released: readonly string[]): boolean =>
  released.includes(field) || (field in FIELD_AUDIENCES && released.includes(field.split('.')[0] ?? field));

/**
 * Whether an audience sees a field: by the table, or because the publisher released it. The projection asks nothing
 * else, so that its result does not depend on values.
 */
export function sees(audience: Audience, field: ShownField, released: readonly ReleasableField[]): boolean {
  return FIELD_AUDIENCES[field].sees.includes(audience) || isReleased(field, released);
}

export interface Visibility {
  sees: boolean;
  why: AudienceReason;
  /** Ids of claims; empty for what this site or the publisher decided. */
  claims: readonly string[];
}

/**
 * Says whether an audience sees a field of a document, and why. A value counts as seen if it also stands in a text that
 * the audience sees. Only lint and preview may ask this: if the projection did, the public edition would change with
 * values for partners.
 * @param field as findings name it (`listings[0].supportContact.email`); without the listing only table and release
 *   count
 */
export function visibilityOf(
  audience: Audience,
  field: string,
  document: Pick<OfferDocument, 'released' | 'listings'>,
): Visibility {
  const [, index, path = ''] = /^(?:listings\[(\d+)\]\.)?(.*)$/.exec(field) ?? [];
  const name = fieldOf(path, index !== undefined);
  if (name === undefined) return { sees: false, why: 'not-shown', claims: [] };
  const { reason, claims, ...rule }: FieldRule = FIELD_AUDIENCES[name];
  if (rule.sees.includes(audience)) return { sees: true, why: reason, claims };
  if (isReleased(name, document.released)) return { sees: true, why: 'released', claims: [] };
  const listing = index === undefined ? undefined : document.listings[Number(index)];
  const shown = listing !== undefined && isShownElsewhere(audience, name, listing, document);
  return { sees: shown, why: shown ? 'shown-publicly' : reason, claims: shown ? [] : claims };
}

/** The field of the table that a path belongs to: `generalLinks[1].link` to `generalLinks`. */
function fieldOf(path: string, inListing: boolean): ShownField | undefined {
  // A listing has a `kind` of its own, which only the API uses.
  if (inListing && path === 'kind') return undefined;
  const whole = path.replace(/\[.*$/, '');
  return [whole, whole.split('.')[0] ?? ''].find((name): name is ShownField => Object.hasOwn(FIELD_AUDIENCES, name));
}

/** The value of a field of a listing as texts, one for each entry of a list. */
function textsOf(listing: RawListing, field: ShownField): string[] {
  if (field === 'generalLinks') return (listing.generalLinks ?? []).flatMap((link) => [link.displayText, link.link]);
  const value = valueIn(listing, field);
  return typeof value === 'string' && !isMissing(value) ? [value] : [];
}

const MARKUP: readonly ShownField[] = LISTING_FIELDS.filter(({ type }) => type === 'html').map(({ name }) => name);

/** Whether a contact value or an address stands in another field that the audience sees. */
function isShownElsewhere(
  audience: Audience,
  field: ShownField,
  listing: RawListing,
  { released, listings }: Pick<OfferDocument, 'released' | 'listings'>,
): boolean {
  const [value] = textsOf(listing, field);
  // A name is no evidence: the name of a team may be an ordinary word.
  if (value === undefined || field.endsWith('.name') || MARKUP.includes(field)) return false;
  const seen = (Object.keys(FIELD_AUDIENCES) as ShownField[]).filter(
    (other) => other !== field && sees(audience, other, released),
  );
  return listings.some((each) =>
    seen.some((other) => textsOf(each, other).some((text) => holds(namedIn(text, MARKUP.includes(other)), value))),
  );
}

/** The number of last digits that a phone number has with and without its country code. */
const LOCAL_DIGITS = 8;

/** The web addresses (without scheme), e-mail addresses and digits of phone numbers in a text. */
interface Named {
  addresses: Set<string>;
  mails: Set<string>;
  numbers: string[];
}

// Each field is compared with the same texts for each audience, so the latest results are kept: without them a draft of
// 40 kB is assessed in 156 instead of 37 ms.
const KEPT = 256;
let named = new Map<string, Named>();

function namedIn(text: string, isMarkup: boolean): Named {
  const key = `${isMarkup} ${text}`;
  let found = named.get(key);
  if (found === undefined) {
    if (named.size >= KEPT) named = new Map();
    const texts = isMarkup ? [text, plainText(parseListingHtml(text))] : [text];
    const all = (pattern: RegExp) => texts.flatMap((each) => each.match(pattern) ?? []);
    found = {
      addresses: new Set(all(/https?:\/\/[^\s"'<>]+/gi).map(bareAddress)),
      mails: new Set(
        all(/[^\s@<>()[\]\\,;:"'?=&]+@[\p{L}\p{N}.-]*[\p{L}\p{N}]/gu).map((address) => address.toLowerCase()),
      ),
      numbers: all(/\d(?:[\s().\-\u2010-\u2015/]{0,3}\d){7,}/g).map(digitsOf),
    };
    named.set(key, found);
  }
  return found;
}

/** Whether a text contains an e-mail address, a web address or a phone number, in any spelling. */
function holds({ addresses, mails, numbers }: Named, value: string): boolean {
  if (/^https?:/i.test(value.trim())) return addresses.has(bareAddress(value));
  if (value.includes('@')) return mails.has(value.trim().toLowerCase());
  const wanted = digitsOf(value);
  return wanted.length >= LOCAL_DIGITS && numbers.some((run) => run.endsWith(wanted.slice(-LOCAL_DIGITS)));
}

function bareAddress(text: string): string {
  const address = text
    .trim()
    .replace(/&amp;/g, '&')
    .replace(/[.,;:!?)\]]+$/, '');
  return (URL.canParse(address) ? new URL(address).href : address).replace(/^https?:\/\//i, '').replace(/\/$/, '');
}

const digitsOf = (text: string): string => text.replaceAll(/\D+/g, '');
