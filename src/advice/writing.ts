/** Values and language of a message, from the answers and the offer. */
import { formatLanguage, formatList } from '../i18n/format.ts';
import { type Locale, otherLocales } from '../i18n/locale.ts';
import { listingFor } from '../offers/listing-for.ts';
import type { ProjectedOffer } from '../offers/types.ts';
import { routingDictionary } from '../routing/dictionary.ts';
import type { Addressee } from '../routing/MessageText.tsx';
import { partyLabel } from '../routing/parties.ts';
import type { Typed } from '../routing/placeholders.ts';
import { type LadderKind, resolveContact } from './ladder.ts';
import type { Purchase } from './purchase.ts';

/**
 * Gives the values of placeholders that the answers and the offer determine.
 * @param role id of the asker’s party
 * @param purchase the date of the purchase, which messages about a window ask for
 */
export function knownIn(
  language: Locale,
  role: string | undefined,
  offer: ProjectedOffer | undefined,
  purchase?: Purchase,
): Typed {
  return {
    ...(role !== undefined && { role: partyLabel(language, role, 'table') }),
    ...(offer !== undefined && {
      offer: listingFor(offer, language).title ?? offer.offer,
      publisher: offer.publisher.name,
    }),
    ...(purchase !== undefined && { since: purchase.since[language] }),
  };
}

/**
 * Makes the addressee of messages to the publisher of an offer: an e-mail address if this edition may show one, and a
 * language of its support.
 */
export function addresseeOf(locale: Locale, ladder: LadderKind, offer: ProjectedOffer): Addressee {
  const email = resolveContact(ladder, offer, locale).channels.find(({ type }) => type === 'email')?.value;
  const { languages } = offer.support;
  if (languages.length === 0) return { ...(email !== undefined && { email }) };
  const names = formatList(
    locale,
    languages.map((tag) => formatLanguage(locale, tag)),
  );
  return {
    ...(email !== undefined && { email }),
    language: languageFor(locale, languages),
    why: routingDictionary(locale)('messageLanguageOffer', { languages: names }),
  };
}

/**
 * Chooses the language of a message: that of the page if support reads it, else another language of the site that
 * support reads, else English.
 * @param languages BCP 47 tags of the languages in which support answers; at least one
 */
export function languageFor(locale: Locale, languages: readonly string[]): Locale {
  const primary = (tag: string) => tag.toLowerCase().split('-')[0];
  const read = (each: Locale) => languages.some((tag) => primary(tag) === primary(each));
  return [locale, ...otherLocales(locale)].find(read) ?? 'en-us';
}
