/** One step of the whole run. */
export interface Step {
  name: string;
  /** Steps that must have ended before, well or not. */
  after?: readonly string[];
  /** Steps without which this one has nothing to look at. */
  needs?: readonly string[];
}

export interface Result {
  ok: boolean;
  passed: number;
  failed: number;
}

/**
 * Runs steps side by side. They start in the order given; one that waits for others lets the next go first. A step that
 * fails does not stop the others, so that one run tells all; only what needs it fails without being run.
 * @param hands how many steps run at the same time
 * @param run runs one step; `missing` names what it needs and does not have, so that nothing is to be run
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

/** The last lines of the run: what failed, and the sum of all. */
export function summary(results: ReadonlyMap<string, Result>): string[] {
  const broken = [...results].filter(([, { ok }]) => !ok).map(([name]) => name);
  const sum = (count: 'passed' | 'failed') => [...results.values()].reduce((total, result) => total + result[count], 0);
  return [
    ...(broken.length > 0 ? [`Failed: ${broken.join(', ')}`] : []),
    `${sum('passed')} passed, ${sum('failed')} failed`,
  ];
}
