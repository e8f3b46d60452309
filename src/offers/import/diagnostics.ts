/** What reading a text has to say, as data; `messageText` words it in both languages, for command line and preview. */
import { type Translate, translator } from '../../i18n/dictionary.ts';
import { formatList } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { Severity } from '../lint-rules.ts';
import { diagnosticsDictionary } from './diagnostics-dictionary.ts';

type Key = keyof (typeof diagnosticsDictionary)['de-de'];
type Without<K, P extends string> = K extends `${P}${infer Rest}` ? Rest : never;
/** The name of what is told. */
export type DiagnosticCode = Without<Key, 'is-'>;
/** The name of what should stand at a place; the schema and the parser use them. */
export type Expected = Without<Key, 'expect-'>;

export interface Diagnostic {
  code: DiagnosticCode;
  severity: Severity;
  /** Both from 1. */
  line: number;
  column: number;
  /** JSON Pointer of the value concerned; absent where the text as a whole is meant. */
  path?: string;
  /** What was found: a character, a value, a name. Never a signed address. */
  found?: string;
  expected?: Expected;
  /** The values of which one was expected. */
  values?: string[];
  /** Further positions of the same. */
  positions?: { line: number; column: number; path: string }[];
}

/**
 * Words a message: what is wrong or was mended, and what to do. Where it is (line, column) is told by whoever shows it.
 */
export function diagnosticText(locale: Locale, message: Diagnostic): string {
  const { code, path, found = '', expected, values = [], positions = [] } = message;
  // Each text takes of the parameters what it needs.
  const all = translator(diagnosticsDictionary, locale);
  const t = all as Translate<Record<string, '{found}{values}'>>;
  const words = { found, values: formatList(locale, values, 'disjunction') };
  const text = [
    ...(code === 'wrong-value' && found === '' ? [] : [t(`is-${code}`, words)]),
    ...(expected === undefined ? [] : [t(`expect-${expected}`, words)]),
    ...(positions.length === 0
      ? []
      : [
          `${formatList(
            locale,
            positions.map(({ path: at, line }) => all('place', { path: at, line })),
          )}.`,
        ]),
  ].join(' ');
  return path ? `${path}: ${text}` : text;
}
