import { isDeepStrictEqual } from 'node:util';
import { CONTACT_FIELDS } from '../offers/fields.ts';
import { languageIdOf, type OfferDocument } from '../offers/schema.ts';
import { formatDocument } from './format-json.ts';
import type { RawContact, RawListing } from './types.ts';

/** What the import knows besides the document itself. */
export interface FrameFacts {
  /** Whether the input gave the CSP state. */
  cspGiven: boolean;
  /** Members of a listing that the format of the input never carries, such as `supportContact.url`. */
  missing: readonly string[];
  /** The day that the user gave; absent if the day of the import may be used. */
  confirmed?: string;
}

/**
 * Gives the text of a document to be written. What the import does not provide is taken from the existing document, so
 * that a second import loses nothing: support languages and hours, released fields, waivers, the mark of invented
 * content, the CSP state if the input lacks it, listings in other languages, and members of a listing that the format
 * never carries. The day of confirmation changes only if anything else changes, unless the user gave one.
 */
export function mergedDocumentText(
  imported: OfferDocument,
  existing: OfferDocument | undefined,
  facts: FrameFacts,
): string {
  const csp = existing && !facts.cspGiven ? existing.csp : imported.csp;
  const listings = existing ? joinedListings(imported.listings, existing.listings, facts.missing) : imported.listings;
  const textOf = (confirmed: string) =>
    formatDocument({
      ...imported,
      $schema: existing?.$schema ?? imported.$schema,
      fictional: existing?.fictional || imported.fictional,
      csp,
      support: existing?.support ?? imported.support,
      released: existing?.released ?? imported.released,
      confirmed,
      waivers: (existing ?? imported).waivers,
      listings,
    });
  if (facts.confirmed !== undefined || !existing) return textOf(facts.confirmed ?? imported.confirmed);
  const unchanged = textOf(existing.confirmed);
  return isDeepStrictEqual(JSON.parse(unchanged), JSON.parse(formatDocument(existing)))
    ? unchanged
    : textOf(imported.confirmed);
}

const languageOf = (listing: RawListing) => languageIdOf(listing).toLowerCase();

/** The listings in the order of the existing document, each as imported if it was; then the new ones. */
function joinedListings(
  imported: readonly RawListing[],
  existing: readonly RawListing[],
  missing: readonly string[],
): RawListing[] {
  const known = new Set(existing.map(languageOf));
  return [
    ...existing.map((old) => {
      const fresh = imported.find((listing) => languageOf(listing) === languageOf(old));
      return fresh ? joinedListing(fresh, old, missing) : old;
    }),
    ...imported.filter((listing) => !known.has(languageOf(listing))),
  ];
}

/**
 * A listing, completed by the old one with what its format cannot carry, in the order of the members of the old one.
 */
function joinedListing(fresh: RawListing, old: RawListing, missing: readonly string[]): RawListing {
  const kept = Object.fromEntries(Object.entries(old).filter(([name]) => missing.includes(name)));
  const joined: RawListing = { ...kept, ...fresh };
  for (const name of CONTACT_FIELDS) {
    const [contact, before] = [fresh[name], old[name]];
    if (contact === undefined || before === undefined) continue;
    const parts = Object.entries(before).filter(([key]) => missing.includes(`${name}.${key}`));
    joined[name] = { ...contact, ...(Object.fromEntries(parts) as Partial<RawContact>) };
  }
  const order = Object.keys(old);
  const rankOf = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return Object.fromEntries(Object.entries(joined).sort(([a], [b]) => rankOf(a) - rankOf(b))) as RawListing;
}
