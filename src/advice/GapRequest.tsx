import { SourceTitle } from '../claims/SourceTitle.tsx';
import type { SourceView } from '../claims/view.ts';
import { languageName } from '../i18n/format.ts';
import { type Locale, languageTag, otherLocales } from '../i18n/locale.ts';
import { missingBoxes } from '../offers/completeness.ts';
import { listingFor } from '../offers/listing-for.ts';
import type { ProjectedOffer } from '../offers/types.ts';
import { routingDictionary } from '../routing/dictionary.ts';
import { MailLink } from '../ui/MailLink.tsx';
import { verbatim } from '../ui/verbatim.ts';
import { extrasDictionary } from './extras-dictionary.ts';
import { gapRequest } from './gap-request.ts';

interface Props {
  locale: Locale;
  offer: ProjectedOffer;
  /** The document that names the boxes of this kind of offer. */
  source: SourceView | undefined;
}

/** A request to the publisher that names the empty boxes of Partner Center. Renders nothing if none is empty. */
export function GapRequest({ locale, offer, source }: Props) {
  const listing = listingFor(offer, locale);
  const missing = missingBoxes(offer, listing);
  if (missing.length === 0) return null;
  const t = extrasDictionary(locale);
  const routing = routingDictionary(locale);
  const named = missing.some(({ label }) => label !== undefined);
  const { csp, support } = listing.contacts;
  const to = csp.contact?.email ?? support.contact?.email;
  const title = listing.title ?? offer.offer;
  const message = (language: Locale, mail: string) => (
    <Message locale={language} {...gapRequest(language, title, missing, source?.dated)} to={to} mail={mail} />
  );
  return (
    <details class="no-print">
      <summary>{t('gapSummary')}</summary>
      <div class="flow prose">
        <p>{t('gapLead')}</p>
        {message(locale, t('gapMail'))}
        {otherLocales(locale).map((other) => {
          const inOther = { language: languageName(locale, other) };
          return (
            <details key={other}>
              <summary>{routing('messageIn', inOther)}</summary>
              {message(other, t('gapMailOther', inOther))}
            </details>
          );
        })}
        {named && source !== undefined && (
          <p class="hint">
            {t('gapSource')} <SourceTitle source={source} locale={locale} />
          </p>
        )}
      </div>
    </details>
  );
}

interface MessageProps {
  /** The language of the message. */
  locale: Locale;
  subject: string;
  body: string;
  to: string | undefined;
  /** The text of the link, in the language of the page. */
  mail: string;
}

function Message({ locale, subject, body, to, mail }: MessageProps) {
  const t = routingDictionary(locale);
  return (
    <>
      <div class="message" {...verbatim} lang={languageTag(locale)}>
        <p class="subject">
          {t('subject')}: {subject}
        </p>
        <p class="body">{body}</p>
      </div>
      <p class="tools">
        <MailLink locale={locale} label={mail} to={to} subject={subject} body={body} />
      </p>
    </>
  );
}
