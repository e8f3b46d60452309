/**
 * Measures what something costs, in a unit that other programs on the machine do not change: the time that this process
 * had a processor. Compare it with the cost of something else only, never with a number.
 * @returns milliseconds
 */
export function costOf(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
