import { execFileSync } from 'node:child_process';

/**
 * Gives the one date that a build judges ages against and prints: `BUILD_DATE`, else the day of the last commit that
 * touched content/. The clock is never asked, so that two builds of the same content are the same.
 * @param root the root folder of the project
 * @returns `YYYY-MM-DD`
 * @throws Error when BUILD_DATE is no date, or when there is neither BUILD_DATE nor a history
 */
export function buildDate(root: string): string {
  const given = process.env.BUILD_DATE;
  if (given !== undefined && given !== '') {
    if (!isDay(given)) {
      throw new Error(`BUILD_DATE: “${given}” is no date. Write it as YYYY-MM-DD.`);
    }
    return given;
  }
  let date = '';
  try {
    date = execFileSync('git', ['log', '-1', '--format=%cs', '--', 'content'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    // No Git or no history: the remedy below is the same.
  }
  if (date === '') {
    throw new Error(
      'BUILD_DATE: not set, and there is no Git history of content/ to take it from. Set BUILD_DATE=YYYY-MM-DD.',
    );
  }
  return date;
}

/** The calendar knows the day: 30 February is none, although Date.parse takes it for 2 March. */
function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
