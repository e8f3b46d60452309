import { z } from 'zod';
import { readYaml } from '../content/load.ts';
import { localized } from '../content/localized.ts';

const texts = localized(z.string().min(1));

const changesSchema = z
  .array(
    z.strictObject({
      /** Never changed, because feed readers recognize entries by it. */
      id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
      date: z.iso.date(),
      subject: z.enum(['guide', 'rule', 'site']),
      /** Address below the locale, such as `guides/microsoft/`. */
      address: z.string().regex(/^(?:[a-z0-9-]+\/)*$/),
      title: texts,
      text: texts,
    }),
  )
  .min(1)
  .superRefine((changes, context) => {
    changes.forEach(({ id, date }, index) => {
      if (changes.findIndex((other) => other.id === id) !== index) {
        context.addIssue({ code: 'custom', path: [index, 'id'], message: 'Give every change an id of its own' });
      }
      const before = changes[index - 1];
      if (before !== undefined && before.date < date) {
        context.addIssue({ code: 'custom', path: [index, 'date'], message: 'Put the newest change first' });
      }
    });
  });

/** A change that readers are told: of a rule, a guide, or the site. */
export type Change = z.infer<typeof changesSchema>[number] & {
  /** The day of a coming change; `date` is then the day of its notice. */
  effective?: string;
};

/**
 * Reads content/changes.yaml.
 * @returns the changes, newest first
 * @throws ContentError
 */
export function loadChanges(root: string): Change[] {
  return readYaml(root, 'changes.yaml', changesSchema);
}
