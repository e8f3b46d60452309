import { CiteMark } from '../claims/Cite.tsx';
import { fillWindows } from '../claims/durations.ts';
import type { Claims } from '../claims/types.ts';
import { markGlossaryTerms, termPatterns } from '../glossary/mark-terms.ts';
import { TermMark } from '../glossary/TermNotes.tsx';
import type { Term } from '../glossary/types.ts';
import type { Locale } from '../i18n/locale.ts';
import { type Citations, markOf } from './citations.ts';
import type { GuideFrontMatter } from './schema.ts';

interface Props {
  locale: Locale;
  sentences: GuideFrontMatter['inShort'];
  claims: Claims;
  glossary: readonly Term[];
  citations: Citations;
}

/** The answer in a few sentences with citations. Terms that the guide uses here for the first time are marked. */
export function InShort({ locale, sentences, claims, glossary, citations }: Props) {
  const patterns = termPatterns(glossary, locale);
  const seen = new Set<string>();
  const occurrenceOf = (id: string, sentence: number) =>
    sentences.slice(0, sentence + 1).filter(({ claims: cited }) => cited.includes(id)).length;
  return (
    <ul>
      {sentences.map(({ text, claims: cited }, sentence) => (
        <li key={text}>
          {markGlossaryTerms(fillWindows(text, claims, locale), patterns, seen).map((piece) =>
            piece.id === undefined ? piece.text : <TermMark id={piece.id}>{piece.text}</TermMark>,
          )}
          {cited.map((id, index) => (
            <>
              {/* The first stays with its sentence. */}
              {index === 0 ? '\u00a0' : ' '}
              <CiteMark
                locale={locale}
                id={id}
                number={citations.number(id)}
                mark={markOf(id, occurrenceOf(id, sentence))}
              />
            </>
          ))}
        </li>
      ))}
    </ul>
  );
}
