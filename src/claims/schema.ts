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
    publisher: z.union([text, localized(text)]),
    address: z.url({ protocol: /^https$/, error: 'Write an address that starts with https://' }).optional(),
    seen: z.enum(['read', 'cited']),
    language,
    titleLanguage: language.optional(),
    generation,
    dated: date.optional(),
    checked: date,
    note: localized(text).optional(),
  }),
);

const wording = z.strictObject({
  ...period,
  change: localized(text).optional(),
  statement,
  status: z.enum(['stated', 'not-specified', 'not-researched']),
  sources: z.array(id),
  confidence: z.enum(['A', 'B', 'C']),
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
        file: text,
        at: text.optional(),
        digest: z.string().regex(/^[0-9a-f]{16}$/, 'Write it with npm run check:sources -- DIR --record'),
      }),
    )
    .min(1),
);
