import type { Localized } from '../i18n/locale.ts';

/** A term of the field, with what readers arrive with and what is not to be written. */
export interface Term {
  id: string;
  term: Localized;
  /** Other renderings that readers know and search for. */
  synonyms: Localized<string[]>;
  /** Renderings that no text of ours may use. */
  forbidden: Localized<string[]>;
  /** Parts of a German compound, so that each part finds it. */
  parts: string[];
  definition: Localized;
}
