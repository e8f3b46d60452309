import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildDate } from '../config/date.ts';
import { skeletons } from '../content/skeletons.ts';
import { siteSkeleton } from '../site/skeleton.ts';

// Writes the skeleton of an entry of content. The content check then names every field that has to be filled.
const USAGE = `Usage: npm run new -- KIND ID [--file SUBJECT]
  guide SLUG                 both locales
  offer PUBLISHER/OFFER      the document, and the publisher if it is new
  claim ID --file SUBJECT    appended to content/claims/SUBJECT.yaml
  source ID --file NAME      appended to content/sources/NAME.yaml (2021, 2023, now, other)
  term ID --file SUBJECT     appended to content/glossary/SUBJECT.yaml
  rule ID                    appended to content/routing/rules.yaml
  site FOLDER                the folder of a copy of one's own, for SITE_DIR`;

export function main(argv: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: { file: { type: 'string' } },
  });
  const [kind = '', id = ''] = positionals;
  if (kind === 'site' && id !== '') return newSite(id);
  const made = skeletons(kind, id, values.file, buildDate());
  if (made === undefined) throw new Error(USAGE);
  const taken = made.filter(({ path, append }) => !append && existsSync(join('content', path)));
  const wanted = made.filter(({ optional }) => !optional);
  const clash = taken.find((each) => wanted.includes(each));
  if (clash !== undefined) throw new Error(`content/${clash.path}: this file exists already. Choose another id.`);
  for (const { path, text, append } of made.filter((each) => !taken.includes(each))) {
    const file = join('content', path);
    const before = append && existsSync(file) ? readFileSync(file, 'utf8') : '';
    if (append && new RegExp(`^(?:- id: )?${id}:?$`, 'm').test(before)) {
      throw new Error(`${file}: “${id}” exists already. Choose another id.`);
    }
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, before === '' ? text : `${before.trimEnd()}\n\n${text}`);
    console.log(`${file}: fill in what is empty, then run “npm run check”.`);
  }
  return 0;
}

/**
 * Writes the folder of an operator.
 * @throws Error when something lies there already
 */
function newSite(folder: string): number {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new Error(`${folder}: this folder is not empty. Choose another one; nothing was written.`);
  }
  for (const { path, text } of siteSkeleton()) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  console.log(`${folder}: builds as it is. Set SITE_DIR to it, and fill in site.yaml; docs/operate.md says how.`);
  return 0;
}
