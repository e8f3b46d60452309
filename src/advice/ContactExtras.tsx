import type { SourceView } from '../claims/view.ts';
import { capitalized } from '../i18n/capitalized.ts';
import { formatDate, formatLanguage, formatList } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { cardJson, contactCards, dataAddress } from '../offers/contact-cards.ts';
import { offersDictionary } from '../offers/dictionary.ts';
import { listingFor } from '../offers/listing-for.ts';
import type { ContactRole, ProjectedOffer } from '../offers/types.ts';
import { vCard } from '../offers/vcard.ts';
import { MailLink } from '../ui/MailLink.tsx';
import { extrasDictionary } from './extras-dictionary.ts';
import { GapRequest } from './GapRequest.tsx';
import { issueAddress } from './gap-request.ts';

interface Props {
  locale: Locale;
  offer: ProjectedOffer;
  /** The absolute address of the contact page. */
  address: string;
  /** To whom a wrong contact is reported; absent if the site has no operator. */
  operator: string | undefined;
  /** Address of the form for a new issue, if the operator keeps a public list of issues. */
  issues?: string | undefined;
  /** The document that names the boxes of this kind of offer. */
  source: SourceView | undefined;
}

/** The extras of a contact page: files to download, a report to the operator, a request to the publisher. */
export function ContactExtras({ locale, offer, address, operator, issues, source }: Props) {
  const t = extrasDictionary(locale);
  const listing = listingFor(offer, locale);
  const title = listing.title ?? offer.offer;
  const name = offersDictionary(locale);
  const labels: Record<ContactRole, string> = {
    support: name('step-support-contact'),
    csp: name('step-csp-contact'),
    engineering: name('step-engineering-contact'),
  };
  const origin = t('cardNote', { offer: title, date: formatDate(locale, offer.confirmed) });
  const note = offer.fictional ? `${origin} ${t('cardInvented')}` : origin;
  // A vCard of version 3.0 has no field for languages.
  const answersIn = (languages: readonly string[] = []) =>
    languages.length === 0
      ? ''
      : `\n${t('cardLanguages', {
          languages: formatList(
            locale,
            languages.map((tag) => formatLanguage(locale, tag)),
          ),
        })}`;
  const files = contactCards(offer, listing, labels, note).map((card) => ({
    ...card,
    vcard: dataAddress('text/vcard', vCard({ ...card, note: `${note}${answersIn(card.languages)}` })),
    json: dataAddress('application/json', cardJson(card)),
  }));
  const subject = t('wrongSubject', { offer: title, publisher: offer.publisher.name });
  const report = [`${t('wrongBody')}\n${address}`, t('wrongWhat')].join('\n\n');
  return (
    <div class="flow no-print">
      {files.length > 0 && (
        <section class="flow" aria-labelledby="files">
          <h2 id="files">{t('filesHeading')}</h2>
          <ul class="files">
            {files.map(({ contact, fileName, vcard, json }) => (
              <li class="links" key={contact}>
                <a href={vcard} download={`${fileName}.vcf`}>
                  {t('fileVcard', { contact: capitalized(labels[contact]) })}
                </a>{' '}
                <a href={json} download={`${fileName}.json`}>
                  {t('fileJson', { contact: capitalized(labels[contact]) })}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <GapRequest locale={locale} offer={offer} source={source} />
      {operator !== undefined && (
        <p>
          <MailLink
            locale={locale}
            label={t('wrongContact')}
            to={operator}
            subject={subject}
            body={[t('gapGreeting'), report].join('\n\n')}
          />
        </p>
      )}
      {issues !== undefined && (
        <p>
          <a href={issueAddress(issues, subject, report)} rel="noreferrer">
            {t('wrongIssue')}
          </a>
        </p>
      )}
    </div>
  );
}
