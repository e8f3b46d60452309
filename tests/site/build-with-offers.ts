/**
 * Builds the public edition from another folder of offers. A process of its own, since a build reads its settings from
 * the environment, and that of the test runner is not the one of `npm run build`.
 * Arguments: the output folder, the folder of offers.
 */
import { buildSite } from '../../src/build/build.ts';
import { fail } from '../../src/cli/fail.ts';

const [outDir, offersDir] = process.argv.slice(2);
if (outDir === undefined || offersDir === undefined)
  throw new Error('Give the output folder and the folder of offers.');
try {
  await buildSite({ root: process.cwd(), edition: 'public', outDir, offersDir });
} catch (error) {
  process.exitCode = fail(error);
}
