import type { RefObject } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Catalogue, loadCatalogue, type OfferEntry } from '../catalogue/catalogue.ts';
import { fetchJson } from '../catalogue/fetch-json.ts';
import { translator } from '../i18n/dictionary.ts';
import type { Locale } from '../i18n/locale.ts';
import { localizedPath } from '../i18n/path.ts';
import { listingFor } from '../offers/listing-for.ts';
import type { ProjectedOffer } from '../offers/types.ts';
import { ClickPathSteps } from '../routing/ClickPath.tsx';
import { outcomeHref } from '../routing/codec.ts';
import { routingDictionary } from '../routing/dictionary.ts';
import { ChooseInList } from '../routing/OutcomeView.tsx';
import type { PackPath } from '../routing/pack.ts';
import { useReady } from '../ui/use-ready.ts';
import { ContactAnswer } from './ContactAnswer.tsx';
import type { LadderKind } from './ladder.ts';
import type { CarriedOffer } from './use-offer.ts';

const MOST = 8;

/** Arrow keys move the focus from the field through the offers found and back; Escape moves it to the field. */
function walk(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const step = { ArrowDown: 1, ArrowUp: -1, Escape: Number.NEGATIVE_INFINITY }[event.key];
  const panel = event.currentTarget.closest('.panel');
  const stops = [...(panel?.querySelectorAll<HTMLElement>('input[type=search], button.option') ?? [])];
  const index = stops.indexOf(event.currentTarget);
  if (step === undefined || index < 0) return;
  const next = Math.min(Math.max(index + step, 0), stops.length - 1);
  // Escape in the field clears it, as browsers do.
  if (next === index) return;
  event.preventDefault();
  stops[next]?.focus();
}

/** The offers found for the typed text. The last result stays until the next one is loaded. */
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
  carried: CarriedOffer;
}

/** Chooses an offer by name within an answer, and shows its contact for this kind of problem. */
export function OfferContact({ locale, ladder, packHref, path, carried }: Props) {
  const t = translator(routingDictionary, locale);
  const { offer } = carried;
  const field = useId();
  // The first render must equal the static page, which has the room of the picker and a link that works without script.
  const ready = useReady();
  const [catalogue, setCatalogue] = useState<Catalogue>();
  const [found, setFound] = useState<Found>();
  const [failed, setFailed] = useState(false);
  const [wanted, setWanted] = useState(false);
  const moved = useRef(false);
  const target = useRef<HTMLElement>(null);
  const choose = (next: ProjectedOffer | undefined) => {
    moved.current = true;
    carried.choose(next);
  };
  const fail = () => setFailed(true);
  const [query, setQuery] = useState('');
  useEffect(() => {
    if (!wanted || catalogue !== undefined || failed) return;
    loadCatalogue(packHref, fetchJson).then(setCatalogue, fail);
  }, [wanted, catalogue, failed, packHref]);
  // A layout effect: if the data are loaded, the offers are painted together with the letter that was typed.
  useLayoutEffect(() => {
    if (catalogue === undefined) return;
    let current = true;
    const search = async () => {
      const numbers = await catalogue.find(query);
      // The reader has typed something else meanwhile, which has a request of its own.
      if (!current) return;
      const entries = await catalogue.entries(numbers.slice(0, MOST));
      if (current) setFound({ query, count: numbers.length, entries });
    };
    search().catch(fail);
    return () => {
      current = false;
    };
  }, [catalogue, query]);
  // The pressed button disappears after a choice, so the focus moves to what replaces it.
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    target.current?.focus();
  }, [offer]);

  const byHand = path !== undefined && <ClickPathSteps locale={locale} path={path} folded />;
  if (offer !== undefined) {
    const listing = listingFor(offer, locale);
    const title = listing.title ?? offer.offer;
    return (
      <div class="flow">
        <h3 ref={target as RefObject<HTMLHeadingElement>} tabIndex={-1}>
          {t('offerChosen', { offer: title })}
        </h3>
        <ContactAnswer locale={locale} offer={offer} ladder={ladder} path={path} />
        <p class="tools">
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
      {carried.missing && <p class="notice">{t('offerUnknown')}</p>}
      {!ready && (
        <div class="without-script">
          <ChooseInList locale={locale} />
        </div>
      )}
      <div class="flow panel prose no-print with-script picker" data-shown={found?.query}>
        <p>{ready ? <label for={field}>{t('offerHeading')}</label> : <strong>{t('offerHeading')}</strong>}</p>
        {ready ? (
          <input
            id={field}
            ref={target as RefObject<HTMLInputElement>}
            class="field"
            type="search"
            autocomplete="off"
            placeholder={t('offerSearch')}
            aria-describedby={`${field}-hint ${field}-status`}
            value={query}
            onKeyDown={walk}
            onFocus={() => setWanted(true)}
            onInput={(event) => {
              setWanted(true);
              setFailed(false);
              setQuery(event.currentTarget.value);
            }}
          />
        ) : (
          <div class="field">{'\u00A0'}</div>
        )}
        <p class="hint" id={`${field}-hint`}>
          {t('offerHint')} <a href={localizedPath(locale, 'offers')}>{t('offerList')}</a>
        </p>
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
          {(typed ? (found?.entries ?? []) : []).map((each, index) => {
            const listing = listingFor(each, locale);
            return (
              // Keyed by index: changing texts costs less than replacing elements when the next letter is typed.
              <li key={index}>
                <button
                  class="option"
                  type="button"
                  onKeyDown={walk}
                  onClick={() => catalogue?.offer(each.id).then(choose, fail)}
                >
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
