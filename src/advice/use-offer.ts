import { useCallback, useEffect, useState } from 'preact/hooks';
import { loadCatalogue } from '../catalogue/catalogue.ts';
import { fetchJson } from '../catalogue/fetch-json.ts';
import type { ProjectedOffer } from '../offers/types.ts';
import { OFFER_PARAMETER, offerQuery } from './carry.ts';

/** The offer that a journey is about. */
export interface CarriedOffer {
  /** Its id, which is known before the offer is loaded. */
  id: string | undefined;
  offer: ProjectedOffer | undefined;
  /** The address names an offer that does not exist here. */
  missing: boolean;
  /** Chooses another offer or none. */
  choose: (offer: ProjectedOffer | undefined) => void;
}

/**
 * Keeps the offer in the address, from its contact page through every answer. An unknown id is removed.
 * @param offersHref address of the index of all offers; fetched only if there is an offer in the address
 */
export function useOffer(offersHref: string): CarriedOffer {
  const [id, setId] = useState<string>();
  const [offer, setOffer] = useState<ProjectedOffer>();
  const [missing, setMissing] = useState(false);
  const choose = useCallback((chosen: ProjectedOffer | undefined) => {
    setId(chosen?.id);
    setOffer(chosen);
    setMissing(false);
    showInAddress(chosen?.id);
  }, []);
  useEffect(() => {
    const carried = new URLSearchParams(location.search).get(OFFER_PARAMETER);
    if (carried === null || carried === '') return;
    setId(carried);
    showInAddress(carried);
    loadCatalogue(offersHref, fetchJson)
      .then((catalogue) => catalogue.offer(carried))
      .then((found) => {
        choose(found);
        setMissing(found === undefined);
      })
      // If the data cannot be loaded, the offer stays in the address, and the picker says so.
      .catch(() => undefined);
  }, [offersHref, choose]);
  return { id, offer, missing, choose };
}

/** Writes the offer into the address of the page, and into the links to the same page in other languages. */
export function showInAddress(id: string | undefined): void {
  const query = new URLSearchParams(location.search);
  if (id === undefined) query.delete(OFFER_PARAMETER);
  else query.set(OFFER_PARAMETER, id);
  const search = id === undefined && query.size === 0 ? '' : `?${query.toString().replaceAll('%2F', '/')}`;
  if (search !== location.search) history.replaceState(history.state, '', location.pathname + search + location.hash);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-locale]')) {
    // Assigning to `search` would make the address absolute.
    link.setAttribute('href', link.pathname + offerQuery(id));
  }
}
