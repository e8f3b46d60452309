import type { z } from 'zod';
import type { phrasesFile, termsFile } from './load.ts';

/** A term with the words that readers know, and those that are not to be written. */
export type Term = { id: string } & z.infer<typeof termsFile>[string];

/** Slips of machine translation that belong to no term, with their replacements. */
export type ForbiddenPhrases = z.infer<typeof phrasesFile>;
