import { useEffect, useRef, useState } from 'preact/hooks';
import { translator } from '../i18n/dictionary.ts';
import type { Locale } from '../i18n/locale.ts';
import { type Catalogue, loadCatalogue, type PublisherEntry } from './catalogue.ts';
import { DirectoryFacets, facetNames } from './DirectoryFacets.tsx';
import { Chosen, NothingFound, Pages } from './DirectoryResults.tsx';
import {
  type DirectoryResult,
  type DirectoryState,
  EMPTY,
  FACETS,
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
import { offersTranslator } from './labels.ts';
import type { PublisherCount } from './letters.ts';
import { OfferEntries } from './OfferEntries.tsx';

const PAUSE = 150;

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
  const nameOf = facetNames(locale, publishers ?? props.publishers);
  const chosen = FACETS.flatMap((facet) => state.chosen[facet].map((value) => ({ facet, value })));
  const found = result && t('found', { count: result.count });

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
          <DirectoryFacets
            locale={locale}
            state={state}
            counts={result?.counts}
            totals={props.totals}
            publishers={publishers}
            largest={props.publishers}
            allPublishers={props.allPublishers}
            publishersCounted={withPublishers || state.chosen.publisher.length > 0}
            onChoose={(facet, value) => go(toggle(state, facet, value))}
            onPublishers={setPublishersOpen}
          />
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
        <Chosen
          locale={locale}
          chosen={chosen.map(({ facet, value }) => ({ facet, value, name: nameOf(facet, value) }))}
          onRemove={(facet, value) => goAndRead(toggle(state, facet, value))}
          onClear={() => goAndRead(EMPTY)}
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
  );
}
