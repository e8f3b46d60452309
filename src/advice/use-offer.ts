import { useCallback, useEffect, useState } from 'preact/hooks';
import { loadCatalogue } from '../offers/catalogue.ts';
import { fetchJson } from '../offers/fetch-json.ts';
import type { ProjectedOffer } from '../offers/types.ts';
import { OFFER_PARAMETER, offerQuery } from './carry.ts';

/** The offer that a journey is about. */
export interface CarriedOffer {
  /** Its id; known before the offer itself. */
  id: string | undefined;
  offer: ProjectedOffer | undefined;
  /** The offer of the address does not exist here. */
  missing: boolean;
  /** Takes another offer, or none. */
  choose: (offer: ProjectedOffer | undefined) => void;
}

/**
 * Carries an offer in the address, from its contact page through every answer. An id that no offer has is dropped.
 * @param offersHref address of the index of all offers; fetched only when an offer is carried
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
      // Without its data the offer stays in the address; the picker tells that the offers cannot be loaded.
      .catch(() => undefined);
  }, [offersHref, choose]);
  return { id, offer, missing, choose };
}

/**
 * Puts the offer into the address of the page, and into the links that lead to the same page in another language.
 * @param id id of the offer, or nothing
 */
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
