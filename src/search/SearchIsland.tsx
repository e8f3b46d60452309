import '../ui/translated.client.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { fetchJson } from '../catalogue/fetch-json.ts';
import { languageName } from '../i18n/format.ts';
import { type Locale, languageTag, otherLocales } from '../i18n/locale.ts';
import { localizedPath } from '../i18n/path.ts';
import { LinkList } from '../ui/LinkList.tsx';
import { kept } from '../ui/storage.client.ts';
import { searchDictionary } from './dictionary.ts';
import type { Sought } from './guidance.ts';
import { NO_OFFERS } from './offers.ts';
import { countOf, Facets, Lists, offersShown, type Results } from './SearchResults.tsx';
import { ask, correctionsOf, type Library, missingWords, openLibrary, type SearchAnswer } from './search.ts';
import { EMPTY, QUERY_LIMIT, readState, type SearchState, writeState } from './state.ts';

/** After so long a pause in typing the search begins, and after so long a quiet its result is told. */
const PAUSE = 150;
const QUIET = 1_000;
/** Where to go on without hits. */
const WAYS = ['route', 'offers', 'guides', 'glossary'] as const;
const LISTED = 'section[aria-labelledby^=kind-] a.title';

const libraries: Partial<Record<Locale, Promise<Library>>> = {};
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
  attempts += 1;
}

/** What is asked for, whatever the number of pages that are shown. */
const questionOf = (state: SearchState) => writeState({ ...state, page: 1 });

/** Shown where not even guidance could be searched. */
const FAILED: SearchAnswer = { hits: [], sought: [], offers: NO_OFFERS, failed: true };

/** How many hits another language has, if it knows more of the words as they were typed. */
async function betterHits(language: Locale, query: string, sought: readonly Sought[]): Promise<number> {
  const known = (words: readonly Sought[]) =>
    words.filter(({ word, terms, corrected }) => word.kind === 'content' && terms.size > 0 && !corrected).length;
  const found = (await library(language)).guidance(query, () => true);
  return known(found.sought) > known(sought) ? found.hits.length : 0;
}

