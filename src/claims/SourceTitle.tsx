import { type Locale, languageTag } from '../i18n/locale.ts';
import { addressFor } from './address.ts';
import type { SourceView } from './view.ts';

/** The title of a document, verbatim and in its own language, linked if its address is known. */
export function SourceTitle({
  source,
  locale,
}: {
  source: Pick<SourceView, 'title' | 'titleLanguage' | 'language' | 'address'>;
  locale: Locale;
}) {
  const language = source.titleLanguage ?? source.language;
  const lang = language === languageTag(locale) ? undefined : language;
  const title = <cite lang={lang}>{source.title}</cite>;
  return source.address === undefined ? (
    title
  ) : (
    <a href={addressFor(source.address, locale)} rel="noreferrer">
      {title}
    </a>
  );
}
