import { useEffect, useRef, useState } from 'preact/hooks';
import { translator } from '../i18n/dictionary.ts';
import { formatLanguage } from '../i18n/format.ts';
import { type Locale, languageTag } from '../i18n/locale.ts';
import { localizedPath } from '../i18n/path.ts';
import { type Catalogue, loadCatalogue, type PublisherEntry } from './catalogue.ts';
import {
  type DirectoryResult,
  type DirectoryState,
  EMPTY,
  FACETS,
  type Facet,
  type FacetCounts,
  readState,
  SORTS,
  type Sort,
  searchDirectory,
  toggle,
  writeState,
} from './directory.ts';
import { directoryDictionary } from './directory-dictionary.ts';
import { fetchJson } from './fetch-json.ts';
import { wordsOf } from './fold.ts';
import { cspLabel, kindLabel, offersTranslator } from './labels.ts';
import type { PublisherCount } from './letters.ts';
import { OfferEntries } from './OfferEntries.tsx';
import { CONTACT_BITS, type ContactBit } from './shards.ts';
import { CSP_STATES, type CspState, OFFER_KINDS, type OfferKind } from './types.ts';

const PAUSE = 150;

const TITLES = {
  kind: 'facetKind',
  csp: 'facetCsp',
  contact: 'facetContact',
  language: 'facetLanguage',
  publisher: 'facetPublisher',
} as const satisfies Record<Facet, string>;

const CONTACTS = {
  support: 'contactSupport',
  csp: 'contactCsp',
  engineering: 'contactEngineering',
  website: 'contactWebsite',
  marketing: 'contactMarketing',
} as const satisfies Record<ContactBit, string>;

const SORT_NAMES = {
  title: 'sortTitle',
  publisher: 'sortPublisher',
  confirmed: 'sortConfirmed',
} as const satisfies Record<Sort, string>;

interface Props {
  locale: Locale;
  /** Address of the index of all offers; fetched with the first question. */
  indexHref: string;
  count: number;
  /** How many offers each value has before anything is chosen; publishers aside. */
  totals: Omit<FacetCounts, 'publisher'>;
  /** The publishers to choose from: all, or those with most offers. */
  publishers: PublisherCount[];
  allPublishers: boolean;
  /** The order of the page where the reader asks for none. */
  sort: Sort;
}

type Shown = { state: DirectoryState; result: DirectoryResult } | 'failed' | undefined;

/**
 * Search, facets and list of the directory. Before anything is asked for, the page shows its static list, which stands
 * outside of the island; then the island shows what it finds in place of it.
 */
