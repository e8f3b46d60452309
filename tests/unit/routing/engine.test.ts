/** Engine and codec: properties over all states, all changes and mangled addresses. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales } from '../../../src/i18n/locale.ts';
import { parseAddress, RESERVED, stateHref, successors } from '../../../src/routing/codec.ts';
import { change, destinationFor, resolve } from '../../../src/routing/engine.ts';
import { forwardings, journeysTo, treeNodes } from '../../../src/routing/states.ts';
import { fixture } from './fixture.ts';

const { data } = fixture();
const all = treeNodes(data.tree);
const optionIds = Object.values(data.tree.questions).flatMap((question) => question.options.map((option) => option.id));
/** Ids as they come from old links and typing errors, mixed with real ones. */
const anyIds = fc.array(fc.oneof(fc.constantFrom(...optionIds, ...RESERVED, '__proto__', 'constructor'), fc.string()), {
  maxLength: 8,
});

describe('resolve', () => {
  it('finds every node of the tree', () => {
    for (const node of all) {
      const state = resolve(data, node.ids);
      expect(state).toMatchObject({
        kind: node.kind,
        ids: node.ids,
        answers: node.answers,
        known: node.known,
        dropped: [],
      });
      expect('question' in state ? state.question : undefined).toBe(node.question);
    }
  });

  it('never throws, keeps a valid prefix and says what it dropped', () => {
    fc.assert(
      fc.property(anyIds, (ids) => {
        const state = resolve(data, ids);
        const kept = ids.slice(0, ids.length - state.dropped.length);
        expect([...kept, ...state.dropped]).toEqual(ids);
        expect(kept).toEqual(expect.arrayContaining(state.ids));
        expect(all.map((node) => node.ids)).toContainEqual(state.ids);
        expect(resolve(data, state.ids)).toEqual({ ...state, dropped: [] });
        if (state.dropped[0] !== undefined) expect(resolve(data, [...kept, state.dropped[0]]).dropped).toHaveLength(1);
      }),
    );
  });

  it('takes a detour for no answer: the next answer replaces it', () => {
    const detour = resolve(data, ['customer', 'c-bill', 'c-unknown']);
    expect(detour).toMatchObject({ kind: 'detour', question: 'customer-biller', detour: 'find-biller' });
    expect(detour.answers).toHaveLength(2);
    expect(resolve(data, ['customer', 'c-bill', 'c-unknown', 'c-by-partner'])).toEqual(
      resolve(data, ['customer', 'c-bill', 'c-by-partner']),
    );
  });

  it('drops everything behind the first id that does not fit', () => {
    const state = resolve(data, ['partner', 'gone', 'broken']);
    expect(state).toMatchObject({ kind: 'question', question: 'topic', ids: ['partner'], dropped: ['gone', 'broken'] });
  });

  it('leaves the decision to the rules', () => {
    expect(resolve(data, ['partner', 'money', 'bill', 'by-microsoft'])).toMatchObject({
      kind: 'outcome',
      destination: 'customer-asks',
    });
    expect(() => destinationFor(data.rules, { symptom: ['bill'] })).toThrow('4 destinations');
    expect(() => destinationFor(data.rules, { role: ['customer'], symptom: ['refund'] })).toThrow('0 destinations');
  });
});

describe('change', () => {
  it('equals a fresh run with the kept answers, for every state, question and option', () => {
    for (const node of all) {
      for (const question of Object.values(data.tree.questions)) {
        for (const option of question.options) {
          const state = change(data, node.ids, question.id, option.id);
          expect(resolve(data, state.ids)).toEqual({ ...state, dropped: [] });
          const before = new Map(node.answers.map((answer) => [answer.question, answer.option]));
          for (const answer of state.answers) {
            expect(answer.option).toBe(answer.question === question.id ? option.id : before.get(answer.question));
          }
        }
      }
    }
  });

  it('keeps a later answer where its question is still reached', () => {
    const state = change(data, ['customer', 'c-broken', 'c-by-microsoft'], 'customer-topic', 'c-bill');
    expect(state).toMatchObject({ kind: 'outcome', ids: ['customer', 'c-bill', 'c-by-microsoft'], dropped: [] });
  });

  it('drops later answers where their question is not reached, and asks what is new', () => {
    const state = change(data, ['customer', 'c-broken', 'c-by-microsoft'], 'role', 'partner');
    expect(state).toMatchObject({ kind: 'question', question: 'topic', dropped: ['c-broken', 'c-by-microsoft'] });
  });

  it('changes nothing when the answer is the same', () => {
    for (const node of all.filter(({ kind }) => kind === 'outcome')) {
      for (const { question, option } of node.answers) {
        expect(change(data, node.ids, question, option)).toEqual(resolve(data, node.ids));
      }
    }
  });
});

