import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { join } from 'node:path';

/** The programs that the project runs, each with the script that its package names as its command. */
export const TOOLS = {
  astro: 'astro/bin/astro.mjs',
  biome: '@biomejs/biome/bin/biome',
  knip: 'knip/bin/knip.js',
  tsc: 'typescript/bin/tsc',
  vitest: 'vitest/vitest.mjs',
} as const;

export type Tool = keyof typeof TOOLS;

/**
 * Starts a program of node_modules with the Node that runs this process, without a shell: so arguments and signals arrive
 * as they are given on every system.
 */
export function startTool(root: string, tool: Tool, given: readonly string[], options: SpawnOptions): ChildProcess {
  return spawn(process.execPath, [join(root, 'node_modules', TOOLS[tool]), ...given], { cwd: root, ...options });
}
