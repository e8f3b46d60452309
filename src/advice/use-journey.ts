/** Navigation in the tree: addresses, history, focus, scroll, and what lies outside of the island. */
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Locale, locales } from '../i18n/locale.ts';
import { switchLocale } from '../i18n/path.ts';
import { parseAddress } from '../routing/codec.ts';
import type { RoutingPack } from '../routing/pack.ts';
import { stateView } from '../routing/state-view.ts';
import type { StateView } from '../routing/view.ts';
import { offerQuery } from './carry.ts';
import { focusOnce } from './focus.ts';
import { loadPack, type PackHrefs } from './load-pack.ts';
import { rememberRole } from './RememberedRole.tsx';
import { showInAddress } from './use-offer.ts';

export interface TreeProps extends PackHrefs {
  locale: Locale;
  /** The state of the page, as the server rendered it. */
  view: StateView;
  siteName: string;
}

interface Journey {
  current: StateView;
  /**
   * Whether the first screen of the current state has been painted. The rest of an answer is rendered one frame later,
   * so that the first screen appears sooner, and never before its claims and texts are loaded.
   */
  isPainted: boolean;
  /** The element of the island. */
  root: RefObject<HTMLDivElement>;
  /** Missing until it is loaded. */
  pack: RoutingPack | undefined;
  /** Follows a link to a state, once the pack is loaded. */
  go(path: string): Promise<void>;
}

/**
 * Handles links into the tree when the core of the pack is loaded: one history entry for each answer, the focus on the
 * heading, and no request. Until then, and if a file cannot be loaded, they are followed as on any page.
 * @param onLoaded called when the whole pack is loaded
 */
export function useJourney(tree: TreeProps, offer: string | undefined, onLoaded: () => void): Journey {
  const { locale, view, packHref, evidenceHref, outgoingHref, siteName } = tree;
  // `before`: the answers before the asker began to change one. Options keep the later answers that still fit.
  const [{ current }, setShown] = useState({ current: view, before: [] as readonly string[] });
  const [painted, setPainted] = useState(view.href);
  const pack = useRef<RoutingPack>();
  const loading = useRef<Promise<void>>();
  const root = useRef<HTMLDivElement>(null);
  // The path that was last asked for, which may not be rendered yet.
  const latest = useRef<string>();

  useEffect(() => {
    const opened = location.pathname;
    const { core, whole } = loadPack({ packHref, evidenceHref, outgoingHref });
    // If another file fails before the core is there, the core is not used.
    loading.current = Promise.race([core, whole]).then(
      (loaded) => {
        pack.current ??= loaded;
        document.documentElement.dataset.route ??= 'core';
      },
      () => undefined,
    );
    whole.then(
      (loaded) => {
        pack.current = loaded;
        // The state that is shown gets what it lacked. That of the page itself was rendered completely.
        const ids = idsAt(loaded, locale, latest.current ?? opened);
        setShown((shown) => {
          if (shown.current === view) return shown;
          return { current: stateView(loaded, ids ?? [], shown.before), before: shown.before };
        });
        document.documentElement.dataset.route = 'ready';
        onLoaded();
      },
      () => {
        pack.current = undefined;
        if (location.pathname !== opened) location.reload();
      },
    );
  }, [packHref, evidenceHref, outgoingHref]);

  /**
   * Shows the state at an address.
   * @param anew the journey starts again, which does not change an answer
   * @returns false if the address has to be loaded as a page
   */
  const show = (path: string, anew = false): boolean => {
    const loaded = pack.current;
    const ids = loaded && idsAt(loaded, locale, path);
    if (loaded === undefined || ids === undefined) return false;
    latest.current = path;
    setShown((shown) => {
      const before = anew ? [] : answersBefore(shown.before, shown.current);
      return { current: stateView(loaded, ids, before), before };
    });
    // If the focused element were removed, the browser would compute the layout in the middle of the change.
    if (root.current?.contains(document.activeElement)) (document.activeElement as HTMLElement).blur();
    return true;
  };

  const follow = (path: string, anew = false): boolean => {
    const isShown = show(path, anew);
    if (isShown) history.pushState(null, '', path + offerQuery(offer));
    return isShown;
  };

  useEffect(() => {
    latest.current ??= location.pathname;
    const onClick = (event: MouseEvent) => {
      const link = (event.target as Element).closest?.('a[href]') as HTMLAnchorElement | null;
      const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
      if (link === null || !plain || link.origin !== location.origin || link.hash !== '' || event.defaultPrevented)
        return;
      if (follow(link.pathname, 'startAgain' in link.dataset)) event.preventDefault();
    };
    const onPopState = () => {
      // The browser handles fragments within the same state, such as that of the skip link.
      if (latest.current === location.pathname) return;
      if (!show(location.pathname)) location.reload();
    };
    document.addEventListener('click', onClick);
    addEventListener('popstate', onPopState);
    return () => {
      document.removeEventListener('click', onClick);
      removeEventListener('popstate', onPopState);
    };
  }, [locale, offer]);

  // A layout effect, so that the new state is painted only once.
  useLayoutEffect(() => {
    if (current === view) return;
    focusOnce(root.current?.querySelector('h1'));
    if (scrollY !== 0) scrollTo(0, 0);
    // Not `current`: when the rest of the data completes a state, focus and scroll position stay.
  }, [current.href]);

  // Runs after the first paint: updates what lies outside of the island, then renders the rest in the next frame.
  useEffect(() => {
    if (current !== view) {
      updatePage(current, siteName, offer);
      rememberRole(current);
    }
    const next = requestAnimationFrame(() => setPainted(current.href));
    return () => cancelAnimationFrame(next);
  }, [current.href]);

  const go = async (path: string) => {
    await loading.current;
    if (!follow(path)) location.assign(path + offerQuery(offer));
  };
  const isWhole = current === view || pack.current?.evidence !== undefined;
  return { current, isPainted: isWhole && painted === current.href, root, pack: pack.current, go };
}

/** The option ids in an address, those that do not fit included; undefined if it is no state in this locale. */
function idsAt(pack: RoutingPack, locale: Locale, path: string): readonly string[] | undefined {
  const parsed = parseAddress(pack, path);
  return parsed?.locale === locale ? [...parsed.state.ids, ...parsed.state.dropped] : undefined;
}

/** The answers before the asker began to change one: those shown, unless they are the beginning of the former ones. */
function answersBefore(before: readonly string[], { answers }: StateView): readonly string[] {
  const given = answers.map(({ option }) => option);
  const isBeginning = given.length <= before.length && given.every((id, index) => before[index] === id);
  return isBeginning ? before : given;
}

/** Updates what lies outside of the island: title, canonical address, links to other languages, way back. */
function updatePage(view: StateView, siteName: string, offer: string | undefined): void {
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
