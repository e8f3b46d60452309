/** Programs that run beside a test and end with it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { vi } from 'vitest';
import { PATIENCE } from '../patience.ts';

/** A program that runs. */
export interface Running {
  stop(): Promise<void>;
}

/** Finds a port that is free. */
export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}

/**
 * Starts a program and waits until it answers.
 * @param path the program
 * @param args its arguments
 * @param ready tells whether it answers; what it throws means “not yet”
 * @param env more of the environment
 * @throws Error with what the program said when it ends or does not answer
 */
export async function start(
  path: string,
  args: readonly string[],
  ready: () => Promise<boolean>,
  env: Record<string, string> = {},
): Promise<Running> {
  const child = spawn(path, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (text += data.toString()));
  const failed = new Promise<never>((_, reject) => child.once('error', reject));
  const answered = vi.waitUntil(async () => child.exitCode !== null || (await ready().catch(() => false)), {
    timeout: PATIENCE.step,
  });
  await Promise.race([answered, failed]).catch((error) => {
    text += String(error);
    child.kill();
  });
  if (child.exitCode !== null || child.killed) {
    await end(child);
    throw new Error(`${path} does not answer. It said: ${text}`);
  }
  failed.catch(() => undefined);
  return { stop: () => end(child) };
}

/** Whether something answers HTTP at an address, well or not. */
export async function answers(url: string): Promise<boolean> {
  const response = await fetch(url);
  await response.arrayBuffer();
  return true;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, 'close');
  child.kill();
  await closed;
}