/** Search field, facets and hits. All that is asked for stands in the address, so that it can be shared. */
export default function SearchIsland({ locale }: { locale: Locale }) {
  const t = searchDictionary(locale);
  const [ready, setReady] = useState(false);
  /** At first, what was typed before this script ran. */
  const [draft, setDraft] = useState(() => globalThis.document?.querySelector<HTMLInputElement>('#query')?.value ?? '');
  const [state, setState] = useState<SearchState>(EMPTY);
  /** The latest results; they stay until those of the next query are there. */
  const [results, setResults] = useState<Results>();
  /** How many hits other languages have where they know more words. */
  const [elsewhere, setElsewhere] = useState<Partial<Record<Locale, number>>>({});
  const [told, setTold] = useState('');
  /** Whether the reader may be in the middle of a word. */
  const typing = useRef(false);
  /** Without what is sought. */
  const [title] = useState(() => globalThis.document?.title);
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
    // What was typed while the page was loading counts more than its address. The field knows more than the first
    // rendering: letters may have come since.
    const typed = field.current?.value ?? draft;
    fromAddress();
    if (typed !== '') setDraft(typed);
    setReady(true);
    if (document.activeElement === document.body) field.current?.focus({ preventScroll: true });
    const island = new AbortController();
    addEventListener('popstate', fromAddress, island);
    addEventListener('pagehide', leave, island);
    document.addEventListener('keydown', moveFocus, island);
    return () => island.abort();
  }, []);

  // Words are searched after a pause in typing; only the first of them is a step of its own in the history.
  useEffect(() => {
    const query = draft.trim().slice(0, QUERY_LIMIT);
    if (!ready || query === state.query) return;
    const timer = setTimeout(() => go({ query, page: 1 }, state.query !== '' && query !== ''), PAUSE);
    return () => clearTimeout(timer);
  }, [draft, ready]);

  useEffect(() => {
    if (!ready) return;
    const asked = state.query === '' ? '' : `${t('quoted', { text: state.query })} – `;
    document.title = asked + title;
    if (asked === '') return setResults(undefined);
    let isLatest = true;
    const show = async (answer: SearchAnswer) => {
      const shownOffers = await answer.offers?.first(offersShown(answer, state)).catch(() => undefined);
      const failed = answer.failed || (answer.offers !== undefined && shownOffers === undefined);
      if (failed) close(locale);
      if (isLatest) setResults({ ...answer, failed, state, shownOffers: shownOffers ?? [] });
    };
    // Where a word is unknown the offers decide what is said about it: nothing is shown that would move again.
    const early = (answer: SearchAnswer) => {
      const isKnown = missingWords(answer).length === 0 && correctionsOf(answer).length === 0;
      if (answer.hits.length > 0 && isKnown) show(answer);
    };
    // For more hits the answer is there.
    const isSame = results?.offers && !results.failed && questionOf(results.state) === questionOf(state);
    const answer = isSame
      ? Promise.resolve(results)
      : library(locale).then((each) => ask(each, state, kept('role'), early));
    answer.then(show, () => show(FAILED));
    return () => {
      isLatest = false;
    };
  }, [state, ready]);

  const complete = results?.offers !== undefined && results.state === state;
  const missing = complete && !results.failed ? missingWords(results) : [];
  const meant = results === undefined ? [] : correctionsOf(results);
  const total = results === undefined ? 0 : countOf(results);
  const isUnknown = complete && (missing.length > 0 || meant.length > 0 || total === 0);
  const others = isUnknown ? otherLocales(locale) : [];

  useEffect(() => {
    setElsewhere({});
    if (!complete) return;
    let isLatest = true;
    // Back restores the place in the list as well.
    const place = history.state?.searchPlace;
    if (typeof place === 'number') {
      history.replaceState(null, '');
      scrollTo(0, place);
    }
    // The other languages are asked where a word is not known as it was typed.
    for (const language of others) {
      betterHits(language, state.query, results.sought).then(
        (count) => isLatest && setElsewhere((others) => ({ ...others, [language]: count })),
        () => close(language),
      );
    }
    return () => {
      isLatest = false;
    };
  }, [complete && state]);

  const status = (): string => {
    if (state.query === '') return '';
    if (results === undefined || (!complete && total === 0)) return t('loading');
    if (results.failed) return t(total === 0 ? 'failed' : 'failedOffers');
    const { query, kind } = results.state;
    const count = countOf(results, kind);
    if (count > 0) return t('found', { count, query });
    return t(total === 0 ? 'none' : 'noneOfKind', { query });
  };
  const now = status();
  // What is told is told once, after a second of quiet: typing on, nobody is told that nothing was found.
  const quiet = useQuiet(`${draft}\n${now}`) || results?.failed;
  useEffect(() => {
    if (quiet) typing.current = false;
    if (quiet && now !== t('loading')) setTold(now);
  }, [quiet, now]);
  const settled = quiet || !typing.current;
  const nothing = complete && total === 0 && settled;
  const quoted = (words: string[]) => words.map((word) => t('quoted', { text: word })).join(', ');

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
            onInput={(event) => {
              typing.current = true;
              setDraft(event.currentTarget.value);
            }}
          />
          <button class="button" type="submit">
            {t('submit')}
          </button>
        </p>
        <p class="hint" id="query-hint">
          {draft.trim().length > QUERY_LIMIT ? t('cut', { limit: QUERY_LIMIT }) : t('hint')}
        </p>
      </form>
      <p class="search-status">{settled || total > 0 ? now : t('loading')}</p>
      <p class="visually-hidden" role="status">
        {told}
      </p>
      {!ready && <noscript>{t('noScript')}</noscript>}
      {results !== undefined && <Facets locale={locale} results={results} state={state} go={go} />}
      {missing.length > 0 && total > 0 && settled && <p>{t('missing', { words: quoted(missing) })}</p>}
      {complete && meant.length > 0 && (
        <p>
          {t('meant', {
            words: quoted(meant.map(({ typed }) => typed)),
            meant: quoted(meant.map((each) => each.meant)),
          })}{' '}
          <a href={writeState({ ...state, typed: true })}>{t('asTyped')}</a>
        </p>
      )}
      {others.map((language) => (
        <p class="search-status" key={language}>
          {(elsewhere[language] ?? 0) > 0 && (
            <a
              href={localizedPath(language, 'search') + writeState({ ...EMPTY, query: state.query })}
              hreflang={languageTag(language)}
            >
              {t('otherHits', { language: languageName(locale, language), count: elsewhere[language] ?? 0 })}
            </a>
          )}
        </p>
      ))}
      {(!ready || nothing) && (
        <LinkList
          links={WAYS.map((segment) => ({ href: localizedPath(locale, segment), label: t(`way-${segment}`) }))}
        />
      )}
      {results !== undefined && <Lists key={questionOf(results.state)} locale={locale} results={results} go={go} />}
      {results !== undefined && !complete && <p class="hint">{t('openOffers')}</p>}
    </div>
  );
}

/** From the field into the list and back, by arrow keys and Escape. */
function moveFocus(event: KeyboardEvent): void {
  const field = document.querySelector<HTMLInputElement>('#query');
  const links = [...document.querySelectorAll<HTMLAnchorElement>(LISTED)];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (at < 0 && !(event.target === field && step === 1)) return;
  if (step === undefined && event.key !== 'Escape') return;
  ((step && links[at + step]) || (step === 1 ? links[at] : field))?.focus();
  event.preventDefault();
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
