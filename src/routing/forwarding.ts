/** Pages at the addresses of retired options and former destinations, which forward to what replaces them. */
import { type Locale, locales } from '../i18n/locale.ts';
import { outcomeHref, stateHref } from './codec.ts';
import { resolve } from './engine.ts';
import { forwardings } from './states.ts';
import { stateTitle } from './titles.ts';
import type { RoutingData } from './types.ts';

export interface ForwardingPage {
  locale: Locale;
  /** The old address, below that of the tree. */
  from: string;
  href: string;
  /** The canonical address for search engines. For an outcome this is the page that does not depend on the answers. */
  canonical: string;
  /** Title of the page at the new address. */
  title: string;
}

/**
 * Lists the forwarding pages of all locales. None of them has the address of a current page, because the loader refuses
 * a retired id that is in use.
 */
export function forwardingPages(
  data: Pick<RoutingData, 'tree' | 'rules' | 'destinations' | 'retired' | 'wording'>,
): ForwardingPage[] {
  return locales.flatMap((locale) => {
    const states = forwardings(data).map(({ from, to }) => {
      const state = resolve(data, to);
      const href = stateHref(locale, to);
      const canonical = state.kind === 'outcome' ? outcomeHref(locale, state.destination) : href;
      return { locale, from: from.join('/'), href, canonical, title: stateTitle(data.wording[locale], state) };
    });
    const outcomes = Object.values(data.destinations).flatMap(({ id, formerly }) => {
      const href = outcomeHref(locale, id);
      const title = data.wording[locale].outcomes[id]?.heading ?? '';
      return formerly.map((former) => ({ locale, from: `outcomes/${former}`, href, canonical: href, title }));
    });
    return [...states, ...outcomes];
  });
}
