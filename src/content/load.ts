/**
 * Reads YAML and JSON below content/ (JSON is YAML as well). Every mistake becomes a fault with file, line, field,
 * value and remedy.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { isLocale } from '../i18n/locale.ts';
import { assertNoFaults, ContentError, type ContentFault, collectFaults } from './fault.ts';

/**
 * Reads one file and validates it. Faults call it YAML or JSON by the ending of its name.
 * @param schema unknown keys are faults if the schema is strict
 * @throws ContentError when the file is missing, cannot be read, repeats a key or does not fit the schema
 */
export function readYaml<T>(root: string, path: string, schema: z.ZodType<T>): T {
  const file = contentFile(root, path);
  const full = join(root, path);
  if (!existsSync(full)) {
    throw new ContentError([{ id: 'file-missing', file, field: '-', value: undefined, remedy: 'Create this file.' }]);
  }
  return parseYaml(readFileSync(full, 'utf8'), file, schema);
}

/**
 * Reads a text as `readYaml` reads a file.
 * @param file its name for faults
 */
export function parseYaml<T>(text: string, file: string, schema: z.ZodType<T>): T {
  const { document, lines } = parseOnce(text, file);
  const isJson = file.endsWith('.json');
  const remedy = isJson
    ? 'Correct the JSON at this line: quotation marks, commas and brackets.'
    : 'Correct the YAML at this line; quote texts that contain “: ” or “#”.';
  assertNoFaults(
    [...document.errors, ...document.warnings].map((error) => ({
      id: `${isJson ? 'json' : 'yaml'}-${error.code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'syntax'}`,
      file: `${file}:${lines.linePos(error.pos[0]).line}`,
      field: '-',
      value: error.message,
      remedy: error.code === 'DUPLICATE_KEY' ? 'Give every key once: rename or remove the second one.' : remedy,
    })),
  );
  const value: unknown = document.toJS();
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new ContentError(
    result.error.issues
      .flatMap((issue) => issueFaults(issue, value))
      .map((fault) => {
        const line = lineOf(document, lines, fault.path);
        const { path: at, ...rest } = fault;
        return { ...rest, file: line === undefined ? file : `${file}:${line}`, field: at.join('.') || '-' };
      }),
  );
}

interface Parsed {
  text: string;
  document: Document.Parsed;
  lines: LineCounter;
}

/** What each file held when it was last read: one check reads the same files for several days. */
const parsed = new Map<string, Parsed>();

function parseOnce(text: string, file: string): Parsed {
  const known = parsed.get(file);
  if (known?.text === text) return known;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const found = { text, document, lines };
  parsed.set(file, found);
  return found;
}

/**
 * Reads a folder of YAML files that each hold a map from id to entry, and joins them.
 * @param schema what each file must hold
 * @param matches which file names belong; by default every one
 * @returns id -> entry and the file that it came from, in the order of file names
 * @throws ContentError also when an id occurs in two files or a file has another ending than .yaml
 */
export function readYamlMaps<T>(
  root: string,
  folder: string,
  schema: z.ZodType<Record<string, T>>,
  matches: (name: string) => boolean = () => true,
): Map<string, { entry: T; file: string }> {
  const faults: ContentFault[] = [];
  const joined = new Map<string, { entry: T; file: string }>();
  for (const name of listFiles(root, folder)) {
    if (!matches(name)) continue;
    const file = contentFile(root, `${folder}/${name}`);
    if (!name.endsWith('.yaml')) {
      // Notes for authors may be in the same folder; any other file would be ignored silently.
      if (!name.endsWith('.md')) {
        faults.push({
          id: 'file-unexpected',
          file,
          field: '-',
          value: name,
          remedy: 'Rename it to .yaml or remove it.',
        });
      }
      continue;
    }
    const entries = collectFaults(faults, () => readYaml(root, `${folder}/${name}`, schema)) ?? {};
    for (const [id, entry] of Object.entries(entries)) {
      const first = joined.get(id);
      if (first === undefined) joined.set(id, { entry, file });
      else {
        const remedy = `This id already stands in ${first.file}; give one of the two another id.`;
        faults.push({ id: 'duplicate-id', file, field: id, value: id, remedy });
      }
    }
  }
  assertNoFaults(faults);
  return joined;
}

/** The name of a file below content/, as faults use it. */
export function contentFile(root: string, path: string): string {
  return `${basename(root)}/${path}`;
}

/**
 * Lists the files of a folder by name.
 * @throws ContentError when the folder is missing
 */
function listFiles(root: string, folder: string): string[] {
  const full = join(root, folder);
  if (!existsSync(full)) {
    const file = contentFile(root, folder);
    throw new ContentError([{ id: 'file-missing', file, field: '-', value: undefined, remedy: 'Create this folder.' }]);
  }
  return readdirSync(full)
    .filter((name) => !name.startsWith('.'))
    .sort();
}

type Path = (string | number)[];
type LocatedFault = Omit<ContentFault, 'file' | 'field'> & { path: Path };

/** Turns an issue of zod into faults with a remedy that a content author understands. */
function issueFaults(issue: z.core.$ZodIssue, root: unknown): LocatedFault[] {
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  const value = valueAt(root, path);
  const last = String(path.at(-1));
  const locale = path.map(String).find(isLocale);
  const located = locale === undefined ? { path, value } : { path, value, locale };
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        ...located,
        id: 'unknown-key',
        path: [...path, key],
        value: valueAt(root, [...path, key]),
        remedy: 'Remove this key or correct its spelling.',
      }));
    case 'invalid_value': {
      const remedy = `Use one of: ${issue.values.map(String).join(', ')}.`;
      return [{ ...located, id: value === undefined ? 'field-missing' : 'wrong-value', remedy }];
    }
    case 'invalid_type':
      if (value === undefined && isLocale(last)) {
        return [
          { ...located, id: 'locale-missing', remedy: `Add the text for ${last}; every text exists in all locales.` },
        ];
      }
      if (value === undefined)
        return [{ ...located, id: 'field-missing', remedy: `Add this field (${issue.expected}).` }];
      return [{ ...located, id: 'wrong-type', remedy: `Write a value of this type: ${issue.expected}.` }];
    case 'too_small':
      return [{ ...located, id: 'wrong-size', remedy: `Give at least ${issue.minimum}.` }];
    case 'too_big':
      return [{ ...located, id: 'wrong-size', remedy: `Give at most ${issue.maximum}.` }];
    case 'invalid_union': {
      // If the type of the value (list, map) fits one branch only, the mistakes in that branch count.
      const [branch, ...others] = issue.errors.filter(
        (each) => !each.some(({ path: at, code }) => at.length === 0 && code === 'invalid_type'),
      );
      if (branch === undefined || others.length > 0)
        return [{ ...located, id: 'wrong-value', remedy: `${issue.message}.` }];
      return branch.flatMap((each) =>
        issueFaults({ ...each, path: [...issue.path, ...each.path] } as typeof each, root),
      );
    }
    case 'invalid_format':
      return [{ ...located, id: 'wrong-format', remedy: `${issue.message}.` }];
    case 'invalid_key':
      return [
        { ...located, id: 'wrong-format', value: last, remedy: `Correct this key: ${issue.issues[0]?.message}.` },
      ];
    default:
      return [{ ...located, id: 'wrong-value', remedy: `${issue.message}.` }];
  }
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], root);
}

/** The line of the node at a path, or of its nearest ancestor if it is missing. */
function lineOf(document: Document, lines: LineCounter, path: Path): number | undefined {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return undefined;
}
