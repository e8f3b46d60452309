import type { RefObject } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { translator } from '../i18n/dictionary.ts';
import type { Locale } from '../i18n/locale.ts';
import { localizedPath } from '../i18n/path.ts';
import { type Catalogue, loadCatalogue, type OfferEntry } from '../offers/catalogue.ts';
import { fetchJson } from '../offers/fetch-json.ts';
import { listingFor } from '../offers/listing-for.ts';
import type { ProjectedOffer } from '../offers/types.ts';
import { ClickPath } from '../routing/ClickPath.tsx';
import { outcomeHref } from '../routing/codec.ts';
import { routingDictionary } from '../routing/dictionary.ts';
import { ChooseInList } from '../routing/OutcomeView.tsx';
import type { PackPath } from '../routing/pack.ts';
import { ContactAnswer } from './ContactAnswer.tsx';
import type { LadderKind } from './ladder.ts';

const MOST = 8;

/** The offers found for what was typed; the last answer stays until the next one is there. */
interface Found {
  query: string;
  count: number;
  entries: OfferEntry[];
}

interface Props {
  locale: Locale;
  ladder: LadderKind;
  /** Address of the index of all offers; fetched when the picker is first used. */
  packHref: string;
  path: PackPath | undefined;
  /** Id of the offer chosen, and how to choose another. */
  chosen: string | undefined;
  onChoose: (offer: ProjectedOffer | undefined) => void;
}

/** Where an answer meets an offer: choose it by name, see its contact for this kind of problem. */
export function OfferContact({ locale, ladder, packHref, path, chosen, onChoose }: Props) {
  const t = translator(routingDictionary, locale);
  const field = useId();
  const [ready, setReady] = useState(false);
  const [catalogue, setCatalogue] = useState<Catalogue>();
  const [offer, setOffer] = useState<ProjectedOffer>();
  const [found, setFound] = useState<Found>();
  const [failed, setFailed] = useState(false);
  const [wanted, setWanted] = useState(false);
  const moved = useRef(false);
  const place = useRef<HTMLElement>(null);
  const choose = (next: ProjectedOffer | undefined) => {
    moved.current = true;
    setOffer(next);
    onChoose(next);
  };
  const fail = () => setFailed(true);
  const [query, setQuery] = useState('');
  // The first render equals the static page; the picker appears when script runs.
  useEffect(() => setReady(true), []);
  useEffect(() => {
    if ((!wanted && chosen === undefined) || catalogue !== undefined || failed) return;
    loadCatalogue(packHref, fetchJson).then(setCatalogue, fail);
  }, [wanted, chosen, catalogue, failed, packHref]);
  useEffect(() => {
    if (catalogue === undefined || chosen === undefined || offer?.id === chosen) return;
    let current = true;
    catalogue.offer(chosen).then((next) => current && setOffer(next), fail);
    return () => {
      current = false;
    };
  }, [catalogue, chosen, offer]);
  useEffect(() => {
    if (catalogue === undefined) return;
    let current = true;
    const search = async () => {
      const numbers = await catalogue.find(query);
      const entries = await catalogue.entries(numbers.slice(0, MOST));
      if (current) setFound({ query, count: numbers.length, entries });
    };
    search().catch(fail);
    return () => {
      current = false;
    };
  }, [catalogue, query]);
  // The button pressed is gone after a choice: the focus goes to what took its place.
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    place.current?.focus();
  }, [chosen]);

  const byHand = path !== undefined && <ClickPath locale={locale} path={path} />;
  if (!ready) {
    return (
      <>
        <ChooseInList locale={locale} />
        {byHand}
      </>
    );
  }
  if (offer !== undefined && offer.id === chosen) {
    const listing = listingFor(offer, locale);
    const title = listing.title ?? offer.offer;
    return (
      <div class="flow">
        <h3 ref={place as RefObject<HTMLHeadingElement>} tabIndex={-1}>
          {t('offerChosen', { offer: title })}
        </h3>
        <ContactAnswer locale={locale} offer={offer} ladder={ladder} path={path} />
        <p>
          <a href={localizedPath(locale, 'offers', offer.publisher.id, offer.offer)}>{t('offerPage')}</a>{' '}
          <button class="button small no-print" type="button" onClick={() => choose(undefined)}>
            {t('offerChange')}
          </button>
        </p>
      </div>
    );
  }
  const typed = query.trim() !== '';
  const answered = typed && !failed && found?.query === query;
  return (
    <>
      <div class="flow panel prose no-print">
        <p>
          <label for={field}>{t('offerHeading')}</label>
        </p>
        <p class="hint" id={`${field}-hint`}>
          {t('offerHint')} <a href={localizedPath(locale, 'offers')}>{t('offerList')}</a>
        </p>
        <input
          id={field}
          ref={place as RefObject<HTMLInputElement>}
          class="field"
          type="search"
          autocomplete="off"
          placeholder={t('offerSearch')}
          aria-describedby={`${field}-hint ${field}-status`}
          value={query}
          onFocus={() => setWanted(true)}
          onInput={(event) => {
            setWanted(true);
            setFailed(false);
            setQuery(event.currentTarget.value);
          }}
        />
        <p role="status" id={`${field}-status`} class="hint">
          {failed && t('offerFailed')}
          {!failed && wanted && (catalogue === undefined || (typed && !answered)) && t('offerLoading')}
          {answered && found.count > 0 && t('offerCount', { count: found.count })}
        </p>
        {answered && found.count === 0 && (
          <p>
            {t('offerNone')} <a href={outcomeHref(locale, 'self-find-contact')}>{t('offerNoneLink')}</a>
          </p>
        )}
        <ul class="options">
          {(typed ? (found?.entries ?? []) : []).map((each) => {
            const listing = listingFor(each, locale);
            return (
              <li key={each.id}>
                <button class="option" type="button" onClick={() => catalogue?.offer(each.id).then(choose, fail)}>
                  <span class="label" lang={listing.language} dir={listing.direction}>
                    {listing.title ?? each.offer}
                  </span>{' '}
                  <span class="hint">{each.publisher.name}</span>
                </button>
              </li>
            );
          })}
        </ul>
      </div>
      {byHand}
    </>
  );
}
