import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type JsonNode, parseTolerantJson } from '../../../../src/offers/import/tolerant-json.ts';
import { parseJson } from '../../../../src/offers/json.ts';

/** The plain value of a node. */
function plain(node: JsonNode): unknown {
  if (node.kind === 'object') {
    const members = [...node.members].map(([name, { value }]) => [name, plain(value)]);
    return Object.fromEntries(members as [string, unknown][]);
  }
  if (node.kind === 'array') return node.items.map(plain);
  return node.kind === 'null' ? null : node.value;
}

describe('a slip with one reading is mended', () => {
  test.each([
    ['\ufeff{"a": 1}', { a: 1 }, [['bom', 1, 1]]],
    [
      '{ // one\n"a": 1 /* two\nlines */ }',
      { a: 1 },
      [
        ['comment', 1, 3],
        ['comment', 2, 8],
      ],
    ],
    [
      '{"a": [1, 2,],\n}',
      { a: [1, 2] },
      [
        ['trailing-comma', 1, 12],
        ['trailing-comma', 1, 14],
      ],
    ],
    ['{\r\n  "a": 1\r\n  "b": {}\r\n}', { a: 1, b: {} }, [['missing-comma', 2, 9]]],
    ['{"a": "x" "b": "y"}', { a: 'x', b: 'y' }, [['missing-comma', 1, 10]]],
    [
      '{"a": {}"b": [] // c\n"c": null}',
      { a: {}, b: [], c: null },
      [
        ['missing-comma', 1, 9],
        ['missing-comma', 1, 16],
        ['comment', 1, 17],
      ],
    ],
    [
      '[{} {}\n"a"\n"b"\ntrue]',
      [{}, {}, 'a', 'b', true],
      [
        ['missing-comma', 1, 4],
        ['missing-comma', 1, 7],
        ['missing-comma', 2, 4],
        ['missing-comma', 3, 4],
      ],
    ],
    [
      '{"a": 1, // last\n}',
      { a: 1 },
      [
        ['comment', 1, 10],
        ['trailing-comma', 1, 8],
      ],
    ],
  ])('%j', (text, value, slips) => {
    const { root, slips: found, place } = parseTolerantJson(text);
    expect(root && plain(root)).toEqual(value);
    const told = found.map(({ kind, at }) => [kind, place(at).line, place(at).column]);
    expect(told.toSorted()).toEqual((slips as typeof told).toSorted());
  });
});

describe('everything else is an error with its place', () => {
  test.each([
    ['', 1, 1, 'nothing'],
    ['// only', 1, 8, 'nothing'],
    ['{"a": 1', 1, 8, 'ends'],
    ['{"a": 1,', 1, 9, 'ends'],
    ['{"a"\n 1}', 2, 2, 'colon'],
    ['{"a": }', 1, 7, 'a value'],
    ['{a: 1}', 1, 2, 'name of a member'],
    ["{'a': 1}", 1, 2, 'name of a member'],
    ['{"a": 1,, "b": 2}', 1, 9, 'name of a member'],
    ['[,1]', 1, 2, 'a value'],
    ['{"a": 1}}', 1, 9, 'end of the text'],
    ['{"a": 1} {"b": 2}', 1, 10, 'end of the text'],
    ['{"a": 01}', 1, 7, 'a value'],
    ['{"a": NaN}', 1, 7, 'a value'],
    ['{"a": "x\n"}', 1, 7, 'no end on its line'],
    ['{"a": "x\ty"}', 1, 9, 'control character'],
    ['{"a": "C:\\path"}', 1, 10, 'escape'],
    ['{"a": "x" /* }', 1, 11, 'no end'],
    ['{"a": 1, "a": 2}', 1, 10, 'second member “a”'],
    // More than one reading: an item too many, or a comma and a name, or quotation marks inside the text.
    ['{"a": "x" "y" "b": 1}', 1, 11, 'comma'],
    ['{"a": "say "hello" now"}', 1, 13, 'comma'],
    ['{"a": "x""b": 1}', 1, 10, 'comma'],
    ['["a""b"]', 1, 5, 'comma'],
    ['["a" b]', 1, 6, 'comma'],
    ['["a" "b"]', 1, 6, 'comma'],
    ['[1 2]', 1, 4, 'comma'],
    ['['.repeat(100), 1, 66, 'nested'],
  ])('%j at line %i, column %i', (text, line, column, message) => {
    const { root, error, place } = parseTolerantJson(text);
    expect(root).toBeUndefined();
    expect({ ...place(error?.at ?? -1), message: error?.message, remedy: error?.remedy }).toEqual({
      line,
      column,
      message: expect.stringContaining(message),
      remedy: expect.stringMatching(/\.$/),
    });
  });

  test('as the strict reader, a text beyond any document is refused', () => {
    const { error } = parseTolerantJson(`"${' '.repeat(5_000_000)}"`);
    expect(error?.message).toContain('MB');
  });
});

test('strict JSON has no slips and the value of JSON.parse', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 5 }), (text) => {
      const { root, slips } = parseTolerantJson(text);
      // An object with a member __proto__ cannot be rebuilt by assignment; fromEntries defines it.
      expect(root && plain(root)).toEqual(JSON.parse(text));
      expect(slips).toEqual([]);
    }),
  );
});

test('what the strict reader refuses is mended with a slip or refused, and nothing throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'{}[]",:0 1-.etrufalsn\\\n/*') }), (text) => {
      const { root, error, slips } = parseTolerantJson(text);
      expect(root === undefined).toBe(error !== undefined);
      if ('value' in parseJson(text)) expect(root && plain(root)).toEqual(JSON.parse(text));
      else if (root) expect(slips).not.toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test('slips put into a text leave its value as it was', () => {
  const noise = fc.constantFrom('', ' ', '\n', '\r\n', ' // note\n', '/* note */');
  const value = fc.letrec((tie) => ({
    any: fc.oneof({ maxDepth: 3 }, fc.string(), fc.integer(), fc.boolean(), tie('list'), tie('record')),
    list: fc.array(tie('any'), { maxLength: 3 }),
    record: fc.dictionary(fc.string(), tie('any'), { maxKeys: 3, noNullPrototype: true }),
  })).record;
  fc.assert(
    fc.property(value, fc.infiniteStream(noise), fc.infiniteStream(fc.boolean()), (whole, spaces, coins) => {
      const space = () => spaces.next().value;
      const write = (part: unknown): string => {
        if (part === null || typeof part !== 'object') return JSON.stringify(part);
        const list = Array.isArray(part);
        const parts = list
          ? part.map(write)
          : Object.entries(part).map(([name, each]) => `${JSON.stringify(name)}${space()}:${space()}${write(each)}`);
        const body = parts.map((each, index) => {
          // Between items on one line a comma has to stay.
          const coin = coins.next().value;
          const comma = index < parts.length - 1 ? list || !coin : coin;
          return `${space()}${each}${space()}${comma ? ',' : ' '}${space()}`;
        });
        return `${list ? '[' : '{'}${body.join('')}${list ? ']' : '}'}`;
      };
      const { root, error } = parseTolerantJson(write(whole));
      expect(error).toBeUndefined();
      expect(root && plain(root)).toEqual(whole);
    }),
  );
});
