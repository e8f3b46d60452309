/** Reads all texts that are written for readers, so that language is checked in one place. For the build only. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { contentFile } from '../content/load.ts';
import { isLocale, type Locale } from '../i18n/locale.ts';
import { mdxTexts } from './mdx-texts.ts';
import { type ProseText, VERBATIM } from './prose.ts';

/** Fields that hold renderings to look for, or ids, and no texts. */
const NO_PROSE = new Set([
  'synonyms',
  'forbidden',
  'parts',
  'patterns',
  'queries',
  'query',
  'path',
  'claim',
  'claims',
  'of',
  'on',
]);
/** Search phrases and published texts, which are kept as they are. */
const KEPT = new Set(['routing/everyday.yaml', 'routing/accepted.yaml', 'routing/moved.yaml']);
/**
 * Folders without texts of ours: listing documents and records of publishers come from strangers; word lists and search
 * phrases are no sentences.
 */
const NO_TEXTS = new Set(['offers', 'publishers', 'search', 'words']);

/**
 * Reads the texts of content/: every value below a locale or in a file of a locale, and the guides.
 * @returns the texts in the order of files; none from invalid YAML, which the content check reports
 */
export function readTexts(root: string): ProseText[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => !NO_TEXTS.has(path.split('/')[0] ?? ''))
    .sort()
    .flatMap((path) => {
      const source = readFileSync(join(root, path), 'utf8');
      const file = contentFile(root, path);
      const locale = path.split(/[/.]/).find(isLocale);
      if (path.endsWith('.mdx')) return locale === undefined ? [] : mdxTexts(source, file, locale);
      const kind = KEPT.has(path) ? 'kept' : 'prose';
      return /\.(yaml|json)$/.test(path) ? yamlTexts(source, file, locale, kind) : [];
    });
}

/**
 * Finds the texts of a YAML or JSON file.
 * @param file its name for faults
 * @param locale the locale of the whole file, if it has one
 * @param whole the kind of the texts of the file
 */
export function yamlTexts(
  source: string,
  file: string,
  locale?: Locale,
  whole: ProseText['kind'] = 'prose',
): ProseText[] {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const texts: ProseText[] = [];
  const visit = (node: unknown, path: string[], language: Locale | undefined, kind: ProseText['kind']): void => {
    if (isMap(node)) {
      // Cases are in the words of callers; they are recognized by their facts and destination.
      const said = node.has('facts') && node.has('destination') ? 'said' : kind;
      for (const { key, value } of node.items) {
        const name = String(isScalar(key) ? key.value : key);
        if (NO_PROSE.has(name)) continue;
        visit(value, [...path, name], isLocale(name) ? name : language, said);
      }
    } else if (isSeq(node)) {
      node.items.forEach((item, index) => {
        visit(item, [...path, String(index)], language, kind);
      });
    } else if (isScalar(node) && typeof node.value === 'string' && language !== undefined) {
      const line = lines.linePos((node as Node).range?.[0] ?? 0).line;
      texts.push({
        file: `${file}:${line}`,
        field: path.join('.'),
        locale: language,
        text: maskPlain(node.value),
        kind,
      });
    }
  };
  visit(document.contents, [], locale, whole);
  return texts;
}

/** Replaces screen names in double asterisks, code, addresses and placeholders by `VERBATIM`. */
export function maskPlain(text: string): string {
  return text
    .replaceAll(
      /\*\*.+?\*\*|`[^`]+`|\{\w+(?: [\w-]+)?\}|https?:\/\/[^\s)“”]+|\b[\w.-]+@[\w.-]+\.\w+|\b[\w-]+\.example\b/g,
      VERBATIM,
    )
    .trim();
}
