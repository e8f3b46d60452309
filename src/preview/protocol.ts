/** What the page has its worker do: reading and assessing carry parser, lint and phone library. */
import { assess } from './assess.ts';
import { read } from './read.ts';

const JOBS = { read, assess };
export type Jobs = typeof JOBS;
export type JobName = keyof Jobs;

/** A question; `id` comes back with the answer, so that a late one is recognized. */
export type PreviewRequest<N extends JobName = JobName> = N extends JobName
  ? { id: number; job: N; given: Parameters<Jobs[N]> }
  : never;
/** An answer without a result is a fault of this program: the page tells it and keeps its last state. */
export interface PreviewResponse<N extends JobName = JobName> {
  id: number;
  result?: ReturnType<Jobs[N]>;
}

/** Answers a question. Never throws. */
export function handleRequest({ id, job, given }: PreviewRequest): PreviewResponse {
  try {
    return { id, result: (JOBS[job] as (...values: unknown[]) => ReturnType<Jobs[JobName]>)(...given) };
  } catch {
    return { id };
  }
}
