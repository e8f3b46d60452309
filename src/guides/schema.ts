import { z } from 'zod';
import { localized } from '../content/localized.ts';
import { PARTNER_CENTER_ROLES } from '../routing/types.ts';

const partnerTypes = [
  'direct-bill-partner',
  'indirect-provider',
  'indirect-reseller',
  'isv-publisher',
  'customer',
] as const;

const day = z.iso.date({ error: 'a day as YYYY-MM-DD' });

/**
 * The front matter of a guide. `partnerTypes` (whom it is for) and `partnerCenterRoles` (required permissions) are
 * different things; Microsoft's pages mix them in one line.
 */
export const guideSchema = z.strictObject({
  title: z.string().min(5).max(60),
  description: z.string().min(70).max(155),
  /** Id of the h1, if older addresses contain it. */
  anchor: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .optional(),
  order: z.int().min(1),
  /** Astro reads an unquoted date as a Date; both forms mean the same day. */
  reviewed: z.preprocess((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value), day),
  partnerTypes: z.array(z.enum(partnerTypes)).min(1),
  partnerCenterRoles: z.array(z.enum(PARTNER_CENTER_ROLES)),
  /** Option ids of the tree, joined by slashes: where the guide's entry into the tree leads. */
  startAt: z
    .string()
    .regex(/^[a-z0-9-]+(\/[a-z0-9-]+)*$/)
    .optional(),
  inShort: z
    .array(z.strictObject({ text: z.string().min(1), claims: z.array(z.string()).min(1) }))
    .min(2)
    .max(4),
});

/** guides.yaml of an operator: slug -> what stands about a guide of its own outside its text. */
export const ownGuidesFile = z.record(
  z.string().regex(/^[a-z0-9-]+$/),
  z.strictObject({ title: localized(guideSchema.shape.title), description: localized(guideSchema.shape.description) }),
);
export type GuideFrontMatter = z.infer<typeof guideSchema>;
