import '../ui/translated.client.ts';
import { render } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { AskBox } from '../ask/AskBox.tsx';
import { translator } from '../i18n/dictionary.ts';
import { type Locale, locales } from '../i18n/locale.ts';
import { switchLocale } from '../i18n/path.ts';
import { listingFor } from '../offers/listing-for.ts';
import { Answers } from '../routing/Answers.tsx';
import { parseAddress } from '../routing/codec.ts';
import { routingDictionary } from '../routing/dictionary.ts';
import { useMessageInput } from '../routing/MessageText.tsx';
import type { PackPath, RoutingPack } from '../routing/pack.ts';
import { Detour, QuestionContent } from '../routing/QuestionView.tsx';
import { stateView } from '../routing/state-view.ts';
import type { StateView } from '../routing/view.ts';
import { Hydrated, useReady } from '../ui/use-ready.ts';
import { Answer, Ticket } from './Answer.tsx';
import { belongsTo, carry, offerQuery } from './carry.ts';
import type { OperatorDesks } from './desk.ts';
import { focusOnce } from './focus.ts';
import { later } from './later.tsx';
import type { OwnNotes } from './own-notes.ts';
import type { OwnSplit } from './own-split.ts';
import { CONTACT_PATHS } from './paths.ts';
import type { Purchase } from './purchase.ts';
import { RememberedRole, rememberRole } from './RememberedRole.tsx';
import { type CarriedOffer, showInAddress, useOffer } from './use-offer.ts';

/** The field for the date of purchase, at a question about a window. */
const When = later(() => import('./PurchaseDate.tsx').then(({ PurchaseDate }) => PurchaseDate), 'when');

interface Props {
  locale: Locale;
  /** The state of the page, as the server rendered it. */
  view: StateView;
  packHref: string;
  /** Address of the texts to send, to recipients and customers. */
  outgoingHref: string;
  /** Address of the data that the box compares with, fetched when it is first used. */
  askHref: string;
  offersHref: string;
  /** Address of the duties of the worksheet, fetched if an agreement is kept on the device. */
  agreementHref: string;
  /** The click path to the contacts of an offer, needed before the pack is loaded. */
  contactPath: PackPath | undefined;
  siteName: string;
  desks?: OperatorDesks;
  ownNotes?: OwnNotes;
  /** How the operator has split the duties with its resellers. */
  ownSplit?: OwnSplit;
}

/**
 * The decision tree. Each state is a page whose links work without script. When the data pack is loaded, the island
 * handles the links itself: one history entry for each answer, the focus on the heading, and no request.
 */
