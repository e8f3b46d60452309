import { defineConfig } from 'vitest/config';

/** On a slow or busy machine a test takes long; no test of the default kinds may fail for that. */
const patient = { testTimeout: 300_000, hookTimeout: 300_000 };

/** One project for each kind of test; `src/cli/test.ts` says in which order they run. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], ...patient } },
      // The commands of the README in a fresh clone: each of its tests runs whole programs.
      {
        test: {
          name: 'clone',
          include: ['tests/clone/**/*.test.ts'],
          testTimeout: 1_800_000,
          hookTimeout: 1_800_000,
        },
      },
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
          testTimeout: 3_600_000,
          hookTimeout: 3_600_000,
          fileParallelism: false,
        },
      },
      // Not a test of `npm test`: it makes pictures to look at.
      {
        test: { name: 'shots', include: ['tests/shots/**/*.test.ts'], testTimeout: 1_800_000, fileParallelism: false },
      },
    ],
  },
});
