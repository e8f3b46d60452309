/** Days of the calendar as `YYYY-MM-DD`, and facts that hold from a day or until a day. */

/** The number of days before a change from which pages announce it. */
export const ANNOUNCED_DAYS = 60;
/** The number of days after a change until which pages mention it. */
export const REMEMBERED_DAYS = 90;

/** A period: from a day, until a day, or both; both days belong to it. Without either it is unlimited. */
export interface Period {
  /** The first day. */
  from?: string | undefined;
  /** The last day. */
  until?: string | undefined;
}

/** The days of a period, without undefined members. */
export function periodOf({ from, until }: Period): Period {
  return { ...(from !== undefined && { from }), ...(until !== undefined && { until }) };
}

/** Whether a day exists: 30 February does not, although Date.parse reads it as 2 March. */
export function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The day that lies a number of days after another; before it, if the number is negative. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

export function holdsOn({ from, until }: Period, day: string): boolean {
  return (from === undefined || from <= day) && (until === undefined || day <= until);
}

/** Whether two periods have a day in common. */
export function periodsOverlap(one: Period, other: Period): boolean {
  return !endsBefore(one, other) && !endsBefore(other, one);
}

function endsBefore({ until }: Period, { from }: Period): boolean {
  return until !== undefined && from !== undefined && until < from;
}

/** Writes a period for a fault: `from 2026-12-01`, `until 2026-11-30`. */
export function periodText({ from, until }: Period): string {
  return [from && `from ${from}`, until && `until ${until}`].filter(Boolean).join(' ') || 'always';
}

/**
 * Lists the days on which a period begins or has just ended.
 * @returns each day once, in order
 */
export function changeDays(periods: Iterable<Period>): string[] {
  const days = new Set<string>();
  for (const { from, until } of periods) {
    if (from !== undefined) days.add(from);
    if (until !== undefined) days.add(addDays(until, 1));
  }
  return [...days].sort();
}
