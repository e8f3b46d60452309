import { useEffect, useRef, useState } from 'preact/hooks';
import { loadPack } from '../advice/load-pack.ts';
import { fetchJson } from '../catalogue/fetch-json.ts';
import type { Locale, Localized } from '../i18n/locale.ts';
import type { RoutingPack } from '../routing/pack.ts';
import type { PreviewPack } from './pack.ts';

/** Addresses of the data of the preview and of the answers, by locale. */
export interface PackAddresses {
  packHrefs: Localized<string>;
  routeHrefs: Localized<string>;
  evidenceHrefs: Localized<string>;
  outgoingHref: string;
}

interface Packs {
  /** The data of the preview that is loaded. */
  packs: Partial<Localized<PreviewPack>>;
  /** Gives the data of the answers, fetched on first use. */
  routing: (locale: Locale) => Promise<RoutingPack>;
}

/**
 * Fetches the data of the locales in use.
 * @param onFailed called if the data of the preview cannot be loaded
 */
export function usePacks(addresses: PackAddresses, wanted: readonly Locale[], onFailed: () => void): Packs {
  const [packs, setPacks] = useState<Partial<Localized<PreviewPack>>>({});
  const routes = useRef<Partial<Localized<Promise<RoutingPack>>>>({});

  useEffect(() => {
    for (const each of new Set(wanted)) {
      if (packs[each] !== undefined) continue;
      fetchJson(addresses.packHrefs[each]).then(
        (pack) => setPacks((known) => ({ ...known, [each]: pack as PreviewPack })),
        onFailed,
      );
    }
  }, [...wanted]);

  const routing = (locale: Locale): Promise<RoutingPack> => {
    const { routeHrefs, evidenceHrefs, outgoingHref } = addresses;
    const hrefs = { packHref: routeHrefs[locale], evidenceHref: evidenceHrefs[locale], outgoingHref };
    routes.current[locale] ??= loadPack(hrefs).whole;
    const loading = routes.current[locale];
    // A failed load is forgotten, so that the next attempt loads again.
    loading.catch(() => delete routes.current[locale]);
    return loading;
  };
  return { packs, routing };
}
