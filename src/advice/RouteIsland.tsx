import { useEffect, useRef, useState } from 'preact/hooks';
import { AgreementNote } from '../agreement/AgreementNote.tsx';
import { storageKeys } from '../config/storage.ts';
import { translator } from '../i18n/dictionary.ts';
import { type Locale, locales } from '../i18n/locale.ts';
import { switchLocale } from '../i18n/path.ts';
import type { ProjectedOffer } from '../offers/types.ts';
import { Answers } from '../routing/Answers.tsx';
import { parseAddress } from '../routing/codec.ts';
import { routingDictionary } from '../routing/dictionary.ts';
import { Outcome } from '../routing/OutcomeView.tsx';
import { PasteBox } from '../routing/PasteBox.tsx';
import type { PackPath, RoutingPack } from '../routing/pack.ts';
import { present } from '../routing/present.ts';
import { Detour, Question } from '../routing/QuestionView.tsx';
import type { StateView } from '../routing/view.ts';
import { OfferContact } from './OfferContact.tsx';
import { CONTACT_PATHS } from './paths.ts';

interface Props {
  locale: Locale;
  /** The state of the page, as the server rendered it. */
  view: StateView;
  packHref: string;
  messagesHref: string;
  /** Known messages, fetched when the box is first used. */
  pasteHref: string;
  offersHref: string;
  /** The duties of the worksheet, fetched where an agreement is kept on the device. */
  agreementHref: string;
  /** Where the asker finds the contacts of an offer: needed before the pack is there. */
  contactPath: PackPath | undefined;
  siteName: string;
}

/**
 * The decision tree. Each state is a page whose links work without script; once the data pack is there, the island
 * answers them itself: one history entry an answer, the focus on the heading, no request.
 */
export default function RouteIsland({
  locale,
  view,
  packHref,
  messagesHref,
  pasteHref,
  offersHref,
  agreementHref,
  contactPath,
  siteName,
}: Props) {
  const [current, setCurrent] = useState(view);
  const [offer, setOffer] = useState<{ id: string; name?: string; publisher?: string } | undefined>();
  const pack = useRef<RoutingPack>();
  const root = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  // The answers before the asker began to change one: options keep the later ones where they still fit.
  const before = useRef<readonly string[]>([]);

  useEffect(() => {
    const carried = new URLSearchParams(location.search).get('offer');
    if (carried !== null) setOffer({ id: carried });
    Promise.all([packHref, messagesHref].map((address) => fetch(address).then((response) => response.json())))
      .then(([core, messages]) => {
        pack.current = { ...core, messages } as RoutingPack;
        document.documentElement.dataset.route = 'ready';
      })
      // Without the pack the links are followed as on any page.
      .catch(() => undefined);
  }, [packHref, messagesHref]);

  useEffect(() => {
    const show = (path: string): boolean => {
      if (pack.current === undefined) return false;
      const parsed = parseAddress(pack.current, path);
      if (parsed === undefined || parsed.locale !== locale) return false;
      setCurrent((shown) => {
        const given = shown.answers.map(({ option }) => option);
        if (given.length > before.current.length || !given.every((id, index) => before.current[index] === id)) {
          before.current = given;
        }
        return present(pack.current as RoutingPack, [...parsed.state.ids, ...parsed.state.dropped], before.current);
      });
      moved.current = true;
      return true;
    };
    const onClick = (event: MouseEvent) => {
      const link = (event.target as Element).closest?.('a[href]') as HTMLAnchorElement | null;
      const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
      if (link === null || !plain || link.origin !== location.origin || link.hash !== '' || event.defaultPrevented)
        return;
      const search = location.search;
      if (!show(link.pathname)) return;
      event.preventDefault();
      history.pushState(null, '', link.pathname + search);
    };
    const onPopState = () => {
      // A fragment within the same state, such as the skip link's, is the browser's business.
      if (root.current?.dataset.state === location.pathname) return;
      if (!show(location.pathname)) location.reload();
    };
    document.addEventListener('click', onClick);
    addEventListener('popstate', onPopState);
    return () => {
      document.removeEventListener('click', onClick);
      removeEventListener('popstate', onPopState);
    };
  }, [locale]);

  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    frame(current, siteName);
    rememberRole(current);
    focusOnce(root.current?.querySelector('h1'));
    scrollTo(0, 0);
  }, [current, siteName]);

  const choose = (chosen: ProjectedOffer | undefined) => {
    const listing = chosen?.listings[0];
    setOffer(chosen && { id: chosen.id, name: listing?.title ?? chosen.offer, publisher: chosen.publisher.name });
    const search = chosen === undefined ? '' : `?offer=${encodeURIComponent(chosen.id)}`;
    history.replaceState(null, '', location.pathname + search);
  };

  const t = translator(routingDictionary, locale);
  return (
    <div ref={root} class="route flow" data-state={current.href}>
      {current.dropped.length > 0 && (
        <p class="notice" role="status">
          {t('dropped')}
        </p>
      )}
      {current.kind === 'question' && <RememberedRole locale={locale} view={current} />}
      {current.kind === 'question' && <Question locale={locale} view={current} />}
      {current.kind === 'question' && current.answers.length === 0 && <PasteBox locale={locale} packHref={pasteHref} />}
      {current.kind === 'detour' && <Detour locale={locale} view={current} />}
      {current.kind === 'outcome' && (
        <Outcome
          key={current.destination}
          locale={locale}
          view={current}
          known={{ ...(offer?.name && { offer: offer.name }), ...(offer?.publisher && { publisher: offer.publisher }) }}
          agreed={
            <AgreementNote
              locale={locale}
              packHref={agreementHref}
              rules={current.rules}
              role={current.answers[0]?.option}
              recipient={current.recipient}
            />
          }
          contact={
            current.ladder !== undefined && (
              <OfferContact
                locale={locale}
                ladder={current.ladder}
                packHref={offersHref}
                path={pack.current?.paths[CONTACT_PATHS[current.ladder]] ?? contactPath}
                chosen={offer?.id}
                onChoose={choose}
              />
            )
          }
        />
      )}
      <Answers locale={locale} answers={current.answers} startHref={current.startHref} />
    </div>
  );
}