export default function RouteIsland({
  locale,
  view,
  packHref,
  outgoingHref,
  askHref,
  offersHref,
  agreementHref,
  contactPath,
  siteName,
  desks,
  ownNotes,
  ownSplit,
}: Props) {
  const [current, setCurrent] = useState(view);
  const carried = useOffer(offersHref);
  const messageInput = useMessageInput();
  const ready = useReady();
  const pack = useRef<RoutingPack>();
  const loading = useRef<Promise<unknown>>();
  // The date of purchase, in memory only. Answers that it does not belong to ignore it.
  const [purchase, setPurchase] = useState<Purchase>();
  const root = useRef<HTMLDivElement>(null);
  // The states that last received the focus and that were last written into the rest of the page; at first that of the
  // page.
  const focused = useRef(view);
  const framed = useRef(view);
  // Addresses that are not in the history yet.
  const entered = useRef<string[]>([]);
  // The state whose first screen has been painted. The rest of an answer is rendered one frame later, so that nobody
  // waits for it.
  const [painted, setPainted] = useState(view.href);
  const whole = painted === current.href;
  // The answers before the asker began to change one. Options keep the later answers that still fit.
  const before = useRef<readonly string[]>([]);
  // For handlers that outlive a render.
  const offerId = useRef<string>();
  offerId.current = carried.id;

  useEffect(() => {
    loading.current = Promise.all(
      [packHref, outgoingHref].map((address) => fetch(address).then((response) => response.json())),
    )
      .then(([core, outgoing]) => {
        pack.current = { ...core, outgoing } as RoutingPack;
        document.documentElement.dataset.route = 'ready';
        const loaded = pack.current;
        setTimeout(() => {
          warmUp(loaded, view);
          // From now on a journey needs nothing from the network.
          for (const part of [Ticket, When]) part.ahead();
        });
      })
      // If the pack cannot be loaded, links are followed as on any page.
      .catch(() => undefined);
  }, [packHref, outgoingHref, view]);

  useEffect(() => {
    const show = (path: string, anew = false): boolean => {
      if (pack.current === undefined) return false;
      const parsed = parseAddress(pack.current, path);
      if (parsed === undefined || parsed.locale !== locale) return false;
      setCurrent((shown) => {
        const given = shown.answers.map(({ option }) => option);
        if (anew) before.current = [];
        else if (given.length > before.current.length || !given.every((id, index) => before.current[index] === id)) {
          before.current = given;
        }
        return stateView(pack.current as RoutingPack, [...parsed.state.ids, ...parsed.state.dropped], before.current);
      });
      // If the focused element were removed, the browser would compute the layout in the middle of the change.
      if (root.current?.contains(document.activeElement)) (document.activeElement as HTMLElement).blur();
      return true;
    };
    const onClick = (event: MouseEvent) => {
      const link = (event.target as Element).closest?.('a[href]') as HTMLAnchorElement | null;
      const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
      if (link === null || !plain || link.origin !== location.origin || link.hash !== '' || event.defaultPrevented)
        return;
      // Starting again does not change an answer.
      if (!show(link.pathname, 'startAgain' in link.dataset)) return;
      event.preventDefault();
      entered.current.push(link.pathname + offerQuery(offerId.current));
    };
    const onPopState = () => {
      // The browser handles fragments within the same state, such as that of the skip link.
      if (root.current?.dataset.shown === location.pathname) return;
      if (!show(location.pathname)) location.reload();
    };
    document.addEventListener('click', onClick);
    addEventListener('popstate', onPopState);
    return () => {
      document.removeEventListener('click', onClick);
      removeEventListener('popstate', onPopState);
    };
  }, [locale]);

  // A layout effect, so that the new state is painted only once.
  useLayoutEffect(() => {
    if (focused.current === current) return;
    focused.current = current;
    focusOnce(root.current?.querySelector('h1'));
    if (scrollY !== 0) scrollTo(0, 0);
  }, [current]);

  // These effects run after the first paint: expensive work that nobody waits for, then the rest of the answer in the
  // next frame.
  useEffect(() => {
    if (framed.current !== current) {
      framed.current = current;
      for (const address of entered.current.splice(0)) history.pushState(null, '', address);
      frame(current, siteName, offerId.current);
      rememberRole(current);
    }
    const next = requestAnimationFrame(() => setPainted(current.href));
    return () => cancelAnimationFrame(next);
  }, [current, siteName]);

  const t = translator(routingDictionary, locale);
  const shown = carry(current, offerQuery(carried.id));
  const told = purchase !== undefined && belongsTo(purchase.href, current.href) ? purchase : undefined;
  useEffect(() => setPurchase(told), [current]);
  return (
    <Hydrated.Provider value={ready}>
      <div ref={root} class="route flow" data-shown={current.href} data-state={whole ? current.href : undefined}>
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
            onTake={async (taken) => {
              setPurchase(taken);
              // Without the pack the link would lead to a page that does not know the date.
              await loading.current;
              root.current?.querySelector<HTMLElement>(`.options a[href^="${taken.href}"]`)?.click();
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
            whole={whole}
            offersHref={offersHref}
            agreementHref={agreementHref}
            desks={desks}
            ownNotes={ownNotes}
            ownSplit={ownSplit}
            purchase={told}
            path={shown.ladder && (pack.current?.paths[CONTACT_PATHS[shown.ladder]] ?? contactPath)}
          />
        )}
        {shown.kind !== 'outcome' && <Carried locale={locale} carried={carried} />}
        {(whole || shown.kind !== 'outcome') && (
          <Answers locale={locale} answers={shown.answers} startHref={shown.startHref} />
        )}
      </div>
    </Hydrated.Provider>
  );
}

/** Renders an answer once out of sight, so that the code is compiled before the first answer is needed. */
function warmUp(pack: RoutingPack, view: StateView): void {
  const ids = view.answers.map(({ option }) => option);
  let next = view;
  while (next.kind !== 'outcome') {
    const [option] = next.options.filter(({ kind }) => kind !== 'detour');
    if (option === undefined) return;
    ids.push(option.id);
    next = stateView(pack, ids);
  }
  const nowhere = document.createElement('div');
  render(
    <Hydrated.Provider value={true}>
      <Answer
        locale={pack.locale}
        view={next}
        carried={{ id: undefined, offer: undefined, missing: false, choose: () => undefined }}
        messageInput={{ typed: {}, onType: () => undefined }}
        offersHref=""
        agreementHref=""
        path={undefined}
      />
    </Hydrated.Provider>,
    nowhere,
  );
  render(null, nowhere);
}

/** The offer that the journey is about, with a button that removes it. */
function Carried({ locale, carried: { offer, missing, choose } }: { locale: Locale; carried: CarriedOffer }) {
  const t = translator(routingDictionary, locale);
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

/** Updates what lies outside of the island: title, canonical address, links to other languages, way back. */
function frame(view: StateView, siteName: string, offer: string | undefined): void {
  document.title = `${view.title} – ${siteName}`;
  const address = new URL(view.href, location.origin).pathname;
  const canonicalPath = view.kind === 'outcome' ? view.outcomeHref : address;
  const main = document.querySelector<HTMLElement>('main');
  if (view.kind === 'outcome') main?.setAttribute('data-answer', view.answer.join(' '));
  else main?.removeAttribute('data-answer');
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
  if (canonical !== null) canonical.href = new URL(canonicalPath, canonical.href).href;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-locale]')) {
    const locale = locales.find((each) => each === link.dataset.locale);
    if (locale !== undefined) link.href = switchLocale(address, locale);
  }
  showInAddress(offer);
  const back = document.querySelector<HTMLAnchorElement>('#back');
  if (back !== null) {
    back.hidden = view.backHref === undefined;
    if (view.backHref !== undefined) back.href = view.backHref + offerQuery(offer);
  }
}
