import { defineConfig } from 'vitest/config';

/** On a slow or busy machine a test takes long; no test of the default kinds may fail for that. */
const patient = { testTimeout: 300_000, hookTimeout: 300_000 };

/** One project for each kind of test; `src/cli/test.ts` runs them in this order, the builds between content and site. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], ...patient } },
      { test: { name: 'content', include: ['tests/content/**/*.test.ts'], ...patient } },
      { test: { name: 'site', include: ['tests/site/**/*.test.ts'], ...patient } },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          ...patient,
          maxWorkers: 2,
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
