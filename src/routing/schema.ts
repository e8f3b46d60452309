/** What the files in content/routing/ must hold. For the build only: it imports zod. */

import { z } from 'zod';
import { date, day, id, period, text } from '../claims/schema.ts';
import { localized } from '../content/localized.ts';
import { perLocale } from '../i18n/locale.ts';
import { ANSWERS, type FactValues, INVOLVEMENTS, PARTNER_CENTER_ROLES } from './types.ts';

const ids = z.array(id);

/** One value or several, as people write them; the code always sees a list. */
const values = z.union([id.transform((value) => [value]), ids.min(1)]);
const known: z.ZodType<FactValues> = z.record(id, values);

export const factsFile = z.strictObject({
  facts: z.record(id, ids.min(1)),
  topics: z.record(id, ids.min(1)),
  parties: ids.min(1),
  groups: z.record(id, ids.min(1)),
});

export const treeFile = z.strictObject({
  start: id,
  questions: z.record(
    id,
    z.strictObject({
      window: z.strictObject({ claim: id, within: id, after: id }).optional(),
      emergency: z.literal(true).optional(),
      options: z.array(
        z.union([
          z.strictObject({ id, detour: id }),
          z.strictObject({ id, set: known, next: id.optional(), door: z.literal(true).optional() }),
        ]),
      ),
    }),
  ),
});

export const rulesFile = z.array(
  z.strictObject({
    ...period,
    id,
    when: known,
    destination: id,
    answer: z.enum(ANSWERS),
    activity: id,
    claims: ids,
    gap: id.optional(),
  }),
);

/** Option ids joined by slashes. */
const address = z.string().regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+)*$/, 'Write option ids joined by slashes');

export const movedFile = z.array(
  z
    .strictObject({
      date: day,
      change: id,
      at: z.array(address).min(1).optional(),
      outcome: id.optional(),
      was: localized(text),
    })
    .refine(({ at, outcome }) => (at === undefined) !== (outcome === undefined), {
      error: 'Give either the addresses that led elsewhere (at) or the outcome whose first paragraph has changed',
    }),
);

/** accepted.yaml: where every address led when somebody last accepted it. */
export const acceptedFile = z.strictObject({
  date: day,
  answers: z.record(id, z.strictObject({ heading: localized(text), lead: localized(text) })),
  addresses: z.record(id, z.array(address).min(1)),
});

export const impossibleFile = z.array(z.strictObject({ id, when: known, reason: localized(text) }));

export const destinationsFile = z.record(
  id,
  z.strictObject({
    topic: id,
    recipient: id,
    ladder: z.enum(['technical', 'commercial', 'customer']).optional(),
    desk: id.optional(),
    not: ids.default([]),
    refused: id.optional(),
    path: id.optional(),
    claims: ids.default([]),
    formerly: ids.default([]),
  }),
);

export const responsibilitiesFile = z.record(
  id,
  z.strictObject({
    title: localized(text),
    topic: id,
    cells: z.record(
      id,
      z.strictObject({
        involvement: z.enum(INVOLVEMENTS),
        through: id.optional(),
        claims: ids.default([]),
        note: localized(text).optional(),
      }),
    ),
  }),
);

export const desksFile = z.record(
  id,
  z.strictObject({ name: localized(text), path: id.optional(), hours: localized(text).optional(), claims: ids }),
);

export const pathsFile = z.record(
  id,
  z.strictObject({
    title: localized(text),
    steps: localized(z.array(text).min(1)),
    dated: date,
    partnerCenterRoles: z.array(z.enum(PARTNER_CENTER_ROLES)).default([]),
    claims: ids.default([]),
  }),
);

export const casesFile = z.array(
  z.strictObject({ ...period, id, ...perLocale(() => text), facts: z.record(id, id), destination: id }),
);

const message = z.strictObject({
  id,
  patterns: z.array(text).min(1),
  set: known,
  envelope: z.boolean().optional(),
  claims: ids.min(1),
  note: localized(text),
});

export const messagesFile = z.array(message);

/** messages.yaml of an operator: it stands on its word and cites nothing. */
export const ownMessagesFile = z.array(message.omit({ claims: true }));

/** everyday.yaml: symptom -> what callers say */
export const everydayFile = z.record(id, localized(z.array(text).min(1)));

/** retired.yaml: retired option id -> successor, or several joined by slashes */
export const retiredFile = z.record(id, address);

/** wording/<locale>/tree.yaml */
export const treeWordingFile = z.strictObject({
  questions: z.record(id, z.strictObject({ title: text, hint: text.optional() })),
  options: z.record(id, z.strictObject({ label: text, hint: text.optional() })),
  detours: z.record(id, z.strictObject({ title: text, body: z.array(text).min(1), path: id.optional() })).default({}),
});

/** wording/<locale>/triage.yaml: destination -> checklist */
export const triageFile = z.record(id, z.strictObject({ checks: z.array(text).min(4).max(7), claims: ids.min(1) }));

/** wording/<locale>/refusals.yaml: destination that follows, or recipient -> what to do */
export const refusalsFile = z.record(id, text);

/** wording/<locale>/outcomes-<topic>.yaml */
export const outcomesWordingFile = z.record(
  id,
  z.strictObject({
    heading: text,
    lead: text,
    steps: z.array(text).min(1).optional(),
    ready: z.array(text).min(3).max(6).optional(),
    message: z.strictObject({ subject: text, body: text }).optional(),
    customer: text.optional(),
    not: z.record(id, text).default({}),
    refused: text.optional(),
  }),
);
