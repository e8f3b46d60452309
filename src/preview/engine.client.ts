/** Runs reading and assessing in a worker, so that typing never waits. */
import type { JobName, Jobs, PreviewRequest, PreviewResponse } from './protocol.ts';

/**
 * Runs a job. Gives undefined if the same job was requested again before this one began; rejects if the program failed.
 */
type Ask<N extends JobName> = (...given: Parameters<Jobs[N]>) => Promise<ReturnType<Jobs[N]> | undefined>;
export type Engine = { [N in JobName]: Ask<N> };

export function startEngine(): Engine {
  const running = new Map<JobName, PromiseWithResolvers<PreviewResponse>>();
  const worker = new Worker(new URL('./preview.worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<PreviewResponse>) => running.get(data.job)?.resolve(data);
  worker.onerror = () => {
    for (const { reject } of running.values()) reject(new Error('preview: the worker has failed'));
  };

  /** Runs one job of each name at a time. Of the requests that arrive meanwhile only the last one is kept. */
  const latest = <N extends JobName>(job: N): Ask<N> => {
    type Result = Promise<ReturnType<Jobs[N]> | undefined>;
    let next: { given: unknown[]; settle: (result: Result | undefined) => void } | undefined;
    const run = async (given: unknown[]): Result => {
      const response = Promise.withResolvers<PreviewResponse>();
      running.set(job, response);
      worker.postMessage({ job, given } as PreviewRequest);
      try {
        const { result } = await response.promise;
        if (result === undefined) throw new Error(`preview: ${job} has failed`);
        return result as ReturnType<Jobs[N]>;
      } finally {
        running.delete(job);
        const after = next;
        next = undefined;
        after?.settle(run(after.given));
      }
    };
    return (...given) => {
      if (!running.has(job)) return run(given);
      next?.settle(undefined);
      return new Promise((settle) => {
        next = { given, settle };
      });
    };
  };
  return { read: latest('read'), assess: latest('assess') };
}
