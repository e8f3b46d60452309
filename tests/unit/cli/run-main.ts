import { format } from 'node:util';
import { vi } from 'vitest';
import { fail } from '../../../src/cli/fail.ts';

/**
 * Runs the function of a command as `src/cli/run.js` does, without a process of its own.
 * @param main the function of the command
 * @param environment variables that are set meanwhile
 * @returns the exit code and what was written to the two streams
 */
export async function runMain(
  main: (argv: readonly string[]) => number | Promise<number>,
  argv: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const write =
    (stream: keyof typeof said) =>
    (text: unknown, ...more: unknown[]) => {
      said[stream] += `${format(text, ...more)}\n`;
    };
  const spies = [
    vi.spyOn(console, 'log').mockImplementation(write('out')),
    vi.spyOn(console, 'warn').mockImplementation(write('err')),
    vi.spyOn(console, 'error').mockImplementation(write('err')),
  ];
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  try {
    const code = await Promise.try(main, argv).catch(fail);
    return { code, ...said };
  } finally {
    for (const spy of spies) spy.mockRestore();
    vi.unstubAllEnvs();
  }
}
