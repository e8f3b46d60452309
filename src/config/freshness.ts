/** After how many months something counts as old. Age is shown and listed; it never stops a build. */
export const FRESH_MONTHS = { source: 12, guide: 6, offer: 12 } as const;

/**
 * Tells whether a date is older than a number of months.
 * @param date `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; an imprecise one counts from its beginning
 * @param today the date of the build, `YYYY-MM-DD`
 */
export function isOld(date: string, today: string, months: number): boolean {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, day)) < new Date(`${today}T00:00Z`);
}