/** The role chosen last time: one step to take it again or to forget it. Appears after the first render. */
function RememberedRole({ locale, view }: { locale: Locale; view: StateView & { kind: 'question' } }) {
  const [role, setRole] = useState<string | null>(null);
  useEffect(() => {
    try {
      setRole(localStorage.getItem(storageKeys.role));
    } catch {
      // Storage may be forbidden.
    }
  }, []);
  const option = view.answers.length === 0 ? view.options.find(({ id }) => id === role) : undefined;
  if (option === undefined) return null;
  const t = translator(routingDictionary, locale);
  return (
    <p class="panel prose">
      {t('rememberedRole')} <a href={option.href}>{option.label}</a>{' '}
      <button
        class="button small"
        type="button"
        onClick={(event) => {
          forget(storageKeys.role);
          // The button goes; the focus stays in the island, at the question.
          const heading = event.currentTarget.closest('.route')?.querySelector('h1');
          setRole(null);
          focusOnce(heading);
        }}
      >
        {t('rememberedForget')}
      </button>
    </p>
  );
}

/** Puts the focus on a heading; it can be focused only as long as it has it. */
function focusOnce(heading: HTMLElement | null | undefined): void {
  if (!heading) return;
  heading.tabIndex = -1;
  heading.addEventListener('blur', () => heading.removeAttribute('tabindex'), { once: true });
  heading.focus({ preventScroll: true });
}

function forget(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Storage may be forbidden: then there is nothing to forget.
  }
}

function rememberRole(view: StateView): void {
  const role = view.answers[0]?.option;
  if (role === undefined) return;
  try {
    localStorage.setItem(storageKeys.role, role);
  } catch {
    // Storage may be forbidden: then the role is asked again.
  }
}

/** What of the page lies outside the island: title, canonical address, language switch, way back. */
function frame(view: StateView, siteName: string): void {
  document.title = `${view.title} – ${siteName}`;
  const address = new URL(view.href, location.origin).pathname;
  const canonicalPath = view.kind === 'outcome' ? view.outcomeHref : address;
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
  if (canonical !== null) canonical.href = new URL(canonicalPath, canonical.href).href;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-locale]')) {
    const locale = locales.find((each) => each === link.dataset.locale);
    if (locale !== undefined) link.href = switchLocale(address, locale);
  }
  const back = document.querySelector<HTMLAnchorElement>('#back');
  if (back !== null) {
    back.hidden = view.backHref === undefined;
    if (view.backHref !== undefined) back.href = view.backHref;
  }
}
