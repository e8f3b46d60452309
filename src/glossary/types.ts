import type { Localized } from '../i18n/locale.ts';

/** A term with the words that readers know, and those that are not to be written. */
export interface Term {
  id: string;
  term: Localized;
  /** Other renderings that readers know and search for. */
  synonyms: Localized<string[]>;
  /** Renderings that our texts must not use. One that is also a synonym is known to readers, but is not our term. */
  forbidden: Localized<string[]>;
  /** Parts of a German compound, so that each part finds it. */
  parts: string[];
  definition: Localized;
}

/** Slips of machine translation that belong to no term, with their replacements. */
export type ForbiddenPhrases = Localized<{ forbidden: string[]; write: string; in?: string[] | undefined }[]>;
