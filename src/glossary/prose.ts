import type { Locale } from '../i18n/locale.ts';

export interface ProseText {
  /** Path below the repository, with a line where it is known. */
  file: string;
  /** Where in the file: keys joined by dots. */
  field: string;
  locale: Locale;
  /** The text; names on a screen, code, addresses and placeholders stand as VERBATIM. */
  text: string;
  /** `said`: the words of callers. `kept`: texts for searching, or published ones, which are not to be reworded. */
  kind: 'prose' | 'said' | 'kept';
}

/** Stands for verbatim parts: names on a screen, code, addresses, placeholders. */
export const VERBATIM = '\ufffc';
/** Stands where markup between two characters was removed. */
export const SEAM = '\u2060';
