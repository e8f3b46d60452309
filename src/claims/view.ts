/** View models of claims: strings in one language, sources resolved. */
import type { ClaimStatus, Generation, Source } from './types.ts';

export interface SourceView
  extends Pick<Source, 'id' | 'title' | 'publisher' | 'address' | 'language' | 'generation' | 'dated' | 'checked'> {}

export interface EarlierView {
  generation: Generation;
  statement: string;
  sources: SourceView[];
}

export interface ClaimView {
  id: string;
  statement: string;
  status: ClaimStatus;
  confidence: 'A' | 'B' | 'C';
  generation: Generation;
  sources: SourceView[];
  /** The latest day on which one of its sources was read. */
  checked?: string;
  /** What older documents said: "you may be quoted …". */
  earlier: EarlierView[];
}
