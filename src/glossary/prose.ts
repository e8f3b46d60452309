import type { Locale } from '../i18n/locale.ts';

/** A text in one language. */
export interface ProseText {
  /** Path below the repository, with a line where it is known. */
  file: string;
  /** Where in the file: keys joined by dots. */
  field: string;
  locale: Locale;
  /** The text; names on a screen, code, addresses and placeholders stand as VERBATIM. */
  text: string;
  /** `said`: what callers say, in their own words. `kept`: searched with or once published, and not to be reworded. */
  kind: 'prose' | 'said' | 'kept';
}

/** Stands for what is quoted letter by letter: names on a screen, code, addresses, placeholders. */
export const VERBATIM = '\ufffc';
/** Stands where markup was taken out between two characters. */
export const SEAM = '\u2060';
