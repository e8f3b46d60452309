import '../ui/translated.client.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { AskBox } from '../ask/AskBox.tsx';
import type { Locale } from '../i18n/locale.ts';
import { listingFor } from '../offers/listing-for.ts';
import { Answers } from '../routing/Answers.tsx';
import { routingDictionary } from '../routing/dictionary.ts';
import { useMessageInput } from '../routing/MessageText.tsx';
import type { PackPath } from '../routing/pack.ts';
import { Detour, QuestionContent } from '../routing/QuestionView.tsx';
import { Hydrated } from '../ui/use-ready.ts';
import { Answer, Ticket } from './Answer.tsx';
import { belongsTo, carry, offerQuery } from './carry.ts';
import { focusOnce } from './focus.ts';
import { LADDERS } from './ladder.ts';
import { later } from './later.tsx';
import type { OwnAdditions } from './own.ts';
import type { Purchase } from './purchase.ts';
import { RememberedRole } from './RememberedRole.tsx';
import { type TreeProps, useJourney } from './use-journey.ts';
import { type CarriedOffer, useOffer } from './use-offer.ts';

/** The field for the date of purchase, at a question about a window. */
const When = later(() => import('./PurchaseDate.tsx').then(({ PurchaseDate }) => PurchaseDate), 'when');

interface Props extends TreeProps {
  /** Address of the data that the box compares with, fetched when it is first used. */
  askHref: string;
  offersHref: string;
  /** Address of the duties of the worksheet, fetched if an agreement is kept on the device. */
  agreementHref: string;
  /** The click path to the contacts of an offer, needed before the pack is loaded. */
  contactPath: PackPath | undefined;
  own?: OwnAdditions;
}

/** From now on a journey needs nothing from the network. */
function loadAhead(): void {
  for (const part of [Ticket, When]) part.ahead();
}

/** The decision tree. Each state is a page whose links work without script. */
export default function RouteIsland({ askHref, offersHref, agreementHref, contactPath, own, ...tree }: Props) {
  const { locale } = tree;
  const carried = useOffer(offersHref);
  const { current, isPainted, root, pack, go } = useJourney(tree, carried.id, loadAhead);
  const messageInput = useMessageInput();
  const hydrated = useRef(false);
  useEffect(() => {
    hydrated.current = true;
  }, []);
  // The date of purchase, in memory only. Answers that it does not belong to ignore it.
  const [purchase, setPurchase] = useState<Purchase>();
  const told = purchase !== undefined && belongsTo(purchase.href, current.href) ? purchase : undefined;
  useEffect(() => setPurchase(told), [current]);

  const t = routingDictionary(locale);
  const shown = carry(current, offerQuery(carried.id));
  return (
    <Hydrated.Provider value={hydrated}>
      <div ref={root} class="route flow" data-shown={current.href} data-state={isPainted ? current.href : undefined}>
        {current.dropped.length > 0 && (
          <p class="notice" role="status">
            {t('dropped')}
          </p>
        )}
        {shown.kind === 'question' && <RememberedRole locale={locale} view={shown} />}
        {shown.kind === 'question' && <QuestionContent locale={locale} view={shown} />}
        {shown.kind === 'question' && shown.window !== undefined && (
          <When
            key={`when ${shown.href}`}
            locale={locale}
            window={shown.window}
            options={shown.options}
            purchase={told}
            onTake={(taken) => {
              setPurchase(taken);
              go(taken.href);
            }}
          />
        )}
        {shown.kind === 'question' && shown.open && (
          <AskBox
            key={shown.href}
            locale={locale}
            packHref={askHref}
            under={shown.answers.map(({ option }) => option)}
          />
        )}
        {shown.kind === 'detour' && <Detour locale={locale} view={shown} />}
        {shown.kind === 'outcome' && (
          <Answer
            key={shown.destination}
            locale={locale}
            view={shown}
            carried={carried}
            messageInput={messageInput}
            whole={isPainted}
            offersHref={offersHref}
            agreementHref={agreementHref}
            own={own}
            purchase={told}
            path={shown.ladder && (pack?.paths[LADDERS[shown.ladder].path] ?? contactPath)}
          />
        )}
        {shown.kind !== 'outcome' && <Carried locale={locale} carried={carried} />}
        {(isPainted || shown.kind !== 'outcome') && (
          <Answers locale={locale} answers={shown.answers} startHref={shown.startHref} />
        )}
      </div>
    </Hydrated.Provider>
  );
}

/** The offer that the journey is about, with a button that removes it. */
function Carried({ locale, carried: { offer, missing, choose } }: { locale: Locale; carried: CarriedOffer }) {
  const t = routingDictionary(locale);
  if (offer === undefined) return missing ? <p class="notice">{t('offerUnknown')}</p> : null;
  return (
    <p class="prose carried tools close">
      {t('offerCarried', { offer: listingFor(offer, locale).title ?? offer.offer })}{' '}
      <button
        class="button small"
        type="button"
        onClick={(event) => {
          // The button disappears, so the focus moves to the question.
          const heading = event.currentTarget.closest('.route')?.querySelector('h1');
          choose(undefined);
          focusOnce(heading);
        }}
      >
        {t('offerLeave')}
      </button>
    </p>
  );
}
