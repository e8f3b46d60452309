import '../ui/translated.client.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { storageKeys } from '../config/storage.ts';
import { translator } from '../i18n/dictionary.ts';
import { languageName } from '../i18n/format.ts';
import { type Locale, languageTag, otherLocales } from '../i18n/locale.ts';
import { localizedPath } from '../i18n/path.ts';
import { fetchJson } from '../offers/fetch-json.ts';
import { searchDictionary } from './dictionary.ts';
import { Facets, Lists, type Results, shownCount } from './SearchResults.tsx';
import { ask, correctionsOf, type Library, missingWords, openLibrary, type SearchAnswer } from './search.ts';
import { EMPTY, QUERY_LIMIT, readState, type SearchState, writeState } from './state.ts';

type Shown = 'idle' | 'loading' | 'failed' | Results;

/** After so long a pause in typing the search begins, and after so long a quiet its result is told. */
const PAUSE = 150;
const QUIET = 1_000;
const LISTED = 'section[aria-labelledby^=kind-] a.title';

const libraries: Partial<Record<Locale, Promise<Library>>> = {};
let last: { key: string; answer: SearchAnswer } | undefined;
let attempts = 0;

/** Opens the indexes of a locale once. A module that could not be loaded is remembered by its address. */
function library(locale: Locale): Promise<Library> {
  libraries[locale] ??= openLibrary(locale, {
    module: (href) => import(/* @vite-ignore */ attempts === 0 ? href : `${href}?${attempts}`),
    json: fetchJson,
  });
  return libraries[locale];
}

/** After a failure the next attempt loads again. */
function close(locale: Locale): void {
  delete libraries[locale];
  last = undefined;
  attempts += 1;
}

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    // Storage may be forbidden; then nothing is remembered.
    return null;
  }
}

