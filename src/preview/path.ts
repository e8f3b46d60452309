/** Paths into JSON as findings of the lint write them (`listings[0].supportContact.email`), and JSON Pointers. */
import type { FieldLocation, Json, JsonObject } from './types.ts';

export type PathKey = string | number;

/** Splits a path: `a[0].b` → `['a', 0, 'b']`. */
export function keysOf(path: string): PathKey[] {
  return [...path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map(([, name, index]) => name ?? Number(index));
}

/** The location of a field in the draft; `listing` is the index for fields of a listing. */
export function locationOf(field: string, listing?: number): FieldLocation {
  return listing === undefined ? { field, path: field } : { field, path: `listings[${listing}].${field}`, listing };
}

/** The location of the field that a path leads to, without indexes into lists of the listing. */
export function locationAt(path: string): FieldLocation {
  const [, index, rest = ''] = /^(?:listings\[(\d+)\]\.?)?(.*)$/s.exec(path) ?? [];
  return locationOf(rest.replace(/\[\d+\].*$/, ''), index === undefined ? undefined : Number(index));
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Gives a copy with another value at a path; undefined removes the member or item. Missing objects on the way are
 * created. Everything else keeps its order.
 * @param order where new members of an object are inserted: before the first that comes later in this list, else at the
 *   end
 */
export function withValue(
  value: Json | undefined,
  keys: readonly PathKey[],
  fresh: Json | undefined,
  order: readonly string[] = [],
): Json | undefined {
  const [key, ...rest] = keys;
  if (key === undefined) return fresh;
  if (typeof key === 'number') {
    const items = Array.isArray(value) ? [...value] : [];
    const item = withValue(items[key], rest, fresh);
    if (item === undefined) items.splice(key, 1);
    else items[Math.min(key, items.length)] = item;
    return items;
  }
  const members = isObject(value) ? Object.entries(value) : [];
  const index = members.findIndex(([name]) => name === key);
  const member = withValue(members[index]?.[1], rest, fresh);
  if (member === undefined) {
    if (index !== -1) members.splice(index, 1);
  } else if (index !== -1) members[index] = [key, member];
  else members.splice(insertionIndex(key, members, order), 0, [key, member]);
  return Object.fromEntries(members);
}

function insertionIndex(name: string, members: readonly [string, Json][], order: readonly string[]): number {
  const later = order.indexOf(name) === -1 ? [] : order.slice(order.indexOf(name) + 1);
  const index = members.findIndex(([each]) => later.includes(each));
  return index === -1 ? members.length : index;
}
