/** What content/agreement/duties.yaml must hold. For the build only: it imports zod. */
import { z } from 'zod';
import { id, text } from '../claims/schema.ts';
import { localized } from '../content/localized.ts';
import { ASSIGNMENTS } from './types.ts';

/** duties.yaml */
export const dutiesFile = z
  .array(
    z.strictObject({
      id,
      title: localized(text),
      question: localized(text),
      activities: z.array(id).min(1),
      claims: z.array(id).min(1),
      notes: z
        .array(
          z.strictObject({
            choices: z.array(z.enum(ASSIGNMENTS)).min(1),
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
