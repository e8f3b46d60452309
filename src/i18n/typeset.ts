import type { Locale } from './locale.ts';

/** U+202F NARROW NO-BREAK SPACE. */
export const NARROW_SPACE = '\u202f';

const SPACE = '[ \\u00a0\\u202f]';
const UNITS = 'kB|MB|GB|TB|kg|km|cm|mm|px|ms|min|h|°C';
/** Abbreviations of several words, also at the beginning of a sentence. */
const ABBREVIATION = new RegExp(
  `\\b([zZ])\\.${SPACE}?([BTZ])\\.|\\b([uU])\\.${SPACE}?([aUÄ])\\.|\\b([dD])\\.${SPACE}?(h)\\.|\\b([vV])\\.${SPACE}?(a)\\.|\\b([oO])\\.${SPACE}?(Ä|ä)\\.|\\b([sS])\\.${SPACE}?([uo])\\.`,
  'gu',
);

/**
 * Sets no-break spaces: within abbreviations, between a number and its unit, after §. This is the only place that
 * decides about them.
 * @param text existing no-break spaces are kept
 */
export function typeset(locale: Locale, text: string): string {
  const units = text.replaceAll(
    new RegExp(`(\\d)${SPACE}(?=(?:${UNITS})(?![\\p{L}\\p{N}]))`, 'gu'),
    `$1${NARROW_SPACE}`,
  );
  if (locale === 'en-us') return units.replaceAll(new RegExp(`(\\d)${SPACE}(?=%)`, 'gu'), '$1');
  const spaced = units.replaceAll(new RegExp(`(\\d)${SPACE}?(?=[%€])`, 'gu'), `$1${NARROW_SPACE}`);
  if (locale !== 'de-de') return spaced;
  return spaced
    .replaceAll(new RegExp(`(§)${SPACE}?(?=\\d)`, 'gu'), `$1${NARROW_SPACE}`)
    .replaceAll(ABBREVIATION, (_, ...groups: unknown[]) => {
      const letters = groups.filter((group): group is string => typeof group === 'string' && group.length === 1);
      return letters.map((letter) => `${letter}.`).join(NARROW_SPACE);
    })
    .replaceAll(new RegExp(`\\b([iI])\\.${SPACE}?d\\.${SPACE}?R\\.`, 'gu'), `$1.${NARROW_SPACE}d.${NARROW_SPACE}R.`);
}
