/**
 * Computes the end of a window from the date and time of a purchase, on the reader’s clock. Engine and proof know no
 * dates: the result is one of two options, and texts for the answer.
 */
import { type Locale, type Localized, languageTag, perLocale } from '../i18n/locale.ts';
import type { DateWindow } from '../routing/types.ts';
import { purchaseDictionary } from './purchase-dictionary.ts';

/** A purchase whose date and time the reader typed. */
export interface Purchase {
  /** The value of the field: `2026-11-30T10:15`. */
  value: string;
  /**
   * Address of the state to which the chosen option leads. The date belongs to this state and the answers before it.
   */
  href: string;
  /** The moment of the purchase, the sentence about the end of the window, and both in the words of a message. */
  bought: Localized;
  deadline: Localized;
  since: Localized;
}

/**
 * Gives the moment at which a window closes. Hours and minutes are elapsed time, also across a change of daylight
 * saving time; days end at the same time of day.
 * @param value local date and time, as a field of type datetime-local has it
 * @param duration the duration of a claim in hours, minutes or days: `PT72H`, `P7D`
 * @returns undefined for a value that is no date and time. A time that occurs twice is taken as the first, which is on
 *   the safe side; one that is skipped is taken as an hour later.
 * @throws Error for any other duration, which the check of the content excludes
 */
export function closingOf(value: string, duration: string): Date | undefined {
  const begin = new Date(/^\d{4,6}-\d\d-\d\dT\d\d:\d\d/.test(value) ? value : '');
  if (Number.isNaN(begin.getTime())) return undefined;
  const [, time, unit, days] = /^P(?:T(\d+)([HM])|(\d+)D)$/.exec(duration) ?? [];
  if (time !== undefined) return new Date(begin.getTime() + Number(time) * (unit === 'H' ? 3_600_000 : 60_000));
  if (days === undefined) throw new Error(`purchase: “${duration}” is no duration in hours, minutes or days`);
  begin.setDate(begin.getDate() + Number(days));
  return begin;
}

/**
 * Chooses the option of a question that fits the moment of a purchase. At its last moment the window is still open.
 * @param value as for `closingOf`; must exist and not be in the future
 * @returns the id of the option and the texts in all languages, or what is wrong with the value
 */
export function takeWindow(
  value: string,
  window: DateWindow,
  now: Date,
): ({ option: string } & Omit<Purchase, 'value' | 'href'>) | { fault: 'missing' | 'future' } {
  const closing = closingOf(value, window.duration);
  if (closing === undefined) return { fault: 'missing' };
  const begin = new Date(value);
  if (begin > now) return { fault: 'future' };
  const isOpen = now <= closing;
  return {
    option: isOpen ? window.within : window.after,
    bought: perLocale((locale) => formatMoment(locale, begin)),
    deadline: perLocale((locale) => {
      const t = purchaseDictionary(locale);
      return t(isOpen ? 'closes' : 'closed', { moment: formatMoment(locale, closing) });
    }),
    since: perLocale((locale) =>
      purchaseDictionary(locale)('sinceCloses', {
        bought: formatMoment(locale, begin),
        moment: formatMoment(locale, closing),
      }),
    ),
  };
}

/** Writes a moment as the locale does, on the reader’s clock: `Thursday, December 3, 2026, 10:15 GMT+1`. */
export function formatMoment(locale: Locale, moment: Date): string {
  const tag = languageTag(locale);
  const day = moment.toLocaleDateString(tag, { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' });
  const time = moment.toLocaleTimeString(tag, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  });
  return `${day}, ${time}`;
}
