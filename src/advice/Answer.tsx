import { AgreementNote } from '../agreement/AgreementNote.tsx';
import type { Locale } from '../i18n/locale.ts';
import type { Drafting } from '../routing/MessageText.tsx';
import { Outcome } from '../routing/OutcomeView.tsx';
import type { PackPath } from '../routing/pack.ts';
import type { OutcomeView } from '../routing/view.ts';
import { OfferContact } from './OfferContact.tsx';
import type { CarriedOffer } from './use-offer.ts';
import { addresseeOf, knownIn } from './writing.ts';

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
