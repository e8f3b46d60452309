import '../ui/translated.client.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { storageKeys } from '../config/storage.ts';
import { translator } from '../i18n/dictionary.ts';
import { type Locale, languageTag, otherLocale } from '../i18n/locale.ts';
import { localizedPath } from '../i18n/path.ts';
import { fetchJson } from '../offers/fetch-json.ts';
import { searchDictionary } from './dictionary.ts';
import { ask, type Found, type Library, openLibrary } from './library.ts';
import type { PagefindModule } from './pagefind.ts';
import { type Results, resultsOf } from './results.ts';
import { Facets, Lists } from './SearchResults.tsx';
import { EMPTY, readState, type SearchState, writeState } from './state.ts';

type Shown = 'idle' | 'loading' | 'failed' | Results;

const PAUSE = 150;
/** With fewer hits than this, the other language is searched as well. */
const FEW = 5;

const libraries: Partial<Record<Locale, Promise<Library>>> = {};
let last: { query: string; found: Found } | undefined;
let attempts = 0;

/** A module that could not be loaded is remembered by its address. */
async function module(href: string): Promise<PagefindModule> {
  return import(/* @vite-ignore */ attempts === 0 ? href : `${href}?${attempts}`);
}

/** Opens the index of a locale once. */
function library(locale: Locale): Promise<Library> {
  libraries[locale] ??= openLibrary(locale, { module, json: fetchJson });
  return libraries[locale];
}

/** After a failure the next attempt loads again. */
function close(locale: Locale): void {
  delete libraries[locale];
  attempts += 1;
}

/** Search field, facets and hits. All that is asked for stands in the address, so that it can be shared. */
export default function SearchIsland({ locale }: { locale: Locale }) {
  const t = translator(searchDictionary, locale);
  const [draft, setDraft] = useState('');
  const [state, setState] = useState<SearchState>(EMPTY);
  const [shown, setShown] = useState<Shown>('idle');
  const [others, setOthers] = useState<{ query: string; count: number }>();
  const [ready, setReady] = useState(false);
  const latest = useRef<SearchState>();

  const go = (next: SearchState, replace = false) => {
    const address = location.pathname + writeState(next);
    if (replace) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    setState(next);
  };

  useEffect(() => {
    const fromAddress = () => {
      const next = readState(location.search);
      setState(next);
      setDraft(next.query);
    };
    fromAddress();
    setReady(true);
    addEventListener('popstate', fromAddress);
    return () => removeEventListener('popstate', fromAddress);
  }, []);

  // Words are searched after a pause in typing; only the first of them is a step of its own in the history.
  useEffect(() => {
    const query = draft.trim();
    if (!ready || query === state.query) return;
    const timer = setTimeout(() => go({ query, page: 1 }, state.query !== '' && query !== ''), PAUSE);
    return () => clearTimeout(timer);
  }, [draft, ready]);

  useEffect(() => {
    latest.current = state;
    const { query } = state;
    if (query === '') {
      setShown('idle');
      return;
    }
    setShown((before) => (typeof before === 'object' ? before : 'loading'));
    const show = async (opened: Library, found: Found) => {
      const results = await resultsOf(opened, found, state);
      if (latest.current === state) setShown(results);
    };
    const answer = async () => {
      const opened = await library(locale);
      if (last?.query !== query) {
        const found = await ask(opened, query, (early) => show(opened, early));
        last = { query, found };
      }
      await show(opened, last.found);
    };
    answer().catch(() => {
      close(locale);
      if (latest.current === state) setShown('failed');
    });
  }, [state]);

  const results = typeof shown === 'object' ? shown : undefined;
  const complete = results !== undefined && !results.open;
  useEffect(() => {
    if (!complete || results.total >= FEW) return;
    const { query } = results.state;
    library(otherLocale(locale))
      .then((other) => ask(other, query))
      .then(({ guidance, offers = [], corrections }) => {
        setOthers({ query, count: corrections.length > 0 ? 0 : guidance.length + offers.length });
      })
      .catch(() => close(otherLocale(locale)));
  }, [complete && results.state.query]);

  const query = results?.state.query ?? '';
  const listed = results?.lists.reduce((sum, { count }) => sum + count, 0) ?? 0;
  const visible = results?.lists.reduce((sum, { entries }) => sum + entries.length, 0) ?? 0;
  const nothing = complete && results.total === 0;
  const status = (): string => {
    if (shown === 'loading') return t('loading');
    if (shown === 'failed') return t('failed');
    if (results === undefined) return '';
    if (results.total === 0) return results.open ? t('loading') : t('none', { query });
    if (listed === 0) return results.open ? t('loading') : t('noneOfKind', { query });
    if (results.meant !== undefined) return t('meant', { query, meant: results.meant });
    if (results.near) return t('near', { query });
    return visible < listed
      ? t('foundShown', { shown: visible, count: listed, query })
      : t('found', { count: listed, query });
  };
  const otherCount = others?.query === query ? others.count : 0;
  return (
    <div class="flow prose">
      <form
        class="flow"
        action={localizedPath(locale, 'search')}
        method="get"
        onSubmit={(event) => {
          event.preventDefault();
          // What failed to load is loaded again.
          go({ ...state, query: draft.trim(), page: 1 }, true);
        }}
      >
        <p>
          <label for="query">{t('label')}</label>
        </p>
        <p class="search-form large">
          <input
            class="field"
            id="query"
            type="search"
            name="q"
            autocomplete="off"
            aria-describedby="query-hint"
            value={draft}
            onInput={(event) => setDraft(event.currentTarget.value)}
          />
          <button class="button" type="submit">
            {t('submit')}
          </button>
        </p>
        <p class="hint" id="query-hint">
          {t('hint')}
        </p>
      </form>
      {results !== undefined && (results.total > 0 || state.kind !== undefined) && (
        <Facets locale={locale} results={results} state={state} go={go} />
      )}
      <p role="status">{status()}</p>
      {!ready && <noscript>{t('noScript')}</noscript>}
      {otherCount > 0 && (
        <p>
          <OtherLanguage locale={locale} query={query} text={t('otherHits', { count: otherCount })} />
        </p>
      )}
      {(!ready || shown === 'failed' || nothing) && <WaysOn locale={locale} query={ready ? state.query : ''} />}
      {results !== undefined && <Lists locale={locale} results={results} go={go} />}
      {results?.open && <p class="hint">{t('openOffers')}</p>}
      {ready && <SlashKey locale={locale} />}
    </div>
  );
}

