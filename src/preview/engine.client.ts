/**
 * What the island has done elsewhere: reading and judging run in a worker, so that typing never waits for them. Where
 * there is no worker, they run here.
 */
import type { AssessOptions } from './assess.ts';
import type { PreviewRequest, PreviewResponse } from './protocol.ts';
import type { Assessment, Draft, ReadOptions, ReadResult } from './types.ts';

type Job = PreviewRequest extends infer Request ? (Request extends unknown ? Omit<Request, 'id'> : never) : never;

/** What was asked for again before it was done is not done: it then gives undefined. All reject on a fault of ours. */
export interface Engine {
  read(input: string | Uint8Array, options: ReadOptions): Promise<ReadResult | undefined>;
  assess(draft: Draft, options: AssessOptions): Promise<Assessment | undefined>;
}

/** Starts the engine. */
export function startEngine(): Engine {
  let count = 0;
  const waiting = new Map<number, { done: (response: PreviewResponse) => void; failed: (error: Error) => void }>();
  let worker: Worker | undefined;
  try {
    worker = new Worker(new URL('./preview.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<PreviewResponse>) => {
      const job = waiting.get(data.id);
      waiting.delete(data.id);
      job?.done(data);
    };
    worker.onerror = () => {
      for (const { failed } of waiting.values()) failed(new Error('preview: the worker has failed'));
      waiting.clear();
    };
  } catch {
    worker = undefined;
  }

  const send = async (job: Job): Promise<PreviewResponse> => {
    count += 1;
    const request = { ...job, id: count } as PreviewRequest;
    if (worker === undefined) {
      const { handleRequest } = await import('./protocol.ts');
      return handleRequest(request);
    }
    return new Promise((done, failed) => {
      waiting.set(request.id, { done, failed });
      worker.postMessage(request);
    });
  };

  /** Runs one job at a time; of those that come meanwhile the last one only. */
  const latest = () => {
    let isBusy = false;
    let next: { job: Job; settle: (response: Promise<PreviewResponse> | undefined) => void } | undefined;
    const run = async (job: Job): Promise<PreviewResponse> => {
      isBusy = true;
      try {
        return await send(job);
      } finally {
        isBusy = false;
        const waiting = next;
        next = undefined;
        waiting?.settle(run(waiting.job));
      }
    };
    return (job: Job): Promise<PreviewResponse | undefined> => {
      if (!isBusy) return run(job);
      next?.settle(undefined);
      return new Promise((settle) => {
        next = { job, settle };
      });
    };
  };
  const reads = latest();
  const assessments = latest();
  return {
    async read(input, options) {
      const response = await reads({ type: 'read', input, options });
      if (response === undefined) return undefined;
      if (response.type !== 'read') throw new Error('preview: the text cannot be read');
      return response.result;
    },
    async assess(draft, options) {
      const response = await assessments({ type: 'assess', draft, options });
      if (response === undefined) return undefined;
      if (response.type !== 'assess') throw new Error('preview: the draft cannot be assessed');
      return response.assessment;
    },
  };
}
