/** Messages in all wrappings: the right door is among three. */
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDoors } from '../../../src/ask/doors.ts';
import { makeAskPack } from '../../../src/ask/pack.ts';
import { unwrap } from '../../../src/ask/unwrap.ts';
import { loadClaims, loadSources } from '../../../src/claims/load.ts';
import { loadRouting } from '../../../src/routing/load.ts';
import { roleOptions, stateFor, tokensOf } from '../../../src/routing/messages.ts';
import { ROLE } from '../../../src/routing/types.ts';
import { WRAPPINGS } from './wrappings.ts';

const root = join(import.meta.dirname, '../../../content');
const claims = loadClaims(root);
const sources = loadSources(root);
const data = loadRouting(root, claims);

/** Every known text as it may stand on a screen, with a role that may see it. The texts are the same in both locales. */
const TEXTS = data.knownMessages
  .filter(({ envelope }) => envelope !== true)
  .flatMap(({ patterns, set }) =>
    patterns.flatMap((pattern, index) => {
      const ways = roleOptions(data.tree).flatMap((option) => {
        const ids = stateFor(data.tree, option.set[ROLE]?.[0] ?? '', set);
        return ids === undefined ? [] : [{ role: option.id, ids }];
      });
      const way = ways[index % ways.length];
      return way === undefined ? [] : [{ text: pattern.replaceAll('*', "'contoso.backup'"), ...way }];
    }),
  );

describe('messages', () => {
  const pack = makeAskPack(data, claims, sources, {}, 'en-us');
  const isFound = (text: string, role: string, ids: readonly string[]): boolean =>
    findDoors(pack, text, role).doors.some((door) => door.ids.join('/') === ids.join('/'));

  it('are found in every wrapping, nine of ten at least', () => {
    const shares = WRAPPINGS.map(({ name, wrap }) => {
      const found = TEXTS.filter(({ text, role, ids }, index) => isFound(wrap(text, index), role, ids));
      return [name, Math.floor((found.length / TEXTS.length) * 100)] as const;
    });
    expect(shares.filter(([, share]) => share < 90)).toEqual([]);
  });

  it('are found wherever a wrapping breaks them', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TEXTS),
        fc.constantFrom(...WRAPPINGS),
        fc.nat(1_000),
        ({ text, role, ids }, { wrap }, number) => isFound(wrap(text, number), role, ids),
      ),
    );
  });
});

describe('unwrapping', () => {
  it.each([
    ['escapes of JSON', 'can\\u0027t \\u201cbuy\\u201d it', 'can’t “buy” it'],
    ['line breaks of JSON', 'a\\r\\nb\\tc', 'a b c'],
    ['references', 'isn&#39;t&nbsp;sold &amp;amp; gone', "isn't sold & gone"],
    ['colors', '\u001b[31mnot sold\u001b[0m', 'not sold'],
    ['links of terminals', '\u001b]8;;https://a.example\u001b\\not sold\u001b]8;;\u001b\\', 'not sold'],
    ['tags', '<p>not <code>so</code>ld</p>', 'not sold'],
    ['a path of Windows', 'C:\\users\\udo', 'c users udo'],
    ['a pair of surrogates', '\\ud83d\\ude00 sold', '😀 sold'],
    ['a percent sign', '100 % of 20%', '100 % of 20'],
  ])('%s', (_, text, plain) => expect(tokensOf(unwrap(text)[0] ?? '')).toEqual(tokensOf(plain)));

  it('takes off what all lines begin with, and keeps what only some do', () => {
    expect(unwrap('10:01 app: the order\n10:02 app: failed')[0]).toBe('the order\nfailed');
    expect(unwrap('the order\nwas not placed')[0]).toBe('the order\nwas not placed');
    // What looks like a prefix may be the text: then another reading has it.
    expect(unwrap('The offer is gone\nThe offer is old')).toContain('The offer is gone\nThe offer is old');
  });

  it('bears any text and gives a reading', () => {
    const noise = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc
        .array(
          fc.constantFrom('\\u', '\\', '&', '#39', ';', '\u001b', '[', 'm', '%', '=\n', '<', '>', 'a', '1', '\n'),
          { maxLength: 40 },
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(fc.property(noise, (text) => unwrap(text).length > 0));
  });
});
