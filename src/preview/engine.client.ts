/** Runs reading and assessing in a worker, so that typing never waits. */
import type { JobName, Jobs, PreviewRequest, PreviewResponse } from './protocol.ts';

/**
 * Runs a job. Gives undefined if the same job was requested again before this one began; rejects if the program failed.
 */
type Ask<N extends JobName> = (...given: Parameters<Jobs[N]>) => Promise<ReturnType<Jobs[N]> | undefined>;
export type Engine = { [N in JobName]: Ask<N> };

export function startEngine(): Engine {
  let count = 0;
  const waiting = new Map<number, { done: (response: PreviewResponse) => void; failed: (error: Error) => void }>();
  const worker = new Worker(new URL('./preview.worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<PreviewResponse>) => {
    const job = waiting.get(data.id);
    waiting.delete(data.id);
    job?.done(data);
  };
  worker.onerror = () => {
    for (const { failed } of waiting.values()) failed(new Error('preview: the worker has failed'));
    waiting.clear();
  };

  const send = (job: JobName, given: unknown[]): Promise<PreviewResponse> => {
    count += 1;
    const request = { job, given, id: count } as PreviewRequest;
    return new Promise((done, failed) => {
      waiting.set(request.id, { done, failed });
      worker.postMessage(request);
    });
  };

  /** Runs one job of each name at a time. Of the requests that arrive meanwhile only the last one is kept. */
  const latest = <N extends JobName>(job: N): Ask<N> => {
    type Result = Promise<ReturnType<Jobs[N]> | undefined>;
    let isBusy = false;
    let next: { given: unknown[]; settle: (result: Result | undefined) => void } | undefined;
    const run = async (given: unknown[]): Result => {
      isBusy = true;
      try {
        const { result } = await send(job, given);
        if (result === undefined) throw new Error(`preview: ${job} has failed`);
        return result as ReturnType<Jobs[N]>;
      } finally {
        isBusy = false;
        const after = next;
        next = undefined;
        after?.settle(run(after.given));
      }
    };
    return (...given) => {
      if (!isBusy) return run(given);
      next?.settle(undefined);
      return new Promise((settle) => {
        next = { given, settle };
      });
    };
  };
  return { read: latest('read'), assess: latest('assess') };
}
