import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankDraft } from '../../../src/preview/draft.ts';
import { type Action, initialState, ownDrafts, type PreviewState, reduce } from '../../../src/preview/state.ts';
import type { Assessment, Draft } from '../../../src/preview/types.ts';

const TODAY = '2026-11-29';

/** A draft that is told from others by its name. */
function draft(publisherName: string, type: Draft['origin']['type'] = 'text'): Draft {
  return { ...blankDraft(TODAY), publisherName, origin: { type } };
}

const start = initialState('de-de');
const stateAfter = (...actions: Action[]): PreviewState => actions.reduce(reduce, start);
const show = (shown: Draft, rest: Partial<Extract<Action, { type: 'show' }>> = {}): Action => ({
  type: 'show',
  draft: shown,
  isOwn: true,
  ...rest,
});
const names = (state: PreviewState) => ownDrafts(state).map(({ publisherName }) => publisherName);

describe('what the preview shows', () => {
  it('opens the form for a blank draft, the views for any other, and folds the input away', () => {
    expect(stateAfter(show(draft('a', 'blank')))).toMatchObject({ section: 'edit', isInputOpen: false });
    expect(stateAfter({ type: 'set', to: { section: 'out' } }, show(draft('a')))).toMatchObject({ section: 'see' });
  });

  it('leaves section and input as they are while a text is typed', () => {
    const state = stateAfter({ type: 'set', to: { section: 'missing' } }, show(draft('a'), { isTyped: true }));
    expect(state).toMatchObject({ section: 'missing', isInputOpen: true });
  });

  it('keeps the draft shown when a text cannot be read, and opens the input', () => {
    const state = stateAfter(show(draft('a')), { type: 'read', result: { state: 'failed', messages: [] } });
    expect(state).toMatchObject({ isInputOpen: true, loaded: { draft: { publisherName: 'a' } } });
  });

  it('forgets an assessment that comes after the draft was deleted', () => {
    const assessment = { locale: 'de-de' } as Assessment;
    expect(stateAfter(show(draft('a')), { type: 'assess', assessment }).assessment).toBe(assessment);
    expect(stateAfter(show(draft('a')), { type: 'delete' }, { type: 'assess', assessment }).assessment).toBeUndefined();
  });
});

describe('the drafts that are kept', () => {
  it('takes no foreign draft until the reader changes or keeps it', () => {
    const foreign = show(draft('foreign'), { isOwn: false, from: 'originLink' });
    expect(names(stateAfter(show(draft('own')), foreign))).toEqual(['own']);
    expect(names(stateAfter(show(draft('own')), foreign, { type: 'keep' }))).toEqual(['foreign', 'own']);
    const changed = stateAfter(show(draft('own')), foreign, { type: 'change', draft: draft('changed') });
    expect(names(changed)).toEqual(['changed', 'own']);
    // A changed draft is no longer one from a link.
    expect(changed.loaded?.from).toBeUndefined();
  });

  it('goes back to what was there before a text was typed, not to its last state', () => {
    const typed = ['t', 'te', 'tex'].map((name) => show(draft(name), { isTyped: true }));
    expect(names(stateAfter(show(draft('own', 'blank')), ...typed))).toEqual(['tex', 'own']);
  });

  it('changes places on the way back, and drops a foreign draft', () => {
    expect(names(stateAfter(show(draft('a')), show(draft('b')), { type: 'back' }))).toEqual(['a', 'b']);
    const foreign = show(draft('b'), { isOwn: false });
    expect(names(stateAfter(show(draft('a')), foreign, { type: 'back' }))).toEqual(['a']);
  });

  it('gives back what was deleted until something else is done', () => {
    const deleted = stateAfter(show(draft('a')), show(draft('b')), { type: 'delete' });
    expect(names(deleted)).toEqual([]);
    expect(names(reduce(deleted, { type: 'undo' }))).toEqual(['b', 'a']);
    const typedOn = reduce(deleted, { type: 'input', text: 'x' });
    expect(names(reduce(typedOn, { type: 'undo' }))).toEqual([]);
  });

  it('gives back the draft as it was before a part of it was deleted', () => {
    const edited = stateAfter(show(draft('a')), { type: 'change', draft: draft('b'), isDeletion: true });
    expect(names(reduce(edited, { type: 'undo' }))).toEqual(['a']);
    const again = reduce(edited, { type: 'change', draft: draft('c') });
    expect(names(reduce(again, { type: 'undo' }))).toEqual(['c']);
  });
});

describe('any run of actions', () => {
  const drafts = fc.record({
    name: fc.constantFrom('a', 'b', 'c'),
    type: fc.constantFrom('text', 'blank', 'offer', 'link'),
  } as const);
  const made = drafts.map(({ name, type }) => draft(name, type));
  const actions: fc.Arbitrary<Action[]> = fc.array(
    fc.oneof(
      fc.record({ type: fc.constant('show' as const), draft: made, isOwn: fc.boolean(), isTyped: fc.boolean() }),
      fc.record({ type: fc.constant('change' as const), draft: made, isDeletion: fc.boolean() }),
      fc.record({ type: fc.constant('input' as const), text: fc.string() }),
      fc.record({ type: fc.constantFrom('keep', 'back', 'delete', 'undo') }),
      fc.record({ type: fc.constant('kept' as const), loaded: made.map((each) => ({ draft: each, isOwn: true })) }),
    ),
    { maxLength: 30 },
  );

  it('never keeps a draft that the reader did not own, and never changes a state in place', () => {
    fc.assert(
      fc.property(actions, (run) => {
        let state = start;
        for (const action of run) {
          const copy = structuredClone(state);
          const next = reduce(state, action);
          expect(state).toEqual(copy);
          // A draft that can be restored is always the reader's own.
          if (next.before !== undefined) expect(next.before.isOwn).toBe(true);
          if (next.loaded?.isOwn === false) expect(ownDrafts(next)).not.toContain(next.loaded.draft);
          state = next;
        }
      }),
    );
  });

  it('gives back by undo what a deletion took, whatever came before', () => {
    fc.assert(
      fc.property(actions, (run) => {
        const before = run.reduce(reduce, start);
        const back = reduce(reduce(before, { type: 'delete' }), { type: 'undo' });
        expect([back.loaded, back.before]).toEqual([before.loaded, before.before]);
      }),
    );
  });
});
