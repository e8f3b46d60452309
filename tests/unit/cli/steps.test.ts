import { describe, expect, it } from 'vitest';
import { type Result, runSteps, type Step, summary } from '../../../src/cli/test/steps.ts';

const ok: Result = { ok: true, passed: 2, failed: 0 };
const broken: Result = { ok: false, passed: 1, failed: 1 };

/** Steps that end when they are told to, and what happened so far. */
function stage(steps: readonly Step[], hands: number) {
  const events: string[] = [];
  const ends = new Map<string, (result: Result) => void>();
  const all = runSteps(steps, hands, async ({ name }, missing) => {
    if (missing.length > 0) {
      events.push(`${name} without ${missing}`);
      return broken;
    }
    events.push(name);
    return new Promise((resolve) => ends.set(name, resolve));
  });
  /** Ends a step and lets everything happen that follows from it. */
  const end = async (name: string, result: Result) => {
    ends.get(name)?.(result);
    await new Promise(setImmediate);
  };
  return { events, end, all };
}

describe('steps of the whole run', () => {
  it('start in their order, never more at a time than there are hands', async () => {
    const { events, end, all } = stage([{ name: 'a' }, { name: 'b' }, { name: 'c' }], 2);
    expect(events).toEqual(['a', 'b']);
    await end('b', ok);
    expect(events).toEqual(['a', 'b', 'c']);
    await end('c', ok);
    await end('a', ok);
    expect([...(await all).keys()]).toEqual(['b', 'c', 'a']);
  });

  it('let the next go first while they wait', async () => {
    const { events, end, all } = stage([{ name: 'a' }, { name: 'b', after: ['a'] }, { name: 'c' }], 2);
    expect(events).toEqual(['a', 'c']);
    await end('a', broken);
    expect(events).toEqual(['a', 'c', 'b']);
    await end('b', ok);
    await end('c', ok);
    expect(summary(await all)).toEqual(['Failed: a', '5 passed, 1 failed']);
  });

  it('are not run without what they need; all others are', async () => {
    const { events, end, all } = stage([{ name: 'a' }, { name: 'b', needs: ['a'] }, { name: 'c' }], 1);
    await end('a', broken);
    expect(events).toEqual(['a', 'b without a', 'c']);
    await end('c', ok);
    expect(summary(await all)).toEqual(['Failed: a, b', '4 passed, 2 failed']);
  });

  it('that could never start are named', async () => {
    const circle = [
      { name: 'a', after: ['b'] },
      { name: 'b', needs: ['a'] },
    ];
    await expect(stage(circle, 2).all).rejects.toThrow('a,b');
  });
});
