import { defineConfig } from 'vitest/config';
import { PATIENCE } from './tests/patience.ts';

const patient = {
  // Files that run in one worker share the modules that they load, and in the browser tests the browser: loading the
  // modules anew for each file took two thirds of the time of the unit tests.
  isolate: false,
  globalSetup: ['tests/temporary.ts'],
  testTimeout: PATIENCE.test,
  hookTimeout: PATIENCE.test,
  expect: { poll: { timeout: PATIENCE.step } },
};
const morePatient = { ...patient, testTimeout: PATIENCE.program, hookTimeout: PATIENCE.program };

/** One project for each kind of test; `src/cli/test.ts` says in which order they run. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], ...patient } },
      // The commands of the README in a fresh clone.
      { test: { name: 'clone', include: ['tests/clone/**/*.test.ts'], ...morePatient } },
      { test: { name: 'content', include: ['tests/content/**/*.test.ts'], ...patient } },
      { test: { name: 'site', include: ['tests/site/**/*.test.ts'], ...patient } },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          ...patient,
          maxWorkers: 2,
          // Projects with another number of workers that run in one call, as for a copy, must have another order.
          sequence: { groupOrder: 1 },
        },
      },
      // What `npm run test:full` adds: real servers, other browsers, builds of its own, one after the other.
      { test: { name: 'full', include: ['tests/full/**/*.test.ts'], ...morePatient, fileParallelism: false } },
      // Not a test of `npm test`: it makes pictures to look at.
      { test: { name: 'shots', include: ['tests/shots/**/*.test.ts'], ...morePatient, fileParallelism: false } },
    ],
  },
});
