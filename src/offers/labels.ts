import { formatLanguage, formatList } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { offersDictionary } from './dictionary.ts';
import { type ProjectedOffer, type SupportHours, WEEKDAYS, type Weekday } from './types.ts';

/** Names a way to reach a contact, and for whom it is or whose it is if there are several of its kind. */
export function channelLabel(
  locale: Locale,
  { type, scope }: { type: 'email' | 'phone' | 'website'; scope?: 'government' | 'contact' | undefined },
): string {
  const t = offersDictionary(locale);
  if (scope === undefined) return t(type);
  return `${t(type)} (${t(scope === 'government' ? 'government' : 'step-support-contact')})`;
}

/** Names a day of the week in short. */
export function dayLabel(locale: Locale, day: Weekday): string {
  return offersDictionary(locale)(`day-${day}`);
}

/**
 * Names the languages in which support answers, or says that none are given.
 * @returns for instance `Deutsch und Englisch`
 */
export function supportLanguages(locale: Locale, { support }: Pick<ProjectedOffer, 'support'>): string {
  if (support.languages.length === 0) return offersDictionary(locale)('notGiven');
  return formatList(
    locale,
    support.languages.map((tag) => formatLanguage(locale, tag)),
  );
}

/**
 * Writes support hours, one line for each entry: `Mo–Fr 08:00–18:00 (Europe/Berlin)`, `Mo–So rund um die Uhr`,
 * `Sa: nur Störungen (Europe/Berlin)`.
 */
export function hoursLines(locale: Locale, hours: SupportHours): string[] {
  const t = offersDictionary(locale);
  const zone = hours.timeZone ?? t('hoursNoZone');
  return hours.week.map((entry) => {
    const days = formatList(
      locale,
      dayRanges(entry.days).map(([first, last]) =>
        first === last ? t(`day-${first}`) : `${t(`day-${first}`)}–${t(`day-${last}`)}`,
      ),
    );
    const allDay = 'opens' in entry && entry.opens === '00:00' && entry.closes === '24:00';
    // Support around the clock does not depend on the time zone.
    if (allDay && WEEKDAYS.every((day) => entry.days.includes(day))) return `${days} ${t('hoursAllDay')}`;
    // A sentence needs a colon, which hours do not.
    if ('text' in entry) return `${days}: ${entry.text} (${zone})`;
    return `${days} ${allDay ? t('hoursAllDay') : `${entry.opens}–${entry.closes}`} (${zone})`;
  });
}

/** Joins neighbouring days to ranges, Monday first. */
function dayRanges(days: readonly Weekday[]): [Weekday, Weekday][] {
  const ranges: [Weekday, Weekday][] = [];
  for (const day of WEEKDAYS.filter((each) => days.includes(each))) {
    const last = ranges.at(-1);
    if (last !== undefined && WEEKDAYS.indexOf(day) === WEEKDAYS.indexOf(last[1]) + 1) last[1] = day;
    else ranges.push([day, day]);
  }
  return ranges;
}
