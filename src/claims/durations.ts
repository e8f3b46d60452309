import type { Locale } from '../i18n/locale.ts';
import type { Claims, Generation } from './types.ts';

/** An ISO 8601 duration of one unit: `PT72H`, `P30D`. */
export const DURATION = /^P(?:T(\d+)([HM])|(\d+)([DMY]))$/;

/** A reference to a duration of a claim. */
export interface WindowReference {
  id: string;
  /** The name of the duration, if the claim has several. */
  of?: string | undefined;
  /** An earlier generation, if not the current statement is meant. */
  in?: string | undefined;
  /** German: “innerhalb von 7 Tagen”. */
  case?: string | undefined;
}

type Forms = readonly [one: string, many: string, manyDative?: string];

/** Units by their letter; minutes follow a T. The dative singular ends in -em, or in -er for a feminine unit. */
const UNITS: Record<Locale, Record<string, Forms>> = {
  'de-de': {
    TH: ['eine Stunde', 'Stunden'],
    TM: ['eine Minute', 'Minuten'],
    D: ['ein Tag', 'Tage', 'Tagen'],
    M: ['ein Monat', 'Monate', 'Monaten'],
    Y: ['ein Jahr', 'Jahre', 'Jahren'],
  },
  'en-us': {
    TH: ['1\u00a0hour', 'hours'],
    TM: ['1\u00a0minute', 'minutes'],
    D: ['1\u00a0day', 'days'],
    M: ['1\u00a0month', 'months'],
    Y: ['1\u00a0year', 'years'],
  },
};

/**
 * Writes a duration of a claim in words.
 * @returns for instance `72 Stunden`, with a no-break space
 * @throws Error where the claim has no such duration, which the content check reports first
 */
export function windowText(claims: Claims, locale: Locale, window: WindowReference): string {
  const duration = durationOf(claims, window);
  const match = DURATION.exec(duration ?? '');
  if (match === null) throw new Error(`claims: “${Object.values(window).join(' ')}” has no such duration`);
  const [, time, timeUnit, days, dayUnit] = match;
  const [one, many, manyDative = many] = UNITS[locale][time === undefined ? `${dayUnit}` : `T${timeUnit}`] as Forms;
  const dative = window.case === 'dative';
  if (Number(time ?? days) === 1) return dative ? one.replace(/^ein /, 'einem ').replace(/^eine /, 'einer ') : one;
  return `${time ?? days}\u00a0${dative ? manyDative : many}`;
}

/**
 * Finds a duration of a claim.
 * @returns undefined if there is no such claim or duration, or if several could be meant
 */
export function durationOf(claims: Claims, { id, of, in: generation }: WindowReference): string | undefined {
  const claim = Object.hasOwn(claims, id) ? claims[id] : undefined;
  const said =
    generation === undefined
      ? claim
      : claim?.earlier.find(
          (each) =>
            each.from === undefined && each.until === undefined && each.generation === (generation as Generation),
        );
  const durations = said?.durations ?? {};
  const [only, ...more] = Object.values(durations);
  return of === undefined ? (more.length === 0 ? only : undefined) : durations[of];
}

const WINDOW = /<Window\s+([^>]*?)\s*\/>/g;

/** The windows that a text names: `<Window id="claim" of="yearly" in="2021" case="dative" />`. */
export function windowsIn(text: string): WindowReference[] {
  return [...text.matchAll(WINDOW)].map(([, attributes = '']) => windowOf(attributes));
}

/**
 * Replaces the windows that a text names by their durations.
 * @throws as `windowText`
 */
export function fillWindows(text: string, claims: Claims, locale: Locale): string {
  return text.replaceAll(WINDOW, (_, attributes: string) => windowText(claims, locale, windowOf(attributes)));
}

function windowOf(attributes: string): WindowReference {
  const given = Object.fromEntries(
    [...attributes.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  );
  return { ...given, id: given.id ?? '' };
}
