import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { loadPassages, loadSources } from '../claims/load.ts';
import { type Passage, passageDigest, passageState, sectionAt } from '../claims/passages.ts';

const HEADER = `# Passages of the cited documents as they were read: file below the folder of copies, anchor of the section, digest.
# Written by: npm run check:sources -- DIR --record SOURCE=FILE#anchor
`;
// Only digests are stored: the text belongs to others, and a digest is enough to see a change.
const USAGE = `Usage: npm run check:sources -- DIR [--record SOURCE=FILE#anchor]…
  DIR       a folder with fresh copies of the documents
  --record  notes that this passage of DIR/FILE is what the source says today; without #anchor the whole document`;

// Lists the cited documents that have changed since they were read, so that an audit reads only those.
export function main(argv: readonly string[], content = 'content'): number {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { record: { type: 'string', multiple: true, default: [] } },
  });
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new Error(USAGE);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new Error(`${folder}: there is no such folder. Name the folder that holds the fresh copies.`);
  }
  const sources = loadSources(content);
  const passages = loadPassages(content);
  const copyOf = (file: string): string | undefined => {
    const path = join(folder, file);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  };
  for (const given of values.record) record(given, Object.keys(sources), passages, copyOf);
  if (values.record.length > 0) {
    const ordered = Object.entries(passages).sort(([one], [other]) => one.localeCompare(other));
    writeFileSync(join(content, 'passages.yaml'), HEADER + stringify(Object.fromEntries(ordered), { lineWidth: 0 }));
  }
  const rows = Object.entries(passages).flatMap(([id, read]) =>
    read.map((passage) => ({ id, ...passage, state: passageState(passage, copyOf(passage.file)) })),
  );
  for (const { id, file, at, state } of rows) {
    if (state !== 'same') console.log(`${state.padEnd(12)}  ${id}  ${file}${at === undefined ? '' : `#${at}`}`);
  }
  const same = rows.filter(({ state }) => state === 'same').length;
  const without = Object.keys(sources).length - Object.keys(passages).length;
  console.log(`${same} of ${rows.length} passages are as they were read; ${without} sources have no passage recorded.`);
  return 0;
}

/** Records a passage, and replaces an earlier record of the same section. */
function record(
  given: string,
  sources: readonly string[],
  passages: Record<string, Passage[]>,
  copyOf: (file: string) => string | undefined,
): void {
  const [, id = '', file = '', at] = /^([^=]+)=([^#]+)(?:#(.+))?$/.exec(given) ?? [];
  if (!sources.includes(id)) throw new Error(`--record ${given}: “${id}” is no source in content/sources/. ${USAGE}`);
  const text = copyOf(file);
  if (text === undefined)
    throw new Error(`--record ${given}: the folder has no file “${file}”. Give its path below the folder.`);
  const passage = sectionAt(text, at);
  if (passage === undefined)
    throw new Error(`--record ${given}: ${file} has no heading with the anchor “${at}”. Look at its headings.`);
  const others = (passages[id] ?? []).filter((each) => each.file !== file || each.at !== at);
  passages[id] = [...others, { file, ...(at !== undefined && { at }), digest: passageDigest(passage) }];
}
