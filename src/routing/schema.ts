/** What the files in content/routing/ hold. For the build only: it imports zod. */

import { z } from 'zod';
import { date, day, id, period, text } from '../claims/schema.ts';
import { localized } from '../content/localized.ts';
import { perLocale } from '../i18n/locale.ts';
import { ANSWERS, DOORS, type FactValues, INVOLVEMENTS, PARTNER_CENTER_ROLES } from './types.ts';

const ids = z.array(id);

/** One value or several, as people write them; the code always sees a list. */
const values = z.union([id.transform((value) => [value]), ids.min(1)]);
const known: z.ZodType<FactValues> = z.record(id, values);

export const factsFile = z.strictObject({
  /** Fact id -> its values, in the order of the file. */
  facts: z.record(id, ids.min(1)),
  /** Topic id -> symptoms. */
  topics: z.record(id, ids.min(1)),
  parties: ids.min(1),
  /** Group id -> parties, as seen from outside. */
  groups: z.record(id, ids.min(1)),
});

export const questionWindow = z.strictObject({
  /** The claim that says how long it is. */
  claim: id,
  /** The option while the window is open, and the one after it has closed. */
  within: id,
  after: id,
});

export const treeFile = z.strictObject({
  start: id,
  questions: z.record(
    id,
    z.strictObject({
      window: questionWindow.optional(),
      emergency: z.literal(true).optional(),
      options: z.array(
        z.union([
          z.strictObject({ id, detour: id }),
          z.strictObject({ id, set: known, next: id.optional(), door: z.enum(DOORS).optional() }),
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
    /** The claim that says that Microsoft's documents are silent on this. */
    gap: id.optional(),
  }),
);

/** Option ids joined by slashes. */
const address = z.string().regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+)*$/, 'Write option ids joined by slashes');

export const movedFile = z.array(
  z
    .strictObject({
      /** The day of the change. */
      date: day,
      /** The entry of content/changes.yaml that explains it. */
      change: id,
      /** Addresses that led elsewhere before. */
      at: z.array(address).min(1).optional(),
      /** A destination whose first paragraph said something else. */
      outcome: id.optional(),
      /** The former heading or paragraph. */
      was: localized(text),
    })
    .refine(({ at, outcome }) => (at === undefined) !== (outcome === undefined), {
      error: 'Give either the addresses that led elsewhere (at) or the outcome whose first paragraph has changed',
    }),
);

/** accepted.yaml: where every address led when somebody last accepted it, and what every answer said. */
export const acceptedFile = z.strictObject({
  date: day,
  /** Heading and first paragraph of each destination. */
  answers: z.record(id, z.strictObject({ heading: localized(text), lead: localized(text) })),
  /** Addresses of each destination. */
  addresses: z.record(id, z.array(address).min(1)),
});

export const impossibleFile = z.array(z.strictObject({ id, when: known, reason: localized(text) }));

export const destinationsFile = z.record(
  id,
  z.strictObject({
    topic: id,
    /** A party, a group, `self` ("you resolve this yourself") or `nobody`. It is relative to the asker. */
    recipient: id,
    /** Only for the recipient isv-publisher. */
    ladder: z.enum(['technical', 'commercial', 'customer']).optional(),
    /** Desk of Microsoft; only for the recipient microsoft. */
    desk: id.optional(),
    /** Parties or groups that are not to be contacted with this. */
    not: ids.default([]),
    /** Destination that follows when the recipient declines. */
    refused: id.optional(),
    /** Click path of the steps. A desk has a path of its own. */
    path: id.optional(),
    /** Claims of a destination that no rule leads to, only a refusal. */
    claims: ids.default([]),
    /** Ids that it replaces: their pages forward to its page. */
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
        /** Party or group; only for `acts-through`. */
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
  /** As it appears on a screen, an invoice or in an e-mail; `*` stands for what changes. */
  patterns: z.array(text).min(1),
  /** If it names several symptoms, the first one that the role can have counts. */
  set: known,
  /** The message only wraps another one and therefore comes last. */
  envelope: z.boolean().optional(),
  claims: ids.min(1),
  /** What the message says. */
  note: localized(text),
});

export const messagesFile = z.array(message);

/** messages.yaml of an operator: it stands on its word and cites nothing. */
export const ownMessagesFile = z.array(message.omit({ claims: true }));

/** everyday.yaml: symptom -> short phrases by which callers describe it without knowing its name */
export const everydayFile = z.record(id, localized(z.array(text).min(1)));

/** retired.yaml: retired option id -> successor, or several joined by slashes, so that released addresses stay valid */
export const retiredFile = z.record(id, address);

/** wording/<locale>/tree.yaml */
export const treeWordingFile = z.strictObject({
  questions: z.record(id, z.strictObject({ title: text, hint: text.optional() })),
  options: z.record(id, z.strictObject({ label: text, hint: text.optional() })),
  /** `path`: id of a click path */
  detours: z.record(id, z.strictObject({ title: text, body: z.array(text).min(1), path: id.optional() })).default({}),
});

/** wording/<locale>/triage.yaml: destination -> what a partner with first-level support of its own checks first */
export const triageFile = z.record(id, z.strictObject({ checks: z.array(text).min(4).max(7), claims: ids.min(1) }));

/**
 * wording/<locale>/refusals.yaml: destination that follows, or recipient -> what to do when the recipient declines or is
 * silent. Outcomes may have words of their own instead.
 */
export const refusalsFile = z.record(id, text);

/** wording/<locale>/outcomes-<topic>.yaml */
export const outcomesWordingFile = z.record(
  id,
  z.strictObject({
    heading: text,
    lead: text,
    /** What to do, in order. Only for answers in which the asker or the customer acts. */
    steps: z.array(text).min(1).optional(),
    /** What to have ready. Missing only if nobody is to be contacted. */
    ready: z.array(text).min(3).max(6).optional(),
    message: z.strictObject({ subject: text, body: text }).optional(),
    /** What to tell the customer now. */
    customer: text.optional(),
    /** Party -> why it is not to be contacted. */
    not: z.record(id, text).default({}),
    refused: text.optional(),
  }),
);
