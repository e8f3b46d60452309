/** Converts issues of the schema to data for diagnostics. */
import type * as z from 'zod/mini';
import type { DiagnosticCode, Expected } from './diagnostics.ts';
import { valueIn } from './fields.ts';

export interface Issue {
  code: Extract<DiagnosticCode, 'unknown-member' | 'member-missing' | 'wrong-type' | 'wrong-value'>;
  path: (string | number)[];
  /** The name of what was expected. */
  expected?: Expected;
  values?: string[];
}

type Raw = z.core.$ZodIssue;
/** Names of types, as diagnostics use them. */
const TYPES: Readonly<Record<string, Expected>> = {
  string: 'text',
  object: 'object',
  array: 'array',
  boolean: 'boolean',
};

/**
 * Lists the issues of a check. Of a union it takes the branch that fitted furthest, because the author probably meant
 * that one.
 */
export function issuesOf({ issues }: z.core.$ZodError, value: unknown): Issue[] {
  return issues.flatMap((issue) => flat(issue, value, []));
}

function flat(issue: Raw, value: unknown, before: readonly (string | number)[]): Issue[] {
  const path = [...before, ...issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ code: 'unknown-member', path: [...path, key] }));
    case 'invalid_union': {
      const branch = issue.errors.toSorted((a, b) => depthOf(b) - depthOf(a) || a.length - b.length)[0] ?? [];
      return branch.length === 0
        ? [{ code: 'wrong-value', path }]
        : branch.flatMap((inner) => flat(inner, value, path));
    }
    case 'invalid_type':
      if (valueIn(value, path) === undefined) return [{ code: 'member-missing', path }];
      return [{ code: 'wrong-type', path, ...(TYPES[issue.expected] && { expected: TYPES[issue.expected] }) }];
    case 'invalid_value':
      return [{ code: 'wrong-value', path, expected: 'one-of', values: issue.values.map(String) }];
    default:
      // The schema gives each rule the name of what it expects as its message (`./schema.ts`).
      return [{ code: 'wrong-value', path, expected: issue.message as Expected }];
  }
}

function depthOf(issues: readonly Raw[]): number {
  return Math.max(0, ...issues.map((issue) => (issue.code === 'unrecognized_keys' ? 0 : issue.path.length)));
}

/** A path as findings and faults write it: `listings[0].supportContact.email`. */
export function pathOf(path: readonly (string | number)[]): string {
  const text = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('');
  return text.replace(/^\./, '');
}
