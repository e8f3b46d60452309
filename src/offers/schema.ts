/**
 * The listing document: `listings[]` with the member names of Microsoft's Product Ingestion API `listing` resource, and
 * around them what that resource lacks. Structural faults are errors here; what Partner Center would still accept
 * (missing contacts, long titles) is the business of `lint.ts`.
 */
import { z } from 'zod';
import { RELEASABLE } from './audiences.ts';
import { LINT_RULE_IDS } from './lint-rules.ts';
import { CSP_STATES, OFFER_KINDS, WEEKDAYS } from './types.ts';
import { canonicalLanguage, isTimeZone } from './values.ts';

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const id = z.string().regex(ID).max(80);
// Each address may also be empty or a placeholder: documents carry both, and both count as missing.
const webAddress = z.string().regex(/^(?:|[Nn]\/?[Aa]|https?:\/\/\S+)$/);
const email = z.string().regex(/^(?:|[Nn]\/?[Aa]|[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+)$/);
const language = z
  .string()
  .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/)
  .refine((tag) => canonicalLanguage(tag) !== undefined, { error: 'not a BCP 47 language tag' })
  .meta({ description: 'A BCP 47 language tag, such as en-us.' });
const date = z.iso.date();
const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
const closingTime = z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/);
const timeZone = z
  .string()
  .refine(isTimeZone, { error: 'not an IANA time zone' })
  .meta({ description: 'An IANA time zone, such as Europe/Berlin. An offset is wrong for half of the year.' });

const contact = z.strictObject({
  name: z.string(),
  email: email.optional(),
  phone: z.string().optional(),
  url: webAddress.optional(),
});

// The address of the resource's schema: both of Microsoft's hosts, any version.
const listingSchemaAddress = z
  .string()
  .regex(
    /^https:\/\/(?:product-ingestion\.azureedge\.net|schema\.mp\.microsoft\.com)\/schema\/listing\/[\d-]{10}(?:-preview\d+)?$/,
  );
const durableId = z.string().regex(/^[a-z](?:-?[a-z0-9])*\/[a-z0-9-](?:\/?[a-z0-9-])*$/);

