import { type Locale, languageTag } from '../i18n/locale.ts';
import { addressFor } from './address.ts';
import type { SourceView } from './view.ts';

interface Props<K extends keyof SourceView> {
  source: Pick<SourceView, K>;
  locale: Locale;
}

/** The title of a document, verbatim and in its own language. */
export function PlainTitle({ source, locale }: Props<'title' | 'titleLanguage' | 'language'>) {
  const language = source.titleLanguage ?? source.language;
  return <cite lang={language === languageTag(locale) ? undefined : language}>{source.title}</cite>;
}

/** The title of a document, linked if its address is known. */
export function SourceTitle({ source, locale }: Props<'title' | 'titleLanguage' | 'language' | 'address'>) {
  const title = <PlainTitle source={source} locale={locale} />;
  return source.address === undefined ? (
    title
  ) : (
    <a href={addressFor(source.address, locale)} rel="noreferrer">
      {title}
    </a>
  );
}
