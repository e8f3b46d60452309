import { AgreementNote } from '../agreement/AgreementNote.tsx';
import { translator } from '../i18n/dictionary.ts';
import { formatLanguage, formatList } from '../i18n/format.ts';
import { type Locale, otherLocale } from '../i18n/locale.ts';
import { listingFor } from '../offers/listing-for.ts';
import type { ProjectedOffer } from '../offers/types.ts';
import { routingDictionary } from '../routing/dictionary.ts';
import type { Addressee, Drafting } from '../routing/MessageText.tsx';
import { Outcome } from '../routing/OutcomeView.tsx';
import type { PackPath } from '../routing/pack.ts';
import { partyLabel } from '../routing/parties.ts';
import type { Typed } from '../routing/placeholders.ts';
import type { OutcomeView } from '../routing/view.ts';
import { type LadderKind, resolveContact } from './ladder.ts';
import { OfferContact } from './OfferContact.tsx';
import type { CarriedOffer } from './use-offer.ts';

interface Props {
  locale: Locale;
  view: OutcomeView;
  carried: CarriedOffer;
  drafting: Drafting;
  offersHref: string;
  agreementHref: string;
  /** Without it only what the first screen shows. */
  whole?: boolean;
  /** Where the asker finds the contacts of an offer without this site. */
  path: PackPath | undefined;
}

/** An answer of the tree with what the reader brings: the offer it is about, an agreement, the words of a message. */
export function Answer({ locale, view, carried, drafting, offersHref, agreementHref, whole = true, path }: Props) {
  const { offer } = carried;
  const { role } = view;
  return (
    <Outcome
      locale={locale}
      view={view}
      known={{ 'de-de': knownIn('de-de', role, offer), 'en-us': knownIn('en-us', role, offer) }}
      drafting={drafting}
      whole={whole}
      addressee={offer === undefined || view.ladder === undefined ? undefined : addresseeOf(locale, view.ladder, offer)}
      agreed={
        <AgreementNote
          locale={locale}
          packHref={agreementHref}
          rules={view.rules}
          role={role}
          recipient={view.recipient}
        />
      }
      contact={
        view.ladder !== undefined && (
          <OfferContact locale={locale} ladder={view.ladder} packHref={offersHref} path={path} carried={carried} />
        )
      }
    />
  );
}

/** The values of placeholders that follow from the answers and the offer, in one language. */
function knownIn(language: Locale, role: string | undefined, offer: ProjectedOffer | undefined): Typed {
  return {
    ...(role !== undefined && { role: partyLabel(language, role, 'table') }),
    ...(offer !== undefined && {
      offer: listingFor(offer, language).title ?? offer.offer,
      publisher: offer.publisher.name,
    }),
  };
}

/** How the publisher of an offer is written to: where this edition knows an address, and in a language of its support. */
function addresseeOf(locale: Locale, ladder: LadderKind, offer: ProjectedOffer): Addressee {
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
 * Chooses the language to write in: that of the page if it is read there, else the other one if that is, else English.
 * @param locale the locale of the page
 * @param languages BCP 47 tags of the languages in which support answers; at least one
 */
export function languageFor(locale: Locale, languages: readonly string[]): Locale {
  const primary = (tag: string) => tag.toLowerCase().split('-')[0];
  const read = (each: Locale) => languages.some((tag) => primary(tag) === primary(each));
  return [locale, otherLocale(locale)].find(read) ?? 'en-us';
}
