/**
 * Time limits of tests in milliseconds; there are no others. They end tests that hang, and say nothing about speed: on
 * a slow and busy machine a test takes long, and passes.
 */
export const PATIENCE = {
  /**
   * One state that a page or a program has to reach. If it is not reached, this is reported before the test runs out of
   * time.
   */
  step: 180_000,
  test: 1_800_000,
  /** One test that builds the site or runs whole programs. */
  program: 3_600_000,
};
