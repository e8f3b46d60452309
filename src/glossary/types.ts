import type { Localized } from '../i18n/locale.ts';

/** A term of the field, with what readers arrive with and what is not to be written. */
export interface Term {
  id: string;
  term: Localized;
  /** Other renderings that readers know and search for. */
  synonyms: Localized<string[]>;
  /** Renderings that no text of ours may use. One that is a synonym as well is known to readers, but not our term. */
  forbidden: Localized<string[]>;
  /** Parts of a German compound, so that each part finds it. */
  parts: string[];
  definition: Localized;
}

/** Slips of machine translation that belong to no term: what no text says, and what to write instead. */
export type ForbiddenPhrases = Localized<{ forbidden: string[]; write: string; in?: string[] | undefined }[]>;
