import { translator } from '../i18n/dictionary.ts';
import { type Locale, languageTag } from '../i18n/locale.ts';
import { addressFor } from './address.ts';
import { claimsDictionary } from './dictionary.ts';
import type { Generation } from './types.ts';
import type { SourceView } from './view.ts';

const GENERATIONS = {
  now: 'generationNow',
  '2023': 'generation2023',
  '2021': 'generation2021',
  other: 'generationOther',
} as const satisfies Record<Generation, string>;

/** Names a generation of documentation. */
export function generationLabel(locale: Locale, generation: Generation): string {
  return translator(claimsDictionary, locale)(GENERATIONS[generation]);
}

/** The title of a document, verbatim and in its own language, linked if its address is known. */
export function SourceTitle({
  source,
  locale,
}: {
  source: Pick<SourceView, 'title' | 'language' | 'address'>;
  locale: Locale;
}) {
  const lang = source.language === languageTag(locale) ? undefined : source.language;
  const title = <cite lang={lang}>{source.title}</cite>;
  return source.address === undefined ? (
    title
  ) : (
    <a href={addressFor(source.address, locale)} rel="noreferrer">
      {title}
    </a>
  );
}
