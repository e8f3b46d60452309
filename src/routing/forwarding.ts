/** Pages at the addresses of retired option ids: they forward to the place that took over. */
import { type Locale, locales } from '../i18n/locale.ts';
import { outcomeHref, stateHref } from './codec.ts';
import { resolve } from './engine.ts';
import { forwardings } from './states.ts';
import { stateTitle } from './titles.ts';
import type { RoutingData } from './types.ts';

/** A forwarding page. */
export interface ForwardingPage {
  locale: Locale;
  /** Option ids of the old address. */
  from: string[];
  /** Option ids of the place that took over. */
  to: string[];
  href: string;
  /** The address that search engines take for it: a terminal state repeats the page of its outcome. */
  canonical: string;
  /** What stands at the new place. */
  title: string;
}

/**
 * Lists the forwarding pages of all locales. None has the address of a page of today: the loader sees to it that a
 * retired id is not in use.
 * @param data tree, rules, retired ids and wording
 */
export function forwardingPages(data: Pick<RoutingData, 'tree' | 'rules' | 'retired' | 'wording'>): ForwardingPage[] {
  return locales.flatMap((locale) =>
    forwardings(data).map(({ from, to }) => {
      const state = resolve(data, to);
      const href = stateHref(locale, to);
      const canonical = state.kind === 'outcome' ? outcomeHref(locale, state.destination) : href;
      return { locale, from, to, href, canonical, title: stateTitle(data.wording[locale], state) };
    }),
  );
}
