/**
 * Measures the processor time of this process, which other programs on the machine do not change. Compare it only with
 * the cost of something else, never with a number.
 * @returns milliseconds
 */
export function costOf(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
