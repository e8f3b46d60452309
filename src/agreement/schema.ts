/** Schemas of content/agreement/duties.yaml and of the split of an operator. For the build only: it imports zod. */
import { z } from 'zod';
import { day, id, text } from '../claims/schema.ts';
import { localized } from '../content/localized.ts';
import { ASSIGNMENTS } from './types.ts';

export const dutiesFile = z
  .array(
    z.strictObject({
      id,
      title: localized(text),
      question: localized(text),
      /** Ids of responsibilities.yaml. */
      activities: z.array(id).min(1),
      claims: z.array(id).min(1),
      notes: z
        .array(
          z.strictObject({
            choices: z.array(z.enum(ASSIGNMENTS)).min(1),
            /** The side that has to act, whatever was agreed. */
            acts: z.literal('provider').optional(),
            text: localized(text),
            claim: id,
          }),
        )
        .default([]),
    }),
  )
  .min(8)
  .max(14);

/** The split that an indirect provider has agreed with its resellers, in its site file: duty -> who takes it. */
export const splitSchema = z.strictObject({
  /** The day since which it holds, or as of which it is stated. */
  date: day,
  duties: z
    .record(id, z.enum(ASSIGNMENTS).exclude(['open']))
    .refine((duties) => Object.keys(duties).length > 0, 'Name a duty, or leave the split out'),
});
