import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { skeletons } from '../../../src/content/skeletons.ts';
import { readGuides } from '../../../src/guides/source.ts';
import { parseOffer } from '../../../src/offers/load.ts';

const folder = mkdtempSync(join(tmpdir(), 'wegweiser-new-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const TODAY = '2026-11-22';

describe('skeletons of content', () => {
  it('of a guide exist in both locales, and the check names what is empty', () => {
    const made = skeletons('guide', 'a-guide', undefined, TODAY) ?? [];
    expect(made.map(({ path }) => path)).toEqual(['guides/de-de/a-guide.mdx', 'guides/en-us/a-guide.mdx']);
    for (const { path, text } of made) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    expect(() => readGuides(folder)).toThrow(/a-guide\.mdx:\d+: title/);
  });

  it('of an offer is refused until it is filled, naming the field', () => {
    const [document, publisher] = skeletons('offer', 'acme/acme-one', undefined, TODAY) ?? [];
    expect(document?.path).toBe('offers/acme/acme-one.json');
    expect(publisher).toMatchObject({ path: 'publishers/acme.yaml', optional: true });
    expect(() => parseOffer(document?.text ?? '', 'acme-one.json')).toThrow(/kind/);
  });

  it.each([
    ['claim', 'claims/roles.yaml'],
    ['source', 'sources/roles.yaml'],
    ['term', 'glossary/roles.yaml'],
  ])('of a %s is an entry of a file', (kind, path) => {
    const [made] = skeletons(kind, 'an-id', 'roles', TODAY) ?? [];
    expect(made).toMatchObject({ path, append: true });
    expect(Object.keys(parse(made?.text ?? ''))).toEqual(['an-id']);
  });

  it('of a rule is a row', () => {
    expect(parse(skeletons('rule', 'p2-new', undefined, TODAY)?.[0]?.text ?? '')).toMatchObject([{ id: 'p2-new' }]);
  });

  it.each([
    ['nothing', 'id', undefined],
    ['guide', 'Not An Id', undefined],
    ['offer', 'only-publisher', undefined],
    ['offer', 'a/b/c', undefined],
    ['claim', 'an-id', undefined],
    ['claim', 'an-id', '../roles'],
  ])('are refused for %s %s %s', (kind, id, file) => {
    expect(skeletons(kind, id, file, TODAY)).toBeUndefined();
  });
});
