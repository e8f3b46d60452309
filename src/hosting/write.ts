import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, gzipSync, constants as zlib } from 'node:zlib';
import { textEndings } from './media-types.ts';
import { type HostName, hosts } from './render.ts';
import type { HostFile } from './types.ts';

/** The smallest size in bytes that is compressed. Below, compression saves less than a packet. */
const SMALLEST = 1_024;
/** Almost all pages are within 2^16 bytes. */
const WINDOW = 16;

/**
 * Writes the files of a host into the web root, or beside it with its name as a prefix. For a server that an operator
 * runs, all texts are compressed as well.
 * @returns the paths of the files of the host
 */
export function writeHost(folder: string, name: HostName, files: readonly HostFile[]): string[] {
  const { inside } = hosts[name];
  const written = files.map(({ name: own, text }) => {
    const path = inside ? join(folder, own) : `${folder}${own}`;
    writeFileSync(path, text);
    return path;
  });
  if (!inside) compress(folder);
  return written;
}

/** Writes each text file also as `.gz` and `.br`. Neither format stores a time, so that the result is reproducible. */
export function compress(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !textEndings.includes(extname(entry.name).slice(1))) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = readFileSync(path);
    if (bytes.length < SMALLEST) continue;
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
    const params: Record<number, number> = {
      [zlib.BROTLI_PARAM_QUALITY]: 9,
      [zlib.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    };
    // With a larger window, brotli prepares 32 MB of tables for each file: a page takes 80 ms instead of 1, and is no smaller.
    if (bytes.length <= 2 ** WINDOW) params[zlib.BROTLI_PARAM_LGWIN] = WINDOW;
    writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params }));
  }
}
