import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Edition } from '../../src/config/edition.ts';

/** Variables that the test runner sets: with them a build is one for development and takes ten times as long. */
const TRACES =
  /^(?:VITEST|TEST$|NODE_ENV$|MODE$|DEV$|PROD$|SSR$|BASE_URL$|BASE_PATH$|EDITION$|OUT_DIR$|OFFERS_DIR$|SITE_DIR$)/;

/**
 * Builds the public edition as an operator does.
 * @param args more arguments of the command
 */
export function buildPublic(...args: string[]): Promise<void> {
  return buildEdition('public', {}, ...args);
}

/**
 * Builds an edition of a copy.
 * @param variables what its operator sets
 * @param args more arguments of the command
 */
export async function buildEdition(
  edition: Edition,
  variables: Record<string, string>,
  ...args: string[]
): Promise<void> {
  await promisify(execFile)(process.execPath, ['src/cli/run.js', 'build', '--edition', edition, ...args], {
    env: buildEnvironment(variables),
    maxBuffer: 64 * 1024 * 1024,
  });
}

/** The environment of an operator's commands. */
export function buildEnvironment(variables: Record<string, string>): NodeJS.ProcessEnv {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !TRACES.test(name)));
  return { ...env, ...variables, ASTRO_TELEMETRY_DISABLED: '1' };
}
