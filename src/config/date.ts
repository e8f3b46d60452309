/** The date of the build. For the build only: it reads the environment and the clock. */
import { isDay } from './days.ts';

/**
 * Gives the date with which a build compares ages, and on which facts and rules must hold: `BUILD_DATE`, else today
 * (UTC). Set `BUILD_DATE` to repeat a build.
 * @returns `YYYY-MM-DD`
 * @throws Error when BUILD_DATE is no date
 */
export function buildDate(): string {
  const given = process.env.BUILD_DATE;
  if (given === undefined || given === '') return new Date().toISOString().slice(0, 10);
  if (!isDay(given)) throw new Error(`BUILD_DATE: “${given}” is no date. Write it as YYYY-MM-DD.`);
  return given;
}
