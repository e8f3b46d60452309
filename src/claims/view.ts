/** View models of claims: texts in one language, with sources resolved. */
import type { Locale } from '../i18n/locale.ts';
import type { Claim, EarlierStatement, Source } from './types.ts';

export interface SourceView
  extends Pick<
    Source,
    'id' | 'title' | 'titleLanguage' | 'publisher' | 'address' | 'language' | 'generation' | 'dated' | 'checked'
  > {}

export interface EarlierView extends Pick<EarlierStatement, 'from' | 'until' | 'generation'> {
  statement: string;
  sources: SourceView[];
}

export interface ClaimView
  extends Pick<Claim, 'id' | 'from' | 'until' | 'status' | 'confidence' | 'generation' | 'recent'> {
  statement: string;
  sources: SourceView[];
  /** Statements of older documents, which somebody may quote to the reader. */
  earlier: EarlierView[];
}

/** Says in the language of the page who published a document. */
export function publisherOf({ publisher }: Pick<Source, 'publisher'>, locale: Locale): string {
  return typeof publisher === 'string' ? publisher : publisher[locale];
}
