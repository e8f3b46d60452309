/**
 * The schema of the listing document: `listings[]` with the member names of Microsoft's Product Ingestion API `listing`
 * resource, and around them what that resource lacks. Structural faults are errors here; `lint.ts` reports what Partner
 * Center would still accept, such as missing contacts and long titles.
 */
import * as z from 'zod/mini';
import { RELEASABLE } from './audiences.ts';
import { type ContactMember, type FieldType, LISTING_FIELDS, type ListingMember } from './fields.ts';
import { EXTERNAL_ID, ID, ID_LENGTH } from './ids.ts';
import { LINT_RULE_IDS } from './lint-rules.ts';
import { CSP_STATES, OFFER_KINDS, WEEKDAYS } from './types.ts';
import { canonicalLanguage, isTimeZone } from './values.ts';

/**
 * The pattern of a value. The message of the issue is a name; `diagnostics-dictionary.ts` explains each in both
 * languages.
 */
const matching = (name: string, pattern: RegExp) => z.string().check(z.regex(pattern, name));

const id = z.string().check(z.regex(ID, 'id'), z.maxLength(ID_LENGTH, 'id'));
// Addresses may be empty or a placeholder, because documents contain both. Both count as missing.
const webAddress = matching('web-address', /^(?:|[Nn]\/?[Aa]|https?:\/\/\S+)$/);
const email = matching('email', /^(?:|[Nn]\/?[Aa]|[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+)$/);
const language = z.string().check(
  z.regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'language'),
  z.refine((tag) => canonicalLanguage(tag) !== undefined, 'language'),
  z.meta({ description: 'A BCP 47 language tag, such as en-us.' }),
);
const date = z.iso.date('day');
const timeOfDay = matching('time', /^(?:[01]\d|2[0-3]):[0-5]\d$/);
const closingTime = matching('time', /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/);
const timeZone = z
  .string()
  .check(
    z.refine(isTimeZone, 'time-zone'),
    z.meta({ description: 'An IANA time zone, such as Europe/Berlin. An offset is wrong for half of the year.' }),
  );

const contact = z.strictObject({
  name: z.string(),
  email: z.optional(email),
  phone: z.optional(z.string()),
  url: z.optional(webAddress),
});
export type RawContact = z.infer<typeof contact>;

const durableId = matching('durable-id', /^[a-z](?:-?[a-z0-9])*\/[a-z0-9-](?:\/?[a-z0-9-])*$/);
const externalId = matching('external-id', EXTERNAL_ID);

/** The members that identify a listing; they stand before its fields. */
const names = {
  // The address of the resource’s schema: both of Microsoft’s hosts, any version.
  $schema: z.optional(
    matching(
      'schema',
      /^https:\/\/(?:product-ingestion\.azureedge\.net|schema\.mp\.microsoft\.com)\/schema\/listing\/[\d-]{10}(?:-preview\d+)?$/,
    ),
  ),
  id: z.optional(durableId),
  resourceName: z.optional(z.string().check(z.minLength(1, 'resource-name'), z.maxLength(50, 'resource-name'))),
  product: z.optional(
    z.union([
      durableId,
      z.strictObject({ externalId }),
      z.strictObject({ resourceName: matching('resource-name', /^[a-zA-Z0-9-_]{1,50}$/) }),
    ]),
  ),
  kind: z.optional(matching('api-kind', /^[A-Za-z0-9]+$/)),
  languageId: z.optional(language),
  // Microsoft's own container sample spells it this way; read alike, reported by lint.
  languageID: z.optional(language),
  lifecycleState: z.optional(z.enum(['generallyAvailable', 'deleted'])),
};

