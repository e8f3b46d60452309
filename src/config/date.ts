/** The one date that a build judges everything against. For the build only: it reads the environment and the clock. */
import { isDay } from './days.ts';

/**
 * Gives the date that a build judges ages against, and on which facts and rules must hold: `BUILD_DATE`, else today
 * (UTC). Whoever wants the same build again sets `BUILD_DATE`.
 * @returns `YYYY-MM-DD`
 * @throws Error when BUILD_DATE is no date
 */
export function buildDate(): string {
  const given = process.env.BUILD_DATE;
  if (given === undefined || given === '') return new Date().toISOString().slice(0, 10);
  if (!isDay(given)) throw new Error(`BUILD_DATE: “${given}” is no date. Write it as YYYY-MM-DD.`);
  return given;
}
