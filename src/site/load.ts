import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ContentError } from '../content/fault.ts';
import { contentFile } from '../content/load.ts';

/** Who runs a copy of the site; German law asks for it (§ 5 DDG) as soon as the copy is public. */
const siteSchema = z.strictObject({
  name: z.string().min(1),
  operator: z
    .strictObject({
      name: z.string().min(1),
      address: z.array(z.string().min(1)).min(2),
      email: z.email(),
      /** Where faults may be reported in public. */
      issues: z.url().optional(),
      phone: z.string().min(5).optional(),
      represented: z.string().min(1).optional(),
      /** Whom to ask about personal data, where that is somebody else. */
      privacyContact: z.email().optional(),
      /** Who hosts the copy and what the host logs. */
      hosting: z.strictObject({ 'de-de': z.string().min(1), 'en-us': z.string().min(1) }),
    })
    .nullable(),
});
export type Site = z.infer<typeof siteSchema>;

/**
 * Reads content/site.json.
 * @param root the folder content/
 * @throws ContentError when the file is no JSON or does not fit the schema
 */
export function loadSite(root: string): Site {
  const file = contentFile(root, 'site.json');
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(join(root, 'site.json'), 'utf8'));
  } catch (error) {
    const remedy = 'Write a JSON object with “name” and “operator”.';
    throw new ContentError([{ id: 'json-syntax', file, field: '-', value: (error as Error).message, remedy }]);
  }
  const result = siteSchema.safeParse(value);
  if (result.success) return result.data;
  throw new ContentError(
    result.error.issues.map((issue) => ({
      id: 'site-invalid',
      file,
      field: issue.path.join('.') || '-',
      value: issue.path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], value),
      remedy: `${issue.message}. See CONTRIBUTING.md, “Run your own copy”.`,
    })),
  );
}