const listing = z
  .strictObject({
    $schema: listingSchemaAddress.optional(),
    id: durableId.optional(),
    resourceName: z.string().min(1).max(50).optional(),
    product: z
      .union([
        durableId,
        z.strictObject({ externalId: z.string().regex(/^[a-z0-9][a-z0-9-_]{2,49}$/) }),
        z.strictObject({ resourceName: z.string().regex(/^[a-zA-Z0-9-_]{1,50}$/) }),
      ])
      .optional(),
    kind: z
      .string()
      .regex(/^[A-Za-z0-9]+$/)
      .optional(),
    languageId: language.optional(),
    // Microsoft's own container sample spells it this way; read alike, reported by lint.
    languageID: language.optional(),
    lifecycleState: z.enum(['generallyAvailable', 'deleted']).optional(),
    title: z.string().optional(),
    description: z.string().optional(),
    searchResultSummary: z.string().optional(),
    shortDescription: z.string().optional(),
    gettingStartedInstructions: z.string().optional(),
    searchKeywords: z.array(z.string()).optional(),
    privacyPolicyLink: z.string().optional(),
    globalSupportWebsite: z.string().optional(),
    governmentSupportWebsite: z.string().optional(),
    cloudSolutionProviderMarketingMaterials: z.string().optional(),
    generalLinks: z
      .array(z.strictObject({ displayText: z.string(), link: z.string().regex(/^https?:\/\//) }))
      .optional(),
    supportContact: contact.optional(),
    engineeringContact: contact.optional(),
    cloudSolutionProviderContact: contact.optional(),
  })
  .refine((value) => (value.languageId === undefined) !== (value.languageID === undefined), {
    error: 'exactly one languageId is needed',
    path: ['languageId'],
  })
  .meta({
    description: 'A listing resource of Microsoft’s Product Ingestion API in one language; it may be pasted unchanged.',
    // The refinement above in the words of JSON Schema.
    oneOf: [{ required: ['languageId'] }, { required: ['languageID'] }],
  });

const days = z.array(z.enum(WEEKDAYS)).min(1);
const hours = z.strictObject({
  timeZone: timeZone.optional(),
  week: z
    .array(
      z.union([
        z.strictObject({ days, opens: timeOfDay, closes: closingTime }),
        z.strictObject({ days, text: z.string().min(1).max(200) }),
      ]),
    )
    .min(1),
});

const waiver = z
  .strictObject({
    rule: z.enum(LINT_RULE_IDS).meta({ description: 'The id of a rule, as the page of the rules lists it.' }),
    reason: z.string().trim().min(1).max(500).meta({ description: 'Why the finding is accepted.' }),
    until: date.meta({ description: 'The last day on which the waiver counts.' }),
  })
  .meta({ description: 'Silences the findings of one rule in this document for a time.' });

/** The zod schema of a listing document. */
export const offerDocumentSchema = z
  .strictObject({
    $schema: z.string().optional(),
    publisher: id.meta({ description: 'Id of the publisher: the folder of the document and a part of its address.' }),
    offer: id.meta({ description: 'Id of the offer: the file name without .json and a part of its address.' }),
    fictional: z.boolean().default(false).meta({ description: 'Invented content: labeled on every page.' }),
    kind: z.enum(OFFER_KINDS).meta({ description: 'The kind of offer; each has a listing page of its own.' }),
    csp: z.strictObject({
      state: z.enum(CSP_STATES).meta({
        description: 'Availability in the CSP program, as resellerChannelState has it; some: selected partners only.',
      }),
    }),
    support: z
      .strictObject({
        languages: z.array(language).default([]).meta({ description: 'Languages in which support answers.' }),
        hours: hours.optional(),
      })
      .default({ languages: [] }),
    released: z.array(z.enum(RELEASABLE)).default([]).meta({
      description: 'Fields that the publisher releases for the public edition; without it they are for partners only.',
    }),
    confirmed: date.meta({ description: 'The day on which the publisher last confirmed the document.' }),
    waivers: z.array(waiver).optional(),
    listings: z
      .array(listing)
      .min(1)
      .superRefine((listings, context) => {
        const seen = new Set<string>();
        listings.forEach((entry, index) => {
          const tag = (entry.languageId ?? entry.languageID ?? '').toLowerCase();
          if (tag !== '' && seen.has(tag)) {
            context.addIssue({
              code: 'custom',
              path: [index, 'languageId'],
              message: 'a second listing in this language',
            });
          }
          seen.add(tag);
        });
      }),
  })
  .meta({
    title: 'Listing document',
    description: 'The contacts and texts of one marketplace offer: one listing for each language, with what it lacks.',
  });

/**
 * Gives the JSON Schema (draft 2020-12) of a listing document as people write it: members with a default may be left
 * out. What only code can tell (IANA time zones, two listings in one language) is not in it.
 */
export function listingJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(offerDocumentSchema, { target: 'draft-2020-12', io: 'input' });
}

/** The zod schema of `content/publishers/<publisher>.yaml`. */
export const publisherSchema = z.strictObject({
  name: z.string().min(1).max(200),
  website: z
    .string()
    .regex(/^https?:\/\/\S+$/)
    .optional(),
  fictional: z.boolean().default(false),
});

/** A raw listing document. Only `src/offers/` may see it; everything else takes a `ProjectedOffer`. */
export type OfferDocument = z.infer<typeof offerDocumentSchema>;
export type RawListing = OfferDocument['listings'][number];
export type RawContact = z.infer<typeof contact>;
export type PublisherRecord = z.infer<typeof publisherSchema>;

/** A raw document with the record of its publisher: what the projection and the lint take. */
export interface OfferRecord {
  document: OfferDocument;
  publisher: PublisherRecord;
  /** Where it was read, for messages. */
  file: string;
}
