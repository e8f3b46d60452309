import { z } from 'zod';
import { readYaml } from '../content/load.ts';
import { localized } from '../content/localized.ts';

const text = localized(z.string().min(1));

const schema = z.strictObject({
  reviewed: z.iso.date(),
  trials: z.array(
    z.strictObject({
      id: z.string(),
      what: text,
      criteria: z
        .array(z.string().regex(/^[1-4]\.[1-5]\.\d{1,2}$/, 'Write a criterion of WCAG 2.2 as 1.4.10'))
        .default([]),
      tests: z.array(z.string()).min(1),
    }),
  ),
  limits: z.array(text),
});

/**
 * Reads content/accessibility.yaml: what is done for accessibility, as the statement tells it.
 * @throws ContentError
 */
export function loadAccessibility(root: string): z.infer<typeof schema> {
  return readYaml(root, 'accessibility.yaml', schema);
}