/** Search field, facets and hits. All that is asked for stands in the address, so that it can be shared. */
export default function SearchIsland({ locale }: { locale: Locale }) {
  const t = translator(searchDictionary, locale);
  const [draft, setDraft] = useState('');
  const [state, setState] = useState<SearchState>(EMPTY);
  const [shown, setShown] = useState<Shown>('idle');
  const [others, setOthers] = useState<{ query: string; counts: readonly { language: Locale; count: number }[] }>();
  const [ready, setReady] = useState(false);
  const [told, setTold] = useState('');
  const latest = useRef<SearchState>();
  /** The title of the page without what is sought. */
  const title = useRef<string>();
  const field = useRef<HTMLInputElement>(null);

  const go = (next: SearchState, replace = false) => {
    const address = location.pathname + writeState(next);
    if (replace) history.replaceState(history.state, '', address);
    else history.pushState(null, '', address);
    setState(next);
  };

  useEffect(() => {
    const fromAddress = () => {
      const next = readState(location.search);
      setState(next);
      setDraft(next.query);
    };
    const leave = () => history.replaceState({ ...history.state, searchPlace: scrollY }, '');
    fromAddress();
    setReady(true);
    if (document.activeElement === document.body) field.current?.focus({ preventScroll: true });
    addEventListener('popstate', fromAddress);
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('popstate', fromAddress);
      removeEventListener('pagehide', leave);
    };
  }, []);

  // Words are searched after a pause in typing; only the first of them is a step of its own in the history.
  useEffect(() => {
    const query = draft.trim().slice(0, QUERY_LIMIT);
    if (!ready || query === state.query) return;
    const timer = setTimeout(() => go({ query, page: 1 }, state.query !== '' && query !== ''), PAUSE);
    return () => clearTimeout(timer);
  }, [draft, ready]);

  useEffect(() => {
    latest.current = state;
    if (!ready) return;
    title.current ??= document.title;
    document.title = title.current;
    if (state.query === '') {
      setShown('idle');
      return;
    }
    document.title = `${t('quoted', { text: state.query })} – ${title.current}`;
    setShown((before) => (typeof before === 'object' ? before : 'loading'));
    const show = async (answer: SearchAnswer) => {
      const both = state.kind === undefined && answer.hits.length > 0 && (answer.offers?.count ?? 0) > 0;
      const shownOffers = await answer.offers?.first(shownCount(state, 'offers', both)).catch(() => undefined);
      const failed = answer.failed || (answer.offers !== undefined && shownOffers === undefined);
      if (failed) close(locale);
      if (latest.current === state) setShown({ ...answer, failed, state, shownOffers: shownOffers ?? [] });
    };
    const { page, ...asked } = state;
    const key = JSON.stringify(asked);
    const answer = async () => {
      const opened = await library(locale);
      const role = stored(storageKeys.role);
      if (last?.key !== key)
        last = { key, answer: await ask(opened, state, role, (early) => early.hits.length > 0 && show(early)) };
      await show(last.answer);
    };
    answer().catch(() => {
      close(locale);
      if (latest.current === state) setShown('failed');
    });
  }, [state, ready]);

  // From the field into the list and back, by arrow keys and Escape.
  useEffect(() => {
    const move = (event: KeyboardEvent) => {
      const links = [...document.querySelectorAll<HTMLAnchorElement>(LISTED)];
      const at = links.indexOf(document.activeElement as HTMLAnchorElement);
      const inField = event.target === field.current;
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      if (event.key === 'Escape' && at >= 0) field.current?.focus();
      else if (step !== 0 && (inField ? step === 1 : at >= 0))
        (at + step < 0 ? field.current : links[at + step])?.focus();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', move);
    return () => document.removeEventListener('keydown', move);
  }, []);

  const results = typeof shown === 'object' ? shown : undefined;
  const complete = results?.offers !== undefined && results.state === state;
  const missing = complete && !results.failed ? missingWords(results) : [];
  const meant = results === undefined ? [] : correctionsOf(results);
  const total = results === undefined ? 0 : results.hits.length + (results.offers?.count ?? 0);

  useEffect(() => {
    if (!complete) return;
    // Back restores the place in the list as well.
    const place = history.state?.searchPlace;
    if (typeof place === 'number') {
      history.replaceState(null, '');
      scrollTo(0, place);
    }
    const { query } = results.state;
    // The other languages are asked where a word is not known as it was typed.
    if (missing.length === 0 && meant.length === 0 && results.hits.length > 0) return;
    const here = results.sought.filter(
      ({ word, terms, corrected }) => word.kind === 'content' && terms.size > 0 && !corrected,
    );
    const asked = otherLocales(locale).map(async (language) => {
      try {
        const { hits, sought } = (await library(language)).guidance(query, () => true);
        const known = sought.filter(({ word, terms }) => word.kind === 'content' && terms.size > 0).length;
        return { language, count: known > here.length ? hits.length : 0 };
      } catch {
        close(language);
        return { language, count: 0 };
      }
    });
    Promise.all(asked).then((counts) => setOthers({ query, counts }));
  }, [complete && results.state]);

  const status = (): string => {
    if (shown === 'failed') return t('failed');
    if (shown === 'loading' || (results !== undefined && !complete && total === 0)) return t('loading');
    if (results === undefined) return '';
    if (results.failed) return total === 0 ? t('failed') : t('failedOffers');
    const { query, kind } = results.state;
    const listed =
      kind === undefined
        ? total
        : kind === 'offer'
          ? results.offers?.count
          : results.hits.filter((hit) => hit.kind === kind).length;
    if (total === 0) return t('none', { query });
    return listed ? t('found', { count: listed, query }) : t('noneOfKind', { query });
  };
  const now = status();
  // What is told is told once, after a second of quiet: typing on, nobody is told that nothing was found.
  const quiet = useQuiet(`${draft}\n${now}`);
  useEffect(() => {
    if ((quiet || shown === 'failed') && now !== t('loading')) setTold(now);
  }, [quiet, now, shown]);
  const nothing = complete && total === 0;
  const quoted = (words: string[]) => words.map((word) => t('quoted', { text: word })).join(', ');
  const elsewhere = others !== undefined && others.query === results?.state.query ? others.counts : [];

  return (
    <div class="flow prose search-page">
      <form
        class="flow"
        action={localizedPath(locale, 'search')}
        method="get"
        onSubmit={(event) => {
          event.preventDefault();
          // What failed to load is loaded again.
          go({ ...state, query: draft.trim().slice(0, QUERY_LIMIT), page: 1 }, true);
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
            ref={field}
            value={draft}
            onInput={(event) => setDraft(event.currentTarget.value)}
          />
          <button class="button" type="submit">
            {t('submit')}
          </button>
        </p>
        <p class="hint" id="query-hint">
          {draft.trim().length > QUERY_LIMIT ? t('cut', { limit: QUERY_LIMIT }) : t('hint')}
        </p>
      </form>
      <Facets locale={locale} {...(results && { results })} state={state} go={go} />
      <p class="search-status">{quiet || total > 0 || shown === 'failed' ? now : t('loading')}</p>
      <p class="visually-hidden" role="status">
        {told}
      </p>
      {!ready && <noscript>{t('noScript')}</noscript>}
      {missing.length > 0 && total > 0 && quiet && <p>{t('missing', { words: quoted(missing) })}</p>}
      {complete && meant.length > 0 && (
        <p>
          {t('meant', {
            words: quoted(meant.map(({ typed }) => typed)),
            meant: quoted(meant.map((each) => each.meant)),
          })}{' '}
          <a href={writeState({ ...state, typed: true })}>{t('asTyped', { query: state.query })}</a>
        </p>
      )}
      {elsewhere
        .filter(({ count }) => count > 0)
        .map(({ language, count }) => (
          <p key={language}>
            <OtherLanguage
              other={language}
              query={state.query}
              text={t('otherHits', { language: languageName(locale, language), count })}
            />
          </p>
        ))}
      {(!ready || shown === 'failed' || (nothing && quiet)) && (
        <WaysOn locale={locale} query={ready ? state.query : ''} />
      )}
      {results !== undefined && <Lists key={JSON.stringify(results.state)} locale={locale} results={results} go={go} />}
      {results !== undefined && !complete && <p class="hint">{t('openOffers')}</p>}
      {ready && <SlashKey locale={locale} />}
    </div>
  );
}

/** Tells whether a value has not changed for a second. */
function useQuiet(value: string): boolean {
  const [calm, setCalm] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setCalm(value), QUIET);
    return () => clearTimeout(timer);
  }, [value]);
  return calm === value;
}

