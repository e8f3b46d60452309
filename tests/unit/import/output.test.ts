import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffLines } from '../../../src/import/diff.ts';
import { formatJson } from '../../../src/import/format-json.ts';
import { mergedDocumentText } from '../../../src/import/frame.ts';
import { offerDocumentSchema } from '../../../src/offers/schema.ts';
import { record, samples } from '../offers/fixture.ts';

describe('formatJson', () => {
  test('Biome leaves it as it is', () => {
    const near = (length: number, filler: string) => [filler.repeat(length), 'b'];
    const value = {
      documents: samples.map(({ document }) => document),
      // Around the width of a line.
      arrays: Array.from({ length: 12 }, (_, index) => near(94 + index, 'a')),
      wide: Array.from({ length: 8 }, (_, index) => near(46 + index, '字')),
      emoji: Array.from({ length: 8 }, (_, index) => near(46 + index, '🚀')),
      mixed: [[], {}, [1, 2], { a: [] }, [{ a: null }], ['é', '\u0301\u200d'], '\ud800\u0001"\\/'],
    };
    const text = formatJson(value);
    const formatted = execFileSync('node_modules/.bin/biome', ['format', '--stdin-file-path=import.json'], {
      input: text,
      encoding: 'utf8',
    });
    expect(formatted).toBe(text);
  });

  test('holds the value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(formatJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe('documentText', () => {
  const imported = { ...record().document, support: { languages: [] }, fictional: false, confirmed: '2026-11-22' };
  const facts = { cspGiven: true, missing: [] };

  test('a new document leaves the defaults out', () => {
    const written = JSON.parse(mergedDocumentText(imported, undefined, facts));
    expect(Object.keys(written)).toEqual(['publisher', 'offer', 'kind', 'csp', 'confirmed', 'listings']);
    expect(offerDocumentSchema.safeParse(written).success).toBe(true);
  });

  const existing = offerDocumentSchema.parse({
    ...record().document,
    support: { languages: ['de'] },
    released: ['supportContact.phone'],
    waivers: [{ rule: 'links-missing', reason: 'Not yet', until: '2027-01-01' }],
    confirmed: '2026-01-01',
  });

  test('what no format carries stays', () => {
    const csp = { state: 'notSet' as const };
    const written = JSON.parse(mergedDocumentText({ ...imported, csp }, existing, { cspGiven: false, missing: [] }));
    expect(written).toMatchObject({
      fictional: true,
      csp: { state: 'all' },
      support: { languages: ['de'] },
      released: ['supportContact.phone'],
      waivers: [{ rule: 'links-missing', reason: 'Not yet', until: '2027-01-01' }],
    });
    expect(Object.keys(written).slice(-3)).toEqual(['confirmed', 'waivers', 'listings']);
  });

  test('no member of the frame is forgotten', () => {
    const whole = offerDocumentSchema.parse({
      ...existing,
      $schema: '/schema/listing.json',
      support: { languages: ['de'], hours: { week: [{ days: ['mon'], text: 'x' }] } },
    });
    expect(Object.keys(whole).toSorted()).toEqual(Object.keys(offerDocumentSchema.shape).toSorted());
    expect(JSON.parse(mergedDocumentText(imported, whole, facts))).toMatchObject({ ...whole, listings: [{}] });
  });

  test('a listing in another language stays, and keeps its place', () => {
    const [first] = existing.listings;
    const german = { ...first, languageId: 'de-de', title: 'Rakete' };
    const two = { ...existing, listings: [german, first] } as typeof existing;
    const titles = (document: typeof existing) =>
      JSON.parse(mergedDocumentText(document, two, facts)).listings.map(({ title }: { title: string }) => title);
    const renamed = { ...imported, listings: imported.listings.map((each) => ({ ...each, title: 'Rocket 2' })) };
    expect(titles(renamed)).toEqual(['Rakete', 'Rocket 2']);
    const french = { ...imported, listings: [{ ...first, languageId: 'fr-fr', title: 'Fusée' }] } as typeof existing;
    expect(titles(french)).toEqual(['Rakete', 'Rocket', 'Fusée']);
  });

  test('what the format never carries stays; what it could have brought goes', () => {
    const bare = {
      languageId: 'EN-US',
      title: 'Rocket',
      supportContact: { name: 'Desk', email: 'desk@acme.example' },
    };
    const old = offerDocumentSchema.parse({
      ...existing,
      listings: [
        {
          ...existing.listings[0],
          supportContact: { name: 'Old', phone: '+1 425 555 0100', url: 'https://acme.example/desk' },
        },
      ],
    });
    const missing = ['supportContact.url', 'cloudSolutionProviderContact'];
    const [listing] = JSON.parse(
      mergedDocumentText({ ...imported, listings: [bare] }, old, { ...facts, missing }),
    ).listings;
    expect(listing).toEqual({
      ...bare,
      supportContact: { ...bare.supportContact, url: 'https://acme.example/desk' },
      cloudSolutionProviderContact: existing.listings[0]?.cloudSolutionProviderContact,
    });
  });

  test('the day changes only with the rest, unless it is given', () => {
    const day = (...args: Parameters<typeof mergedDocumentText>) => JSON.parse(mergedDocumentText(...args)).confirmed;
    expect(day(imported, existing, facts)).toBe('2026-01-01');
    expect(day({ ...imported, kind: 'container' }, existing, facts)).toBe('2026-11-22');
    expect(day(imported, existing, { ...facts, confirmed: '2026-03-03' })).toBe('2026-03-03');
  });
});

describe('diffLines', () => {
  test('shows what changes with two lines around', () => {
    expect(diffLines('a\nb\nc\nd\ne\nf\ng', 'a\nb\nc\nd\nE\nf\ng')).toEqual([
      '…',
      '  c',
      '  d',
      '- e',
      '+ E',
      '  f',
      '  g',
    ]);
    expect(diffLines('a', 'a')).toEqual([]);
    expect(diffLines('a\r\nb', 'a\nb')).toEqual(['  (only the line breaks differ)']);
  });

  test('the unchanged and the new lines are the new text', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 5 });
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const [old, fresh] = [before.join('\n'), after.join('\n')];
        if (old === fresh) return;
        const shown = diffLines(old, fresh).filter((line) => line !== '…');
        const side = (sign: string) => shown.filter((line) => line.startsWith(sign)).length;
        expect(side('+') - side('-')).toBe(fresh.split('\n').length - old.split('\n').length);
      }),
    );
  });

  test('long texts without a common line are compared in time', () => {
    const many = (letter: string) => Array.from({ length: 5000 }, (_, index) => `${letter}${index}`).join('\n');
    expect(diffLines(many('a'), many('b'))).toHaveLength(10_000);
  });
});
