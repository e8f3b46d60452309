import type { RefObject } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { OfferOptions } from '../catalogue/OfferOptions.tsx';
import { useOfferSearch } from '../catalogue/use-offer-search.ts';
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
  const t = routingDictionary(locale);
  const { offer } = carried;
  const field = useId();
  // The first render must equal the static page, which has the room of the picker and a link that works without script.
  const ready = useReady();
  const offers = useOfferSearch(packHref, MOST);
  const moved = useRef(false);
  const target = useRef<HTMLElement>(null);
  const choose = (next: ProjectedOffer | undefined) => {
    moved.current = true;
    carried.choose(next);
  };
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
  const { answer } = offers;
  return (
    <>
      {carried.missing && <p class="notice">{t('offerUnknown')}</p>}
      {!ready && (
        <div class="without-script">
          <ChooseInList locale={locale} />
        </div>
      )}
      <div class="flow panel prose no-print with-script picker" data-shown={offers.found?.query}>
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
            value={offers.query}
            onKeyDown={walk}
            onFocus={offers.open}
            onInput={(event) => offers.search(event.currentTarget.value)}
          />
        ) : (
          <div class="field">{'\u00A0'}</div>
        )}
        <p class="hint" id={`${field}-hint`}>
          {t('offerHint')} <a href={localizedPath(locale, 'offers')}>{t('offerList')}</a>
        </p>
        <p role="status" id={`${field}-status`} class="hint">
          {offers.failed && t('offerFailed')}
          {offers.isLoading && t('offerLoading')}
          {answer !== undefined && answer.count > 0 && t('offerCount', { count: answer.count })}
        </p>
        {answer?.count === 0 && (
          <p>
            {t('offerNone')} <a href={outcomeHref(locale, 'self-find-contact')}>{t('offerNoneLink')}</a>
          </p>
        )}
        <OfferOptions
          locale={locale}
          entries={offers.found?.entries ?? []}
          onKeyDown={walk}
          onChoose={(id) => offers.choose(id, choose)}
        />
      </div>
      {byHand}
    </>
  );
}
