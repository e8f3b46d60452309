import '../ui/translated.client.ts';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Locale } from '../i18n/locale.ts';
import { offersDictionary } from '../offers/dictionary.ts';
import { type Catalogue, loadCatalogue, type PublisherEntry } from './catalogue.ts';
import { DirectoryFacets, facetNames } from './DirectoryFacets.tsx';
import { ChosenFilters, NothingFound, Pages } from './DirectoryResults.tsx';
import {
  type DirectoryResult,
  type DirectoryState,
  EMPTY_DIRECTORY,
  FACETS,
  type FacetCounts,
  readDirectoryState,
  SORTS,
  type Sort,
  searchDirectory,
  toggle,
  writeDirectoryState,
} from './directory.ts';
import { directoryDictionary } from './directory-dictionary.ts';
import { fetchJson } from './fetch-json.ts';
import type { PublisherCount } from './letters.ts';
import { OfferEntries } from './OfferEntries.tsx';

/** Milliseconds without a keystroke after which the address holds the typed text. */
const PAUSE = 150;

interface Props {
  locale: Locale;
  /** Address of the index of all offers; fetched with the first question. */
  indexHref: string;
  count: number;
  /** How many offers each value has without query and filters, except for publishers. */
  totals: Omit<FacetCounts, 'publisher'>;
  /** The publishers to choose from: all, or those with most offers. */
  publishers: PublisherCount[];
  allPublishers: boolean;
  /** The default order. */
  sort: Sort;
}

type Shown = { state: DirectoryState; result: DirectoryResult } | 'failed' | undefined;

/**
 * Search, filters and list of the directory. Without query and filters the page shows its static list, which is outside
 * of the island; otherwise the island shows its results in place of it.
 */
export default function DirectoryIsland(props: Props) {
  const { locale, indexHref, count, sort } = props;
  const t = directoryDictionary(locale);
  const [ready, setReady] = useState(false);
  const [state, setState] = useState(EMPTY_DIRECTORY);
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useState<Shown>();
  const [publishersOpen, setPublishersOpen] = useState(false);
  const [publishers, setPublishers] = useState<PublisherEntry[]>();
  const catalogue = useRef<Promise<Catalogue>>();
  const results = useRef<HTMLHeadingElement>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const focusResults = useRef(false);
  const active = writeDirectoryState(state) !== '';

  const open = (): Promise<Catalogue> => {
    catalogue.current ??= loadCatalogue(indexHref, fetchJson).catch((error: unknown) => {
      catalogue.current = undefined;
      throw error;
    });
    return catalogue.current;
  };

  useEffect(() => {
    const show = () => {
      const next = readDirectoryState(location.search);
      setState(next);
      setTyped(next.query);
    };
    show();
    setReady(true);
    addEventListener('popstate', show);
    return () => removeEventListener('popstate', show);
  }, []);

  const withPublishers = publishersOpen || props.allPublishers;
  // A layout effect: if the data are loaded, the results are painted together with the letter that was typed.
  useLayoutEffect(() => {
    if (!ready) return;
    const list = document.querySelector<HTMLElement>('#all-offers');
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-locale]'))
      link.search = writeDirectoryState(state);
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

  // Results follow each letter; the address follows after a pause, or when the page is left, so that the way back leads to
  // them. Only the first word adds an entry to the history.
  useEffect(() => {
    const { query } = readDirectoryState(location.search);
    if (!ready || query === state.query) return;
    const timer = setTimeout(() => write(state, query !== '' && state.query !== ''), PAUSE);
    const leave = () => write(state, true);
    addEventListener('pagehide', leave);
    return () => {
      clearTimeout(timer);
      removeEventListener('pagehide', leave);
    };
  }, [state, ready]);

  useEffect(() => {
    if (!focusResults.current || shown === undefined) return;
    focusResults.current = false;
    results.current?.focus();
  }, [shown]);

  const write = (next: DirectoryState, replace: boolean) => {
    const address = location.pathname + writeDirectoryState(next);
    if (replace) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
  };
  const go = (next: DirectoryState) => {
    write(next, false);
    setState(next);
    setTyped(next.query);
  };
  /** For choices whose control disappears or stands below the list: the focus moves to the list. */
  const goAndRead = (next: DirectoryState) => {
    focusResults.current = true;
    go(next);
    if (writeDirectoryState(next) === '') {
      focusResults.current = false;
      searchField.current?.focus();
    }
  };

  const answered = shown !== undefined && shown !== 'failed' ? shown : undefined;
  const result = active ? answered?.result : undefined;
  // The heading of the results stands where that of the static list stands, so that nothing moves.
  const replaced = active && (result !== undefined || shown === 'failed');
  const nameOf = facetNames(locale, publishers ?? props.publishers);
  const chosen = FACETS.flatMap((facet) => state.chosen[facet].map((value) => ({ facet, value })));
  const status = (): string => {
    if (!active) return offersDictionary(locale)('offersCount', { count });
    if (shown === 'failed') return t('failed');
    if (result === undefined) return t('loading');
    const found = t('found', { count: result.count });
    return result.pages > 1 ? t('foundOnPage', { found, page: result.page, pages: result.pages }) : found;
  };
  return (
    <div class="directory flow" data-shown={answered && writeDirectoryState(answered.state)}>
      <search class="directory-form panel wide with-script">
        <fieldset class="flow" disabled={!ready}>
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
              value={typed}
              onFocus={() => {
                // Loads what every result needs, so that the first letter only waits for its own parts.
                open()
                  .then((opened) => opened.facets())
                  .catch(() => undefined);
              }}
              onInput={({ currentTarget: { value } }) => {
                setTyped(value);
                const query = value.trim().slice(0, 200);
                if (query !== state.query) setState({ ...state, query, page: 1 });
              }}
            />
          </p>
          <p class="hint" id="offer-query-hint">
            {t('searchHint')}
          </p>
          <details class="filters">
            <summary>{t('filtersAndSort')}</summary>
            <DirectoryFacets
              locale={locale}
              chosen={state.chosen}
              counts={result?.counts}
              totals={props.totals}
              publishers={publishers}
              largest={props.publishers}
              allPublishers={props.allPublishers}
              publishersCounted={withPublishers || state.chosen.publisher.length > 0}
              onChoose={(facet, value) => go(toggle(state, facet, value))}
              onPublishers={setPublishersOpen}
            />
            <p class="tools">
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
                    {t(`sort-${each}`)}
                  </option>
                ))}
              </select>
            </p>
          </details>
        </fieldset>
      </search>
      <div class="flow">
        <p role="status" class="soft">
          {status()}
        </p>
        {replaced && (
          <h2 id="found" ref={results} tabIndex={-1}>
            {t('results')}
          </h2>
        )}
        {replaced && (
          <ChosenFilters
            locale={locale}
            chosen={chosen.map(({ facet, value }) => ({ facet, value, name: nameOf(facet, value) }))}
            onRemove={(facet, value) => goAndRead(toggle(state, facet, value))}
            onClear={() => goAndRead(EMPTY_DIRECTORY)}
          />
        )}
        {result !== undefined && result.count === 0 && (
          <NothingFound locale={locale} state={state} filtered={chosen.length > 0} onGo={goAndRead} />
        )}
        {result !== undefined && result.count > 0 && <OfferEntries locale={locale} offers={result.entries} />}
        {result !== undefined && result.pages > 1 && (
          <Pages locale={locale} state={state} page={result.page} pages={result.pages} onGo={goAndRead} />
        )}
      </div>
    </div>
  );
}
