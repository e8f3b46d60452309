/** Runs a program and watches the memory of all its processes. Linux tells it in /proc; elsewhere it stays unknown. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Milliseconds between two looks at the memory. */
const INTERVAL = 100;
const PAGE = 4096;

export interface Watched {
  seconds: number;
  output: string;
  /** Most memory in bytes (resident set), of all processes at once and of the largest one. */
  together: number;
  each: number;
}

/**
 * Runs a program to its end.
 * @param environment more variables
 * @param cwd the folder it runs in
 * @throws Error with the end of its output when it fails
 */
export async function watched(
  command: string,
  args: readonly string[],
  environment: Record<string, string> = {},
  cwd = process.cwd(),
): Promise<Watched> {
  const begun = performance.now();
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let [together, each] = [0, 0];
  const look = () => {
    const sizes = memoryBelow(child.pid ?? 0);
    together = Math.max(
      together,
      sizes.reduce((sum, size) => sum + size, 0),
    );
    each = Math.max(each, ...sizes);
  };
  const timer = setInterval(look, INTERVAL);
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  const code = await new Promise((resolve) => child.once('close', resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}.\n${output.slice(-2000)}`);
  return { seconds: (performance.now() - begun) / 1000, output, together, each };
}

/** The memory of a process and of those that it started, and they again. */
function memoryBelow(root: number): number[] {
  if (!existsSync('/proc/self/statm')) return [0];
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const stat = read(`/proc/${name}/stat`);
    // The name of the program stands in brackets and may hold anything.
    parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
  }
  const family = new Set([root]);
  for (let size = 0; size !== family.size; ) {
    size = family.size;
    for (const [id, parent] of parents) if (family.has(parent)) family.add(id);
  }
  return [...family].map((id) => Number(read(`/proc/${id}/statm`).split(' ')[1] ?? 0) * PAGE);
}

/** A process may have ended meanwhile. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
