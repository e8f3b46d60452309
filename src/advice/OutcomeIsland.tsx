import '../ui/translated.client.ts';
import { useEffect, useState } from 'preact/hooks';
import type { Locale } from '../i18n/locale.ts';
import { ROLE_PARAMETER } from '../routing/codec.ts';
import { useMessageInput } from '../routing/MessageText.tsx';
import type { PackPath } from '../routing/pack.ts';
import { isParty } from '../routing/parties.ts';
import type { OutcomeView } from '../routing/view.ts';
import { Answer } from './Answer.tsx';
import { carry, offerQuery } from './carry.ts';
import type { OwnAdditions } from './own.ts';
import { useOffer } from './use-offer.ts';

interface Props {
  locale: Locale;
  view: OutcomeView;
  offersHref: string;
  agreementHref: string;
  /** The click path to the contacts of an offer. */
  contactPath: PackPath | undefined;
  own?: OwnAdditions;
}

/** The island of the page of an outcome: keeps the offer of the address, and fills in the message. */
export default function OutcomeIsland({ locale, view, offersHref, agreementHref, contactPath, own }: Props) {
  const carried = useOffer(offersHref);
  const messageInput = useMessageInput();
  const role = useRole();
  return (
    <div class="outcome flow">
      <Answer
        locale={locale}
        view={carry(role === undefined ? view : { ...view, role }, offerQuery(carried.id))}
        carried={carried}
        messageInput={messageInput}
        offersHref={offersHref}
        agreementHref={agreementHref}
        path={contactPath}
        own={own}
      />
    </div>
  );
}

/** The role in the address, which comes from an answer; undefined while the page is rendered, or if it is unknown. */
function useRole(): string | undefined {
  const [role, setRole] = useState<string>();
  useEffect(() => {
    const carried = new URLSearchParams(location.search).get(ROLE_PARAMETER) ?? '';
    if (isParty(carried)) setRole(carried);
  }, []);
  return role;
}
