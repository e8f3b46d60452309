/** The schemas of content/sources/ and content/claims/. For the build only. */
import { z } from 'zod';
import { localized } from '../content/localized.ts';
import { DURATION } from './durations.ts';

/** Ids are words in lower case, joined by hyphens. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use kebab-case: lower-case words joined by hyphens');

/** A text of at least one character that is not blank. */
export const text = z.string().regex(/\S/, 'Write a text');

/** A year, a month or a day. YAML reads a bare year as a number. */
export const date = z
  .union([z.string(), z.number()])
  .transform(String)
  .pipe(z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'Write a date as YYYY, YYYY-MM or YYYY-MM-DD'));

/** A day on which something begins or ends to hold. */
export const day = z.iso.date({ error: 'Write a day as YYYY-MM-DD' });

/** The first and the last day on which something holds. Without them it always holds. */
export const period = { from: day.optional(), until: day.optional() };

const generation = z.enum(['2021', '2023', 'now', 'other']);
const statement = localized(text);
/** The durations of windows in the statement, by name. Guides insert them from here. */
const durations = z.record(
  id,
  z.string().regex(DURATION, 'Write an ISO 8601 duration of one unit, such as PT72H or P30D'),
);

const language = z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, 'Write a BCP 47 tag such as de-DE');

/** A file in content/sources/. */
export const sourcesFile = z.record(
  id,
  z.strictObject({
    title: text,
    /** A name, or a description in each language if nobody is named. */
    publisher: z.union([text, localized(text)]),
    /** An address that was seen, never one that was constructed. */
    address: z.url({ protocol: /^https$/, error: 'Write an address that starts with https://' }).optional(),
    /** `read`: read at this address; `cited`: the address is known from citations only. */
    seen: z.enum(['read', 'cited']),
    /** Of the text that was read. */
    language,
    /** Of the title, if it is not in that language. */
    titleLanguage: language.optional(),
    generation,
    /** The date on the document. */
    dated: date.optional(),
    /** When a person read it. */
    checked: date,
    note: localized(text).optional(),
  }),
);

export const wording = z.strictObject({
  ...period,
  /**
   * The text for the list of changes when this wording begins to hold, or ends without another one. Without it the list
   * names the day.
   */
  change: localized(text).optional(),
  statement,
  /** A document says so; documents were read and are silent; nobody looked. */
  status: z.enum(['stated', 'not-specified', 'not-researched']),
  /** Newest first. */
  sources: z.array(id),
  /** A: Microsoft's own text; B: one secondary source; C: our inference. */
  confidence: z.enum(['A', 'B', 'C']),
  /** The newest in which the statement was read. */
  generation,
  durations: durations.optional(),
  earlier: z
    .array(z.strictObject({ generation, statement, durations: durations.optional(), sources: z.array(id).min(1) }))
    .default([]),
});

/** A file in content/claims/: each claim has one wording, or a list of wordings that follow each other in time. */
export const claimsFile = z.record(id, z.union([wording, z.array(wording).min(1)]));

/** passages.yaml: the passages of each source, without their text. */
export const passagesFile = z.record(
  id,
  z
    .array(
      z.strictObject({
        /** The document, as a path below the folder of copies. */
        file: text,
        /** The heading of the section, as its anchor; missing for the whole document. */
        at: text.optional(),
        /** The first 16 hexadecimal digits of the SHA-256 of its words. */
        digest: z.string().regex(/^[0-9a-f]{16}$/, 'Write it with npm run check:sources -- DIR --record'),
      }),
    )
    .min(1),
);