const links = z.array(z.strictObject({ displayText: z.string(), link: matching('web-address', /^https?:\/\//) }));

/** The value of a field by its type. The fields of a contact are its members. */
interface ValueOf extends Record<FieldType, unknown> {
  list: string[];
  links: z.infer<typeof links>;
}
type RowOf<M> = Extract<(typeof LISTING_FIELDS)[number], { name: M }>;
type Fields = {
  [M in ListingMember]?: M extends ContactMember
    ? RawContact
    : RowOf<M>['type'] extends 'list' | 'links'
      ? ValueOf[RowOf<M>['type']]
      : string;
};

const fields = Object.fromEntries(
  LISTING_FIELDS.map(({ name, type }) => {
    const [member = '', part] = name.split('.');
    const value = type === 'list' ? z.array(z.string()) : type === 'links' ? links : z.string();
    return [member, z.optional<z.ZodMiniType>(part === undefined ? value : contact)];
  }),
) as { [M in ListingMember]: z.ZodMiniOptional<z.ZodMiniType<NonNullable<Fields[M]>>> };

export const listingSchema = z.strictObject({ ...names, ...fields }).check(
  z.refine((value) => (value.languageId === undefined) !== (value.languageID === undefined), {
    error: 'one-language',
    path: ['languageId'],
  }),
  z.meta({
    description: 'A listing resource of Microsoft’s Product Ingestion API in one language; it may be pasted unchanged.',
    // The refinement above, written as JSON Schema.
    oneOf: [{ required: ['languageId'] }, { required: ['languageID'] }],
  }),
);

const days = z.array(z.enum(WEEKDAYS)).check(z.minLength(1, 'items'));
const hours = z.strictObject({
  timeZone: z.optional(timeZone),
  week: z
    .array(
      z.union([
        z.strictObject({ days, opens: timeOfDay, closes: closingTime }),
        z.strictObject({ days, text: z.string().check(z.minLength(1, 'hours-text'), z.maxLength(200, 'hours-text')) }),
      ]),
    )
    .check(z.minLength(1, 'items')),
});

const waiver = z
  .strictObject({
    rule: z.enum(LINT_RULE_IDS).check(z.meta({ description: 'The id of a rule, as the page of the rules lists it.' })),
    reason: z
      .string()
      .check(
        z.trim(),
        z.minLength(1, 'reason'),
        z.maxLength(500, 'reason'),
        z.meta({ description: 'Why the finding is accepted.' }),
      ),
    until: date.check(z.meta({ description: 'The last day on which the waiver counts.' })),
  })
  .check(z.meta({ description: 'Silences the findings of one rule in this document for a time.' }));

/** The zod schema of a listing document. */
export const offerDocumentSchema = z
  .strictObject({
    $schema: z.optional(z.string()),
    publisher: id.check(z.meta({ description: 'Id of the publisher, as the marketplace has it.' })),
    offer: id.check(z.meta({ description: 'Id of the offer, as the marketplace has it.' })),
    fictional: z
      ._default(z.boolean(), false)
      .check(z.meta({ description: 'Invented content: labeled on every page.' })),
    kind: z.enum(OFFER_KINDS).check(z.meta({ description: 'The kind of offer; each has a listing page of its own.' })),
    csp: z.strictObject({
      state: z.enum(CSP_STATES).check(
        z.meta({
          description:
            'Availability in the CSP program, as resellerChannelState has it (some: selected partners only); unknown where the input did not tell.',
        }),
      ),
    }),
    support: z._default(
      z.strictObject({
        languages: z
          ._default(z.array(language), [])
          .check(z.meta({ description: 'Languages in which support answers.' })),
        hours: z.optional(hours),
      }),
      { languages: [] },
    ),
    released: z._default(z.array(z.enum(RELEASABLE)), []).check(
      z.meta({
        description:
          'Fields that the publisher releases for the public edition; without it they are for partners only.',
      }),
    ),
    confirmed: date.check(z.meta({ description: 'The day on which the publisher last confirmed the document.' })),
    waivers: z.optional(z.array(waiver)),
    listings: z.array(listingSchema).check(
      z.minLength(1, 'items'),
      z.check((payload) => {
        const seen = new Set<string>();
        payload.value.forEach((entry, index) => {
          const tag = languageIdOf(entry).toLowerCase();
          const issue = { code: 'custom' as const, path: [index, 'languageId'], message: 'language-duplicate' };
          if (tag !== '' && seen.has(tag)) payload.issues.push({ ...issue, input: tag });
          seen.add(tag);
        });
      }),
    ),
  })
  .check(
    z.meta({
      title: 'Listing document',
      description:
        'The contacts and texts of one marketplace offer: one listing for each language, with what it lacks.',
    }),
  );

/**
 * Gives the JSON Schema (draft 2020-12) of a listing document as people write it: members with a default may be left
 * out. Rules that only code can check (IANA time zones, two listings in one language) are missing.
 */
export function listingJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(offerDocumentSchema, { target: 'draft-2020-12', io: 'input' });
}

/** A raw listing document. Only `src/offers/` may see it; everything else takes a `ProjectedOffer`. */
export type OfferDocument = z.infer<typeof offerDocumentSchema>;
export type RawListing = OfferDocument['listings'][number];

/** What `content/publishers/<publisher>.yaml` holds; its schema is that of `load.ts`. */
export interface PublisherRecord {
  name: string;
  website?: string | undefined;
  fictional: boolean;
}

/** The tag that names the language of a listing, in either spelling of the member; empty where there is none. */
export function languageIdOf({ languageId, languageID }: { languageId?: unknown; languageID?: unknown }): string {
  return [languageId, languageID].find((tag) => typeof tag === 'string') ?? '';
}

/** A raw document with the record of its publisher, as projection and lint take it. */
export interface RawOffer {
  document: OfferDocument;
  publisher: PublisherRecord;
  /** Path of the file, for messages. */
  file: string;
}
