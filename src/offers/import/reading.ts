/**
 * Takes values out of an object of the input and keeps account: what was taken, what was left, what was wrong and where.
 */
import { isMissing } from '../values.ts';
import type { JsonNode, ObjectNode, TolerantJson } from './tolerant-json.ts';
import type { ImportError, ImportErrorId, ImportWarning, WarningKind } from './types.ts';

/** What a value must look like, and what to tell when it does not. */
export interface Rule {
  test: (value: string) => boolean;
  remedy: string;
}

/** The account of one text. */
export class Reading {
  readonly warnings: ImportWarning[] = [];
  readonly errors: ImportError[] = [];
  readonly dropped: string[] = [];
  readonly #place: TolerantJson['place'];

  constructor(place: TolerantJson['place']) {
    this.#place = place;
  }

  warn(kind: WarningKind, at: number, path?: string): void {
    this.warnings.push({ kind, ...this.#place(at), ...(path !== undefined && { path }) });
  }

  fail(id: ImportErrorId, at: number, message: string, remedy: string): void {
    this.errors.push({ id, ...this.#place(at), message, remedy });
  }

  /** Notes parts as dropped as a whole, in place of their members. */
  drop(paths: readonly string[]): void {
    const rest = this.dropped.filter((each) => !paths.some((path) => each.startsWith(`${path}/`)));
    this.dropped.splice(0, this.dropped.length, ...rest, ...paths);
  }

  /** Opens a value as an object; anything else is an error and gives nothing. */
  object(node: JsonNode, path: string): Members | undefined {
    if (node.kind === 'object') return new Members(this, node, path);
    this.fail('wrong-type', node.at, `${path || 'the input'} is not an object`, 'Write { … } here.');
    return undefined;
  }
}

/** The members of one object. Each is taken at most once; `close` accounts for those that were not. */
export class Members {
  readonly at: number;
  readonly path: string;
  readonly #reading: Reading;
  readonly #node: ObjectNode;
  readonly #taken = new Set<string>();

  constructor(reading: Reading, node: ObjectNode, path: string) {
    this.#reading = reading;
    this.#node = node;
    this.path = path;
    this.at = node.at;
  }

  /** The place of a member; that of the object when there is none. */
  place(name: string): number {
    return this.#node.members.get(name)?.at ?? this.at;
  }

  has(name: string): boolean {
    const value = this.#node.members.get(name)?.value;
    return value !== undefined && value.kind !== 'null';
  }

  /** The value of a member as it is; nothing for null, which says no more than an absent member. */
  node(name: string): JsonNode | undefined {
    this.#taken.add(name);
    const value = this.#node.members.get(name)?.value;
    return value?.kind === 'null' ? undefined : value;
  }

  /**
   * A text. What counts as missing (empty, `NA`, …) is left out with a warning; another type and a value that the rule
   * refuses are errors and give nothing.
   */
  text(name: string, rule?: Rule): string | undefined {
    const node = this.node(name);
    const path = pointer(this.path, name);
    return node === undefined ? undefined : textOf(this.#reading, node, path, rule);
  }

  boolean(name: string): boolean | undefined {
    const node = this.node(name);
    if (node === undefined || node.kind === 'boolean') return node?.value;
    this.#reading.fail('wrong-type', node.at, `${pointer(this.path, name)} is not a boolean`, 'Write true or false.');
    return undefined;
  }

  /** One of a closed set of values, as what it stands for. */
  oneOf<T>(name: string, values: Readonly<Record<string, T>>): T | undefined {
    const node = this.node(name);
    // A value of the set is taken by its name: “none” is a CSP state here, elsewhere it stands for nothing.
    if (node?.kind === 'string' && Object.hasOwn(values, node.value)) return values[node.value];
    this.text(name, { test: () => false, remedy: `Use one of: ${Object.keys(values).join(', ')}.` });
    return undefined;
  }

  object(name: string): Members | undefined {
    const node = this.node(name);
    return node === undefined ? undefined : this.#reading.object(node, pointer(this.path, name));
  }

  /** The items of an array with their paths; nothing when the member is absent. */
  items(name: string): { node: JsonNode; path: string }[] | undefined {
    const node = this.node(name);
    if (node === undefined) return undefined;
    const path = pointer(this.path, name);
    if (node.kind === 'array') return node.items.map((item, index) => ({ node: item, path: pointer(path, index) }));
    this.#reading.fail('wrong-type', node.at, `${path} is not an array`, 'Write [ … ] here.');
    return undefined;
  }

  /** The objects of an array. */
  objects(name: string): Members[] {
    return (this.items(name) ?? []).flatMap(({ node, path }) => this.#reading.object(node, path) ?? []);
  }

  /** The texts of an array, without those that count as missing; nothing when the member is absent. */
  texts(name: string): string[] | undefined {
    return this.items(name)?.flatMap(({ node, path }) => textOf(this.#reading, node, path) ?? []);
  }

  /**
   * Accounts for the members that nobody took.
   *
   * @param known whether the format knows a member of this name; a warning says so of those that it does not
   */
  close(known: (name: string) => boolean): void {
    for (const [name, { at, value }] of this.#node.members) {
      if (this.#taken.has(name)) continue;
      const path = pointer(this.path, name);
      if (!known(name)) this.#reading.warn('unknown-member', at, path);
      if (!known(name) || holdsSomething(value)) this.#reading.dropped.push(path);
    }
  }
}

function textOf(reading: Reading, node: JsonNode, path: string, rule?: Rule): string | undefined {
  if (node.kind !== 'string') {
    reading.fail('wrong-type', node.at, `${path} is not a text`, 'Write it in quotation marks.');
    return undefined;
  }
  if (isMissing(node.value)) {
    reading.warn(/\S/.test(node.value) ? 'placeholder-value' : 'empty-value', node.at, path);
    return undefined;
  }
  if (rule && !rule.test(node.value)) {
    const value = node.value.length > 80 ? `${node.value.slice(0, 77)}…` : node.value;
    reading.fail('wrong-value', node.at, `${path}: “${value}” cannot be used`, rule.remedy);
    return undefined;
  }
  return node.value;
}

/** Whether leaving a value out loses anything. */
function holdsSomething(node: JsonNode): boolean {
  if (node.kind === 'object') return node.members.size > 0;
  if (node.kind === 'array') return node.items.length > 0;
  return node.kind !== 'null' && !(node.kind === 'string' && node.value === '');
}

/** The JSON Pointer of a member or an item. */
export function pointer(path: string, name: string | number): string {
  return `${path}/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
