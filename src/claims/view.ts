/** View models of claims: texts in one language, with sources resolved. */
import type { Period } from '../config/days.ts';
import type { Locale } from '../i18n/locale.ts';
import type { ClaimStatus, Generation, Source } from './types.ts';

export interface SourceView
  extends Pick<
    Source,
    'id' | 'title' | 'titleLanguage' | 'publisher' | 'address' | 'language' | 'generation' | 'dated' | 'checked'
  > {}

export interface EarlierView extends Period {
  generation: Generation;
  statement: string;
  sources: SourceView[];
}

export interface ClaimView extends Period {
  id: string;
  statement: string;
  status: ClaimStatus;
  confidence: 'A' | 'B' | 'C';
  generation: Generation;
  sources: SourceView[];
  /** Whether it began to hold so recently that readers are told. */
  recent?: true;
  /** Statements of older documents, which somebody may quote to the reader. */
  earlier: EarlierView[];
}

/** Says in the language of the page who published a document. */
export function publisherOf({ publisher }: Pick<Source, 'publisher'>, locale: Locale): string {
  return typeof publisher === 'string' ? publisher : publisher[locale];
}
