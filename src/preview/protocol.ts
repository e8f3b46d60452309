/** What the page asks its worker, and what it answers: reading and assessing carry parser, lint and phone library. */
import { type AssessOptions, assess } from './assess.ts';
import { readBytes, readText } from './read.ts';
import type { Assessment, Draft, ReadOptions, ReadResult } from './types.ts';

/** A question; `id` comes back with the answer, so that a late one is recognized. */
export type PreviewRequest =
  | { id: number; type: 'read'; input: string | Uint8Array; options: ReadOptions }
  | { id: number; type: 'assess'; draft: Draft; options: AssessOptions };

export type PreviewResponse =
  | { id: number; type: 'read'; result: ReadResult }
  | { id: number; type: 'assess'; assessment: Assessment }
  /** A fault of this program: the page tells it and keeps its last state. */
  | { id: number; type: 'failed' };

/** Answers a question. Never throws. */
export function handleRequest(request: PreviewRequest): PreviewResponse {
  const { id } = request;
  try {
    if (request.type === 'assess') return { id, type: 'assess', assessment: assess(request.draft, request.options) };
    const { input, options } = request;
    const result = typeof input === 'string' ? readText(input, options) : readBytes(input, options);
    return { id, type: 'read', result };
  } catch {
    return { id, type: 'failed' };
  }
}
