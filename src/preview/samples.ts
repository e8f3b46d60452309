/** The worked example, all of it invented. */
import lagerluchs from '../../content/preview/example.json' with { type: 'json' };
import { blankDraft } from './draft.ts';
import type { Draft } from './types.ts';

/** A complete listing in both languages (`content/preview/example.json`). */
export function workedExample(today: string): Draft {
  return { ...blankDraft(today), origin: { type: 'example' }, assumed: [], ...(lagerluchs as Partial<Draft>) };
}
