import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { join } from 'node:path';

/** The programs that the project runs, each with the script of its package. */
export const TOOLS = {
  astro: 'astro/bin/astro.mjs',
  biome: '@biomejs/biome/bin/biome',
  knip: 'knip/bin/knip.js',
  tsc: 'typescript/bin/tsc',
  vitest: 'vitest/vitest.mjs',
} as const;

export type Tool = keyof typeof TOOLS;

/**
 * Starts a program of node_modules with the current Node and without a shell, so that arguments and signals arrive
 * unchanged on every system.
 */
export function startTool(root: string, tool: Tool, given: readonly string[], options: SpawnOptions): ChildProcess {
  return spawn(process.execPath, [join(root, 'node_modules', TOOLS[tool]), ...given], { cwd: root, ...options });
}
