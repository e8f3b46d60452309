/** Listings with every kind of damage that a seed produces: members missing, of the wrong type, extreme, hostile. */
import { hostile } from '../html/hostile.ts';
import { documentTexts, formatTexts } from './fixture.ts';
import { hostileListings } from './hostile-listings.ts';

type Path = (string | number)[];

/** Mulberry32: the same numbers for the same seed. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const WRONG: readonly unknown[] = [null, true, 0, -1e308, '', [], {}, [[]], { name: {} }, ['x', 1, null], 'NA', ' '];
const EXTREME: readonly unknown[] = [
  'W'.repeat(20_000),
  'Ü\u0301'.repeat(5000),
  '😀'.repeat(5000),
  '\ud800',
  '\u202e\u2066\u200b',
  `https://${'a'.repeat(3000)}.example/`,
  `${'x'.repeat(300)}@${'y'.repeat(300)}.example`,
  `+${'1'.repeat(500)}`,
  Array.from({ length: 500 }, (_, index) => ({ displayText: `${index}`, link: `https://a.example/${index}` })),
  Array.from({ length: 500 }, () => 'word'),
  JSON.parse(`${'['.repeat(50)}${']'.repeat(50)}`),
  '__proto__',
];

/** The paths of all members and items of a value. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, member]) => [[...path, key], ...pathsOf(member, [...path, key])]);
}

/** A copy in which the value at a path is another; undefined removes it. */
function withAt(value: unknown, [key, ...rest]: Path, fresh: unknown): unknown {
  if (key === undefined) return fresh;
  if (Array.isArray(value)) {
    const items = value.map((item, index) => (index === key ? withAt(item, rest, fresh) : item));
    return items.filter((item) => item !== undefined);
  }
  return Object.fromEntries(
    Object.entries(value as object).flatMap(([name, member]) => {
      const next = name === key ? withAt(member, rest, fresh) : member;
      return next === undefined ? [] : [[name, next]];
    }),
  );
}

/** Sound documents of each format, as values. */
const bases: ReadonlyMap<string, readonly unknown[]> = new Map(
  [
    ...Map.groupBy(
      [
        ...documentTexts.map(({ text }) => ({ format: 'listing-document', text })),
        ...formatTexts.filter(({ isError }) => !isError),
      ],
      ({ format }) => format,
    ),
  ].map(([format, texts]) => [format, texts.flatMap(({ text }) => parsed(text) ?? [])]),
);

/** The value of a JSON text; undefined where it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Generates texts: the hostile ones, every member of every document missing and of wrong types, then as many random
 * ones as wanted; a third of them is also broken as text.
 * @param count the number of texts
 */
export function* mutations(count: number): Generator<string> {
  let left = count;
  const next = random(20261123);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T;
  for (const text of hostileListings.slice(0, count)) {
    yield text;
    left -= 1;
  }
  // At most two fifths; the others are random.
  let systematic = Math.min(left, Math.ceil(count * 0.4));
  const places = [...bases.values()].flat().flatMap((base) => pathsOf(base).map((path) => ({ base, path })));
  const step = Math.max(1, Math.floor((places.length * 2) / Math.max(1, systematic)));
  for (let index = 0; index < places.length && systematic > 0; index += step) {
    const { base, path } = places[index] as (typeof places)[number];
    for (const fresh of [undefined, pick(WRONG)]) {
      yield JSON.stringify(withAt(base, path, fresh));
      left -= 1;
      systematic -= 1;
    }
  }
  for (; left > 0; left -= 1) {
    let value = pick(pick([...bases.values()]));
    for (let times = Math.ceil(next() * 3); times > 0; times -= 1) {
      const paths = pathsOf(value);
      if (paths.length === 0) break;
      const fresh = [undefined, pick(WRONG), pick(EXTREME), pick(hostile), pick(hostile)][Math.floor(next() * 5)];
      value = withAt(value, pick(paths), fresh);
    }
    const text = JSON.stringify(value, undefined, next() < 0.5 ? 2 : 0) ?? '';
    yield next() < 0.33 ? brokenText(text, next) : text;
  }
}

function brokenText(text: string, next: () => number): string {
  const at = Math.floor(next() * text.length);
  const ways = [
    () => text.slice(0, at),
    () => text.slice(0, at) + text.slice(at + 1),
    () => `${text.slice(0, at)}${'{}[],:"\\/*\u0000\ufeff'[Math.floor(next() * 13)]}${text.slice(at)}`,
    () => `${text}\n${text}`,
    () => `\ufeff// a comment\n${text.replaceAll(',', ',,')}`,
    () => text.replaceAll('"', '\u201c'),
    () => text.replace(/\}(?=[^}]*$)/, ',}'),
  ];
  return (ways[Math.floor(next() * ways.length)] as () => string)();
}
