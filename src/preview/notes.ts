/**
 * Notes from what the import tells. The import speaks English sentences to a terminal; a page needs the place, what was
 * found and what was expected, to word them in the language of the reader.
 */
import type { Rule } from '../offers/import/reading.ts';
import * as rules from '../offers/import/rules.ts';
import type { JsonNode, TolerantJson } from '../offers/import/tolerant-json.ts';
import type { ImportError, ImportWarning } from '../offers/import/types.ts';
import type { Expected, Json, Note } from './types.ts';

const RULES: readonly [Rule, Expected][] = [
  [rules.webAddress, 'web-address'],
  [rules.email, 'email'],
  [rules.language, 'language'],
  [rules.durableId, 'durable-id'],
  [rules.externalId, 'external-id'],
  [rules.resourceName, 'resource-name'],
  [rules.apiKind, 'api-kind'],
  [rules.listingSchema, 'schema'],
];

/** What a sentence of the parser or of the import stands for; the first that fits counts. */
const SENTENCES: readonly [RegExp, Expected][] = [
  [/this comment has no end/, 'comment-end'],
  [/^the text ends/, 'more-text'],
  [/there is nothing in the text/, 'some-text'],
  [/this text has no end/, 'quotation-mark'],
  [/a control character/, 'no-control-character'],
  [/an unknown escape/, 'escape'],
  [/nested too deeply/, 'less-depth'],
  [/longer than/, 'shorter-text'],
  [/where the name of a member/, 'member-name'],
  [/where a colon/, 'colon'],
  [/where a comma or “(?:\}|\])”/, 'comma-or-bracket'],
  [/where a value/, 'value'],
  [/where the end of the text/, 'end'],
  [/ is not an object$/, 'object'],
  [/ is not an array$/, 'array'],
  [/ is not a boolean$/, 'boolean'],
  [/ is not a text$/, 'text'],
  [/is no schema of this format/, 'schema'],
  [/resellerChannelState is missing/, 'csp-state'],
];

/** A warning of the import as a note. */
export function noteOfWarning({ kind, line, column, path }: ImportWarning): Note {
  return { id: kind, line, column, ...(path !== undefined && { path }) };
}

/** An error of the import as a note. */
export function noteOfError({ id, line, column, message, remedy }: ImportError): Note {
  const path = /^(\/[^\s:]*)/.exec(message)?.[1];
  const found = /“(.*?)”/s.exec(message)?.[1];
  const values = /^Use one of: (.*)\.$/.exec(remedy)?.[1];
  const expected =
    RULES.find(([rule]) => rule.remedy === remedy)?.[1] ??
    (values === undefined ? SENTENCES.find(([sentence]) => sentence.test(message))?.[1] : 'one-of');
  return {
    id,
    line,
    column,
    ...(path !== undefined && { path }),
    ...(found !== undefined && { found }),
    ...(expected !== undefined && { expected }),
    ...(values !== undefined && { values: values.split(', ') }),
  };
}

/** A note about a place in the text. */
export function noteAt(
  place: TolerantJson['place'],
  at: number,
  id: Note['id'],
  rest: Partial<Pick<Note, 'path' | 'found' | 'expected' | 'values'>> = {},
): Note {
  return { id, ...place(at), ...rest };
}

/** A node as plain JSON. */
export function jsonOf(node: JsonNode): Json {
  switch (node.kind) {
    case 'object':
      return Object.fromEntries([...node.members].map(([name, { value }]) => [name, jsonOf(value)]));
    case 'array':
      return node.items.map(jsonOf);
    case 'null':
      return null;
    default:
      return node.value;
  }
}

/** Notes in the order of the text. */
export function inTextOrder(notes: readonly Note[]): Note[] {
  return notes.toSorted((a, b) => a.line - b.line || a.column - b.column);
}
