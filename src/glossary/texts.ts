/** Reads every text that people wrote for readers, so that language can be checked in one place. For the build only. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { contentFile } from '../content/load.ts';
import { isLocale, type Locale } from '../i18n/locale.ts';
import { mdxTexts } from './mdx-texts.ts';
import { type ProseText, VERBATIM } from './prose.ts';

/** Fields that hold renderings to look for instead of texts to read, or ids. */
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
/** Listing documents and records of publishers are what strangers wrote; word lists, and phrases to search by, are no texts. */
/** Words that callers search with, and what once stood on a page: kept as they are. */
const KEPT = new Set(['routing/everyday.yaml', 'routing/accepted.yaml', 'routing/moved.yaml']);
const NO_TEXTS = new Set(['offers', 'publishers', 'search', 'words']);

/**
 * Reads the texts of content/: every value below a locale or in a file of a locale, and the guides.
 * @returns the texts in the order of files; files that are no YAML give none, which the content check reports
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
 * @param source what stands in the file
 * @param file its name for faults
 * @param locale the locale of the whole file, if it has one
 * @param whole what the texts of the whole file are
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
      // A case is told by its caller: it stands beside the facts that it must settle.
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

/**
 * Puts VERBATIM in the place of screen names in double asterisks, code, addresses and placeholders.
 * @param text a text of a YAML file or a dictionary
 */
export function maskPlain(text: string): string {
  return text
    .replaceAll(
      /\*\*.+?\*\*|`[^`]+`|\{\w+(?: [\w-]+)?\}|https?:\/\/[^\s)“”]+|\b[\w.-]+@[\w.-]+\.\w+|\b[\w-]+\.example\b/g,
      VERBATIM,
    )
    .trim();
}
