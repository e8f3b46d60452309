import { AgreementNote } from '../agreement/AgreementNote.tsx';
import { type Locale, perLocale } from '../i18n/locale.ts';
import type { Drafting } from '../routing/MessageText.tsx';
import { Outcome } from '../routing/OutcomeView.tsx';
import type { PackPath } from '../routing/pack.ts';
import type { OutcomeView } from '../routing/view.ts';
import { offerQuery } from './carry.ts';
import { DeskContact } from './DeskContact.tsx';
import { deskAddressee, deskFor, deskOf, type OperatorDesks } from './desk.ts';
import { later } from './later.tsx';
import { OfferContact } from './OfferContact.tsx';
import { OwnNote } from './OwnNote.tsx';
import type { OwnNotes } from './own-notes.ts';
import type { OwnSplit } from './own-split.ts';
import type { Purchase } from './purchase.ts';
import { SplitNote } from './SplitNote.tsx';
import type { CarriedOffer } from './use-offer.ts';
import { addresseeOf, knownIn } from './writing.ts';

/** Set by astro.config.mjs: a copy without desks and notes ships no code for them. Outside a build the code is there. */
declare const __DESKS__: boolean | undefined;
const HAS_DESKS = typeof __DESKS__ === 'boolean' ? __DESKS__ : true;

/** Copies the case for a ticket; its code comes with the first answer. */
/** The note for a ticket. */
export const Ticket = later(() => import('./TicketNote.tsx').then(({ TicketNote }) => TicketNote), 'ticket');

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
  /** The desks of whoever runs the copy. */
  desks?: OperatorDesks | undefined;
  /** What whoever runs the copy adds to answers. */
  ownNotes?: OwnNotes | undefined;
  /** How whoever runs the copy has split the duties with its resellers. */
  ownSplit?: OwnSplit | undefined;
  /** When it was bought, where that was told. */
  purchase?: Purchase | undefined;
}

/** An answer of the tree with what the reader brings: the offer it is about, an agreement, the words of a message. */
export function Answer(props: Props) {
  const {
    locale,
    view,
    carried,
    drafting,
    offersHref,
    agreementHref,
    whole = true,
    path,
    desks,
    purchase,
    ownNotes,
    ownSplit,
  } = props;
  const { offer } = carried;
  const { role } = view;
  // An offer brings the contact of its publisher, also where the publisher runs the copy.
  const ofOffer = offer !== undefined && view.ladder !== undefined ? { offer, ladder: view.ladder } : undefined;
  const desk = HAS_DESKS && ofOffer === undefined ? deskFor(desks, view) : undefined;
  return (
    <Outcome
      locale={locale}
      view={view}
      known={perLocale((each) => knownIn(each, role, offer, purchase))}
      deadline={purchase?.deadline}
      drafting={drafting}
      whole={whole}
      addressee={
        ofOffer !== undefined
          ? addresseeOf(locale, ofOffer.ladder, ofOffer.offer)
          : HAS_DESKS && desk !== undefined
            ? deskAddressee(locale, desk)
            : undefined
      }
      desk={HAS_DESKS && desk !== undefined ? <DeskContact desk={desk} /> : undefined}
      agreed={
        <>
          {HAS_DESKS && ownNotes !== undefined && <OwnNote notes={ownNotes} destination={view.destination} />}
          <AgreementNote
            locale={locale}
            packHref={agreementHref}
            rules={view.rules}
            role={role}
            recipient={view.recipient}
          >
            {HAS_DESKS && ownSplit !== undefined && (
              <SplitNote
                split={ownSplit}
                rules={view.rules}
                role={role}
                recipient={view.recipient}
                desk={desk === undefined && desks !== undefined ? deskOf(desks, view) : undefined}
              />
            )}
          </AgreementNote>
        </>
      }
      contact={
        view.ladder !== undefined && (
          <OfferContact locale={locale} ladder={view.ladder} packHref={offersHref} path={path} carried={carried} />
        )
      }
      note={
        <Ticket
          locale={locale}
          view={view}
          typed={drafting.typed}
          offer={offer}
          path={path}
          desk={desk}
          purchase={purchase}
          href={view.href + offerQuery(carried.id)}
        />
      }
    />
  );
}
