/** The current day where the program runs. Not in `days.ts`, of which the tree would load a file of its own then. */
export function dayHere(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => `${part}`.padStart(2, '0')).join('-');
}
