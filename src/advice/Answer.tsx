import { AgreementNote } from '../agreement/AgreementNote.tsx';
import { type Locale, perLocale } from '../i18n/locale.ts';
import type { MessageInput } from '../routing/MessageText.tsx';
import { Outcome } from '../routing/OutcomeView.tsx';
import type { PackPath } from '../routing/pack.ts';
import type { OutcomeView } from '../routing/view.ts';
import { kept } from '../ui/storage.client.ts';
import { offerQuery } from './carry.ts';
import { DeskContact } from './DeskContact.tsx';
import { deskAddressee, deskFor, deskOf } from './desk.ts';
import { later } from './later.tsx';
import { OfferContact } from './OfferContact.tsx';
import { OwnNote } from './OwnNote.tsx';
import { type OwnAdditions, type OwnSplit, splitSection } from './own.ts';
import type { Purchase } from './purchase.ts';
import { SplitNote } from './SplitNote.tsx';
import type { TicketSection } from './ticket.ts';
import type { CarriedOffer } from './use-offer.ts';
import { addresseeOf, knownIn } from './writing.ts';

/**
 * Set by astro.config.mjs, so that a copy without desks and notes contains no code for them. Undefined outside of a
 * build, where the code is included.
 */
declare const __DESKS__: boolean | undefined;
const HAS_DESKS = typeof __DESKS__ === 'boolean' ? __DESKS__ : true;

/** The note for a ticket. */
export const Ticket = later(() => import('./TicketNote.tsx').then(({ TicketNote }) => TicketNote), 'ticket');

interface Props {
  locale: Locale;
  view: OutcomeView;
  carried: CarriedOffer;
  messageInput: MessageInput;
  offersHref: string;
  agreementHref: string;
  /** If false, only what the first screen shows. */
  whole?: boolean;
  /** The click path to the contacts of an offer. */
  path: PackPath | undefined;
  own?: OwnAdditions | undefined;
  /** The date of the purchase, if it was typed. */
  purchase?: Purchase | undefined;
}

/** The operator's split for the note, unless the page shows the reader's own agreement in its place. */
function ownSection(split: OwnSplit, view: OutcomeView, address: string): TicketSection | undefined {
  return kept('agreement') === undefined ? splitSection(split, view, address) : undefined;
}

/** An answer of the tree with what the reader adds: the offer, an agreement, values of a message. */
export function Answer(props: Props) {
  const { locale, view, carried, messageInput, offersHref, agreementHref, whole = true, path, purchase } = props;
  const { desks, notes, split } = props.own ?? {};
  const { offer } = carried;
  const { role } = view;
  // If an offer is chosen, its contact is shown even if the operator is its publisher.
  const ofOffer = offer !== undefined && view.ladder !== undefined ? { offer, ladder: view.ladder } : undefined;
  const desk = HAS_DESKS && ofOffer === undefined ? deskFor(desks, view) : undefined;
  return (
    <Outcome
      locale={locale}
      view={view}
      known={perLocale((each) => knownIn(each, role, offer, purchase))}
      deadline={purchase?.deadline}
      messageInput={messageInput}
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
          {HAS_DESKS && notes !== undefined && <OwnNote notes={notes} destination={view.destination} />}
          <AgreementNote
            locale={locale}
            packHref={agreementHref}
            rules={view.rules}
            role={role}
            recipient={view.recipient}
          >
            {HAS_DESKS && split !== undefined && (
              <SplitNote
                split={split}
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
          typed={messageInput.typed}
          offer={offer}
          path={path}
          desk={desk}
          agreed={HAS_DESKS && split !== undefined ? (address) => ownSection(split, view, address) : undefined}
          purchase={purchase}
          href={view.href + offerQuery(carried.id)}
        />
      }
    />
  );
}