function OtherLanguage({ locale, query, text }: { locale: Locale; query: string; text: string }) {
  const other = otherLocale(locale);
  return (
    <a href={localizedPath(other, 'search') + writeState({ query, page: 1 })} hreflang={languageTag(other)}>
      {text}
    </a>
  );
}

function WaysOn({ locale, query }: { locale: Locale; query: string }) {
  const t = translator(searchDictionary, locale);
  return (
    <ul>
      <li>
        <a href={localizedPath(locale, 'route')}>{t('wayRoute')}</a>
      </li>
      <li>
        <a href={localizedPath(locale, 'offers')}>{t('wayOffers')}</a>
      </li>
      <li>
        <a href={localizedPath(locale, 'guides')}>{t('wayGuides')}</a>
      </li>
      <li>
        <a href={localizedPath(locale, 'glossary')}>{t('wayGlossary')}</a>
      </li>
      {query !== '' && (
        <li>
          <OtherLanguage locale={locale} query={query} text={t('otherLanguage')} />
        </li>
      )}
    </ul>
  );
}

/** A shortcut of a single key can be switched off: whoever dictates would trip over it (WCAG 2.1.4). */
function SlashKey({ locale }: { locale: Locale }) {
  const t = translator(searchDictionary, locale);
  const [on, setOn] = useState(true);
  useEffect(() => {
    try {
      setOn(localStorage.getItem(storageKeys.slashKey) !== 'off');
    } catch {
      // Without storage the key works, and cannot be switched off for longer than this page.
    }
  }, []);
  return (
    <p>
      <label class="choice">
        <input
          type="checkbox"
          checked={on}
          onChange={({ currentTarget: { checked } }) => {
            setOn(checked);
            try {
              if (checked) localStorage.removeItem(storageKeys.slashKey);
              else localStorage.setItem(storageKeys.slashKey, 'off');
            } catch {
              // As above.
            }
          }}
        />
        <span>{t('slashKey')}</span>
      </label>
    </p>
  );
}
