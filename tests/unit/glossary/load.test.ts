import { describe, expect, it } from 'vitest';
import { ContentError, type ContentFault } from '../../../src/content/fault.ts';
import { loadGlossary } from '../../../src/glossary/load.ts';
import { writeContent } from '../routing/fixture.ts';

const both = (text: string) => ({ 'de-de': text, 'en-us': text });
const term = { term: both('T'), definition: both('D') };

function faultsOf(contents: Record<string, unknown>): readonly ContentFault[] {
  try {
    loadGlossary(writeContent(contents));
  } catch (error) {
    if (error instanceof ContentError) return error.faults;
    throw error;
  }
  return [];
}

describe('glossary', () => {
  it('is read in the order of the files, lists may be left out', () => {
    const full = {
      ...term,
      synonyms: { 'de-de': ['S'] },
      forbidden: { 'de-de': ['F'], 'en-us': ['G'] },
      parts: ['P'],
    };
    const root = writeContent({ 'glossary/b.yaml': { last: term }, 'glossary/a.yaml': { second: full, first: term } });
    const none = { 'de-de': [], 'en-us': [] };
    expect(loadGlossary(root)).toEqual([
      { id: 'second', ...full, synonyms: { 'de-de': ['S'], 'en-us': [] } },
      { id: 'first', ...term, synonyms: none, forbidden: none, parts: [] },
      { id: 'last', ...term, synonyms: none, forbidden: none, parts: [] },
    ]);
  });

  it.each<[string, Record<string, unknown>, Partial<ContentFault>]>([
    [
      'a term in one language',
      { x: { ...term, term: { 'de-de': 'T' } } },
      { id: 'locale-missing', field: 'x.term.en-us' },
    ],
    ['no definition', { x: { term: both('T') } }, { id: 'field-missing', field: 'x.definition' }],
    ['an empty definition', { x: { ...term, definition: both('') } }, { id: 'wrong-size', value: '' }],
    ['a key nobody knows', { x: { ...term, see: 'y' } }, { id: 'unknown-key', field: 'x.see', value: 'y' }],
    ['an id in capitals', { X: term }, { id: 'wrong-format', field: 'X' }],
    ['a synonym that is no list', { x: { ...term, synonyms: both('S') } }, { id: 'wrong-type', value: 'S' }],
  ])('is refused with %s', (_, file, expected) => {
    const [fault] = faultsOf({ 'glossary/a.yaml': file });
    expect(fault).toMatchObject(expected);
    expect(fault?.file).toMatch(/^content\/glossary\/a\.yaml:\d+$/);
    expect(fault?.remedy).toMatch(/\S/);
  });

  it('is refused with a term in two files', () => {
    expect(faultsOf({ 'glossary/a.yaml': { x: term }, 'glossary/b.yaml': { x: term } })).toMatchObject([
      { id: 'duplicate-id', file: 'content/glossary/b.yaml', field: 'x', value: 'x' },
    ]);
  });
});
