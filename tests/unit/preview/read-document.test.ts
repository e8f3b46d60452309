/** Listing documents of this site in the preview: read by the schema of the build, but leniently. */
import { describe, expect, it } from 'vitest';
import { offerDocumentSchema } from '../../../src/offers/schema.ts';
import { draftDocumentText } from '../../../src/preview/export.ts';
import { readText } from '../../../src/preview/read.ts';
import { documentTexts, draftIn, OPTIONS } from './fixture.ts';

type Path = (string | number)[];

const full = JSON.parse(documentTexts.find(({ name }) => name.includes('spesenpilot'))?.text ?? '{}');
full.waivers = [{ rule: 'title-emoji', reason: 'It is our name.', until: '2027-01-01' }];
full.listings.length = 1;
full.listings[0].id = 'listing/1f8bbce0/public/main/default/de-de';
full.listings[0].resourceName = 'one';
full.listings[0].lifecycleState = 'generallyAvailable';

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...entries.flatMap(([key, member]) => pathsOf(member, [...path, key]))];
}

function withAt(value: unknown, [key, ...rest]: Path, fresh: unknown): unknown {
  if (key === undefined) return fresh;
  if (Array.isArray(value)) return value.map((item, index) => (index === key ? withAt(item, rest, fresh) : item));
  return Object.fromEntries(
    Object.entries(value as object).map(([name, member]) => [
      name,
      name === key ? withAt(member, rest, fresh) : member,
    ]),
  );
}

const VALUES: unknown[] = [
  null,
  1,
  true,
  '',
  'NA',
  'x',
  'A B',
  [],
  ['x'],
  {},
  'https://a.example/',
  '2026-02-30',
  'a@b',
];

describe('a document that the build takes', () => {
  it.each(documentTexts)('$name is read without a note', ({ text }) => {
    expect(readText(text, OPTIONS)).toMatchObject({ state: 'read', messages: [], dropped: [] });
  });

  it.each(documentTexts)('$name goes out as it came in', ({ text }) => {
    const exported = draftDocumentText(draftIn(text));
    expect(offerDocumentSchema.parse(JSON.parse(exported))).toEqual(offerDocumentSchema.parse(JSON.parse(text)));
    expect(Object.keys(JSON.parse(exported).listings[0])).toEqual(Object.keys(JSON.parse(text).listings[0]));
  });
});

describe('a document with one value changed', () => {
  const cases = pathsOf(full).flatMap((path) => VALUES.map((fresh) => ({ path, document: withAt(full, path, fresh) })));

  it('is told where the build refuses it, and else goes out so that the build takes it', () => {
    expect(cases.length).toBeGreaterThan(800);
    for (const { path, document } of cases) {
      const text = JSON.stringify(document);
      const theirs = offerDocumentSchema.safeParse(document);
      const ours = readText(text, OPTIONS);
      const where = `${path.join('.')}: ${text.slice(0, 200)} ${JSON.stringify(theirs.error?.issues ?? ours)}`;
      if (theirs.success) expect(ours.state, where).toBe('read');
      if (ours.state !== 'read' || ours.format !== 'listing-document') continue;
      const exported = offerDocumentSchema.safeParse(JSON.parse(draftDocumentText(ours.drafts[0] ?? draftIn('{}'))));
      // Everything that the build refuses is reported, assumed or repaired, and nothing else is wrong.
      if (theirs.success) expect(exported.success, where).toBe(true);
      else {
        const told = ours.messages.length > 0 || (ours.drafts[0]?.assumed.length ?? 0) > 1;
        expect(told || theirs.error.issues.every(({ path: at }) => at.at(-1) === 'name'), where).toBe(true);
      }
    }
  });

  it('without a member of the frame is read with an assumption, without another one refused or read', () => {
    for (const path of pathsOf(full).filter(({ length }) => length > 0)) {
      const document = withAt(full, path, undefined);
      const result = readText(JSON.stringify(document), OPTIONS);
      if (result.state !== 'read' || result.format !== 'listing-document') continue;
      const exported = offerDocumentSchema.safeParse(JSON.parse(draftDocumentText(result.drafts[0] ?? draftIn('{}'))));
      // Values that the schema refuses are exported unchanged, and are reported.
      const isTold = result.messages.some(({ code }) => /^(?:wrong|member)-/.test(code));
      expect(exported.success || isTold, path.join('.')).toBe(true);
    }
  });
});

it('a member that nobody knows is told and kept out of the document', () => {
  const result = readText(
    '{ "publisher": "a", "offer": "b", "color": 1, "listings": [{ "languageId": "en", "x": 2 }] }',
    OPTIONS,
  );
  expect(result).toMatchObject({
    messages: [
      { code: 'unknown-member', path: '/color' },
      { code: 'unknown-member', path: '/listings/0/x' },
    ],
    dropped: ['/color', '/listings/0/x'],
  });
  const text = result.state === 'read' && result.drafts[0] ? draftDocumentText(result.drafts[0]) : '';
  expect(text).not.toMatch(/color|"x"/);
});
