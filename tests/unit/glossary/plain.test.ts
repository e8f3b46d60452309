/** Plain words: each pattern finds its seeded fault, and lets through what looks like it. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mdxTexts } from '../../../src/glossary/mdx-texts.ts';
import { type PlainException, plainFaults } from '../../../src/glossary/plain.ts';
import { readTexts, yamlTexts } from '../../../src/glossary/texts.ts';
import type { Locale } from '../../../src/i18n/locale.ts';

const FILE = 'content/guides/x.mdx';

/** The faults of a guide of these paragraphs. */
function idsOf(locale: Locale, paragraphs: string[], exceptions: PlainException[] = [], file = FILE): string[] {
  return plainFaults(mdxTexts(paragraphs.join('\n\n'), file, locale), exceptions).map(({ id }) => id);
}

const LONG = Array.from({ length: 31 }, () => 'Wort').join(' ');

describe('a condition without “wenn”', () => {
  const first = 'Scheitert die Bestellung, fragen Sie den Herausgeber.';
  const second = 'Hat der Kunde gezahlt, endet die Sperre.';
  it('may stand on a page once', () => expect(idsOf('de-de', [first])).toEqual([]));
  it('may not stand there twice, wherever it is', () => {
    expect(idsOf('de-de', [first, second])).toEqual(['condition-verb-first']);
    expect(idsOf('de-de', [`${first} <Cite id="a" /> ${second}`])).toEqual(['condition-verb-first']);
    expect(idsOf('en-us', ['Should you see it, ask.', 'Had you seen it, you would ask.'])).toEqual([
      'condition-verb-first',
    ]);
  });
  it('is neither a request nor a question', () =>
    expect(
      idsOf('de-de', [
        'Nennen Sie den Grund, und warten Sie.',
        'Prüfen Sie, ob der Reseller zugelassen ist.',
        'Ist das Produkt da, und läuft es?',
        'Wenn die Bestellung scheitert, fragen Sie.',
      ]),
    ).toEqual([]));
});

describe('a semicolon', () => {
  it('may stand on a page once', () => expect(idsOf('de-de', ['Das eine; das andere.'])).toEqual([]));
  it('may not stand there twice', () =>
    expect(idsOf('en-us', ['This one; that one.', '| a; b | c |'])).toEqual(['semicolon-second']));
});

describe('a sentence', () => {
  it('has thirty words at most', () => expect(idsOf('de-de', [`Ein ${LONG}.`])).toEqual(['sentence-long']));
  it('ends before a citation, but not at a date', () => {
    const half = LONG.slice(0, 'Wort '.length * 20);
    expect(idsOf('de-de', [`Ein ${half}. <Cite id="a" /> Noch ein ${half}.`])).toEqual([]);
    expect(idsOf('de-de', [`Ein ${half} am 1. Dezember ${half}.`])).toEqual(['sentence-long']);
  });
});

describe('a link', () => {
  it('does nothing', () => {
    expect(idsOf('de-de', ['Den Ablauf zeigt <Route to="a">Der Kunde zahlt nicht</Route>.'])).toEqual([
      'link-as-subject',
    ]);
    expect(idsOf('de-de', ['Fehlt etwas, hilft „<Route to="a">Etwas fehlt</Route>“.'])).toEqual(['link-as-subject']);
    expect(idsOf('en-us', ['<Route to="a">Finding contacts</Route> shows the way.'])).toEqual(['link-as-subject']);
  });
  it('may follow what it is for', () =>
    expect(idsOf('de-de', ['Der Ablauf: <Route to="a">Der Kunde zahlt nicht</Route>.'])).toEqual([]));
});

describe('an exception', () => {
  const exception = { rule: 'sentence-long', file: FILE, words: 'Ein Wort', reason: 'a name' } as const;
  it('lets its sentence through', () => expect(idsOf('de-de', [`Ein ${LONG}.`], [exception])).toEqual([]));
  it('that excepts nothing is a fault', () =>
    expect(idsOf('de-de', ['Kurz.'], [exception])).toEqual(['exception-unused']));
});

describe('an answer', () => {
  const FILES = 'content/routing/wording/de-de/outcomes-x.yaml';
  const found = (source: string, file = FILES) => plainFaults(yamlTexts(source, file, 'de-de'), []).map(({ id }) => id);
  const words = (count: number) => Array.from({ length: count }, () => 'Wort').join(' ');

  it('has twenty-five words in a sentence at most', () => {
    expect(found(`x:\n  lead: Ein ${words(24)}.`)).toEqual([]);
    expect(found(`x:\n  lead: Ein ${words(25)}.`)).toEqual(['sentence-long']);
  });
  it('is a page of its own', () => {
    const twice = '\n  lead: Eins; zwei.\n  refused: Drei; vier.';
    expect(found(`x:\n  lead: Eins; zwei.\ny:\n  lead: Eins; zwei.`)).toEqual([]);
    expect(found(`x:${twice}`)).toEqual(['semicolon-second']);
  });
  it('has conditions with “wenn”', () =>
    expect(
      found('x:\n  lead: Schweigt der Herausgeber, warten Sie.\n  refused: Lehnt er ab, fragen Sie den Anbieter.'),
    ).toEqual(['condition-verb-first']));
  it('ends a sentence with a line in its message', () =>
    expect(found(`x:\n  message:\n    body: |\n      ${words(20)}\n      ${words(20)}`)).toEqual([]));
  it('is left alone where callers search and where it is kept as it was', () => {
    const texts = readTexts(join(import.meta.dirname, '../../../content'));
    const kinds = (file: string) => new Set(texts.filter((text) => text.file.startsWith(file)).map(({ kind }) => kind));
    for (const file of ['everyday', 'accepted', 'moved'])
      expect(kinds(`content/routing/${file}.yaml`), file).toEqual(new Set(['kept']));
  });
});

it.each([
  'content/claims/x.yaml',
  'content/routing/paths.yaml',
  'content/agreement/x.yaml',
  'content/lint/x.yaml',
  'src/x',
])('a sentence of %s has thirty words at most', (file) =>
  expect(idsOf('de-de', [`Ein ${LONG}.`], [], file)).toEqual(['sentence-long']),
);

it('notes of sources are free of these rules', () =>
  expect(idsOf('de-de', [`Ein ${LONG}.`], [], 'content/sources/x.yaml')).toEqual([]));
