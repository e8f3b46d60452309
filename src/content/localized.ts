import { z } from 'zod';
import { perLocale } from '../i18n/locale.ts';

/** A value for each locale. */
export function localized<T extends z.ZodType>(value: T) {
  return z.strictObject(perLocale(() => value));
}
