/** Reads the inputs and writes the files of `npm run import`. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, relative, resolve } from 'node:path';
import { Ending } from './ending.ts';

/** A file to be written, with the text of the existing one. */
export interface TargetFile {
  path: string;
  text: string;
  existing?: string;
}

/**
 * Reads the files, folders and the standard input that were named; each file once.
 * @throws Ending when something is missing or is no text
 */
export function* inputsOf(positionals: readonly string[]): Generator<{ name: string; text: string }> {
  // npm runs scripts in the root of the project, but file names are relative to the folder in which it was called.
  const base = (process.env.npm_lifecycle_event === 'import' && process.env.INIT_CWD) || process.cwd();
  const paths = new Set<string>();
  for (const name of positionals) {
    if (name === '-') {
      paths.add(name);
      continue;
    }
    const path = resolve(base, name);
    if (!existsSync(path)) throw new Ending(2, `${name}: there is no such file or folder.`);
    const files = statSync(path).isDirectory() ? filesBelow(path) : [path];
    if (files.length === 0) throw new Ending(2, `${name}: there is no .json, .jsonc or .jsonl file in this folder.`);
    for (const file of files) paths.add(file);
  }
  for (const path of paths) {
    const name = path === '-' ? 'standard input' : shortName(path);
    yield { name, text: decode(bytesOf(path, name), name) };
  }
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(path);
      return entry.isFile() && ['.json', '.jsonc', '.jsonl'].includes(extname(entry.name).toLowerCase()) ? path : [];
    });
}

function bytesOf(path: string, name: string): Buffer {
  try {
    return readFileSync(path === '-' ? 0 : path);
  } catch (error) {
    throw new Ending(2, `${name}: cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}

/** Decodes UTF-8, or UTF-16 with a byte order mark, as some shells write it. The mark is kept and reported. */
function decode(bytes: Buffer, name: string): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Ending(2, `${name}: this is no text in UTF-8. Save it as UTF-8.`);
  }
}

/**
 * Writes all files beside their targets and then renames them; all or nothing.
 * @param onDone called after each file
 * @throws Ending if that is not possible; all files are then as before
 */
export function writeAll(targets: readonly TargetFile[], onDone: (done: number) => void): void {
  const written: TargetFile[] = [];
  const begun: { temporary: string; target: TargetFile }[] = [];
  const folders: string[] = [];
  try {
    for (const target of targets) {
      const folder = dirname(target.path);
      const first = mkdirSync(folder, { recursive: true });
      if (first !== undefined) folders.push(first);
      // Names that begin with a dot are no documents, in case the file is left behind.
      const temporary = join(folder, `.${process.pid}-${begun.length}.tmp`);
      begun.push({ temporary, target });
      writeFileSync(temporary, target.text, { flag: 'wx' });
    }
    for (const { temporary, target } of begun) {
      renameSync(temporary, target.path);
      written.push(target);
      onDone(written.length);
    }
  } catch (error) {
    for (const { temporary } of begun) rmSync(temporary, { force: true });
    for (const { path, existing } of written) {
      if (existing === undefined) rmSync(path, { force: true });
      else writeFileSync(path, existing);
    }
    for (const path of folders) rmSync(path, { recursive: true, force: true });
    throw new Ending(4, `Could not write: ${error instanceof Error ? error.message : error}\nNothing was written.`);
  }
}

/** A path relative to the current folder if it lies below. */
export function shortName(path: string): string {
  const short = relative(process.cwd(), path);
  return short.startsWith('..') ? path : short.replaceAll('\\', '/');
}