export default function DirectoryIsland(props: Props) {
  const { locale, indexHref, count, sort } = props;
  const t = translator(directoryDictionary, locale);
  const [ready, setReady] = useState(false);
  const [state, setState] = useState(EMPTY);
  const [draft, setDraft] = useState('');
  const [shown, setShown] = useState<Shown>();
  const [publisherQuery, setPublisherQuery] = useState('');
  const [publishersOpen, setPublishersOpen] = useState(false);
  const [publishers, setPublishers] = useState<PublisherEntry[]>();
  const catalogue = useRef<Promise<Catalogue>>();
  const results = useRef<HTMLHeadingElement>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const focusResults = useRef(false);
  const active = writeState(state) !== '';

  const open = (): Promise<Catalogue> => {
    catalogue.current ??= loadCatalogue(indexHref, fetchJson).catch((error: unknown) => {
      catalogue.current = undefined;
      throw error;
    });
    return catalogue.current;
  };

  useEffect(() => {
    const show = () => {
      const next = readState(location.search);
      setState(next);
      setDraft(next.query);
    };
    show();
    setReady(true);
    addEventListener('popstate', show);
    return () => removeEventListener('popstate', show);
  }, []);

  const withPublishers = publishersOpen || props.allPublishers;
  useEffect(() => {
    if (!ready) return;
    const list = document.querySelector<HTMLElement>('#all-offers');
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-locale]')) link.search = writeState(state);
    if (!active) {
      setShown(undefined);
      if (list !== null) list.hidden = false;
      return;
    }
    let current = true;
    const answer = async () => searchDirectory(await open(), locale, state, sort, withPublishers);
    answer().then(
      (result) => {
        if (!current) return;
        if (list !== null) list.hidden = true;
        setShown({ state, result });
      },
      () => {
        if (!current) return;
        if (list !== null) list.hidden = false;
        setShown('failed');
      },
    );
    return () => {
      current = false;
    };
  }, [ready, state, withPublishers]);

  const needsNames = publishersOpen || state.chosen.publisher.length > 0;
  useEffect(() => {
    if (!needsNames || publishers !== undefined) return;
    open()
      .then((opened) => opened.publishers())
      .then(setPublishers, () => undefined);
  }, [needsNames, publishers]);

  // Words are asked for after a pause in typing; only the first of them is a step of its own in the history.
  useEffect(() => {
    const query = draft.trim().slice(0, 200);
    if (!ready || query === state.query) return;
    const timer = setTimeout(() => go({ ...state, query, page: 1 }, state.query !== '' && query !== ''), PAUSE);
    return () => clearTimeout(timer);
  }, [draft, ready]);

  useEffect(() => {
    if (!focusResults.current || shown === undefined) return;
    focusResults.current = false;
    results.current?.focus();
  }, [shown]);

  const go = (next: DirectoryState, replace = false) => {
    const address = location.pathname + writeState(next);
    if (replace) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    setState(next);
    setDraft(next.query);
  };
  /** For choices whose control goes away or stands below the list: reading goes on at the list. */
  const goAndRead = (next: DirectoryState) => {
    focusResults.current = true;
    go(next);
    if (writeState(next) === '') {
      focusResults.current = false;
      searchField.current?.focus();
    }
  };

  const answered = shown !== undefined && shown !== 'failed' ? shown : undefined;
  const result = active ? answered?.result : undefined;
  // The heading of the static list and that of the hits stand at the same place: nothing moves when one replaces the other.
  const replaced = active && (result !== undefined || shown === 'failed');
  const waiting = active && shown !== 'failed' && answered?.state !== state;
  const nameOf = (facet: Facet, value: string): string => {
    switch (facet) {
      case 'kind':
        return kindLabel(locale, value as OfferKind);
      case 'csp':
        return cspLabel(locale, value as CspState);
      case 'contact':
        return t(CONTACTS[value as ContactBit]);
      case 'language':
        return formatLanguage(locale, value);
      case 'publisher':
        return (publishers ?? props.publishers).find(({ id }) => id === value)?.name ?? value;
    }
  };
  const chosen = FACETS.flatMap((facet) => state.chosen[facet].map((value) => ({ facet, value })));
  const found = result && t('found', { count: result.count });

  const choices = (facet: Facet): string[] => {
    switch (facet) {
      case 'kind':
        return byName(OFFER_KINDS.filter((kind) => props.totals.kind[kind] !== undefined));
      case 'csp':
        return CSP_STATES.filter((each) => props.totals.csp[each] !== undefined).toReversed();
      case 'contact':
        return CONTACT_BITS.filter((each) => props.totals.contact[each] !== undefined);
      case 'language':
        return byName(Object.keys(props.totals.language));
      case 'publisher':
        return publisherChoices();
    }
    function byName(values: string[]): string[] {
      const { compare } = new Intl.Collator(languageTag(locale));
      return values.toSorted((a, b) => compare(nameOf(facet, a), nameOf(facet, b)));
    }
  };
  const publisherChoices = (): string[] => {
    const words = wordsOf(publisherQuery);
    if (words.length === 0 || publishers === undefined) {
      return [...new Set([...state.chosen.publisher, ...props.publishers.map(({ id }) => id)])];
    }
    return publishers
      .filter(({ name }) => words.every((word) => wordsOf(name).some((each) => each.startsWith(word))))
      .slice(0, props.publishers.length)
      .map(({ id }) => id);
  };
  const countOf = (facet: Facet, value: string): number | undefined => {
    if (facet !== 'publisher') return (result?.counts ?? props.totals)[facet][value] ?? 0;
    if (result === undefined) return (publishers ?? props.publishers).find(({ id }) => id === value)?.count;
    return withPublishers || state.chosen.publisher.length > 0 ? (result.counts.publisher[value] ?? 0) : undefined;
  };

  return (
    <div class="directory flow">
      <search class="directory-form">
        <fieldset class="bare flow" disabled={!ready}>
          <legend class="visually-hidden">{t('search')}</legend>
          <p>
            <label for="offer-query">{t('searchLabel')}</label>
          </p>
          <p class="search-form large">
            <input
              class="field"
              id="offer-query"
              ref={searchField}
              type="search"
              name="q"
              autocomplete="off"
              aria-describedby="offer-query-hint"
              value={draft}
              onFocus={() => void open().catch(() => undefined)}
              onInput={(event) => setDraft(event.currentTarget.value)}
            />
          </p>
          <p class="hint" id="offer-query-hint">
            {t('searchHint')}
          </p>
          {/* biome-ignore lint/a11y/useSemanticElements: a group of groups, each of them a fieldset */}
          <div class="facets" role="group" aria-label={t('filters')}>
            {FACETS.map((facet) => (
              <details
                class="facet"
                key={facet}
                onToggle={(event) => {
                  if (facet === 'publisher') setPublishersOpen(event.currentTarget.open);
                }}
              >
                <summary>
                  {state.chosen[facet].length === 0
                    ? t(TITLES[facet])
                    : t('facetChosen', { facet: t(TITLES[facet]), count: state.chosen[facet].length })}
                </summary>
                <fieldset class="bare">
                  <legend class="visually-hidden">{t(TITLES[facet])}</legend>
                  {facet === 'contact' && <p class="hint">{t('contactHint')}</p>}
                  {facet === 'publisher' && !props.allPublishers && (
                    <>
                      <p class="hint" id="publisher-hint">
                        {t('publisherLargest')}
                      </p>
                      <input
                        class="field small"
                        type="search"
                        autocomplete="off"
                        aria-label={t('publisherFind')}
                        aria-describedby="publisher-hint"
                        placeholder={t('publisherFind')}
                        value={publisherQuery}
                        onInput={(event) => setPublisherQuery(event.currentTarget.value)}
                      />
                    </>
                  )}
                  {choices(facet).map((value) => {
                    const number = countOf(facet, value);
                    return (
                      <label class="choice" key={value}>
                        <input
                          type="checkbox"
                          name={facet}
                          value={value}
                          checked={state.chosen[facet].includes(value)}
                          onChange={() => go(toggle(state, facet, value))}
                        />{' '}
                        <span>
                          {nameOf(facet, value)}{' '}
                          {number !== undefined && (
                            <span class="soft">({new Intl.NumberFormat(languageTag(locale)).format(number)})</span>
                          )}
                        </span>
                      </label>
                    );
                  })}
                  {choices(facet).length === 0 && <p class="hint">{t('publisherNone')}</p>}
                </fieldset>
              </details>
            ))}
          </div>
          <p class="directory-sort">
            <label for="offer-sort">{t('sort')}</label>{' '}
            <select
              class="field small"
              id="offer-sort"
              value={state.sort ?? sort}
              onChange={(event) => {
                const wanted = SORTS.find((each) => each === event.currentTarget.value);
                if (wanted !== undefined) go({ ...state, sort: wanted, page: 1 });
              }}
            >
              {SORTS.map((each) => (
                <option key={each} value={each} selected={each === (state.sort ?? sort)}>
                  {t(SORT_NAMES[each])}
                </option>
              ))}
            </select>
          </p>
        </fieldset>
      </search>
      <p role="status" class="soft">
        {!active && offersTranslator(locale)('offersCount', { count })}
        {active && shown === 'failed' && t('failed')}
        {waiting && result === undefined && t('loading')}
        {result !== undefined &&
          found !== undefined &&
          (result.pages > 1 ? t('foundOnPage', { found, page: result.page, pages: result.pages }) : found)}
      </p>
      {replaced && (
        <h2 id="found" ref={results} tabIndex={-1}>
          {t('results')}
        </h2>
      )}
      {replaced && (
        <ul class="tags" aria-label={t('chosen')}>
          {chosen.map(({ facet, value }) => (
            <li key={`${facet} ${value}`}>
              <button
                class="tag removable"
                type="button"
                aria-label={t('remove', { value: `${t(TITLES[facet])}: ${nameOf(facet, value)}` })}
                onClick={() => goAndRead(toggle(state, facet, value))}
              >
                {nameOf(facet, value)}
              </button>
            </li>
          ))}
          <li>
            <button class="button small" type="button" onClick={() => goAndRead(EMPTY)}>
              {t('clear')}
            </button>
          </li>
        </ul>
      )}
      {result !== undefined && result.count === 0 && (
        <div class="flow prose">
          <p>{t('none')}</p>
          <ul>
            {state.query !== '' && chosen.length > 0 && (
              <li>
                <a
                  href={`${localizedPath(locale, 'offers')}${writeState({ ...EMPTY, query: state.query })}`}
                  onClick={(event) => follow(event, () => goAndRead({ ...EMPTY, query: state.query }))}
                >
                  {t('noneFilters', { query: state.query })}
                </a>
              </li>
            )}
            <li>
              <a
                href={`${localizedPath(locale, 'search')}${state.query === '' ? '' : `?q=${encodeURIComponent(state.query)}`}`}
              >
                {t('noneSearch')}
              </a>
            </li>
            <li>
              <a href={localizedPath(locale, 'route')}>{t('noneRoute')}</a>
            </li>
          </ul>
        </div>
      )}
      {result !== undefined && result.count > 0 && <OfferEntries locale={locale} offers={result.entries} />}
      {result !== undefined && result.pages > 1 && (
        <nav class="doc-nav prose" aria-label={t('pages')}>
          {[result.page - 1, result.page + 1].map((page, place) => {
            if (page < 1 || page > result.pages) return <span key={page} />;
            const next = { ...state, page };
            return (
              <a
                key={page}
                rel={place === 0 ? 'prev' : 'next'}
                href={`${localizedPath(locale, 'offers')}${writeState(next)}`}
                onClick={(event) => follow(event, () => goAndRead(next))}
              >
                {t(place === 0 ? 'previous' : 'next')}
              </a>
            );
          })}
        </nav>
      )}
    </div>
  );
}

/** Answers a plain click on a link; any other click is the browser's business. */
function follow(event: MouseEvent, answer: () => void): void {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  answer();
}
