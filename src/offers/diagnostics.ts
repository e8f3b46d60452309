/**
 * What reading a text has to tell, as data. `diagnosticText` words it in each language, for the command line and the
 * preview.
 */
import type { Translate } from '../i18n/dictionary.ts';
import { formatList } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { diagnosticsDictionary } from './diagnostics-dictionary.ts';
import type { Severity } from './lint-rules.ts';

type Key = keyof (typeof diagnosticsDictionary)['de-de'];
type Without<K, P extends string> = K extends `${P}${infer Rest}` ? Rest : never;
export type DiagnosticCode = Without<Key, 'is-'>;
/** The name of what was expected; schema and parser use these names. */
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
  /** Further positions of the same problem. */
  positions?: { line: number; column: number; path: string }[];
}

/** Faults of single values, after which the rest of the text can still be read. Read leniently, they are warnings. */
export const VALUE_FAULTS: readonly DiagnosticCode[] = [
  'wrong-type',
  'wrong-value',
  'member-missing',
  'language-duplicate',
];

/** Writes a diagnostic as text: what is wrong or was repaired, and what to do. The caller adds line and column. */
export function diagnosticText(locale: Locale, message: Diagnostic): string {
  const { code, path, found = '', expected, values = [], positions = [] } = message;
  // Each text uses the parameters that it needs.
  const all = diagnosticsDictionary(locale);
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
