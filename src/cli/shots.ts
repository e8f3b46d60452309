import { once } from 'node:events';
import { startTool } from '../build/tools.ts';

/** Makes screenshots of all templates, in `shots/`. */
export async function main(argv: readonly string[]): Promise<number> {
  const child = startTool(process.cwd(), 'vitest', ['run', '--project', 'shots', ...argv], { stdio: 'inherit' });
  const [status] = await once(child, 'close');
  return status ?? 1;
}
