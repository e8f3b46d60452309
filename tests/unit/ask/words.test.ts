/**
 * Own words: the caller of each case must be found by the words of the other cases. Cases are left out of the index
 * together with those that are tested at the same time, so that nobody is found by their own words.
 */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findDoors } from '../../../src/ask/doors.ts';
import { makeAskPack, makeWords } from '../../../src/ask/pack.ts';
import { fitsOf, makeWordsIndex } from '../../../src/ask/words-index.ts';
import { loadClaims, loadSources } from '../../../src/claims/load.ts';
import { type Locale, locales } from '../../../src/i18n/locale.ts';
import { within } from '../../../src/routing/engine.ts';
import { loadRouting } from '../../../src/routing/load.ts';
import { roleOptions } from '../../../src/routing/messages.ts';
import { treeNodes } from '../../../src/routing/states.ts';
import { type Case, ROLE, SYMPTOM } from '../../../src/routing/types.ts';
import { loadPhrases } from '../../../src/words/phrases.ts';

const root = join(import.meta.dirname, '../../../content');
const claims = loadClaims(root);
const data = loadRouting(root, claims);
const sources = loadSources(root);
const phrases = loadPhrases(root).answers;
/** Callers whose problem fits nothing use the link to the topics, which is always shown. */
const cases = data.cases.filter(({ facts }) => facts[SYMPTOM] !== 'none-of-these');
const all = treeNodes(data.tree).filter(({ kind }) => kind !== 'detour');

/** Tells whether a caller who answers truthfully gets from a state to where their case must end. */
function isRight(ids: readonly string[], { facts }: Case): boolean {
  return all.some(
    (node) =>
      ids.every((id, index) => node.ids[index] === id) &&
      within(facts, node.known) &&
      (node.known[SYMPTOM]?.includes(facts[SYMPTOM] ?? '') ?? false),
  );
}

const roleOptionOf = ({ facts }: Case): string | undefined =>
  roleOptions(data.tree).find(({ set }) => set[ROLE]?.includes(facts[ROLE] ?? ''))?.id;

/** The number of cases that are tested at the same time: fewer would take longer and change little. */
const FOLDS = 20;

/** The share of cases, in percent, for which a right door is among the first so many. */
function shares(locale: Locale): { first: number; three: number; missed: string[] } {
  const whole = makeAskPack(data, claims, sources, phrases, locale);
  const ranks = Array.from({ length: FOLDS }, (_, fold) => {
    const tested = cases.filter((_, index) => index % FOLDS === fold);
    const others = { ...data, cases: data.cases.filter((each) => !tested.includes(each)) };
    const words = makeWords(others, phrases, locale);
    return tested.map((each) => {
      const { doors } = findDoors({ ...whole, knownMessages: [], words }, each.words[locale], roleOptionOf(each));
      return { id: each.id, rank: doors.findIndex(({ ids }) => isRight(ids, each)) };
    });
  }).flat();
  const share = (count: number) => (count / cases.length) * 100;
  return {
    first: share(ranks.filter(({ rank }) => rank === 0).length),
    three: share(ranks.filter(({ rank }) => rank >= 0).length),
    missed: ranks.filter(({ rank }) => rank < 0).map(({ id }) => id),
  };
}

describe.each(locales)('own words in %s', (locale) => {
  it('lead to the right door, one of three for eight of ten callers', () => {
    expect(cases.length).toBeGreaterThanOrEqual(300);
    const { first, three, missed } = shares(locale);
    expect(three, `missed: ${missed.join(', ')}`).toBeGreaterThanOrEqual(80);
    expect(first).toBeGreaterThanOrEqual(50);
  });

  it('lead to the whole topic after two symptoms, unless the caller is there', () => {
    const pack = makeAskPack(data, claims, sources, phrases, locale);
    const text = { 'de-de': 'Die Rechnung ist falsch.', 'en-us': 'The invoice is wrong.' }[locale];
    const { doors } = findDoors({ ...pack, knownMessages: [] }, text, 'direct-bill-partner');
    expect(doors.map(({ reason }) => reason === 'topic')).toEqual([false, false, true]);
    expect(doors[2]?.ids).toEqual(['direct-bill-partner', 'invoice']);
    const there = findDoors({ ...pack, knownMessages: [] }, text, 'direct-bill-partner', [
      'direct-bill-partner',
      'invoice',
    ]);
    expect(there.doors).toHaveLength(3);
    expect(there.doors.filter(({ reason }) => reason === 'topic')).toEqual([]);
  });

  it('lead to the question about refunds, not to the list of emergencies that has them as well', () => {
    const pack = makeAskPack(data, claims, sources, phrases, locale);
    const text = {
      'de-de': 'Der Kunde hat beim Softwarehaus gekauft und will sein Geld zurück.',
      'en-us': 'Our customer bought from the software house itself and wants a refund.',
    }[locale];
    const { doors } = findDoors({ ...pack, knownMessages: [] }, text, 'direct-bill-partner');
    expect(doors[0]?.ids).toEqual(['direct-bill-partner', 'subscription', 'refund']);
  });

  it('never lead to a door that says that nothing fits', () => {
    const { symptoms } = makeWords(data, phrases, locale);
    expect(symptoms).not.toContain('none-of-these');
  });

  it('may be those of the answer itself, though no option has them', () => {
    const words = makeWords({ ...data, cases: [], everyday: {} }, {}, locale);
    const { doors } = findDoors(
      { ...makeAskPack(data, claims, sources, phrases, locale), knownMessages: [], words },
      { 'de-de': 'Ist das nur die letzte Möglichkeit?', 'en-us': 'Is that the last resort only?' }[locale],
      'direct-bill-partner',
    );
    expect(doors.map(({ option }) => option)).toContain('no-contact-engineering');
  });
});

describe('reasons', () => {
  const index = makeWordsIndex(
    [
      { symptom: 'double', text: 'charged twice', weight: 1 },
      { symptom: 'crash', text: 'crashes when the customer signs in', weight: 1 },
      ...Array.from({ length: 30 }, (_, number) => ({
        symptom: `s${number}`,
        text: number % 4 > 0 ? 'the customer' : 'a license',
        weight: 1,
      })),
    ],
    'en-us',
  );
  const reasons = (text: string) => fitsOf(index, text, 'en-us', () => true)[0];

  it('are the words as they were written, the strongest first', () => {
    expect(reasons('He was Charged twice')).toMatchObject({ symptom: 'double', words: ['Charged', 'twice'] });
  });

  it('leave out what hardly counts', () => {
    const fit = reasons('the customer says it crashes');
    expect(fit?.symptom).toBe('crash');
    expect(fit?.words).toEqual(['crashes']);
  });

  it('are no words that only one case has', () => {
    const told = (single: boolean) =>
      makeWordsIndex(
        [
          { symptom: 'price', text: 'a quote', weight: 1 },
          { symptom: 'double', text: 'charged twice', weight: 1 },
          { symptom: 'double', text: 'charged for a warehouse', weight: 1, single },
          { symptom: 'crash', text: 'crashes, and crashes', weight: 1, single },
          { symptom: 'crash', text: 'crashes', weight: 1, single },
          ...Array.from({ length: 30 }, (_, number) => ({ symptom: `s${number}`, text: 'a license', weight: 1 })),
        ],
        'en-us',
      );
    const has = (single: boolean, text: string) => fitsOf(told(single), text, 'en-us', () => true).length > 0;
    expect(has(false, 'warehouse')).toBe(true);
    expect(has(true, 'warehouse')).toBe(false);
    expect(has(true, 'charged')).toBe(true);
    expect(has(true, 'crashes')).toBe(true);
  });
});
