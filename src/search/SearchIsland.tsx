import { useEffect, useRef, useState } from 'preact/hooks';
import { translator } from '../i18n/dictionary.ts';
import { type Locale, languageTag, otherLocale } from '../i18n/locale.ts';
import { localizedPath } from '../i18n/path.ts';
import { searchDictionary } from './dictionary.ts';
import { type SearchKind, searchKinds } from './kinds.ts';

/** The part of Pagefind's browser interface that is used. https://pagefind.app/docs/api/ */
interface Pagefind {
  search(
    term: string,
    options: { filters: Record<string, string> },
  ): Promise<{ results: { data(): Promise<{ url: string; excerpt: string; meta: Record<string, string> }> }[] }>;
}

interface Hit {
  url: string;
  title: string;
  excerpt: string;
}

interface Group {
  kind: SearchKind;
  count: number;
  hits: Hit[];
}

type Result = { state: 'idle' | 'loading' | 'failed' } | { state: 'done'; query: string; groups: Group[] };

const PER_GROUP = 6;
const PAUSE = 150;
const KINDS = {
  answer: 'kindAnswer',
  guide: 'kindGuide',
  offer: 'kindOffer',
  term: 'kindTerm',
} as const satisfies Record<SearchKind, string>;

let loaded: Promise<Pagefind> | undefined;

/** Loads Pagefind on first use; after a failure the next attempt loads again. */
function pagefind(): Promise<Pagefind> {
  const address = '/pagefind/pagefind.js';
  loaded ??= (import(/* @vite-ignore */ address) as Promise<Pagefind>).catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

async function find(query: string): Promise<Group[]> {
  const engine = await pagefind();
  const groups = await Promise.all(
    searchKinds.map(async (kind) => {
      const { results } = await engine.search(query, { filters: { kind } });
      const data = await Promise.all(results.slice(0, PER_GROUP).map((result) => result.data()));
      const hits = data.map(({ url, excerpt, meta }) => ({ url, excerpt, title: meta.title ?? url }));
      return { kind, count: results.length, hits };
    }),
  );
  return groups.filter(({ count }) => count > 0);
}

/** Search field and results, grouped by kind. The query stands in the address, so that it can be shared. */
export default function SearchIsland({ locale }: { locale: Locale }) {
  const t = translator(searchDictionary, locale);
  const [query, setQuery] = useState('');
  const [result, setResult] = useState<Result>({ state: 'idle' });
  const [running, setRunning] = useState(false);
  const latest = useRef('');

  useEffect(() => {
    setRunning(true);
    setQuery(new URLSearchParams(location.search).get('q') ?? '');
  }, []);

  useEffect(() => {
    const wanted = query.trim();
    latest.current = wanted;
    if (running) {
      history.replaceState(null, '', wanted === '' ? location.pathname : `?q=${encodeURIComponent(wanted)}`);
    }
    if (wanted === '') {
      setResult({ state: 'idle' });
      return;
    }
    setResult((shown) => (shown.state === 'done' ? shown : { state: 'loading' }));
    const timer = setTimeout(() => {
      find(wanted).then(
        (groups) => latest.current === wanted && setResult({ state: 'done', query: wanted, groups }),
        () => latest.current === wanted && setResult({ state: 'failed' }),
      );
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [query, running]);

  const count = result.state === 'done' ? result.groups.reduce((sum, group) => sum + group.count, 0) : 0;
  return (
    <div class="flow prose">
      <form
        class="flow"
        action={localizedPath(locale, 'search')}
        method="get"
        onSubmit={(event) => event.preventDefault()}
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
            value={query}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
          <button class="button" type="submit">
            {t('submit')}
          </button>
        </p>
        <p class="hint" id="query-hint">
          {t('hint')}
        </p>
      </form>
      <p role="status">
        {result.state === 'loading' && t('loading')}
        {result.state === 'failed' && t('failed')}
        {result.state === 'done' &&
          (count === 0 ? t('none', { query: result.query }) : t('found', { count, query: result.query }))}
      </p>
      {!running && <noscript>{t('noScript')}</noscript>}
      {(!running || result.state === 'failed' || (result.state === 'done' && count === 0)) && (
        <WaysOn locale={locale} query={running ? query.trim() : ''} />
      )}
      {result.state === 'done' &&
        result.groups.map(({ kind, count: all, hits }) => (
          <section class="flow" key={kind} aria-labelledby={`kind-${kind}`}>
            <h2 id={`kind-${kind}`}>{t(KINDS[kind])}</h2>
            <ul class="entries">
              {hits.map((hit) => (
                <li key={hit.url}>
                  <a class="title" href={hit.url}>
                    {hit.title}
                  </a>
                  <div class="hint">
                    <Excerpt html={hit.excerpt} />
                  </div>
                </li>
              ))}
            </ul>
            {all > hits.length && <p class="hint">{t('more', { count: all - hits.length })}</p>}
          </section>
        ))}
    </div>
  );
}

/** Pagefind marks the words found with `<mark>` and escapes the rest: both are read back as text. */
function Excerpt({ html }: { html: string }) {
  return (
    <>
      {html.split(/<mark>(.*?)<\/mark>/s).map((part, index) => {
        const text = part
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&amp;', '&');
        return index % 2 === 1 ? <mark key={`${index} ${text}`}>{text}</mark> : text;
      })}
    </>
  );
}

function WaysOn({ locale, query }: { locale: Locale; query: string }) {
  const t = translator(searchDictionary, locale);
  const other = otherLocale(locale);
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
      {query !== '' && (
        <li>
          <a href={`${localizedPath(other, 'search')}?q=${encodeURIComponent(query)}`} hreflang={languageTag(other)}>
            {t('otherLanguage')}
          </a>
        </li>
      )}
    </ul>
  );
}
