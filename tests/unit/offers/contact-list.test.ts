import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContactList } from '../../../src/offers/contact-list.ts';

const HEAD = 'publisher,offer,contact,channel,audience';
const faults = (...lines: string[]) => readContactList([HEAD, ...lines].join('\n')).faults;

describe('a list of contacts', () => {
  it('is read, by the names of its columns', () => {
    const text =
      '\uFEFFaudience;contact;channel;offer;publisher\r\npublic;support;"help@a.example";one;a\r\n\r\npartner;csp;+49 30 23125 100;one;a';
    expect(readContactList(text)).toEqual({
      faults: [],
      rows: [
        {
          line: 2,
          publisher: 'a',
          offer: 'one',
          contact: 'support',
          part: 'email',
          value: 'help@a.example',
          isPublic: true,
        },
        {
          line: 4,
          publisher: 'a',
          offer: 'one',
          contact: 'csp',
          part: 'phone',
          value: '+49 30 23125 100',
          isPublic: false,
        },
      ],
    });
    expect(readContactList(`${HEAD}\na,one,engineering,https://a.example/x,partner\n`).rows).toMatchObject([
      { part: 'url' },
    ]);
  });

  it.each<[string, string, [number, number], RegExp]>([
    ['a formula', 'a,one,support,"=HYPERLINK(""https://evil.example"")",partner', [2, 15], /formula/],
    ['another formula', 'a,@one,support,help@a.example,partner', [2, 3], /formula/],
    ['a sum', 'a,one,support,+SUM(A1),partner', [2, 15], /formula/],
    ['a minus', 'a,one,-support,help@a.example,partner', [2, 7], /formula/],
    ['an unknown contact', 'a,one,sales,help@a.example,partner', [2, 7], /support, csp, engineering/],
    ['an unknown audience', 'a,one,csp,help@a.example,all', [2, 26], /partner, public/],
    ['a channel that is none', 'a,one,csp,call us,partner', [2, 11], /country code/],
    ['a number without country', 'a,one,csp,030 12345,partner', [2, 11], /country code/],
    ['a script for an address', 'a,one,csp,javascript:x,partner', [2, 11], /https/],
    ['no id', 'a b,one,csp,help@a.example,partner', [2, 1], /id as the marketplace/],
    ['too few values', 'a,one,csp', [2, 1], /5 values, not 3/],
    ['an open quotation mark', 'a,one,csp,"help@a.example,partner', [2, 11], /quotation mark/],
    ['words after a quotation', 'a,one,csp,"help"@a.example,partner', [2, 11], /quotation mark/],
  ])('is refused with %s, by line and column', (_, line, [row, column], remedy) => {
    expect(faults(line)).toMatchObject([{ line: row, column, remedy: expect.stringMatching(remedy) }]);
  });

  it('is refused where a contact has two e-mail addresses, or the columns have no names', () => {
    const twice = faults('a,one,csp,b@a.example,partner', 'a,one,csp,c@a.example,partner');
    expect(twice).toMatchObject([{ line: 3, remedy: expect.stringContaining('Line 2') }]);
    expect(readContactList('a,one,csp,b@a.example,partner').faults).toMatchObject([{ line: 1, column: 1 }]);
    expect(readContactList('').faults).toHaveLength(1);
  });

  it('gives nothing of a list with a fault', () => {
    const text = [HEAD, 'a,one,csp,b@a.example,partner', 'a,one,support,nothing,partner'].join('\n');
    expect(readContactList(text).rows).toEqual([]);
  });

  it('counts lines within quoted values', () => {
    expect(
      faults('a,one,csp,"two\nlines",partner', 'a,one,csp,x,partner').map(({ line, column }) => [line, column]),
    ).toEqual([
      [2, 11],
      [4, 11],
    ]);
  });

  it('reads whatever text comes, and ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ',', ';', '"', '\n', '\r', '=', '+', ' ') }), (text) => {
        const { rows, faults: found } = readContactList(`${HEAD}\n${text}`);
        expect(rows.length === 0 || found.length === 0).toBe(true);
      }),
    );
  });
});
