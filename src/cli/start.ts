import { buildSite } from '../build/build.ts';
import { serve } from '../build/server.ts';
import { parseBase } from '../config/base.ts';

// Builds the partner edition of the sample content and serves it with the shipped headers.
export async function main(): Promise<number> {
  const port = Number(process.env.PORT ?? 4321);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`PORT: “${process.env.PORT}” is no port. Use a number from 1 to 65535.`);
  }
  const base = parseBase(process.env.BASE_PATH, 'BASE_PATH');
  const folder = await buildSite({ root: process.cwd(), edition: 'partner', base });
  const { origin } = await serve(folder, port);
  console.log(`\nWegweiser, partner edition of the sample content: ${origin}${base}\nStop with Ctrl+C.`);
  return 0;
}
