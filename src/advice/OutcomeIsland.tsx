import '../ui/translated.client.ts';
import type { Locale } from '../i18n/locale.ts';
import { useDrafting } from '../routing/MessageText.tsx';
import type { PackPath } from '../routing/pack.ts';
import type { OutcomeView } from '../routing/view.ts';
import { Answer } from './Answer.tsx';
import { carry, offerQuery } from './carry.ts';
import { useOffer } from './use-offer.ts';

interface Props {
  locale: Locale;
  view: OutcomeView;
  offersHref: string;
  agreementHref: string;
  /** Where the asker finds the contacts of an offer without this site. */
  contactPath: PackPath | undefined;
}

/** The page that an outcome has of its own: the offer carried, the message filled in. */
export default function OutcomeIsland({ locale, view, offersHref, agreementHref, contactPath }: Props) {
  const carried = useOffer(offersHref);
  const drafting = useDrafting();
  return (
    <div class="outcome flow">
      <Answer
        locale={locale}
        view={carry(view, offerQuery(carried.id))}
        carried={carried}
        drafting={drafting}
        offersHref={offersHref}
        agreementHref={agreementHref}
        path={contactPath}
      />
    </div>
  );
}
