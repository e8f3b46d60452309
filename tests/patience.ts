/**
 * How long tests wait, in milliseconds; nowhere else stands a limit. They end what hangs, and say nothing about speed: on a
 * slow machine with much else to do a test takes long, and passes.
 */
export const PATIENCE = {
  /** One state that a page or a program has to reach: what does not come is told before the test runs out of time. */
  step: 180_000,
  /** One test or hook. */
  test: 1_800_000,
  /** One test that builds the site or runs whole programs. */
  program: 3_600_000,
};
