/** Takes values from the input and keeps records: which were used, what was wrong or repaired, and where. */

import { type Diagnostic, type DiagnosticCode, VALUE_FAULTS } from '../offers/diagnostics.ts';
import { type JsonNode, type ObjectNode, type Position, pointerAt, pointerOf } from '../offers/json.ts';
import type { Severity } from '../offers/lint-rules.ts';
import { isMissing } from '../offers/values.ts';
import type { FoundMember } from './types.ts';

/** Unfilled placeholders of a template, alone or within an address. */
const TEMPLATE = /^\s*(?:\S*(?:\$\{[^}]+\}|\{\{[^}]+\}\})\S*|\{\{.*\}\}|\$\{.*\}|<[^<>]*\*>)\s*$/s;
/** Sample values of Microsoft’s own templates: a name, a mailbox, a website, phone numbers made of fives. */
const SAMPLE =
  /^\s*(?:first ?name,? ?last ?name|name@email\.com|https?:\/\/website\.design\b.*|\+?[\s().-]*5(?:[\s().-]*5){6,})\s*$/i;
/** A web address with a signature or token in its query (SAS and the like), and a token alone. */
const SIGNED =
  /https?:\/\/[^\s"'<>]*[?&#;](?:sig|signature|x-amz-signature|x-goog-signature|token|access_token|sas|sv)=[^\s"'<>]*/i;
const TOKEN = /\beyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]+/;

export const textNode = (at: number, value: string): JsonNode => ({ kind: 'string', at, value });
const arrayNode = (at: number, items: JsonNode[]): JsonNode => ({ kind: 'array', at, items });
export const objectNode = (at: number, members: readonly FoundMember[]): ObjectNode => ({
  kind: 'object',
  at,
  members: new Map(members.map(([name, memberAt, value]) => [name, { at: memberAt, value }])),
});

/** The state of reading one text. */
export class ReadContext {
  readonly messages: Diagnostic[] = [];
  /** Offsets of placeholders of a template. */
  readonly templates: number[] = [];
  errors = 0;
  readonly root: JsonNode;
  readonly #place: (at: number) => Position;
  /** Whether faulty values are warnings and reading continues. */
  readonly isLenient: boolean;
  readonly #used = new Set<JsonNode>();

  constructor(root: JsonNode, place: (at: number) => Position, isLenient: boolean) {
    this.root = root;
    this.#place = place;
    this.isLenient = isLenient;
  }

