import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDraft } from '../../../src/preview/check-draft.ts';
import { setField } from '../../../src/preview/draft.ts';
import { DRAFT_LINK_LENGTH, draftFromFragment, draftToFragment } from '../../../src/preview/link.ts';
import { workedExample } from '../../../src/preview/samples.ts';
import type { Draft } from '../../../src/preview/types.ts';
import { documentTexts, draftIn, TODAY } from './fixture.ts';

/** A fragment of any JSON, with the checksum that belongs to it. */
function forged(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(hash >>> 0);
  return `1.${Buffer.concat([head, deflateRawSync(bytes)]).toString('base64url')}`;
}

const example = workedExample(TODAY);
const asLink = (draft: Draft) => ({ draft: { ...draft, origin: { ...draft.origin, type: 'link' } } });

describe('a link', () => {
  it.each(documentTexts)('gives back $name, in a length that programs keep', async ({ text }) => {
    const draft = draftIn(text);
    const fragment = await draftToFragment(draft);
    expect(fragment).toMatch(/^[\w.-]+$/);
    expect(fragment.length).toBeLessThan(DRAFT_LINK_LENGTH);
    expect(await draftFromFragment(fragment)).toEqual(asLink(draft));
  });

  it('gives back all of Unicode and unknown members', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.jsonValue(), async (text, value) => {
        const draft = {
          ...setField(example, 'listings[0].title', text),
          listings: [{ x: JSON.parse(JSON.stringify(value)), title: text }],
        };
        expect(await draftFromFragment(await draftToFragment(draft))).toEqual(asLink(draft));
      }),
    );
  });

  it('tells when it is too long to send', async () => {
    // Noise, which does not deflate.
    let seed = 1;
    const noise = Array.from({ length: 9000 }, () => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return String.fromCharCode(33 + ((seed >>> 24) % 90));
    }).join('');
    expect((await draftToFragment(setField(example, 'listings[0].description', noise))).length).toBeGreaterThan(
      DRAFT_LINK_LENGTH,
    );
  });

  it('that was mangled never throws and never passes for another draft', async () => {
    const fragment = await draftToFragment(example);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(fragment.length - 1),
        fc.oneof(fc.constant(''), fc.string({ maxLength: 3 }), fc.constantFrom('A', '-', '_', '.', '%')),
        async (at, by) => {
          const mangled = fragment.slice(0, at) + by + fragment.slice(at + 1);
          const reading = await draftFromFragment(mangled);
          if ('draft' in reading) expect(reading).toEqual(asLink(example));
          else expect(['foreign', 'lost', 'damaged', 'version', 'too-large']).toContain(reading.fault);
        },
      ),
    );
  });

  it.each([
    ['', 'lost'],
    ['heading-2', 'foreign'],
    ['0.abc', 'foreign'],
    ['2.abc', 'version'],
    ['1.', 'damaged'],
    ['1.%%%%', 'damaged'],
    ['1.AAAAAAAA', 'damaged'],
    [`1.${'A'.repeat(300_000)}`, 'too-large'],
    [forged('{}'), 'foreign'],
    [forged('null'), 'foreign'],
    [forged(JSON.stringify({ ...example, listings: [] })), 'foreign'],
    [forged(JSON.stringify({ ...example, kind: 'x' })), 'foreign'],
    [forged(' '.repeat(5_000_000)), 'too-large'],
  ])('%# is told by name', async (value, fault) => {
    expect(await draftFromFragment(value)).toEqual({ fault });
  });

  it('that was cut off is damaged', async () => {
    expect(await draftFromFragment((await draftToFragment(example)).slice(0, -20))).toEqual({ fault: 'damaged' });
  });
});

describe('what is kept on the device', () => {
  it('is a draft only with every member in its place', () => {
    expect(isDraft(example)).toBe(true);
    for (const name of Object.keys(example).filter((each) => !['publisherWebsite', 'waivers'].includes(each))) {
      expect(isDraft({ ...example, [name]: undefined }), name).toBe(false);
      expect(isDraft({ ...example, [name]: 7 }), name).toBe(false);
    }
  });
});