describe('codec', () => {
  it('goes from every state to an address and back', () => {
    for (const locale of locales) {
      for (const { ids } of all) {
        expect(parseAddress(data, stateHref(locale, ids))).toEqual({ locale, state: resolve(data, ids) });
      }
    }
  });

  it('never throws on mangled addresses', () => {
    fc.assert(
      fc.property(fc.string(), anyIds, (tail, ids) => {
        const parsed = parseAddress(data, `/de-de/route/${ids.join('/')}${tail}`);
        if (parsed !== undefined) expect(all.map((node) => node.ids)).toContainEqual(parsed.state.ids);
      }),
    );
  });

  it('bears what links look like in the wild', () => {
    const ids = (address: string) => parseAddress(data, address)?.state.ids;
    expect(ids('/en-us/route')).toEqual([]);
    expect(ids('/en-us/route/partner/money?utm=1#main')).toEqual(['partner', 'money']);
    expect(ids('/en-us/route//partner/')).toEqual(['partner']);
    expect(ids('/en-us/route/partner/%E0%A4%A/')).toEqual(['partner']);
    expect(parseAddress(data, '/en-us/route/partner/PARTNER/')?.state.dropped).toEqual(['PARTNER']);
  });

  it('leaves other pages alone', () => {
    for (const address of ['/', '/de-de/', '/fr-fr/route/', '/de-de/guides/x/', '/de-de/route/outcomes/isv-broken/']) {
      expect(parseAddress(data, address)).toBeUndefined();
    }
  });

  it('follows retired ids to their successors', () => {
    expect(parseAddress(data, '/de-de/route/old-partner/broken/')?.state.ids).toEqual(['partner', 'broken']);
    expect(successors({ a: 'b', b: 'a' }, 'a')).toEqual(['a']);
    expect(successors({ a: 'b/c', c: 'd' }, 'a')).toEqual(['b', 'd']);
  });
});

describe('states', () => {
  it('has every state once', () => {
    const addresses = all.map(({ ids }) => ids.join('/'));
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(all[0]).toMatchObject({ kind: 'question', ids: [], question: 'role' });
  });

  it('lists the journeys to a destination, shortest first', () => {
    expect(journeysTo(data, 'none-of-these')).toEqual([
      ['customer', 'c-other'],
      ['partner', 'other'],
    ]);
    expect(journeysTo(data, 'isv-silent')).toEqual([]);
  });

  it('forwards every address that a retired id made', () => {
    const found = forwardings(data);
    expect(found).toContainEqual({ from: ['older-partner', 'broken'], to: ['partner', 'broken'] });
    expect(found).toContainEqual({ from: ['old-partner'], to: ['partner'] });
    for (const { from, to } of found) expect(parseAddress(data, stateHref('de-de', from))?.state.ids).toEqual(to);
    expect(found).toHaveLength(2 * all.filter(({ ids }) => ids.includes('partner')).length);
  });

  it('forwards an address whose question became several', () => {
    const retired = { 'bill-by-partner': 'bill/by-partner', 'money-bill': 'money/bill' };
    const from = forwardings({ tree: data.tree, retired }).map((each) => each.from.join('/'));
    expect(from.sort()).toEqual([
      'partner/money-bill',
      'partner/money-bill/by-microsoft',
      'partner/money-bill/by-partner',
      'partner/money/bill-by-partner',
    ]);
    const parsed = parseAddress({ ...data, retired }, '/de-de/route/partner/money/bill-by-partner/')?.state;
    expect(parsed).toMatchObject({ kind: 'outcome', ids: ['partner', 'money', 'bill', 'by-partner'], dropped: [] });
  });
});
