import { formatNumber } from '../i18n/format.ts';
import { type Locale, languageTag } from '../i18n/locale.ts';
import { localizedPath } from '../i18n/path.ts';
import { listingFor } from '../offers/listing-for.ts';
import { offerPagesDictionary } from '../offers/pages-dictionary.ts';
import type { ProjectedOffer } from '../offers/types.ts';
import { MOST_LISTED } from './directory.ts';
import { directoryDictionary } from './directory-dictionary.ts';
import { byLetter, type PublisherCount, publisherCounts } from './letters.ts';
import { OfferEntries } from './OfferEntries.tsx';

/** The part of the directory that needs no script: all offers, or, if they are too many, all publishers by letter. */
export function AllOffers({ locale, offers }: { locale: Locale; offers: readonly ProjectedOffer[] }) {
  const t = directoryDictionary(locale);
  const publishers = publisherCounts(offers, locale);
  if (offers.length > MOST_LISTED) return <Letters locale={locale} publishers={publishers} />;
  const { compare } = new Intl.Collator(languageTag(locale));
  const sorted = offers
    .map((offer) => ({ ...offer, csp: offer.csp.state, title: listingFor(offer, locale).title ?? offer.offer }))
    .sort((a, b) => compare(a.title, b.title));
  return (
    <>
      <h2 id="all">{t('allOffers')}</h2>
      <OfferEntries locale={locale} offers={sorted} />
      <h2 id="publishers">{offerPagesDictionary(locale)('directoryPublishers')}</h2>
      <ul class="tags">
        {publishers.map(({ id, name }) => (
          <li key={id}>
            <a class="tag" href={localizedPath(locale, 'offers', id)}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function Letters({ locale, publishers }: { locale: Locale; publishers: readonly PublisherCount[] }) {
  const t = directoryDictionary(locale);
  const groups = byLetter(publishers).map((group) => ({
    ...group,
    id: `letter-${group.letter.toLowerCase() || 'other'}`,
  }));
  return (
    <>
      <h2 id="publishers">{t('byPublisher')}</h2>
      <p>{t('byPublisherLead')}</p>
      <nav aria-label={t('letters')}>
        <ul class="letters">
          {groups.map(({ id, letter }) => (
            <li key={id}>
              <a href={`#${id}`}>{letter || t('otherLetters')}</a>
            </li>
          ))}
        </ul>
      </nav>
      {groups.map(({ id, letter, publishers: own }) => (
        <section key={id} class="flow" aria-labelledby={id}>
          <h3 id={id}>{letter || t('otherLetters')}</h3>
          <ul class="publishers">
            {own.map((publisher) => (
              <li key={publisher.id}>
                <a href={localizedPath(locale, 'offers', publisher.id)}>{publisher.name}</a>{' '}
                <span class="soft">({formatNumber(locale, publisher.count)})</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
