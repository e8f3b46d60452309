/**
 * Ends a command with what went wrong, without a stack trace: the messages name file, field, value and remedy.
 * @param error what was thrown
 */
export function fail(error: unknown): never {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