function OtherLanguage({ other, query, text }: { other: Locale; query: string; text: string }) {
  return (
    <a href={localizedPath(other, 'search') + writeState({ query, page: 1 })} hreflang={languageTag(other)}>
      {text}
    </a>
  );
}

const WAYS = { route: 'wayRoute', offers: 'wayOffers', guides: 'wayGuides', glossary: 'wayGlossary' } as const;

function WaysOn({ locale, query }: { locale: Locale; query: string }) {
  const t = translator(searchDictionary, locale);
  return (
    <ul>
      {(Object.keys(WAYS) as (keyof typeof WAYS)[]).map((segment) => (
        <li key={segment}>
          <a href={localizedPath(locale, segment)}>{t(WAYS[segment])}</a>
        </li>
      ))}
      {query !== '' &&
        otherLocales(locale).map((other) => (
          <li key={other}>
            <OtherLanguage
              other={other}
              query={query}
              text={t('otherLanguage', { language: languageName(locale, other) })}
            />
          </li>
        ))}
    </ul>
  );
}

/** A shortcut of a single key can be switched off: whoever dictates would trip over it (WCAG 2.1.4). */
function SlashKey({ locale }: { locale: Locale }) {
  const t = translator(searchDictionary, locale);
  const [on, setOn] = useState(true);
  useEffect(() => setOn(stored(storageKeys.slashKey) !== 'off'), []);
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
              // Without storage the key works, and cannot be switched off for longer than this page.
            }
          }}
        />
        <span>{t('slashKey')}</span>
      </label>
    </p>
  );
}
