/**
 * Writes an error without a stack trace, because the messages name file, field, value and remedy.
 * @returns the exit code of a command that failed
 */
export function fail(error: unknown): 1 {
  console.error(error instanceof Error ? error.message : error);
  return 1;
}
