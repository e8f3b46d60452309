/**
 * The messages between page and worker. Reading and assessing need the parser, the lint and the phone library, which
 * only the worker loads.
 */
import { assess } from './assess.ts';
import { read } from './read.ts';

const JOBS = { read, assess };
export type Jobs = typeof JOBS;
export type JobName = keyof Jobs;

/** A request. One job of each name runs at a time, so the response carries the name alone. */
export type PreviewRequest<N extends JobName = JobName> = N extends JobName
  ? { job: N; given: Parameters<Jobs[N]> }
  : never;
/** A response. Without a result the program failed: the page says so and keeps its last state. */
export interface PreviewResponse<N extends JobName = JobName> {
  job: N;
  result?: ReturnType<Jobs[N]>;
}

/** Handles a request. Never throws. */
export function handleRequest({ job, given }: PreviewRequest): PreviewResponse {
  try {
    return { job, result: (JOBS[job] as (...values: unknown[]) => ReturnType<Jobs[JobName]>)(...given) };
  } catch {
    return { job };
  }
}
