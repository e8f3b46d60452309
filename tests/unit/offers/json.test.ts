import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJson, plainOf, pointerAt } from '../../../src/offers/json.ts';

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
    const { root, repairs: found, positionAt } = parseJson(text);
    expect(root && plainOf(root)).toEqual(value);
    const told = found.map(({ kind, at }) => [kind, positionAt(at).line, positionAt(at).column]);
    expect(told.toSorted()).toEqual((slips as typeof told).toSorted());
  });
});

test.each([
  ['{ “a”: “b c” }', { a: 'b c' }, ['curly-quotes', 'curly-quotes']],
  ['{\u00a0"a": 1}', { a: 1 }, ['no-break-space']],
])('%j is read as a word processor meant it', (text, value, kinds) => {
  const { root, repairs } = parseJson(text);
  expect(root && plainOf(root)).toEqual(value);
  expect(repairs.map(({ kind }) => kind)).toEqual(kinds);
  expect(parseJson(text, { repairs: false }).root).toBeUndefined();
});

test('one value on each line is an array', () => {
  const { root } = parseJson('{"a": 1}\n{"a": 2}\n');
  expect(root && plainOf(root)).toEqual([{ a: 1 }, { a: 2 }]);
});

test('the pointer of every value leads to it', () => {
  const text = '{ "a/b": [1, { "c~": [] }], "d": { "e": "f" } }';
  const { root } = parseJson(text);
  const at = (part: string) => root && pointerAt(root, text.indexOf(part));
  expect(['{', '"a/b"', '[1', '1', '"c~"', '[]', '"f"'].map(at)).toEqual([
    '',
    '/a~1b',
    '/a~1b',
    '/a~1b/0',
    '/a~1b/1/c~0',
    '/a~1b/1/c~0',
    '/d/e',
  ]);
});

describe('everything else is an error with its positionAt', () => {
  test.each([
    ['', 1, 1, 'some-text'],
    ['// only', 1, 8, 'some-text'],
    ['{"a": 1', 1, 8, 'more-text'],
    ['{"a": 1,', 1, 9, 'more-text'],
    ['{"a"\n 1}', 2, 2, 'colon'],
    ['{"a": }', 1, 7, 'value'],
    ['{a: 1}', 1, 2, 'member-name'],
    ["{'a': 1}", 1, 2, 'member-name'],
    ['{"a": 1,, "b": 2}', 1, 9, 'member-name'],
    ['[,1]', 1, 2, 'value'],
    ['{"a": 1}}', 1, 9, 'end'],
    ['{"a": 1} {"b": 2}', 1, 10, 'end'],
    ['{"a": 01}', 1, 7, 'value'],
    ['{"a": NaN}', 1, 7, 'value'],
    ['{"a": "x\n"}', 1, 7, 'quotation-mark'],
    ['{"a": "x\ty"}', 1, 9, 'no-control-character'],
    ['{"a": "C:\\path"}', 1, 10, 'escape'],
    ['{"a": "x" /* }', 1, 11, 'comment-end'],
    ['{"a": 1, "a": 2}', 1, 10, 'a'],
    // More than one reading: an item too many, or a comma and a name, or quotation marks inside the text.
    ['{"a": "x" "y" "b": 1}', 1, 11, 'comma-or-bracket'],
    ['{"a": "say "hello" now"}', 1, 13, 'comma-or-bracket'],
    ['{"a": "x""b": 1}', 1, 10, 'comma-or-bracket'],
    ['["a""b"]', 1, 5, 'comma-or-bracket'],
    ['["a" b]', 1, 6, 'comma-or-bracket'],
    ['["a" "b"]', 1, 6, 'comma-or-bracket'],
    ['[1 2]', 1, 4, 'comma-or-bracket'],
    ['['.repeat(100), 1, 66, 'less-depth'],
  ])('%j at line %i, column %i', (text, line, column, message) => {
    const { root, fault: error, positionAt } = parseJson(text);
    expect(root).toBeUndefined();
    expect({ ...positionAt(error?.at ?? -1), what: error?.expected ?? error?.found }).toEqual({
      line,
      column,
      what: message,
    });
  });

  test('as the strict reader, a text beyond any document is refused', () => {
    const { fault: error } = parseJson(`"${' '.repeat(5_000_000)}"`);
    expect(error?.expected).toBe('shorter-text');
  });
});

test('strict JSON has no slips and the value of JSON.parse', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 5 }), (text) => {
      const { root, repairs: slips } = parseJson(text);
      // An object with a member __proto__ cannot be rebuilt by assignment; fromEntries defines it.
      expect(root && plainOf(root)).toEqual(JSON.parse(text));
      expect(slips).toEqual([]);
    }),
  );
});

test('what the strict reader refuses is mended with a slip or refused, and nothing throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'{}[]",:0 1-.etrufalsn\\\n/*') }), (text) => {
      const { root, fault: error, repairs: slips } = parseJson(text);
      expect(root === undefined).toBe(error !== undefined);
      if (parseJson(text, { repairs: false }).root) expect(root && plainOf(root)).toEqual(JSON.parse(text));
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
      const { root, fault: error } = parseJson(write(whole));
      expect(error).toBeUndefined();
      expect(root && plainOf(root)).toEqual(whole);
    }),
  );
});
