import { defineConfig } from 'vitest/config';

/** One project for each kind of test; `src/cli/test.ts` runs them in this order, the builds between content and site. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'] } },
      { test: { name: 'content', include: ['tests/content/**/*.test.ts'] } },
      { test: { name: 'site', include: ['tests/site/**/*.test.ts'], testTimeout: 300_000, hookTimeout: 300_000 } },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
          maxWorkers: 2,
          // A loaded machine may lose a race once; the report marks the test as retried, and what fails twice has failed.
          retry: process.env.CI ? 1 : 0,
        },
      },
      // What `npm run test:full` adds: real servers, other browsers, builds of its own, one after the other.
      {
        test: {
          name: 'full',
          include: ['tests/full/**/*.test.ts'],
          testTimeout: 900_000,
          hookTimeout: 900_000,
          fileParallelism: false,
        },
      },
      // Not a test of `npm test`: it makes pictures to look at.
      { test: { name: 'shots', include: ['tests/shots/**/*.test.ts'], testTimeout: 600_000, fileParallelism: false } },
    ],
  },
});
