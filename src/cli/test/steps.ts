export interface Step {
  name: string;
  /** Steps that must have ended before, successful or not. */
  after?: readonly string[];
  /** Steps that must have succeeded before. */
  needs?: readonly string[];
}

export interface Result {
  ok: boolean;
  passed: number;
  failed: number;
}

/**
 * Runs steps in parallel. They start in the given order; a step that waits lets the next one start first. A failed step
 * does not stop the others, so that one run reports everything; only steps that need it fail without being run.
 * @param hands the number of steps that run at the same time
 * @param run runs one step; if `missing` names failed steps that it needs, it must not run
 * @returns the result of every step, in the order in which they ended
 */
export async function runSteps<T extends Step>(
  steps: readonly T[],
  hands: number,
  run: (step: T, missing: readonly string[]) => Promise<Result>,
): Promise<Map<string, Result>> {
  const results = new Map<string, Result>();
  const waiting = [...steps];
  const running = new Set<Promise<void>>();
  while (waiting.length > 0 || running.size > 0) {
    const next = waiting.findIndex(({ after = [], needs = [] }) =>
      [...after, ...needs].every((name) => results.has(name)),
    );
    if (next === -1 && running.size === 0) {
      throw new Error(`These steps wait for each other or for what is no step: ${waiting.map(({ name }) => name)}`);
    }
    const [step] = next === -1 || running.size === hands ? [] : waiting.splice(next, 1);
    if (step === undefined) {
      await Promise.race(running);
      continue;
    }
    const missing = (step.needs ?? []).filter((need) => results.get(need)?.ok !== true);
    const done: Promise<void> = run(step, missing).then((result) => {
      results.set(step.name, result);
      running.delete(done);
    });
    running.add(done);
  }
  return results;
}

/** The last lines of the run: failed steps, and the sum of all tests. */
export function summary(results: ReadonlyMap<string, Result>): string[] {
  const broken = [...results].filter(([, { ok }]) => !ok).map(([name]) => name);
  const sum = (count: 'passed' | 'failed') => [...results.values()].reduce((total, result) => total + result[count], 0);
  return [
    ...(broken.length > 0 ? [`Failed: ${broken.join(', ')}`] : []),
    `${sum('passed')} passed, ${sum('failed')} failed`,
  ];
}
