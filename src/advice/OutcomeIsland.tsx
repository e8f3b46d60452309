import '../ui/translated.client.ts';
import { useEffect, useState } from 'preact/hooks';
import type { Locale } from '../i18n/locale.ts';
import { ROLE_PARAMETER } from '../routing/codec.ts';
import { useDrafting } from '../routing/MessageText.tsx';
import type { PackPath } from '../routing/pack.ts';
import { isParty } from '../routing/parties.ts';
import type { OutcomeView } from '../routing/view.ts';
import { Answer } from './Answer.tsx';
import { carry, offerQuery } from './carry.ts';
import type { OperatorDesks } from './desk.ts';
import type { OwnNotes } from './own-notes.ts';
import type { OwnSplit } from './own-split.ts';
import { useOffer } from './use-offer.ts';

interface Props {
  locale: Locale;
  view: OutcomeView;
  offersHref: string;
  agreementHref: string;
  /** Where the asker finds the contacts of an offer without this site. */
  contactPath: PackPath | undefined;
  /** The desks of whoever runs the copy. */
  desks?: OperatorDesks;
  /** What whoever runs the copy adds to answers. */
  ownNotes?: OwnNotes;
  /** How whoever runs the copy has split the duties with its resellers. */
  ownSplit?: OwnSplit;
}

/** The page that an outcome has of its own: the offer carried, the message filled in. */
export default function OutcomeIsland({
  locale,
  view,
  offersHref,
  agreementHref,
  contactPath,
  desks,
  ownNotes,
  ownSplit,
}: Props) {
  const carried = useOffer(offersHref);
  const drafting = useDrafting();
  const role = useRole();
  return (
    <div class="outcome flow">
      <Answer
        locale={locale}
        view={carry(role === undefined ? view : { ...view, role }, offerQuery(carried.id))}
        carried={carried}
        drafting={drafting}
        offersHref={offersHref}
        agreementHref={agreementHref}
        path={contactPath}
        desks={desks}
        ownNotes={ownNotes}
        ownSplit={ownSplit}
      />
    </div>
  );
}

/** The role that the address carries from the answer before; nothing while the page is rendered, or for no known role. */
function useRole(): string | undefined {
  const [role, setRole] = useState<string>();
  useEffect(() => {
    const carried = new URLSearchParams(location.search).get(ROLE_PARAMETER) ?? '';
    if (isParty(carried)) setRole(carried);
  }, []);
  return role;
}
