import { z } from 'zod';
import { readYaml } from '../content/load.ts';
import { localized } from '../content/localized.ts';

const text = localized(z.string().min(1));
const picture = z.strictObject({
  title: text,
  /** What the drawing shows, for those who do not see it; `{count}` stands for the number of lines. */
  text,
  caption: text,
  talks: z.array(
    z.strictObject({
      from: z.string(),
      to: z.string(),
      kind: z.enum(['usual', 'open', 'barred', 'both']),
      /** Stands at the line, if there is room. */
      label: text.optional(),
      sentence: text,
      claims: z.array(z.string()).min(1),
    }),
  ),
});
/** Who talks to whom, as the picture of the support roles shows it. */
export type RolesPictureData = z.infer<typeof picture>;

/**
 * Reads content/roles-picture.yaml.
 * @throws ContentError
 */
export function loadRolesPicture(root: string): RolesPictureData {
  return readYaml(root, 'roles-picture.yaml', picture);
}
