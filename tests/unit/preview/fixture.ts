/** Data that the tests of the preview share: texts of every format, and the data pack. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { loadClaims, loadSources } from '../../../src/claims/load.ts';
import type { Claims } from '../../../src/claims/types.ts';
import type { Locale } from '../../../src/i18n/locale.ts';
import type { Diagnostic } from '../../../src/offers/diagnostics.ts';
import { loadLintWording } from '../../../src/offers/lint-wording.ts';
import { makePreviewPack, type PreviewPack } from '../../../src/preview/pack.ts';
import { readText } from '../../../src/preview/read.ts';
import type { Draft, DraftReadOptions } from '../../../src/preview/types.ts';
import { loadRouting } from '../../../src/routing/load.ts';
import type { RoutingData } from '../../../src/routing/types.ts';

export const TODAY = '2026-11-23';
export const OPTIONS: DraftReadOptions = { today: TODAY, language: 'en-us' };

const root = join(import.meta.dirname, '../../..');
const fixtures = join(root, 'tests/unit/import/fixtures');

/** A text of one of the formats, and whether the import takes it with the options beside it. */
export interface FormatText {
  name: string;
  format: string;
  text: string;
  args: Record<string, string>;
  isError: boolean;
}

export const formatTexts: FormatText[] = globSync('**/args.json', { cwd: fixtures })
  .sort()
  .map((file) => {
    const folder = join(fixtures, dirname(file));
    const input = globSync('input.*', { cwd: folder })[0] ?? '';
    return {
      name: relative(fixtures, folder),
      format: relative(fixtures, folder).split('/')[0] ?? '',
      text: readFileSync(join(folder, input), 'utf8'),
      args: JSON.parse(readFileSync(join(folder, 'args.json'), 'utf8')),
      isError: globSync('expected-error.json', { cwd: folder }).length > 0,
    };
  });

export const documentTexts: { name: string; text: string }[] = globSync('*/*.json', {
  cwd: join(root, 'content/offers'),
})
  .sort()
  .map((name) => ({ name, text: readFileSync(join(root, 'content/offers', name), 'utf8') }));

/** The drafts in a text that can be read. */
export function draftsIn(text: string): Draft[] {
  const result = readText(text, OPTIONS);
  if (result.state === 'failed') throw new Error(`cannot be read: ${JSON.stringify(result.messages)}`);
  return result.drafts;
}

export function draftIn(text: string): Draft {
  const [draft, ...others] = draftsIn(text);
  if (draft === undefined || others.length > 0) throw new Error('not exactly one draft');
  return draft;
}

/** The errors of a text that cannot be read. */
export function errorsIn(text: string): Diagnostic[] {
  const result = readText(text, OPTIONS);
  return result.state === 'failed' ? result.messages.filter(({ severity }) => severity === 'error') : [];
}

const content = join(root, 'content');
let read: { claims: Claims; routing: RoutingData } | undefined;

/** Routing and claims of the site, read once. */
function contentOnce(): { claims: Claims; routing: RoutingData } {
  if (read === undefined) {
    const claims = loadClaims(content);
    read = { claims, routing: loadRouting(content, claims) };
  }
  return read;
}

const packs = new Map<Locale, PreviewPack>();

export function packOf(locale: Locale): PreviewPack {
  let pack = packs.get(locale);
  if (pack === undefined) {
    const { claims, routing } = contentOnce();
    pack = makePreviewPack(routing, claims, loadSources(content), loadLintWording(content, locale), locale);
    packs.set(locale, pack);
  }
  return pack;
}
