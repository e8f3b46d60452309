import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { type HeaderPolicy, headersFor } from '../config/policy.ts';
import { policyFile } from './output.ts';

/**
 * Serves a built edition with the headers it ships with.
 * @param port the port; 0 takes a free one
 * @returns the server, listening, and its address
 * @throws Error when the edition is not built or the port is taken, each with its remedy
 */
export async function serve(folder: string, port: number): Promise<{ server: Server; origin: string }> {
  if (!existsSync(policyFile(folder))) {
    throw new Error(`${folder}: there is no built edition. Run “npm run build” or “npm run build:partner” first.`);
  }
  const policy = JSON.parse(readFileSync(policyFile(folder), 'utf8')) as HeaderPolicy;
  const files = sirv(folder, { etag: true, gzip: true, brotli: true });
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').replace(/[?#].*$/, '');
    for (const [name, value] of Object.entries(headersFor(policy, path))) response.setHeader(name, value);
    files(request, response, () => {
      const locale = path.startsWith(policy.base) ? (path.slice(policy.base.length).split('/')[0] ?? '') : '';
      const localized = join(folder, policy.base, locale, '404.html');
      // The locale becomes part of a file name, so it must be a plain segment.
      const page = /^[a-z]{2}-[a-z]{2}$/.test(locale) && existsSync(localized) ? localized : join(folder, '404.html');
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' });
      response.end(readFileSync(page));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} is taken. Stop the program that uses it, or choose another: PORT=4322 npm start`)
          : error,
      );
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no address.');
  return { server, origin: `http://localhost:${address.port}` };
}