  tell(given: Severity, code: DiagnosticCode, at: number, rest: Partial<Diagnostic> = {}): void {
    const severity = given === 'error' && this.isLenient && VALUE_FAULTS.includes(code) ? 'warning' : given;
    if (severity === 'error') this.errors += 1;
    const path = pointerAt(this.root, at);
    this.messages.push({ code, severity, ...this.#place(at), ...(path !== '' && { path }), ...rest });
  }

  locationOf(at: number): { line: number; column: number; path: string } {
    return { ...this.#place(at), path: pointerAt(this.root, at) };
  }

  /** Marks a value as used, whether it becomes part of the document or not. */
  use(node: JsonNode | undefined): void {
    if (node !== undefined) this.#used.add(node);
  }

  /** Marks a value and everything below it as unused. */
  leave(node: JsonNode): void {
    this.#used.delete(node);
    if (node.kind === 'object') for (const { value } of node.members.values()) this.leave(value);
    else if (node.kind === 'array') for (const item of node.items) this.leave(item);
  }

  /**
   * Gives a member that holds something. Null counts as absent; values that count as missing (empty, `NA`, samples of a
   * template) are reported and left out.
   */
  take(node: ObjectNode, name: string): JsonNode | undefined {
    const value = node.members.get(name)?.value;
    if (value === undefined || value.kind === 'null') return undefined;
    this.use(value);
    if (value.kind !== 'string') return value;
    if (TEMPLATE.test(value.value)) this.templates.push(value.at);
    else if (isMissing(value.value) || SAMPLE.test(value.value)) {
      this.tell('warning', /\S/.test(value.value) ? 'placeholder-value' : 'empty-value', value.at);
    } else return value;
    return undefined;
  }

  /** As `take`, as a member of another name. */
  as(name: string, node: ObjectNode, member: string): FoundMember[] {
    const value = this.take(node, member);
    return value === undefined ? [] : [[name, node.members.get(member)?.at ?? node.at, value]];
  }

  text(node: ObjectNode, name: string): string | undefined {
    const value = this.take(node, name);
    if (value === undefined || value.kind === 'string') return value?.value;
    this.tell('error', 'wrong-type', value.at, { expected: 'text' });
    return undefined;
  }

  /** Maps one of a closed set of values. Here “none” is a value, elsewhere a placeholder. */
  oneOf<T>(node: ObjectNode, name: string, values: Readonly<Record<string, T>>): T | undefined {
    const value = node.members.get(name)?.value;
    if (value?.kind !== 'string') {
      this.text(node, name);
      return undefined;
    }
    this.use(value);
    if (Object.hasOwn(values, value.value)) return values[value.value];
    if (!isMissing(value.value)) {
      const rest = { found: value.value.slice(0, 80), values: Object.keys(values) };
      this.tell('error', 'wrong-value', value.at, { expected: 'one-of', ...rest });
    }
    return undefined;
  }

  object(node: ObjectNode, name: string): ObjectNode | undefined {
    const value = node.members.get(name)?.value;
    return value === undefined || value.kind === 'null' ? undefined : this.asObject(value);
  }

  asObject(value: JsonNode): ObjectNode | undefined {
    if (value.kind === 'object') return value;
    this.use(value);
    this.tell('error', 'wrong-type', value.at, { expected: 'object' });
    return undefined;
  }

  objects(node: ObjectNode, name: string): ObjectNode[] {
    const value = node.members.get(name)?.value;
    if (value === undefined || value.kind === 'null') return [];
    if (value.kind === 'array') return value.items.flatMap((item) => this.asObject(item) ?? []);
    this.use(value);
    this.tell('error', 'wrong-type', value.at, { expected: 'array' });
    return [];
  }

  /**
   * The strings of an array, without those that count as missing. Another value is returned as it is, for the schema to
   * refuse.
   */
  list(name: string, node: ObjectNode, member: string): FoundMember[] {
    const found = this.as(name, node, member);
    return found.flatMap(([, at, value]): FoundMember[] => {
      if (value.kind !== 'array') return [[name, at, value]];
      const items = value.items.filter((item) => {
        const holds = item.kind !== 'string' || !isMissing(item.value);
        if (!holds) this.tell('warning', 'empty-value', item.at);
        return holds;
      });
      return items.length === 0 ? [] : [[name, at, arrayNode(value.at, items)]];
    });
  }

  /** Removes keys that grant access from all texts, before anybody sees them. */
  withoutKeys(node: JsonNode = this.root): void {
    if (node.kind === 'object') for (const { value } of node.members.values()) this.withoutKeys(value);
    else if (node.kind === 'array') for (const item of node.items) this.withoutKeys(item);
    else if (node.kind === 'string' && (SIGNED.test(node.value) || TOKEN.test(node.value))) {
      this.tell('warning', 'signed-address', node.at);
      const isWhole = SIGNED.exec(node.value)?.[0] === node.value.trim();
      const cut = (pattern: RegExp, text: string) =>
        text.replace(new RegExp(pattern.source, 'gi'), (found) => found.replace(/[?#;].*$|^eyJ.*$/s, ''));
      node.value = isWhole ? '' : cut(TOKEN, cut(SIGNED, node.value));
    }
  }

  /** JSON Pointers of unused values. */
  left(): string[] {
    return this.#left(this.root, []).paths;
  }

  #left(node: JsonNode, keys: (string | number)[]): { isUsed: boolean; paths: string[] } {
    if (this.#used.has(node)) return { isUsed: true, paths: [] };
    const inner: [string | number, JsonNode][] =
      node.kind === 'object'
        ? Array.from(node.members, ([name, { value }]) => [name, value])
        : node.kind === 'array'
          ? [...node.items.entries()]
          : [];
    const parts = inner.map(([key, value]) => this.#left(value, [...keys, key]));
    const isUsed = parts.some((part) => part.isUsed);
    const isLeaf = node.kind !== 'object' && node.kind !== 'array';
    const holds = isLeaf
      ? node.kind !== 'null' && !(node.kind === 'string' && node.value === '')
      : parts.some(({ paths }) => paths.length > 0);
    if (isUsed || keys.length === 0) return { isUsed, paths: parts.flatMap(({ paths }) => paths) };
    return { isUsed, paths: holds ? [pointerOf(keys)] : [] };
  }
}

/** Reads a contact; empty if it holds no value. The listing document requires a name, which may be empty. */
export function contactOf(
  reading: ReadContext,
  node: ObjectNode,
  parts: Readonly<Record<string, string>>,
): FoundMember[] {
  const members = Object.entries(parts).flatMap(([part, member]) => reading.as(part, node, member));
  if (members.length === 0) return [];
  const name: FoundMember[] = members.some(([part]) => part === 'name')
    ? []
    : [['name', node.at, textNode(node.at, '')]];
  return [...name, ...members];
}

/** Reads links, with the names of members that a listing document uses. Links without an address are left out. */
export function readLinks(
  reading: ReadContext,
  links: readonly ObjectNode[],
  names: readonly [text: string, address: string],
): FoundMember[] {
  const items = links.flatMap((link) => {
    const text = reading.as('displayText', link, names[0]);
    const address = reading.as('link', link, names[1]);
    if (address.length === 0) return [];
    return objectNode(link.at, [
      ...(text.length > 0 ? text : [['displayText', link.at, textNode(link.at, '')] as const]),
      ...address,
    ]);
  });
  const at = links[0]?.at ?? 0;
  return items.length === 0 ? [] : [['generalLinks', at, arrayNode(at, items)]];
}
