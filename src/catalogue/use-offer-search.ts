import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { ProjectedOffer } from '../offers/types.ts';
import { type Catalogue, loadCatalogue, type OfferEntry } from './catalogue.ts';
import { fetchJson } from './fetch-json.ts';

/** The offers found for a typed text; of many only the first. */
interface FoundOffers {
  query: string;
  count: number;
  entries: OfferEntry[];
}

/**
 * Searches offers by name while the reader types. The index is fetched on first use, and again after a failure.
 * @param href address of the index of all offers
 * @param most the greatest number of entries
 */
export function useOfferSearch(href: string, most: number) {
  const [query, setQuery] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [catalogue, setCatalogue] = useState<Catalogue>();
  const [found, setFound] = useState<FoundOffers>();
  const [failed, setFailed] = useState(false);
  const fail = () => setFailed(true);
  useEffect(() => {
    if (!isOpen || catalogue !== undefined || failed) return;
    loadCatalogue(href, fetchJson).then(setCatalogue, fail);
  }, [isOpen, catalogue, failed, href]);
  // A layout effect: if the data are loaded, the offers are painted together with the letter that was typed.
  useLayoutEffect(() => {
    if (catalogue === undefined) return;
    let current = true;
    const search = async () => {
      const numbers = await catalogue.find(query);
      // The reader has typed something else meanwhile, which has a request of its own.
      if (!current) return;
      const entries = await catalogue.entries(numbers.slice(0, most));
      if (current) setFound({ query, count: numbers.length, entries });
    };
    search().catch(fail);
    return () => {
      current = false;
    };
  }, [catalogue, query]);
  const isTyped = query.trim() !== '';
  const isAnswered = isTyped && !failed && found?.query === query;
  return {
    query,
    failed,
    /** Whether data or the result for the typed text are awaited. */
    isLoading: isOpen && !failed && (catalogue === undefined || (isTyped && !isAnswered)),
    /** The result for the typed text, once it is there. */
    answer: isAnswered ? found : undefined,
    /** The latest result, which stays until the next one is there. */
    found: isTyped ? found : undefined,
    /** Fetches the index before anything is typed. */
    open: () => setOpen(true),
    search: (text: string) => {
      setOpen(true);
      setFailed(false);
      setQuery(text);
    },
    /** Gives the offer to `onChosen`. */
    choose: (id: string, onChosen: (offer: ProjectedOffer) => void) =>
      catalogue?.offer(id).then((offer) => (offer === undefined ? fail() : onChosen(offer)), fail),
  };
}
