import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AGREEMENT_LINK_LENGTH,
  agreementFromFragment,
  agreementToFragment,
  fromFile,
  toFile,
} from '../../../src/agreement/codec.ts';
import { emptyAgreement, withEntry, withHead } from '../../../src/agreement/model.ts';
import { anyAgreement, ids, realistic } from './fixture.ts';

/** A fragment of any JSON, with the checksum that belongs to it. */
function forged(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(hash >>> 0);
  return `1.${Buffer.concat([head, deflateRawSync(bytes)]).toString('base64url')}`;
}

describe('a fragment', () => {
  it('gives back every agreement, in all of Unicode', async () => {
    await fc.assert(
      fc.asyncProperty(anyAgreement, async (agreement) => {
        const fragment = await agreementToFragment(agreement);
        expect(fragment).toMatch(/^[\w.-]+$/);
        expect(await agreementFromFragment(fragment, ids)).toEqual({ agreement });
      }),
    );
  });

  it('never throws when it is mangled, and never passes for another agreement', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyAgreement,
        fc.nat(),
        fc.nat({ max: 3 }),
        fc.string({ maxLength: 3 }),
        async (agreement, at, length, put) => {
          const fragment = await agreementToFragment(agreement);
          const place = at % (fragment.length + 1);
          const mangled = fragment.slice(0, place) + put + fragment.slice(place + length);
          const reading = await agreementFromFragment(mangled, ids);
          if ('agreement' in reading) expect(reading).toEqual({ agreement });
        },
      ),
      { numRuns: 500 },
    );
  });

  it('never throws whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.base64String()), async (text) => {
        expect(await agreementFromFragment(text, ids)).toHaveProperty('fault');
        expect(await agreementFromFragment(`1.${text}`, ids)).toHaveProperty('fault');
      }),
    );
  });

  it('never throws whatever JSON it holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (json) => {
        expect(await agreementFromFragment(forged(json), ids)).toHaveProperty('fault');
      }),
    );
  });

  it.each([
    ['foreign', 'x'],
    ['version', '2.abc'],
    ['damaged', '1.abc'],
    ['damaged', '1.a+b/'],
    ['too-large', `1.${'a'.repeat(100_001)}`],
    ['too-large', forged(JSON.stringify('x'.repeat(200_000)))],
    ['foreign', forged('{}')],
    ['damaged', forged('["","","2026-02-30",[]]')],
    ['damaged', forged('["a\\nb","","",[]]')],
    ['damaged', forged(`["${'x'.repeat(81)}","","",[]]`)],
    ['damaged', forged('["","","",[["ordering",9]]]')],
    ['damaged', forged('["","","",[["ordering","provider"]]]')],
    ['damaged', forged('["","","",[["ordering",1],["ordering",2]]]')],
    ['version', forged('["","","",[["no-such-duty",1]]]')],
    ['version', forged('["","","",[["__proto__",1]]]')],
  ])('is %s, case %#', async (fault, fragment) => {
    expect(await agreementFromFragment(fragment, ids)).toEqual({ fault });
  });

  it('is short: a full agreement fits a link', async () => {
    const fragment = await agreementToFragment(realistic);
    expect(Object.keys(realistic.rows)).toEqual(ids);
    expect(`https://wegweiser.example/de-de/agreement/#a=${fragment}`.length).toBeLessThan(AGREEMENT_LINK_LENGTH);
  });
});

describe('a file', () => {
  it('gives back every agreement', () => {
    fc.assert(
      fc.property(anyAgreement, (agreement) => {
        expect(fromFile(toFile(agreement), ids)).toEqual({ agreement });
      }),
    );
  });

  it('never throws whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(fromFile(text, ids)).toHaveProperty('fault');
      }),
    );
  });

  const file = (change: object) => JSON.stringify({ ...JSON.parse(toFile(realistic)), ...change });
  it.each([
    ['damaged', '{'],
    ['foreign', '[]'],
    ['foreign', '{"kind":"something-else"}'],
    ['version', file({ version: 2 })],
    ['damaged', file({ rows: [] })],
    ['damaged', file({ provider: 1 })],
    ['damaged', file({ rows: { ordering: { who: 'nobody' } } })],
    ['damaged', file({ rows: { ordering: null } })],
    [
      'version',
      '{"kind":"wegweiser-agreement","version":1,"provider":"","reseller":"","date":"","rows":{"__proto__":{"who":"open","contact":"","channel":"","hours":"","response":""}}}',
    ],
    ['too-large', ' '.repeat(100_001)],
  ])('is %s, case %#', (fault, text) => {
    expect(fromFile(text, ids)).toEqual({ fault });
  });
});

describe('the form', () => {
  it('makes only what can be shared', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.constantFrom(...ids), (typed, id) => {
        let agreement = withHead(emptyAgreement(), 'provider', typed);
        agreement = withHead(agreement, 'date', typed);
        agreement = withEntry(agreement, id, { who: 'reseller', contact: typed, channel: typed });
        expect(fromFile(toFile(agreement), ids)).toEqual({ agreement });
      }),
    );
  });

  it('leaves out rows in which nothing is filled in', () => {
    const filled = withEntry(emptyAgreement(), 'ordering', { who: 'provider', hours: '9–17' });
    expect(withEntry(filled, 'ordering', { who: 'open', hours: '' })).toEqual(emptyAgreement());
  });
});
