import type { RefObject } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { translator } from '../i18n/dictionary.ts';
import type { Locale } from '../i18n/locale.ts';
import { localizedPath } from '../i18n/path.ts';
import { listingFor } from '../offers/listing-for.ts';
import type { ProjectedOffer } from '../offers/types.ts';
import { ClickPath } from '../routing/ClickPath.tsx';
import { outcomeHref } from '../routing/codec.ts';
import { routingDictionary } from '../routing/dictionary.ts';
import { ChooseInList } from '../routing/OutcomeView.tsx';
import type { PackPath } from '../routing/pack.ts';
import { ContactAnswer } from './ContactAnswer.tsx';
import type { LadderKind } from './ladder.ts';
import { findOffers, type OffersPack } from './offers-pack.ts';

const MOST = 8;

interface Props {
  locale: Locale;
  ladder: LadderKind;
  /** Address of the data of all offers; fetched when the picker is first used. */
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
  const [pack, setPack] = useState<OffersPack | 'failed'>();
  const [wanted, setWanted] = useState(false);
  const moved = useRef(false);
  const place = useRef<HTMLElement>(null);
  const choose = (offer: ProjectedOffer | undefined) => {
    moved.current = true;
    onChoose(offer);
  };
  const [query, setQuery] = useState('');
  // The first render equals the static page; the picker appears when script runs.
  useEffect(() => setReady(true), []);
  useEffect(() => {
    if ((!wanted && chosen === undefined) || pack !== undefined) return;
    fetch(packHref)
      .then((response) => (response.ok ? (response.json() as Promise<OffersPack>) : Promise.reject(response.status)))
      .then(setPack, () => setPack('failed'));
  }, [wanted, chosen, pack, packHref]);
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
  const offer = Array.isArray(pack) ? pack.find(({ id }) => id === chosen) : undefined;
  if (offer !== undefined) {
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
  const found = Array.isArray(pack) ? findOffers(pack, query, MOST) : { offers: [], count: 0 };
  const typed = query.trim() !== '';
  return (
    <>
      <div class="flow panel prose">
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
            setQuery(event.currentTarget.value);
          }}
        />
        <p role="status" id={`${field}-status`} class="hint">
          {pack === 'failed' && t('offerFailed')}
          {pack === undefined && wanted && t('offerLoading')}
          {Array.isArray(pack) && typed && found.count > 0 && t('offerCount', { count: found.count })}
        </p>
        {Array.isArray(pack) && typed && found.count === 0 && (
          <p>
            {t('offerNone')} <a href={outcomeHref(locale, 'self-find-contact')}>{t('offerNoneLink')}</a>
          </p>
        )}
        <ul class="options">
          {found.offers.map((each) => {
            const listing = listingFor(each, locale);
            return (
              <li key={each.id}>
                <button class="option" type="button" onClick={() => choose(each)}>
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
