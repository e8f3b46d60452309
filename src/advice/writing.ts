/** What a message to a publisher takes from the answers and from the offer. */
import { translator } from '../i18n/dictionary.ts';
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
 * Gives the values of placeholders that follow from the answers and the offer.
 * @param role id of the asker’s party
 * @param purchase when it was bought: messages about a window ask since when
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
 * Tells how the publisher of an offer is written to: where this edition knows an address, and in a language of its support.
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
    why: translator(routingDictionary, locale)('messageLanguageOffer', { languages: names }),
  };
}

/**
 * Chooses the language to write in: that of the page if it is read there, else another one that is, else English.
 * @param languages BCP 47 tags of the languages in which support answers; at least one
 */
export function languageFor(locale: Locale, languages: readonly string[]): Locale {
  const primary = (tag: string) => tag.toLowerCase().split('-')[0];
  const read = (each: Locale) => languages.some((tag) => primary(tag) === primary(each));
  return [locale, ...otherLocales(locale)].find(read) ?? 'en-us';
}
