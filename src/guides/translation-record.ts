import { z } from 'zod';
import { readYaml } from '../content/load.ts';
import { perLocale } from '../i18n/locale.ts';
import type { TranslationRecord } from './translation.ts';

const note = z.strictObject({
  of: z.string().regex(/^[0-9a-f]{16}$/, 'Let `npm run check:translation -- --accept` write this file'),
  on: z.iso.date({ error: 'a day as YYYY-MM-DD' }),
  reason: z.string().regex(/\S{3}/, 'Say why no meaning changed').optional(),
});
const recordSchema = z.record(z.string(), z.strictObject(perLocale(() => note.optional())));

/**
 * Reads content/translation.yaml.
 * @throws ContentError
 */
export function loadTranslation(root: string): TranslationRecord {
  return readYaml(root, 'translation.yaml', recordSchema);
}
